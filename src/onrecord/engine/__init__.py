"""How work is spread: engines know functions, not stages."""
