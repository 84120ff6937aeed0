"""Word lists and fact tables that people edit; TSV, each with its origin and licence."""
