"""Weights: how much a statement is a finding of its pile, as a sum of open signals.

Support and centrality are those of LexRank (Erkan and Radev 2004), counted over independent
parties rather than over sentences, so that copies and one prolific author add nothing.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from statistics import median
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from onrecord.model.proposition import Proposition
from onrecord.products.footed import is_thin, leans_inside
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.strength import points
from onrecord.products.terms_weighed import prior, stems
from onrecord.products.trifles import is_trifle
from onrecord.products.units import Unit

if TYPE_CHECKING:
    from onrecord.products.study import Study

Rows = NDArray[np.intp]
Cosines = NDArray[np.float32]

NEAR = 0.62
"""Cosine from which another party says something near."""
TITLES, CENTRAL, SUPPORTED, EARLY, STAND, TOPICAL = 1.2, 1.6, 1.0, 0.5, 0.5, 1.0
"""What each signal counts, each between 0 and 1."""
SHORT = 9
"""Words below which a statement seldom says a finding."""
LONG = 60
SILENT = frozenset({"respond", "return", "reply", "comment", "answer"})
"""What somebody who is asked by a reporter did not do."""
LEANING, THIN = 0.6, 0.6
"""What it costs to point at something named elsewhere, and to say hardly anything."""
TRIFLE = 1.0
"""What it costs to tell a scene or a diary."""
PAST, LONG_PAST = 1.5, 3
"""What it costs to tell of years that lie this far back; that goes into the background."""
YEAR = re.compile(r"(?<!since )(?<!Since )\b((?:1[5-9]|20)\d\d)\b")
STALE, FRESH = 1.0, 3
"""What it costs to have fewer terms than this beside those that the whole pile is about."""
MAIN_TERMS = 24
TOUCHED = 0.55
"""Cosine of the nearest statement of anybody else below which a finding stands all alone."""
COHERENT = 0.3
"""The same of the middle document, from which a pile is on one matter."""
SHARED = 0.15
"""Share of a document's statements, with something near by somebody else, below which it is off
unless it begins with the matter."""
HEAD = 1500
"""Code points of the beginning of a document, where news says what it is about."""
FAR, SOMEWHAT = 0.25, 0.45
"""How much of the pile's main terms the beginning of a document has, as a share of what the middle
one has, below which it is off; and from which it is on the matter."""


class Weights:
    """The weight of each statement of a study, with what it is made of."""

    def __init__(self, study: "Study") -> None:
        self.study = study

    @cached_property
    def all(self) -> Mapping[str, float]:
        return {record: self.of(record, unit) for record, unit in self.study.units.items()}

    def of(self, record: str, unit: Unit) -> float:
        """The weight of a statement; what cannot be a finding by itself weighs less."""
        found = (
            CENTRAL * self.central[record]
            + SUPPORTED * self.supported[record]
            + TITLES * self.of_titles(record)
            + TOPICAL * self.topical(record)
            + EARLY * early(unit)
            + STAND * min(max(points(unit), 0), 6) / 6
        )
        return found - self.faults(record, unit)

    @cached_property
    def members(self) -> Mapping[str, Rows]:
        """The rows of the statements of each party."""
        found: dict[str, list[int]] = {}
        for record, party in self.study.parties.items():
            found.setdefault(party, []).append(self.study.sense.rows[record])
        return {party: np.array(rows) for party, rows in found.items()}

    @cached_property
    def nearest(self) -> Cosines:
        """For each statement and each party the cosine of what that one says nearest to it; of its
        own party 0."""
        matrix = self.study.sense.matrix
        near = np.zeros((len(matrix), len(self.members)), np.float32)
        for column, rows in enumerate(self.members.values()):
            near[:, column] = (matrix @ matrix[rows].T).max(axis=1)
            near[rows, column] = 0.0
        return near

    @cached_property
    def central(self) -> Mapping[str, float]:
        """How near the nearest of what each other party says is, on average; 0 to 1."""
        others = max(1, len(self.members) - 1)
        return self.scaled(self.nearest.sum(axis=1) / others)

    @cached_property
    def supported(self) -> Mapping[str, float]:
        """How many other parties say something near; 0 to 1."""
        return self.scaled(np.log1p((self.nearest >= NEAR).sum(axis=1)))

    def scaled(self, values: Cosines) -> Mapping[str, float]:
        largest = float(values.max()) if len(values) else 0.0
        rows = self.study.sense.rows
        return {
            record: float(values[rows[record]]) / largest if largest > 0 else 0.0
            for record in self.study.units
        }

    @cached_property
    def mass(self) -> Mapping[str, float]:
        """How much of the whole each statement is: the same for each independent text, more for
        what others say something near to; together 1."""
        texts = {
            record: self.study.texts_apart[unit.shelf.document]
            for record, unit in self.study.units.items()
        }
        counts = Counter(texts.values())
        found = {
            record: self.central[record] ** 2 / counts[texts[record]] ** 0.5 for record in texts
        }
        total = sum(found.values()) or 1.0
        return {record: each / total for record, each in found.items()}

    def is_of_the_matter(self, record: str) -> bool:
        """Whether a statement stands in a document on what the pile is about, and not all alone."""
        if not self.is_document_of_the_matter(self.study.units[record].shelf.document):
            return False
        row = self.study.sense.rows[record]
        return len(self.members) < 2 or float(self.nearest[row].max()) >= TOUCHED

    def is_document_of_the_matter(self, document: str) -> bool:
        """Whether a document begins with what the pile is about, and others say something near to
        enough of what it says or it begins so plainly, in a pile whose documents mostly do."""
        return document not in self.off

    @cached_property
    def off(self) -> frozenset[str]:
        """The documents on something else, by id."""
        shares = sorted(self.shared.values())
        if not shares or shares[len(shares) // 2] < COHERENT:
            return frozenset()
        typical = median(self.heads.values())
        near = {each for each, share in self.shared.items() if share >= SHARED}
        return frozenset(
            each
            for each, begins in self.heads.items()
            if begins < (FAR if each in near else SOMEWHAT) * typical
        )

    @cached_property
    def heads(self) -> Mapping[str, float]:
        """How much of the pile's main terms the beginning of each document has; 0 to 1."""
        total = sum(self.main_terms.values()) or 1.0
        found: dict[str, float] = {}
        for document, shelf in self.study.index.shelves.items():
            terms = stems(shelf.text[:HEAD])
            named = sum(weight for term, weight in self.main_terms.items() if term in terms)
            found[document] = named / total
        return found

    @cached_property
    def shared(self) -> Mapping[str, float]:
        """The share of the statements of each document that another party says something near to,
        by the document's id."""
        found: dict[str, list[bool]] = {}
        for record, unit in self.study.units.items():
            near = float(self.nearest[self.study.sense.rows[record]].max()) >= NEAR
            found.setdefault(unit.shelf.document, []).append(near)
        return {document: sum(each) / len(each) for document, each in found.items()}

    @cached_property
    def main_terms(self) -> Mapping[str, float]:
        """The terms that most parties use and other news seldom: what the pile is about."""
        used: dict[str, set[str]] = {}
        for record, terms in self.study.terms.items():
            used.setdefault(self.study.parties[record], set()).update(terms)
        counts = Counter(term for terms in used.values() for term in terms)
        weights = {term: count * prior(term) for term, count in counts.items()}
        best = sorted(weights, key=lambda each: (-weights[each], each))[:MAIN_TERMS]
        top = weights[best[0]] if best else 1.0
        return {term: weights[term] / top for term in best}

    def topical(self, record: str) -> float:
        """How much of what the pile is about a statement names."""
        found = sum(self.main_terms.get(each, 0.0) for each in self.study.terms[record])
        return min(1.0, found / 2.5)

    @cached_property
    def titles(self) -> Mapping[str, float]:
        """The terms of titles, by in how many independent texts' titles they stand."""
        seen: dict[str, frozenset[str]] = {}
        for document, first in self.study.texts_apart.items():
            title = self.study.index.shelves[document].reading.masthead.title.value
            if title and first not in seen:
                seen[first] = stems(title)
        counts = Counter(term for terms in seen.values() for term in terms)
        return {term: (1 + count) * prior(term) for term, count in counts.items()}

    def of_titles(self, record: str) -> float:
        """How much of the words of titles a statement has."""
        total = sum(sorted(self.titles.values(), reverse=True)[:8]) or 1.0
        return min(
            1.0, sum(self.titles.get(each, 0.0) for each in self.study.terms[record]) / total
        )

    def faults(self, record: str, unit: Unit) -> float:
        """What speaks against a finding: shortness, length, no name, a mere wish or question."""
        words = len(unit.text.split())
        said = self.study.propositions.get(record, ())
        lost = 0.8 if words < SHORT else 0.3 if words > LONG else 0.0
        lost += 0.4 if not any(each.names for each in said) else 0.0
        lost += 0.5 if said and all(map(is_no_finding, said)) else 0.0
        terms = self.study.terms[record]
        fresh = sum(each not in self.main_terms for each in terms)
        clear = self.main_terms
        lost += (
            LEANING * leans_inside(unit, clear) + THIN * is_thin(terms) + STALE * (fresh < FRESH)
        )
        return lost + TRIFLE * is_trifle(unit, clear) + PAST * self.is_past(unit)

    def is_past(self, unit: Unit) -> bool:
        """Whether all years that a statement names are long past when the pile is published."""
        years = [int(each[1]) for each in YEAR.finditer(unit.text)]
        return bool(years) and self.year > 0 and max(years) <= self.year - LONG_PAST

    @cached_property
    def year(self) -> int:
        """The year in which the middle dated document was published; 0 where none is dated."""
        days = (each.reading.masthead.published.value for each in self.study.index.shelves.values())
        years = sorted(int(each[:4]) for each in days if each and each[:4].isdigit())
        return years[len(years) // 2] if years else 0


def is_no_finding(said: Proposition) -> bool:
    """Whether it asks, is not meant, or only tells that nobody answered a request."""
    silent = said.negated and said.predicate in SILENT
    return silent or said.kind == "question" or said.rejected or said.act != "made"


def early(unit: Unit) -> float:
    """How early in its document, or in its section, a statement stands; 1 for the first."""
    section = unit.section
    if section and not is_own_sentence(unit):
        start, end = section.start, section.end
    else:
        start, end = 0, len(unit.shelf.text)
    return 1.0 - (unit.start - start) / max(1, end - start)
