"""Options that several commands share."""

import click

from onrecord.models.parser import PINNED

parser_option = click.option(
    "--parser",
    metavar="NAME",
    default=PINNED,
    help="An installed spaCy pipeline in place of the pinned small one; the record names it.",
)
