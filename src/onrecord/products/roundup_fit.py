"""Roundup fit: which statements of an article can be read below the line on it."""

import re
from functools import lru_cache

from onrecord.lexicon.stand import words_of
from onrecord.model.records import Attribution
from onrecord.products.explainer.fit import Fit
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
FEWEST, NAMED = 7, 0.3
"""Words below which somebody's own must name something of what the pile is about, and how much."""
FEW = 3
"""Words of a name up to which a common noun says nothing of whom it means."""
TOPICAL = 0.4
"""How much of what the pile is about a sentence without a clause names that may be printed."""
LATER = re.compile(r"^(?:Later|Afterwards?|Meanwhile|Earlier|Soon after|Days later),")
"""Words that tell of a time after something that was told before."""
PRONOUN = re.compile(
    r"^(?:On|In|At|By|Under|Since|After|Before|With|For|From) [^,.;:]{1,40}, (?:it|they|he|she)\b"
)
"""A sentence whose subject, behind when or where, stands for what was named before it."""
CUT = 8
"""Code points before a sentence in which that stands."""


class RoundupFit:
    """Which statements of a pile can be read below the line on their article, each looked at
    once."""

    def __init__(self, counts: Counts) -> None:
        study = study_of(counts.index.pile)
        self.weights, self.near = study.weights, Fit(study)
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
                or self.is_beside(unit)
            )
        return self._known[record]

    def says_nothing(self, unit: Unit) -> bool:
        """Whether no clause was found in a sentence in an article's own voice, as in headlines and
        captions, and it names little of what the pile is about."""
        record = unit.record.id
        if not is_own_sentence(unit) or self.weights.study.propositions.get(record):
            return False
        return self.weights.topical(record) < TOPICAL

    def is_beside(self, unit: Unit) -> bool:
        """Whether a sentence in the own voice of an article on the matter tells nothing of that
        and nothing that another text tells, or somebody's few words name nothing of it."""
        if not self.is_of_matter(unit):
            return False
        if is_own_sentence(unit):
            return not self.near.is_of_matter(unit)
        return says(unit) < FEWEST and self.near.named(unit) < NAMED


@lru_cache(maxsize=2)
def fit_of(counts: Counts) -> RoundupFit:
    """The fit of the statements of a pile."""
    return RoundupFit(counts)


def says(unit: Unit) -> int:
    """The words of what somebody says, without who says it."""
    record = unit.record
    content = record.content if isinstance(record, Attribution) else unit.spans
    return sum(len(words_of(each.exact)) for each in content)


def is_short(unit: Unit) -> bool:
    """Whether few words say who the first holder is."""
    return len(unit.holders[0].name.split()) <= FEW


def is_someones(unit: Unit) -> bool:
    """Whether a sentence in an article's own voice says "we", as who is interviewed does, goes on
    with what was told before, or is the rest of one that punctuation has cut."""
    if not is_own_sentence(unit):
        return False
    before = unit.shelf.text[max(0, unit.start - CUT) : unit.start]
    leaning = LATER.match(unit.text) or PRONOUN.match(unit.text)
    return bool(leaning or WE.search(IN_MARKS.sub("", unit.text)) or SPLIT.search(before))
