"""Commands of the reading room: as pages on a server, or as files in a folder."""

from pathlib import Path
from typing import Any

import click

from onrecord.errors import UsageError

LOOPBACK = "127.0.0.1"
PORT = 8765

against_option = click.option(
    "--against",
    type=click.Path(),
    metavar="OTHER",
    help="Another record, such as an earlier copy: a page tells what changed.",
)


@click.command(short_help="Open the reading room of a record in a browser.")
@click.argument("record", type=click.Path(), metavar="FILE")
@click.option(
    "--host", default=LOOPBACK, show_default=True, help="The name or address to serve at."
)
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True)
@click.option("--edit", is_flag=True, help="Let readers enter judgements; they are kept for good.")
@click.option("--title", help="What the room is called; without it, the name of the file.")
@against_option
def serve(record: str, against: str | None, **given: Any) -> None:
    """Serve the reading room of a record: products, documents and search as pages that lead from
    each sentence to its place in the text and back.

    Only this machine can reach it, and it is read-only unless you say otherwise. Pages are made in
    the background when it starts and whenever the record changes. It needs a web server: pip
    install "onrecord[web]".

    \b
    Example:
      onrecord serve summit.db
      onrecord serve summit.db --port 9000 --title "The ferry affair"
      onrecord serve summit.db --against last-week.db
    """
    from onrecord.web.serving import check_installed, served

    check_installed()
    given["title"] = given["title"] or ""
    served(Path(record), **given, against=Path(against) if against else None)


@click.command(short_help="Write the reading room of a record as a folder of files.")
@click.argument("record", type=click.Path(), metavar="FILE")
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False),
    metavar="FOLDER",
    required=True,
    help="A new or empty folder, or one with an earlier site, which is written over.",
)
@click.option("--title", help="What the room is called; without it, the name of the file.")
@against_option
def site(record: str, output: str, title: str | None, against: str | None) -> None:
    """Write the reading room of a record as files that open from disk, without a server.

    Start with index.html. The documents are in it whole: publishers have rights in their texts, so
    mind to whom you give it.

    \b
    Example:
      onrecord site summit.db -o summit-site
    """
    from onrecord.web.site import written

    other = Path(against) if against else None
    count = written(Path(record), folder(output), title or "", other)
    click.echo(f"{count} pages in {output}; open {Path(output) / 'index.html'}")


def folder(output: str) -> Path:
    """The folder of a site. Raises UsageError for none."""
    if not output.strip():
        raise UsageError("name a folder with -o")
    return Path(output)
