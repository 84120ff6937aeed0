"""Readers: a document's text to records, one file each, on their document alone."""
