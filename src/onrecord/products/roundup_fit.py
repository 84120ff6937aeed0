"""Roundup fit: which statements of an article can be read below the line on it."""

import re
from functools import lru_cache

from onrecord.products.footed import leans_inside
from onrecord.products.index import Shelf
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.queries import Counts
from onrecord.products.study import study_of
from onrecord.products.trifles import is_nameless_body, is_trifle
from onrecord.products.units import Unit

WE = re.compile(r"\b(?:[Ww]e|[Uu]s|[Oo]urs?|[Ww]e[’'](?:re|ve|ll|d))\b")
IN_MARKS = re.compile(r"“[^“”]*”|\"[^\"]*\"")
SPLIT = re.compile(r"\b(?:v|vs|al|No|Nos|approx|est)\.\s*$")
"""How a text ends that punctuation has cut within a sentence."""
FEW = 3
"""Words of a name up to which a common noun says nothing of whom it means."""
TOPICAL = 0.4
"""How much of what the pile is about a sentence without a clause names that may be printed."""
LATER = re.compile(r"^(?:Later|Afterwards?|Meanwhile|Earlier|Soon after|Days later),")
"""Words that tell of a time after something that was told before."""
CUT = 8
"""Code points before a sentence in which that stands."""


class RoundupFit:
    """Which statements of a pile can be read below the line on their article, each looked at
    once."""

    def __init__(self, counts: Counts) -> None:
        self.weights = study_of(counts.index.pile).weights
        self._known: dict[str, bool] = {}

    def fits(self, unit: Unit) -> bool:
        """Whether a statement may stand under a theme."""
        return self.is_of_matter(unit) and self.reads_alone(unit)

    def is_of_matter(self, unit: Unit) -> bool:
        """Whether a statement stands in an article on what the pile is about."""
        return self.is_article_of_matter(unit.shelf)

    def is_article_of_matter(self, shelf: Shelf) -> bool:
        return self.weights.is_document_of_the_matter(shelf.document)

    def reads_alone(self, unit: Unit) -> bool:
        """Whether a statement says by itself, and by its holder's name, what it is about."""
        record = unit.record.id
        if record not in self._known:
            clear = self.weights.main_terms
            self._known[record] = not (
                leans_inside(unit, clear)
                or is_trifle(unit, clear)
                or (is_nameless_body(unit) and is_short(unit))
                or is_someones(unit)
                or self.says_nothing(unit)
            )
        return self._known[record]

    def says_nothing(self, unit: Unit) -> bool:
        """Whether no clause was found in a sentence in an article's own voice, as in headlines and
        captions, and it names little of what the pile is about."""
        record = unit.record.id
        if not is_own_sentence(unit) or self.weights.study.propositions.get(record):
            return False
        return self.weights.topical(record) < TOPICAL


@lru_cache(maxsize=2)
def fit_of(counts: Counts) -> RoundupFit:
    """The fit of the statements of a pile."""
    return RoundupFit(counts)


def is_short(unit: Unit) -> bool:
    """Whether few words say who the first holder is."""
    return len(unit.holders[0].name.split()) <= FEW


def is_someones(unit: Unit) -> bool:
    """Whether a sentence in an article's own voice says "we", as who is interviewed does, goes on
    with what was told before, or is the rest of one that punctuation has cut."""
    if not is_own_sentence(unit):
        return False
    before = unit.shelf.text[max(0, unit.start - CUT) : unit.start]
    return bool(
        WE.search(IN_MARKS.sub("", unit.text)) or SPLIT.search(before) or LATER.match(unit.text)
    )
