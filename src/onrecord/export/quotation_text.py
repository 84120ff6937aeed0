"""Quotation text: every place of words that were looked for, for a terminal."""

from collections.abc import Iterator

from onrecord.export.citations import citation
from onrecord.export.plain import ruled, wrapped
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
from onrecord.export.text import BOLD, PLAIN
from onrecord.model.quotation import Quotation, QuotedPlace

INDENT = "    "


def quotation_text(result: Quotation, *, cite: str | None = None, colour: bool = False) -> str:
    """What the places come to, then each with its sentence; the words bold if asked for. A place
    whose sentence stands in an earlier one's document is listed with that."""
    pages = [ruled(heading(result))]
    pages.append("\n".join(wrapped(each, "", INDENT) for each in summary(result)))
    for number, place in enumerate(result.places):
        if place.copy_of is None:
            copies = wrapped(copied(result, number), INDENT)
            lines = [*place_lines(place, colour=colour), copies]
            pages.append("\n".join(filter(None, lines)))
            pages += [citation(place, cite)] if cite else []
    pages += [wrapped(closing(result))]
    return "\n\n".join(each for each in pages if each) + "\n"


def place_lines(place: QuotedPlace, *, colour: bool) -> Iterator[str]:
    yield wrapped(stands(place))
    marks = (BOLD, PLAIN) if colour else ("", "")
    yield shown_as(wrapped(marked(place), INDENT), *marks)
    yield wrapped(f"[{places(place.evidence)}] {published(place.publication)}", INDENT)
    for each in differing(place):
        yield wrapped(f"- {each}", INDENT, f"{INDENT}  ")
