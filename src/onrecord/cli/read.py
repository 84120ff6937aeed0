"""Commands that print readings without keeping them."""

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
from onrecord.cli.output import output_option, put
from onrecord.errors import OnrecordError
from onrecord.export.plain import printable
from onrecord.model.product import NotRead


@click.command(short_help="Print the reading of each document as JSON lines.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--strict", is_flag=True, help="All or nothing: if anything is not read, no output.")
@budget_option
@private_option
@contact_option
@parser_option
@attribution_option
@output_option
def read(files: tuple[str, ...], output: str | None, strict: bool, **options: Any) -> int:
    """Print one JSON object a document, in the order of the arguments.

    A FILE may also be a folder, an address (http, https) or - (standard input). Exits with 0 if
    anything was read, else with 1.

    \b
    Example:
      onrecord read article.txt | python -m json.tool
      cat page.html | onrecord read -
    """
    from onrecord import api
    from onrecord.export.reading import reading_json

    read_any = failed = False
    kept: list[str] = []
    for each in api.readings(files, api.ReadRequest(jobs=1, **options)):
        if isinstance(each, NotRead):
            click.echo(printable(f"onrecord: {each.source}: {each.reason}"), err=True)
            failed = True
            continue
        read_any = True
        line = reading_json(each).decode("utf-8", "surrogatepass")
        if output is None and not strict:
            put(line, None)
            sys.stdout.flush()
        else:
            kept.append(line)
    if strict and failed:
        raise OnrecordError("nothing printed: not everything was read (--strict)")
    if kept:
        put("\n".join(kept), output)
    return 0 if read_any else 1


@click.command(short_help="Print the JSON Schema of readings or drafts.")
@click.argument("name", type=click.Choice(("reading", "draft")), default="reading")
@output_option
def schema(name: str, output: str | None) -> None:
    """Print the JSON Schema of what `onrecord read` prints, or `onrecord verify` of a draft.

    \b
    Example:
      onrecord schema -o reading.schema.json
      onrecord schema draft -o draft.schema.json
    """
    from onrecord.export.schema import schema_json

    put(schema_json(name).decode(), output)
