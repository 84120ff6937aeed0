"""Files that hold several articles, taken apart."""
