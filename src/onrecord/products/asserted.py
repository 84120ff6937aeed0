"""Asserted: whether words are told as what is, was or will be, by whoever's words they are."""

from onrecord.model.records import Attribution, GroundKind
from onrecord.model.span import Span
from onrecord.model.thresholds import HEARD
from onrecord.products.index import Shelf

TURNS: frozenset[GroundKind] = frozenset({"negation", "question"})
"""Reasons for which words tell the contrary, or nothing."""


def is_asserted(shelf: Shelf, span: Span) -> bool:
    """Whether no statement that holds some words was not made, is denied or asked, or is rejected
    by whoever reports it: of such a one the words tell neither a fact nor a forecast."""
    return not any(
        is_turned(shelf, each) for each in shelf.touching(span.start, span.end) if holds(each, span)
    )


def holds(record: Attribution, span: Span) -> bool:
    return any(each.covers(span) for each in record.content)


def is_turned(shelf: Shelf, record: Attribution) -> bool:
    """Whether a statement is none, is only supposed, says the contrary of its words, or is not
    believed."""
    if shelf.rejects(record.id):
        return True
    told = shelf.modalities.get(record.id)
    if told is None or record.score < HEARD:
        return False
    if told.act != "made" or told.polarity != "asserts":
        return True
    return any(
        each.kind in TURNS or (each.kind == "condition" and not holds(record, each.span))
        for each in told.reasons
    )
