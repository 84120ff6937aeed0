"""Commands that look into a record: search its words, explain its tables."""

import os
import sys
from pathlib import Path

import click

from onrecord.cli.output import output_option, put, spared

FORMATS = ("text", "md", "json", "csv")
SCOPES = ("all", "statements", "text")
QUOTED = "Put all that is sought between single quotation marks: 'word -other'."
KINDS = ("direct", "indirect", "mixed", "own")


class Searching(click.Command):
    """A command whose words may begin with "-", if they stand between quotation marks."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            raise click.UsageError(f"{error.format_message()} {QUOTED}", ctx) from error


@click.command(cls=Searching, short_help="Search statements and text of a record.")
@click.argument("record", type=click.Path(), metavar="FILE")
@click.argument("query", nargs=-1, required=True)
@click.option("--in", "scope", type=click.Choice(SCOPES), default="all", show_default=True)
@click.option("--holder", help="Only on the word of this holder (name, surname or id).")
@click.option("--outlet", help="Only documents of this outlet (its name or words of it).")
@click.option("--since", metavar="DAY", help="Published on this day or later: YYYY[-MM[-DD]].")
@click.option("--until", metavar="DAY", help="Published on this day or earlier.")
@click.option("--kind", type=click.Choice(KINDS), help="Only statements of this kind.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@output_option
def search(
    record: str, query: tuple[str, ...], form: str, output: str | None, **filters: object
) -> None:
    """Search the statements and the text of a record for QUERY.

    All words must occur in one statement or paragraph. "Words in marks" must follow each other;
    -word must not occur; OR between two words lets either do; word* stands for all words that
    begin so. Put the whole QUERY between single quotation marks. Case and diacritics are one.

    \b
    Example:
      onrecord search summit.db 'port fee'
      onrecord search summit.db '"night ferry" -pact' --in statements --holder Vik
      onrecord search summit.db 'seal* OR ice' --since 2025-04 --format json
    """
    import msgspec

    from onrecord import api
    from onrecord.export import search_shown
    from onrecord.model.search import SearchFilters

    spared(output, record)
    asked = {"in" if name == "scope" else name: value for name, value in filters.items()}
    with api.open_record(record) as opened:
        found = opened.search(" ".join(query), msgspec.convert(asked, SearchFilters))
    put(search_shown.found(found, form, colour=output is None and is_terminal()), output)


def is_terminal() -> bool:
    """Whether somebody reads standard output who has not asked for plain text (NO_COLOR)."""
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


@click.command(short_help="Print what each table and column of a record means.")
@click.argument("record", type=click.Path(), metavar="FILE")
@click.option(
    "--format",
    "form",
    type=click.Choice(("md", "json", "datasette")),
    default="md",
    show_default=True,
    help="datasette: a file for datasette serve --metadata.",
)
@output_option
def codebook(record: str, form: str, output: str | None) -> None:
    """Print what each table, view and column of a record means.

    \b
    Example:
      onrecord codebook summit.db
      onrecord codebook summit.db --format datasette -o metadata.json
    """
    from onrecord import api
    from onrecord.export.codebook import codebook_json, codebook_markdown, datasette_metadata

    spared(output, record)
    with api.open_record(record) as opened:
        entries = opened.codebook()
    if form == "md":
        put(codebook_markdown(entries), output)
    elif form == "json":
        put(codebook_json(entries).decode(), output)
    else:
        put(datasette_metadata(entries, Path(record).stem).decode(), output)
