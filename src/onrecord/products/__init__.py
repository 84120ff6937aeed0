"""Products: readable pages and ledgers, each part of which can be recomputed from the record."""
