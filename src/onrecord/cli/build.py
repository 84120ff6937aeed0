"""Commands that make, change and check a record file."""

import sys
from typing import Any

import click

from onrecord.cli.options import (
    attribution_option,
    budget_option,
    contact_option,
    parser_option,
    private_option,
)
from onrecord.errors import StrictError, UsageError
from onrecord.export.plain import printable

FEW = 5
"""Reasons that are given at once when nothing was read."""

sources_argument = click.argument("sources", nargs=-1, metavar="[SOURCE]...")
record_argument = click.argument("record", type=click.Path(), metavar="FILE")


@click.command(short_help="Make or update a record from files, folders and addresses.")
@sources_argument
@click.option("--to", required=True, type=click.Path(), help="The record file, such as summit.db.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, help="Processes that read.")
@click.option("--strict", is_flag=True, help="All or nothing: if anything is not read, no change.")
@budget_option
@private_option
@contact_option
@parser_option
@attribution_option
def build(sources: tuple[str, ...], to: str, **options: Any) -> int:
    """Make or update a record from files, folders, addresses (http, https) and - (standard input).

    Reads text, Markdown, HTML, saved pages (also MHTML), PDF, Word (docx), RTF, mails, JSON lines,
    feeds, exports of Nexis and Factiva, and archives of such files. What the record already holds
    is not read again. Without a SOURCE, documents that an earlier version of the readers has read
    are read again from the bytes that the record keeps.

    Exits with 0 if anything was read or had been before, else with 1.

    \b
    Example:
      onrecord build coverage/ --to summit.db
      onrecord build https://example.org/article report.pdf export.rtf --to summit.db
      cat article.html | onrecord build - --to summit.db
    """
    from onrecord import api

    if to == "-":
        raise UsageError("a record is a file, not a stream; give --to a name such as summit.db")
    progress = Progress()
    try:
        built = api.build(sources, to, api.BuildRequest(progress=progress.on, **options))
    except StrictError as error:
        progress.clear()
        for each in error.failed:
            say(f"onrecord: {each.source}: {each.reason}")
        raise
    progress.clear()
    for each in built.failed[:FEW] if not built.read else ():
        say(f"onrecord: {each.source}: {each.reason}")
    kept = f" ({built.kept} of their documents kept unread)" if built.kept else ""
    counts = f"{built.read} read{kept}, {built.unchanged} known already, {built.refused} not read"
    way = f"; the reasons: onrecord show {to}" if built.refused or built.kept else ""
    say(f"{to}: {counts}{way}")
    return 0 if built.read or built.unchanged or not sources else 1


def say(message: str) -> None:
    """One line on standard error, whatever names of files are made of."""
    click.echo(printable(message), err=True)


class Progress:
    """A counter on standard error that is rewritten in place; silent where nobody watches."""

    def __init__(self) -> None:
        self._count = 0
        self._watched = sys.stderr.isatty()

    def on(self, source: str) -> None:
        """One more source is read."""
        self._count += 1
        if self._watched:
            name = "".join(c for c in source if c.isprintable())[-60:]
            click.echo(f"\r\x1b[Kreading … {self._count}  {name}", nl=False, err=True)

    def clear(self) -> None:
        if self._watched:
            click.echo("\r\x1b[K", nl=False, err=True)


@click.command(short_help="Verify every span, hash and reference of a record.")
@record_argument
def check(record: str) -> int:
    """Verify every span, hash and reference of a record.

    \b
    Example:
      onrecord check summit.db
    """
    from onrecord import api

    with api.open_record(record) as opened:
        faults = opened.check()
        documents = len(opened.pile().readings) if not faults else 0
    for fault in faults:
        click.echo(printable(fault))
    if faults:
        say(f"{record}: {len(faults)} faults")
        return 1
    count = f"{documents} document{'' if documents == 1 else 's'}"
    say(f"{record}: {count}; every span, hash and reference holds")
    return 0


@click.command(short_help="Take a document out of a record.")
@record_argument
@click.argument("document")
def remove(record: str, document: str) -> None:
    """Take a DOCUMENT out of a record: its id, the beginning of it, or its source.

    \b
    Example:
      onrecord remove summit.db coverage/roundup.txt
    """
    from onrecord import api

    with api.Record(record, write=True) as opened:
        identity = opened.remove(document)
    say(f"{record}: {identity} removed")
