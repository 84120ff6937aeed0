"""The command that shows what changed since a time, or against another record."""

import click

from onrecord.cli.output import output_option, put, spared
from onrecord.errors import UsageError

FORMATS = ("text", "md", "json", "csv")


@click.command(short_help="Show what changed since a day, or against another record.")
@click.argument("record", type=click.Path(), metavar="FILE")
@click.option("--since", metavar="TIME", help="A day or a time (ISO 8601, UTC).")
@click.option(
    "--against", type=click.Path(), metavar="OTHER", help="Another record, such as a copy of this."
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@output_option
def changes(
    record: str, since: str | None, against: str | None, form: str, output: str | None
) -> None:
    """Show what a record holds that it did not hold before: documents that came or took the place
    of an earlier text, findings, claims and disputes that are new or that more tell, forecasts, who
    speaks for the first time, and what was decided.

    Without an option: since the last day on which documents came. By a time, what was taken out
    cannot be told; keep a copy of the record and hold it against that.

    \b
    Example:
      onrecord changes summit.db
      onrecord changes summit.db --since 2031-05-03
      onrecord changes summit.db --against last-week.db --format md -o changes.md
    """
    from onrecord import api
    from onrecord.export import changes_shown

    if since is not None and against is not None:
        raise UsageError("take --since or --against, not both")
    for each in filter(None, (record, against)):
        spared(output, each)
    with api.open_record(record) as opened:
        put(changes_shown.changes(opened.changes(since=since, against=against), form), output)
