"""Ingest: bytes as they came to documents, text untouched, markup beside it."""
