"""onrecord: puts a pile of news coverage on the record."""

__version__ = "0.1.0"
