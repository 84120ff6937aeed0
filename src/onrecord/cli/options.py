"""Options that several commands share."""

import click

from onrecord.engine.budget import USUAL
from onrecord.models.parser import PINNED

parser_option = click.option(
    "--parser",
    metavar="NAME",
    default=PINNED,
    help="An installed spaCy pipeline in place of the pinned small one; the record names it.",
)

attribution_option = click.option(
    "--attribution",
    type=click.Choice(["trained", "rules"]),
    default="trained",
    show_default=True,
    help="Who reads who said what: the trained network beside the rules, or the rules alone.",
)

budget_option = click.option(
    "--budget",
    metavar="SECONDS",
    type=click.FloatRange(min=0, min_open=True),
    default=USUAL,
    show_default=True,
    help="Time that one document may take; what takes longer is kept and not read.",
)
private_option = click.option(
    "--allow-private",
    is_flag=True,
    help="Fetch addresses that are not public, such as a server on this machine.",
)
contact_option = click.option(
    "--contact",
    metavar="ADDRESS",
    help="An e-mail address or page that sites are told when their pages are fetched.",
)
