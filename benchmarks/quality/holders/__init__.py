"""Holder quality: whom statements are laid on, in one article and across articles."""
