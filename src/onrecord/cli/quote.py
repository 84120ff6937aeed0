"""The command that says where words stand in a record, and how."""

import sys
from typing import Any

import click

from onrecord.cli.output import output_option, put, spared
from onrecord.cli.search import is_terminal
from onrecord.cli.unreadable import UnreadableError
from onrecord.errors import OnrecordError, UsageError

FORMATS = ("text", "md", "json", "csv")
STYLES = ("plain", "chicago", "bibtex", "ris")
NOT_FOUND = 1
LONGEST = 400_000
"""Bytes that are read from standard input: what is longer is no quotation."""


@click.command(short_help="Look a quotation up: how it stands, where, on whose word, where first.")
@click.argument("record", type=click.Path(), metavar="FILE")
@click.argument("words", nargs=-1, required=True, metavar="WORDS")
@click.option("--by", metavar="NAME", help="Who is to have said it (name, surname or id).")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--cite", type=click.Choice(STYLES), help="A reference to copy for each place.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True)
@output_option
def quote(record: str, words: tuple[str, ...], form: str, output: str | None, **given: Any) -> int:
    """Look up where WORDS, or nearly these words, stand in a record: verbatim, cut, altered,
    rendered in other words, or nowhere; on whose word, where first, and what differs.

    Quotation marks, dashes, ellipses, square brackets, case and slips of one or two letters do
    not keep words from being found; each is listed. An ellipsis in WORDS stands for words left
    out. WORDS may be - to read them from standard input.

    The exit code is 0 where the words stand verbatim or cut, 1 where they do not, or with --by
    only on the word of others, and 2 where the record cannot be read or nobody is called so.

    \b
    Example:
      onrecord quote summit.db "one figure and two commas"
      onrecord quote summit.db "the ship is … turning" --by Raudmäe
      onrecord quote summit.db "one figure and two commas" --cite chicago
      echo "one figure and two commas" | onrecord quote summit.db - --format json
    """
    from onrecord import api
    from onrecord.export import quotation_shown

    spared(output, record)
    asked = piped() if words == ("-",) else " ".join(words)
    try:
        with api.open_record(record) as opened:
            found = opened.quote(asked, given["by"], limit=given["limit"])
    except UsageError:
        raise
    except OnrecordError as error:
        raise UnreadableError(str(error)) from error
    colour = output is None and is_terminal()
    put(quotation_shown.quoted(found, form, cite=given["cite"], colour=colour), output)
    return 0 if found.found else NOT_FOUND


def piped() -> str:
    """The words on standard input, as UTF-8. Raises UsageError for more than a quotation."""
    data = sys.stdin.buffer.read(LONGEST + 1)
    if len(data) > LONGEST:
        raise UsageError("standard input holds more than a quotation; leave some out")
    return data.decode("utf-8-sig", "replace")
