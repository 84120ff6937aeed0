"""Whole: statements that are sentences of the running text, and texts that have their words."""

from onrecord.lexicon.leaning import LAST, SHORT
from onrecord.lexicon.stand import words_of
from onrecord.products.same_text import compared
from onrecord.products.units import Unit

ENDS = (".", "!", "?", "…")
CLOSING = "”’\"')]"
TEXT = frozenset({"paragraph", "list", "quote"})
"""Kinds of blocks that hold sentences; the others hold titles, captions and the like."""


def has_words(text: str, unit: Unit) -> bool:
    """Whether compared words hold those of each stretch of a statement."""
    return all(f" {compared(span.exact)} " in text for span in unit.spans)


def is_whole(unit: Unit) -> bool:
    """Whether words that are told are a sentence of the running text, not ending in a pronoun."""
    if unit.section is not None or unit.quoted:
        return True
    if len(words_of(unit.text)) < SHORT and LAST.search(unit.text):
        return False
    around = unit.shelf.block_around(unit.start, unit.end)
    blocks = unit.shelf.reading.layout.blocks
    kinds = {each.kind for each in blocks if (each.start, each.end) == around}
    return unit.text.rstrip(CLOSING).endswith(ENDS) and (not kinds or bool(kinds & TEXT))
