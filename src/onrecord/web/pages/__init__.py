"""Pages: one module for each kind of page; routes.py lists them."""
