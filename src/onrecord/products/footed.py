"""Footed: whether a statement says enough, and says it without what stands beside it."""

import re
from collections.abc import Collection

from onrecord.lexicon.leaning import hangs, points_elsewhere
from onrecord.products.strength import sentences_in
from onrecord.products.units import Unit

ASKING = re.compile(r"^\W*(?:who|whom|whose|which|when|where)\s+", re.IGNORECASE)
"""Words that ask, which elsewhere begin what leans on the sentence before."""
STANDING_FOR = re.compile(
    r"\b(?:how|what|whether|why) that (?:may|might|can|could|will|would|affects?)\b", re.IGNORECASE
)
"""A pronoun for what another sentence has told."""
FEWEST = 5
"""Terms below which a statement says hardly anything."""


def leans_inside(unit: Unit) -> bool:
    """Whether a single sentence points at something that another sentence has named."""
    if sentences_in(unit) > 1 or len(unit.spans) > 1:
        return False
    return points_elsewhere(unit.text) or bool(STANDING_FOR.search(unit.text))


def is_thin(terms: Collection[str]) -> bool:
    """Whether a statement has so few words with content that it says hardly anything."""
    return len(terms) < FEWEST


def asks_by_itself(question: str) -> bool:
    """Whether a question can be understood without what was said before it."""
    rest = ASKING.sub("", question)
    return not (hangs(rest) or points_elsewhere(rest))
