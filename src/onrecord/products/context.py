"""Context: the sentence before a quotation that cannot be understood without it."""

from onrecord.lexicon.leaning import hangs
from onrecord.lexicon.stand import balanced, has_double_marks
from onrecord.model.records import Attribution
from onrecord.model.span import Span, span_of
from onrecord.products.bounds import sentence_around
from onrecord.products.index import Shelf
from onrecord.products.nesting import carries_itself, reach_of
from onrecord.products.printed import LONGEST, sentence_of
from onrecord.products.strength import asks, leans, long_enough
from onrecord.products.units import Unit
from onrecord.products.withheld import withheld

TEXT = frozenset({"paragraph", "list"})
"""Kinds of blocks whose sentences are running text."""


def needs_context(unit: Unit) -> bool:
    """Whether a quotation opens with a word for what the sentence before it has named."""
    return unit.quoted and long_enough(unit) and leans(unit)


def context_of(unit: Unit) -> Span | None:
    """The sentence right before the one that a quotation stands in, if it can be printed.

    It is whole, stands by itself, belongs to the same voice, and everybody's words in it are
    complete, named and free to print.
    """
    shelf, record = unit.shelf, unit.record
    if not isinstance(record, Attribution) or record.within:
        return None
    start, end = reach_of((*record.content, *record.cue, *record.source))
    place = sentence_before(shelf, sentence_of(shelf, record, start, end)[0])
    if place is None or not may_stand(shelf, *place) or not same_voice(unit, *place):
        return None
    return span_of(shelf.text, *place)


def sentence_before(shelf: Shelf, start: int) -> tuple[int, int] | None:
    """The last sentence that ends before a code point, in the same block or the one before."""
    last = start - 1
    while last >= 0 and shelf.text[last].isspace():
        last -= 1
    if last < 0:
        return None
    blocks = shelf.reading.layout.blocks
    kinds = {(each.start, each.end): each.kind for each in blocks}
    low, high = shelf.block_around(last, last + 1)
    if kinds.get((low, high)) not in TEXT:
        return None
    return sentence_around(shelf.text, last, last + 1, max(low, last - LONGEST), last + 1)


def may_stand(shelf: Shelf, start: int, end: int) -> bool:
    text = shelf.text[start:end]
    if end - start >= LONGEST or not balanced(text) or hangs(text) or asks(text):
        return False
    if not text.endswith((".", "!", "”", "’", '"')):
        return False
    if shelf.judged.struck_in(start, end):
        return False
    laid = tuple(shelf.touching(start, end))
    if has_double_marks(text) and not laid:
        return False
    return all(carries_itself(each, start, end) and not withheld(shelf, each) for each in laid)


def same_voice(unit: Unit, start: int, end: int) -> bool:
    """Whether a sentence is in the voice that the quotation stands in, and free to print."""
    shelf, around = unit.shelf, unit.shelf.section_at(unit.start, unit.end)
    if shelf.section_at(start, end) is not around:
        return False
    sentence = shelf.assertion_around(start, end)
    if around is None:
        return sentence is None
    return sentence is not None and withheld(shelf, sentence) is None
