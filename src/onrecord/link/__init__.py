"""Links between the holders of different documents, and who is one by them."""
