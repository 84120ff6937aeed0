"""Pieces of a quoted place: its sentence with the words that were asked for marked in it."""

from collections.abc import Iterator

from onrecord.export.search_pieces import CLOSE, OPEN, between
from onrecord.model.quotation import QuotedPlace


def marked(place: QuotedPlace) -> str:
    """The sentence with OPEN and CLOSE around the words."""
    return "".join(stretches(place))


def stretches(place: QuotedPlace) -> Iterator[str]:
    sentence, at = place.sentence, place.sentence.start
    for each in place.evidence:
        start, end = max(at, each.start), min(each.end, sentence.end)
        if start < end:
            yield between(sentence, at, start)
            yield f"{OPEN}{between(sentence, start, end)}{CLOSE}"
            at = end
    yield between(sentence, at, sentence.end)
