"""Values: frozen, self-checking, the only language the rooms share."""
