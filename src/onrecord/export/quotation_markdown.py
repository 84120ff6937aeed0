"""Quotation Markdown: every place of words looked for; whatever comes from documents is escaped."""

from collections.abc import Iterator

from onrecord.export.citations import citation
from onrecord.export.escape import escaped
from onrecord.export.quotation_pieces import marked
from onrecord.export.quotation_words import (
    closing,
    copied,
    differing,
    heading,
    places,
    published,
    stands,
    summary,
)
from onrecord.export.search_pieces import shown_as
from onrecord.model.quotation import Quotation, QuotedPlace


def quotation_markdown(result: Quotation, *, cite: str | None = None) -> str:
    """One list entry a place, its words in bold; copies under the place that they repeat."""
    lines = [f"# {escaped(heading(result))}", ""]
    for each in summary(result):
        lines += [escaped(each), ""]
    for number, place in enumerate(result.places):
        if place.copy_of is None:
            lines += place_lines(place)
            lines += [f"  - {escaped(each)}" for each in [copied(result, number)] if each]
            lines += fenced(citation(place, cite)) if cite else []
    lines += ["", escaped(closing(result))] if closing(result) else []
    return "\n".join(lines).rstrip("\n") + "\n"


def place_lines(place: QuotedPlace) -> Iterator[str]:
    words = shown_as(escaped(marked(place)), "**", "**")
    where = f"\\[{escaped(places(place.evidence))}\\] {escaped(published(place.publication))}"
    yield f"- {escaped(stands(place))}: {words} {where}".rstrip()
    for each in differing(place):
        yield f"  - {escaped(each)}"


def fenced(citation: str) -> list[str]:
    """A reference as a block of code, which no character in it can end."""
    longest = max((len(run) for run in ticks(citation)), default=0)
    fence = "`" * max(3, longest + 1)
    return ["", f"  {fence}", *(f"  {line}" for line in citation.split("\n")), f"  {fence}", ""]


def ticks(text: str) -> list[str]:
    """The runs of backticks in a text."""
    bare = "".join(each if each == "`" else " " for each in text)
    return bare.split()
