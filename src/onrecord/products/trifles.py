"""Trifles: statements that tell a scene, a diary or a broadcast's own turns, and no finding."""

import re
from collections.abc import Collection

from onrecord.lexicon.stand import words_of
from onrecord.lexicon.trifles import is_turn, trifles
from onrecord.products.index import Shelf
from onrecord.products.own_voice import is_own_sentence, names_author
from onrecord.products.places import published_day
from onrecord.products.units import Unit

ALWAYS = frozenset({"host", "notice", "scene", "coming", "tease", "amid"})
"""Trifles whoever tells them."""
SHORT = frozenset({"diary", "picture"})
"""Trifles where little more is told."""
FEW = 30
"""Words up to which it is."""
LAW = re.compile(r"\b(?:Constitution|Amendment|Act|Bible|Charter|Code)$")
"""The end of the name of a law."""
SPOKEN = re.compile(r"\b(?:[Ww]e|us|[Oo]urs?|[Yy]ou|[Yy]our)\b")
"""Who speaks to whom, which must be known."""
TURNS = 3
"""Paragraphs that begin with who speaks, from which a document is a transcript."""


def is_trifle(unit: Unit, clear: Collection[str] = ()) -> bool:
    """Whether a statement tells a scene, a mere diary or a broadcast's own turns; or in its
    document's own voice what is so "today", with no date, who writes, or what a transcript's
    speakers say. `clear` are stems of what the pile is about: `Weights.main_terms`."""
    found = trifles(unit.text, clear)
    if is_of_law(unit):
        return True
    if found & ALWAYS or (found & SHORT and len(words_of(unit.text)) <= FEW):
        return True
    if not is_own_sentence(unit):
        return False
    if SPOKEN.search(unit.text) and not names_author(unit.chain):
        return True
    undated = published_day(unit.shelf) is None
    return ("now" in found and undated) or "bio" in found or is_transcript(unit.shelf)


def is_of_law(unit: Unit) -> bool:
    """Whether what is told is what a constitution or a law says: no news, and nobody's word."""
    first = unit.holders[0]
    return first.kind == "document" and LAW.search(first.name) is not None


def is_furniture(unit: Unit) -> bool:
    """Whether a statement is a host's turn or a publisher's notice."""
    return bool(trifles(unit.text) & {"host", "notice"})


def is_transcript(shelf: Shelf) -> bool:
    """Whether what stands in a document is mostly what speakers say in turn."""
    blocks = shelf.reading.layout.blocks
    turns = sum(is_turn(shelf.text[each.start : each.end]) for each in blocks)
    return turns >= TURNS


def is_nameless_body(unit: Unit) -> bool:
    """Whether the first holder is a body that is called by common nouns alone ("the streaming
    service"): who that is, another document says."""
    first = unit.holders[0]
    return first.kind == "organisation" and first.name.islower()
