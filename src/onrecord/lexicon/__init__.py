"""Look-ups over resources."""
