"""The command that shows what is in a record."""

import click

from onrecord.cli.output import output_option, put, spared
from onrecord.errors import OnrecordError, UsageError

NAMES = ("panel", "statements")
FORMATS = ("text", "md", "json", "csv")


@click.command(short_help="Show what is in a record: overview, panel or statements.")
@click.argument("record", type=click.Path(), metavar="FILE")
@click.argument("name", required=False, type=click.Choice(NAMES))
@click.option("--holder", help="Only statements of this holder (name, surname or id).")
@click.option("--about", metavar="WORDS", help="Only statements with all of these words.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@output_option
def show(
    record: str,
    name: str | None,
    holder: str | None,
    about: str | None,
    form: str,
    output: str | None,
) -> None:
    """Show what is in a record and what was not read; the panel; or the ledger of statements.

    The panel prints only what passes verification. The ledger lists every statement that was
    found, with its score and, where it is kept off products, why.

    \b
    Example:
      onrecord show summit.db
      onrecord show summit.db panel --format md -o panel.md
      onrecord show summit.db statements --holder Vik --about "ferry pact"
    """
    from onrecord import api
    from onrecord.export import shown

    if name != "statements" and (holder or about):
        raise UsageError("--holder and --about go with: onrecord show FILE statements")
    spared(output, record)
    with api.open_record(record) as opened:
        if holder and (near := opened.unknown_holder(holder)) is not None:
            known = f"; near it: {', '.join(near)}" if near else ""
            raise OnrecordError(f"nobody named {holder!r} holds a statement in {record}{known}")
        if name == "panel":
            text = shown.product(opened.panel(), form)
        elif name == "statements":
            text = shown.ledger(opened.statements(holder=holder, about=about), form)
        else:
            text = shown.overview(opened.overview(), form)
    put(text, output)
