"""Loose: why words may not be printed without what stands beside them in their sentence."""

from collections.abc import Iterator

from onrecord.lexicon.loose import is_half, is_unmeant, sets_horizon, supposes
from onrecord.model.records import Attribution, Horizon
from onrecord.model.span import Span
from onrecord.products.index import Shelf
from onrecord.products.nesting import reach_of
from onrecord.products.printed import quoted, sentence_of

BEFORE = 24
"""Code points before a time that may make it a horizon."""
HALF = "it is half a sentence, whose other half is not printed with it"
UNMEANT = "its sentence says that it is a joke, is acted or was corrected"
FORETOLD = "by when, or on what condition, it is foretold is not printed with it"
SUPPOSED = "its sentence only supposes it"


def loose_reasons(shelf: Shelf, record: Attribution) -> Iterator[str]:
    """What the sentence of an attribution holds against printing it, or its words alone."""
    spans = (*record.content, *record.cue, *record.source)
    start, end = sentence_of(shelf, record, *reach_of(spans))
    if supposes(shelf.text[start:end]):
        yield SUPPOSED
    if record.kind != "direct" or not quoted(shelf.text, record.content):
        return
    if is_half(" ".join(each.exact for each in record.content)):
        yield HALF
    if is_unmeant(beside(shelf.text, record.content, start, end)):
        yield UNMEANT
    if not foretells_whole(shelf, record.content, (start, end)):
        yield FORETOLD


def foretells_whole(shelf: Shelf, content: tuple[Span, ...], sentence: tuple[int, int]) -> bool:
    """Whether words hold the horizon and the condition of whatever they foretell."""
    foretold = [
        each
        for each in shelf.reading.forecasts
        if any(span.covers(each.proposition[0]) for span in content)
    ]
    if not foretold:
        return True
    parts = (one for each in foretold for one in (each.horizon, each.condition))
    spans = [one.span if isinstance(one, Horizon) else one for one in parts if one]
    spans += horizons(shelf, *sentence)
    return all(any(span.covers(one) for span in content) for one in spans)


def horizons(shelf: Shelf, start: int, end: int) -> Iterator[Span]:
    """The times in a sentence, [start, end), by which something will have come."""
    for each in shelf.reading.times:
        span = each.span
        lies = start <= span.start and span.end <= end
        if lies and sets_horizon(shelf.text[max(start, span.start - BEFORE) : span.start]):
            yield span


def beside(text: str, content: tuple[Span, ...], start: int, end: int) -> str:
    """The words of a sentence, [start, end), that are no part of a content."""
    pieces, place = [], start
    for each in sorted(content):
        pieces.append(text[place : max(place, each.start)])
        place = max(place, each.end)
    return " … ".join((*pieces, text[place:end]))
