"""The command that draws statements at random for a person to check, and takes back the ticks."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.build import say
from onrecord.cli.judge import login, now, past
from onrecord.cli.output import output_option, put, spared
from onrecord.errors import OnrecordError, UsageError
from onrecord.export.plain import printable
from onrecord.model.sample import MOST, SCOPES, Sample

if TYPE_CHECKING:
    from onrecord.api import Record
    from onrecord.model.sample_sheet import SampleSheet

FEW = 5
"""Statements whose ids are listed."""


@click.command(short_help="Draw statements at random to check them; take back what was found.")
@click.argument("record", type=click.Path(), metavar="FILE")
@click.option("--n", default=200, show_default=True, type=click.IntRange(1, MOST), help="How many.")
@click.option(
    "--seed",
    default=1,
    show_default=True,
    type=click.IntRange(0, MOST),
    help="Another seed draws others; the same draws the same.",
)
@click.option(
    "--of",
    "scope",
    default="printable",
    show_default=True,
    type=click.Choice(SCOPES),
    help="From what could be printed, or from all statements of the ledger.",
)
@click.option("--format", "form", type=click.Choice(("html", "csv")), help="By default html.")
@click.option("--ticked", metavar="SHEET", help="A sheet (CSV) that was filled in: enter it.")
@click.option("--author", metavar="NAME", help="Who checked; by default your login name.")
@click.option("--at", metavar="TIME", help="When (ISO 8601); by default now.")
@output_option
def sample(record: str, ticked: str | None, output: str | None, **given: Any) -> None:
    """Draw statements at random for a person to check: each with its words, whose it is, through
    whom it came and the text around it, with boxes for right and wrong. A page (HTML) is for paper
    or for reading on screen; a sheet (CSV) is filled in and brought back with --ticked.

    In the sheet, the column "checked" takes right or wrong, and "fault", if you like, one of
    wrong-holder, out-of-context, trivial, redundant, not-said; "note" takes anything. What was
    found is kept in the record as judgements. What is wrong is on no product any more, and every
    product says how many of the sample were right, with the interval of 95 %.

    Check from the top: what counts are the first statements up to the first that is left open, so
    that nobody's choice of what to check passes for a sample. More of the same sequence are drawn
    with a greater --n and the same --seed; those that were checked stay so.

    \b
    Example:
      onrecord sample summit.db --n 200 -o sheet.html
      onrecord sample summit.db --n 200 --format csv -o sheet.csv
      onrecord sample summit.db --ticked sheet.csv --author "Ines Duarte"
    """
    from onrecord import api

    spared(output, record)
    check_options(ticked, output, given)
    with api.Record(record, write=ticked is not None) as opened:
        if ticked is None:
            drawn = Sample(given["seed"], given["n"], given["scope"])
            put(shown(opened.sample(drawn), given["form"]), output)
            return
        for line in entered(opened, ticked, given["author"], given["at"]):
            say(f"{record}: {printable(line)}")


def check_options(ticked: str | None, output: str | None, given: dict[str, Any]) -> None:
    """Raises UsageError for options that do not go with drawing, or with a sheet brought back."""
    if ticked is None and (given["author"] or given["at"]):
        raise UsageError("--author and --at go with --ticked")
    if ticked is not None and (given["form"] or output):
        raise UsageError("--format and -o go without --ticked")


def shown(sheet: "SampleSheet", form: str | None) -> str:
    """A sample as a page or as a sheet."""
    if form == "csv":
        from onrecord.export.sample_csv import sample_csv

        return sample_csv(sheet)
    from onrecord.export.sample_page import sample_html

    return sample_html(sheet)


def entered(opened: "Record", sheet: str, author: str | None, at: str | None) -> list[str]:
    """Enters a sheet that was filled in; what came of it, line by line."""
    from onrecord.api import Decided
    from onrecord.export.sample_csv import ticked_of
    from onrecord.export.sample_words import sampled_line

    try:
        data = Path(sheet).read_bytes()
    except OSError as error:
        raise OnrecordError(f"cannot read {sheet}: {error.strerror}") from error
    ticks = list(ticked_of(data, sheet))
    if not ticks:
        raise OnrecordError(f"{sheet}: nobody has filled in the column 'checked'")
    by = Decided(author or login(), past(at or now()))
    done = opened.tick(ticks, decided=by)
    some = ", ".join(done.gone[:FEW]) + (" …" if len(done.gone) > FEW else "")
    if done.gone and not (done.new or done.known):
        raise OnrecordError(
            f"{sheet}: nothing was entered, none of its statements is in what is drawn from; is it "
            f"a sheet of this record? ({some})"
        )
    lines = [f"{len(done.new)} checked statements new, {done.known} known"]
    if done.gone:
        lines.append(f"{len(done.gone)} not entered, not in what is drawn from any more: {some}")
    found = sampled_line(opened.sampled())
    lines.append(found or "the first statement of the sample is not checked, so nothing counts yet")
    return lines
