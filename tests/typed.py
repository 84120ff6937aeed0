"""Typed: a command as a user types it, run in this process, with what it printed."""

from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner

from onrecord.cli.main import main


class Typed(NamedTuple):
    """What a command ended with and printed."""

    code: int
    out: bytes
    err: bytes


def typed(*arguments: str | Path, stdin: bytes = b"") -> Typed:
    """Runs the command with streams of its own; what it loads stays loaded for the next."""
    with CliRunner().isolation(input=stdin) as (out, err, _):
        code = main([*map(str, arguments)])
        return Typed(code, out.getvalue(), err.getvalue())
