"""The command that shows what is in a record."""

from typing import TYPE_CHECKING, Any

import click

from onrecord.cli import show_linked, show_outlook
from onrecord.cli.output import output_option, put, spared
from onrecord.cli.show_linked import shown_linked
from onrecord.cli.show_numbers import shown_numbers
from onrecord.cli.show_outlook import check_holder, shown_outlook
from onrecord.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.api import Record
    from onrecord.model.product import ProductForm
    from onrecord.products.roundup import By

FORMS: "tuple[ProductForm, ...]" = (
    *("panel", "questions", "background", "explainer", "roundup", "brief"),
)
NAMES = (
    *FORMS,
    *("statements", *show_outlook.NAMES, "numbers"),
    *show_linked.NAMES,
    *("scores", "holders", "holder"),
)
NAMED = ("holder", "claim")
"""What shows one thing, named after it."""
PAGES = (None, *FORMS)
KINDS = ("person", "organisation", "government", "outlet", "document", "group", "anonymous")
FORMATS = ("text", "md", "json", "csv", "html")
SAID = ("statements", *show_outlook.NAMES, "numbers", *show_linked.LEDGERS)
BELONGS = {
    "holder": SAID,
    "about": SAID,
    "by": ("roundup",),
    "question": ("questions",),
    "all": ("numbers", "claims"),
    "grades": ("claims", "claim"),
    "kind": ("holders", "forecasts"),
}
KINDS_OF = {"holders": KINDS, "forecasts": show_outlook.KINDS}


@click.command(short_help="Show what is in a record: overview, products, ledgers, one holder.")
@click.argument("record", type=click.Path(), metavar="FILE")
@click.argument("name", required=False, type=click.Choice(NAMES), metavar="[NAME]")
@click.argument("who", required=False)
@click.option("--by", type=click.Choice(("theme", "outlet")), help="The roundup by what.")
@click.option(
    "--question",
    multiple=True,
    metavar="WORDS",
    help="A question of your own that the questions answer; may be given again.",
)
@click.option("--holder", help="Only what this holder says (name, surname or id).")
@click.option(
    "--kind",
    type=click.Choice((*KINDS, *show_outlook.KINDS)),
    metavar="KIND",
    help=f"Only holders of this kind: {', '.join(KINDS)}; or forecasts of this kind: "
    f"{', '.join(show_outlook.KINDS)}.  [forecasts: prediction]",
)
@click.option("--about", metavar="WORDS", help="Only what has all of these words.")
@click.option(
    "--all", is_flag=True, help="All numbers or claims, also those of one document alone."
)
@click.option(
    "--grades",
    type=click.Path(),
    metavar="FILE",
    help="Your grades of sources (sources.toml), beside claims.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--title", help="The title of an HTML page; without one, its first themes.")
@click.option("--full-text", is_flag=True, help="Whole articles on an HTML page, not excerpts.")
@output_option
def show(record: str, name: str | None, form: str, output: str | None, **chosen: Any) -> None:
    """Show what is in a record and what was not read; the panel; the roundup; a ledger; or the
    page of one holder, WHO: a name, a surname, NAME@SOURCE or an id; or of one claim.

    Products print only what passes verification, and a choice of it: the panel (who holds what),
    the questions (the main findings, then who answers what; --question asks your own), the
    background (the timeline, and what is in dispute, to watch and unknown), the explainer (what
    each actor wants, fears and does), the roundup (who reported and argued what, by theme or by
    outlet) and the brief (one page of all). The ledger of statements lists every one that was
    found, with its score and, where something keeps it off products, why.

    Ledgers of what lies ahead: forecasts (predictions, or with --kind plans, arranged dates and
    wishes), warnings, indicators (what to watch), prescriptions (what should be done) and reasons;
    and of what is missing: unknowns (what is said not to be known), refusals (of comment) and
    non-events (what was not said or done). Each item has its holder, its words and their place.
    Scores say how forecasts came out, over those that were judged (onrecord judge FILE outcome).

    The ledger of numbers puts the figures that documents give for the same thing side by side,
    those that differ first, and points out lists that do not add up to the number they are told
    with; --all lists every number.

    The ledger of claims groups what documents say alike, whoever says it and in whatever words: who
    says it, on how many independent sources it rests and who these are, who disputes it; and, for
    claims of fact, a credibility code with its reason. The page of one claim, WHO, an id or words
    of it, shows who told whom. --all lists also what one text alone says.

    The ledger of holders lists everyone who is named, across documents; the page of a holder says
    who somebody is, where each fact stands, why several documents were taken to mean one, and all
    that was said, in order of time.

    With --format html: one page to mail, which loads nothing and runs nothing. It carries the
    product named, or panel and roundup, beside excerpts around their evidence. Publishers have
    rights in whole articles: --full-text is for your own use.

    \b
    Example:
      onrecord show summit.db
      onrecord show summit.db panel --format md -o panel.md
      onrecord show summit.db questions --question "Who pays for the ferry?"
      onrecord show summit.db roundup --by outlet
      onrecord show summit.db --format html -o summit.html
      onrecord show summit.db statements --holder Vik --about "ferry pact"
      onrecord show summit.db forecasts --about ferry
      onrecord show summit.db warnings --holder Vik
      onrecord show summit.db numbers --about ferry
      onrecord show summit.db claims --about ferry
      onrecord show summit.db claim "the ferry pact"
      onrecord show summit.db holders --kind person
      onrecord show summit.db holder "Tor Vik"
    """
    from onrecord import api

    check_options(name, form, chosen)
    spared(output, record)
    with api.open_record(record) as opened:
        put(shown(opened, name, form, chosen), output)


def check_options(name: str | None, form: str, chosen: dict[str, Any]) -> None:
    """Raises UsageError for options that do not go together."""
    for option, wanted in BELONGS.items():
        if chosen[option] and name not in wanted:
            first, *others = wanted
            more = f" (or {', '.join(others)})" if others else ""
            raise UsageError(f"--{option} goes with: onrecord show FILE {first}{more}")
    if chosen["kind"] and name and chosen["kind"] not in (kinds := KINDS_OF[name]):
        raise UsageError(f"the kinds of {name} are: {', '.join(kinds)}")
    if form != "html" and (chosen["title"] or chosen["full_text"]):
        raise UsageError("--title and --full-text go with --format html")
    if form == "html" and name not in PAGES:
        raise UsageError(f"{name} has no HTML page; use --format json or md")
    if (name in NAMED) != bool(chosen["who"]):
        example = "claim ID" if name == "claim" else "holder NAME"
        raise UsageError(f"name which: onrecord show FILE {example}")


def shown(opened: "Record", name: str | None, form: str, chosen: dict[str, Any]) -> str:
    """What was asked for, in its format."""
    from onrecord.export import scores_shown, shown

    by: By = chosen["by"] or "theme"
    product = next((each for each in FORMS if each == name), None)
    if form == "html":
        how = chosen["title"], chosen["full_text"]
        return opened.page(product, by=by, asked=chosen["question"], title=how[0], full_text=how[1])
    if product:
        return shown.product(opened.product(product, by=by, asked=chosen["question"]), form)
    if name == "statements":
        check_holder(opened, chosen["holder"])
        ledger = opened.statements(holder=chosen["holder"], about=chosen["about"])
        return shown.ledger(ledger, form)
    for names, shower in SHOWERS.items():
        if name in names:
            return shower(opened, name, form, chosen)
    if name == "scores":
        return scores_shown.scores(opened.scores(), form)
    return shown.overview(opened.overview(), form)


def shown_holders(opened: "Record", name: str, form: str, chosen: dict[str, Any]) -> str:
    """The page of the holder who is named, or the ledger of all."""
    from onrecord.export import holders_shown

    if chosen["who"]:
        return holders_shown.holder(opened.holder(chosen["who"]), form)
    return holders_shown.holders(opened.holders(kind=chosen["kind"]), form)


SHOWERS: "dict[tuple[str, ...], Callable[[Record, str, str, dict[str, Any]], str]]" = {
    show_outlook.NAMES: shown_outlook,
    ("numbers",): shown_numbers,
    show_linked.NAMES: shown_linked,
    ("holders", "holder"): shown_holders,
}
"""What shows ledgers, by their names."""
