"""How each shipped model was made, from data to file, one command each."""
