"""Footed: whether a statement says enough, and says it without what stands beside it."""

import re
from collections.abc import Collection

from onrecord.lexicon.anaphora import stands_for_another
from onrecord.lexicon.anaphora import stands_for_untold as untold
from onrecord.lexicon.leaning import ALONE, LAST, SHORT, adds_aside, hangs, points_elsewhere
from onrecord.lexicon.stand import words_of
from onrecord.products.bounds import STOP, is_end
from onrecord.products.strength import names_source_first
from onrecord.products.units import Unit

ASKING = re.compile(r"^\W*(?:who|whom|whose|which|when|where)\s+", re.IGNORECASE)
"""Words that ask, which elsewhere begin what leans on the sentence before."""
STANDING_FOR = re.compile(
    r"\b(?:how|what|whether|why) that (?:may|might|can|could|will|would|affects?)\b", re.IGNORECASE
)
"""A pronoun for what another sentence has told."""
ALSO = re.compile(r"\s+also\s+", re.IGNORECASE)
"""What adds to other statements of a holder, and leans on none of them."""
FEWEST = 5
"""Terms below which a statement says hardly anything."""


def leans_inside(unit: Unit, clear: Collection[str] = ()) -> bool:
    """Whether a statement points at something that neither it nor the name of its holder before it
    says. `clear` are stems of what every reader of the pile knows: `Weights.main_terms`."""
    return leans(read_as(unit), clear)


def stands_for_untold(unit: Unit, clear: Collection[str] = ()) -> bool:
    """The same of pronouns and phrases alone, without nouns behind "the": enough where statements
    stand with others of their holder."""
    return points(read_as(unit), clear)


def leans(text: str, clear: Collection[str] = ()) -> bool:
    """Whether words, of one sentence or more, point at something that is not in them."""
    return points(text, clear) or stands_for_another(text, clear)


def points(text: str, clear: Collection[str]) -> bool:
    first = ALSO.sub(" ", text[: first_end(text)])
    return (
        adds_aside(first)
        or bool(ALONE.search(first))
        or (len(words_of(text)) < SHORT and bool(LAST.search(text)))
        or bool(STANDING_FOR.search(text))
        or untold(text, clear)
    )


def read_as(unit: Unit) -> str:
    """The words of a statement as they are read: where whose they are stands first in them, behind
    his name, which the line prints before them."""
    if not names_source_first(unit):
        return unit.text
    return f"{' and '.join(each.name for each in unit.holders)}: {unit.text}"


def first_end(text: str) -> int:
    """Where the first sentence of a text ends, by punctuation."""
    return next((each.end() for each in STOP.finditer(text) if is_end(text, each)), len(text))


def is_thin(terms: Collection[str]) -> bool:
    """Whether a statement has so few words with content that it says hardly anything."""
    return len(terms) < FEWEST


def asks_by_itself(question: str) -> bool:
    """Whether a question can be understood without what was said before it."""
    rest = ASKING.sub("", question)
    return not (hangs(rest) or points_elsewhere(rest))
