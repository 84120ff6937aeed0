"""Footing: whether the words that would be printed are the holder's in the end, and whole."""

import re

from onrecord.lexicon.notices import credits_picture
from onrecord.lexicon.stand import words_of
from onrecord.lexicon.turns import clauses, only_a_purpose, reverses
from onrecord.model.records import Attribution
from onrecord.products.units import Unit

MAIN = 4
"""Words from which what stands before or behind a clause is taken for the main clause."""

JOINT = re.compile(r"(?:[,;]\s+(?:and|but|while|yet|so)|;)\s")
"""What joins two main clauses."""

BESIDE = 60
"""Code points behind a statement that are looked at."""


def has_footing(unit: Unit) -> bool:
    """Whether a statement is no caption or fragment, stays as it was said, and is its holder's."""
    return not (
        stands_under_picture(unit)
        or only_a_purpose(unit.text)
        or is_reversed(unit)
        or is_in_passing(unit)
    )


def stands_under_picture(unit: Unit) -> bool:
    """Whether the maker of a picture is named in the statement or right behind it."""
    behind = after(unit).lstrip(" \t.”’\"'")
    return credits_picture(unit.text) or (behind[:1] in ("(", "[") and credits_picture(behind))


def is_reversed(unit: Unit) -> bool:
    """Whether the next sentence turns the statement round."""
    return reverses(after(unit).lstrip("”’\"').,"))


def after(unit: Unit) -> str:
    """What stands behind a statement, in its own paragraph and the next."""
    return unit.shelf.text[unit.end : unit.end + BESIDE]


def is_in_passing(unit: Unit) -> bool:
    """Whether a sentence is told by somebody else and names its holder only in a clause beside.

    "The mill closed, weeks after Aas said it would not" is the narrator's, and so is half of "The
    mill closed, and Aas said why". Words that lie within another statement are its holder's to
    tell.
    """
    record, text = unit.record, unit.shelf.text
    if not isinstance(record, Attribution) or unit.quoted or record.within is not None:
        return False
    source, content = record.source[0].start, record.content
    last = max(span.end for span in (*content, *record.cue, *record.source))
    rest = text[last : unit.end].lstrip("”’\"' ")
    goes_on = rest.startswith(",") and len(words_of(rest)) >= MAIN
    if content[0].start < source:
        return goes_on and any(each.start() == 0 for each in clauses(text[unit.start : unit.end]))
    lead = text[unit.start : source]
    if joins(lead):
        return True
    opening = next(reversed(list(clauses(lead))), None)
    if opening is None or any(mark in lead[opening.end() :] for mark in ",;:—"):
        return False
    return goes_on or len(words_of(lead[: opening.start()])) >= MAIN


def joins(lead: str) -> bool:
    """Whether a main clause stands before the one that names the holder, side by side with it."""
    joint = next(reversed(list(JOINT.finditer(lead))), None)
    if joint is None or any(mark in lead[joint.end() :] for mark in ",;:—"):
        return False
    return len(words_of(lead[: joint.start()])) >= MAIN
