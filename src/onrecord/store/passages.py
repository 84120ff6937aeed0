"""Passages: the stretches of a reading that a search looks through, as their terms."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.model.records import Reading
from onrecord.model.span import Span
from onrecord.store.terms import terms

GAP = "…"
"""Between the stretches of a content that a cue or gloss splits: no phrase reaches across."""


class Passage(NamedTuple):
    """A statement, or a block where `statement` is None; places are code points."""

    statement: str | None
    start: int
    end: int
    words: str


def passages(reading: Reading) -> Iterator[Passage]:
    """Each block but furniture, then each attribution and own sentence."""
    text = reading.document.text
    for block in reading.layout.blocks:
        if block.kind != "furniture":
            words = joined_terms(text, block.start, block.end)
            yield Passage(None, block.start, block.end, words)
    for attribution in reading.attributions:
        yield of_statement(attribution.id, text, attribution.content)
    for assertion in reading.assertions:
        yield of_statement(assertion.id, text, (assertion.span,))


def of_statement(statement: str, text: str, spans: Sequence[Span]) -> Passage:
    words = f" {GAP} ".join(joined_terms(text, each.start, each.end) for each in spans)
    start, end = min(each.start for each in spans), max(each.end for each in spans)
    return Passage(statement, start, end, words)


def joined_terms(text: str, start: int, end: int) -> str:
    return " ".join(terms(text, start, end).words)
