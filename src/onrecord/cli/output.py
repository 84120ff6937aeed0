"""Where output goes: standard output, or the file that -o names."""

import sys
from pathlib import Path

import click

from onrecord.errors import OnrecordError, UsageError

output_option = click.option(
    "-o", "--output", type=click.Path(dir_okay=False), help="Write to this file."
)


def spared(output: str | None, record: str) -> None:
    """Raises UsageError where the output would overwrite the record that it is made from."""
    if output and output != "-" and Path(output).resolve() == Path(record).resolve():
        raise UsageError(f"{output} is the record itself; name another file with -o")


def put(text: str, output: str | None) -> None:
    """Writes text as UTF-8, with one newline at its end."""
    data = (text.rstrip("\n") + "\n").encode("utf-8", "surrogatepass")
    if output is None or output == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    try:
        Path(output).write_bytes(data)
    except OSError as error:
        raise OnrecordError(f"cannot write {output}: {error.strerror}") from error
