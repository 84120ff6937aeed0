"""Where a record rests: one SQLite file, plain tables, readable views."""
