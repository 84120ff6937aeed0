"""The command line: parses, calls the Python interface, shows."""

from onrecord.cli.main import main

__all__ = ["main"]
