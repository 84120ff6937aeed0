"""Fit: whether a statement can stand under an actor by itself, and tells of the pile's matter."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np

from onrecord.lexicon.explainer_cues import is_use
from onrecord.model.proposition import Proposition
from onrecord.products.explainer.facts import Fact
from onrecord.products.explainer.words import Word, words_of
from onrecord.products.footed import leans, read_as
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.places import published_day
from onrecord.products.sense import Directions, mean
from onrecord.products.study import Study
from onrecord.products.terms_weighed import stems
from onrecord.products.trifles import is_trifle
from onrecord.products.units import Unit

MATTER = 0.3
"""How much of what the pile is about a statement names, from which it is on the matter."""
NEAR = 0.5
"""The cosine to what an independent text tells from which it is, whatever it names."""
SOURCE = re.compile(
    r"^\W*In (?:that|this|the) [^,.;:]{0,30}\b(?:letter|statement|interview|report|filing|speech"
    r"|post|memo|deposition|ruling|testimony),\s+",
    re.IGNORECASE,
)
"""Words that only say where something was said."""
DENIED = re.compile(
    r"\b(?:the|those|these) (?:allegations?|charges?|accusations?|claims?)\b", re.IGNORECASE
)


class Fit:
    """Which statements of a pile can stand under an actor, each looked at once."""

    def __init__(self, study: Study) -> None:
        self.study = study
        self._alone: dict[tuple[str, bool], bool] = {}
        self._directions: dict[str, Directions] = {}
        parties = [study.texts_apart[each.shelf.document] for each in study.units.values()]
        self._texts = np.array(parties)

    def fits(self, unit: Unit, fact: Fact) -> bool:
        """Whether a statement can be read alone, on a known day, in a document of the matter; a
        deed is told by others too, or is of the matter itself."""
        if not self.stands_alone(unit, denies=fact.facet == "refuses"):
            return False
        return fact.facet != "did" or (not is_slight(unit) and self.is_of_matter(unit))

    def stands_alone(self, unit: Unit, *, denies: bool = False) -> bool:
        """Whether a statement of a document on the matter can be read by itself; of one that
        `denies`, whatever the accusations are."""
        key = (unit.record.id, denies)
        if key not in self._alone:
            weights = self.study.weights
            self._alone[key] = (
                weights.is_document_of_the_matter(unit.shelf.document)
                and not leans(self.read(unit, denies=denies), weights.main_terms)
                and not is_trifle(unit, weights.main_terms)
                and not floats(unit)
                and not goes_on(unit)
            )
        return self._alone[key]

    def read(self, unit: Unit, *, denies: bool) -> str:
        """The words of a statement without what only says where it was said, or what is denied."""
        text = SOURCE.sub("", read_as(unit))
        return DENIED.sub("all charges", text) if denies else text

    def is_of_matter(self, unit: Unit) -> bool:
        """Whether a statement names enough of what the pile is about, or an independent text tells
        something near it."""
        return self.named(unit) >= MATTER or self.nearest(unit) >= NEAR

    def named(self, unit: Unit) -> float:
        """How much of what the pile is about a statement names, as a share of its three main
        terms."""
        main = self.study.weights.main_terms
        most = sum(sorted(main.values(), reverse=True)[:3]) or 1.0
        return sum(main.get(each, 0.0) for each in stems(unit.text)) / most

    def nearest(self, unit: Unit) -> float:
        """The highest cosine of a statement to one of an independent text."""
        apart = self._texts != self.study.texts_apart[unit.shelf.document]
        near = (self.study.sense.matrix @ self.direction(unit))[apart]
        return float(near.max()) if len(near) else 0.0

    def direction(self, unit: Unit) -> Directions:
        """The direction of what a statement says; zeros where none is known."""
        record = unit.record.id
        if record not in self._directions:
            said = [each.vector for each in said_in(self.study, unit)]
            self._directions[record] = mean(said)
        return self._directions[record]

    def cosine(self, one: Unit, other: Unit) -> float:
        return float(np.dot(self.direction(one), self.direction(other)))


@lru_cache(maxsize=2)
def fit_of(study: Study) -> Fit:
    """The fit of the statements of a pile."""
    return Fit(study)


def said_in(study: Study, unit: Unit) -> tuple[Proposition, ...]:
    """What a statement says, also one that only an explainer prints."""
    known = study.propositions.get(unit.record.id)
    if known is not None:
        return known
    return tuple(
        each
        for each in unit.shelf.reading.propositions
        if unit.start <= each.spans[0].start and each.spans[-1].end <= unit.end
    )


def is_slight(unit: Unit) -> bool:
    """Whether what is told is a scene: a pet, a tweet, a cancelled appearance."""
    return any(is_use(each.text, "trifle") for each in words_of(unit))


def goes_on(unit: Unit) -> bool:
    """Whether a narrator goes on with what he told before: "the board then asked"."""
    found = words_of(unit)[:5] if is_own_sentence(unit) else ()
    return any(each.text == "then" for each in found) or any(
        is_use(each.text, "onward") for each in found[:1]
    )


def floats(unit: Unit) -> bool:
    """Whether a narrator tells of "this month" or "today" in a document of no known day."""
    if not is_own_sentence(unit) or is_dated(unit):
        return False
    found = words_of(unit)
    return any(is_use(each.text, "deictic") for each in found) or any(
        map(is_deictic, pairwise(found))
    )


def is_deictic(two: Sequence[Word]) -> bool:
    return is_use(two[0].text, "lone") and is_use(two[1].text, "span_of_time")


def is_dated(unit: Unit) -> bool:
    """Whether it is known, within days, when the document of a statement was published."""
    window = unit.shelf.window
    bounded = window is not None and window.earliest is not None and window.latest is not None
    return bounded or published_day(unit.shelf) is not None
