"""Commands that print readings without keeping them."""

import sys

import click

from onrecord.cli.options import parser_option
from onrecord.cli.output import output_option, put
from onrecord.model.product import NotRead


@click.command(short_help="Print the reading of each document as JSON lines.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@parser_option
@output_option
def read(files: tuple[str, ...], parser: str, output: str | None) -> int:
    """Print one JSON object a document, in the order of the arguments.

    \b
    Example:
      onrecord read article.txt | python -m json.tool
      cat page.html | onrecord read -
    """
    from onrecord import api
    from onrecord.export.reading import reading_json

    read_any = False
    kept: list[str] = []
    for each in api.readings(files, parser):
        if isinstance(each, NotRead):
            click.echo(f"onrecord: {each.source}: {each.reason}", err=True)
            continue
        read_any = True
        line = reading_json(each).decode("utf-8", "surrogatepass")
        if output is None:
            put(line, None)
            sys.stdout.flush()
        else:
            kept.append(line)
    if kept:
        put("\n".join(kept), output)
    return 0 if read_any else 1


@click.command(short_help="Print the JSON Schema of readings.")
@output_option
def schema(output: str | None) -> None:
    """Print the JSON Schema of what `onrecord read` prints.

    \b
    Example:
      onrecord schema -o reading.schema.json
    """
    from onrecord.export.schema import schema_json

    put(schema_json().decode(), output)
