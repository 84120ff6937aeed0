"""Takeaways: the most important findings of a pile, each in its best wording, no two alike.

Chosen one after the other by weight and by how much of what the pile says each stands for that
those before it do not (facility location, Lin and Bilmes 2011), so that matters take turns.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onrecord.model.product import Part, Sentence, Value
from onrecord.products.footed import leans_inside
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.places import fixed
from onrecord.products.questions.offices import voices
from onrecord.products.repeating import repeats
from onrecord.products.standalone import standalone
from onrecord.products.study import Study
from onrecord.products.trifles import is_nameless_body, is_trifle
from onrecord.products.units import speakers
from onrecord.products.weights import NEAR

MOST = 12
MANY = 20
"""Independent texts from which a pile has that what matters is told by more than one of them."""

CANDIDATES = 1500
"""Statements, the weightiest, that are held against each other."""
FLOOR = 0.3
"""The cosine up to which a statement says nothing of what another says."""
SHARE = 80.0
"""What it counts how much of what the pile says a finding stands for, beside its weight."""
ALIKE = 1.2
"""What likeness to a chosen finding costs."""
PEOPLE = frozenset({"person", "anonymous"})
OF_PERSON, OF_BODY, OF_TEXT = 2.5, 0.7, 0.15
"""What each finding that is chosen already costs others of its holder, and of its text."""


def takeaways(study: Study, most: int = MOST) -> tuple[Sentence, ...]:
    """The findings, in the order in which they are chosen."""
    lines = (takeaway(study, record) for record in chosen(study, most))
    return tuple(each for each in lines if each)


@lru_cache(maxsize=4)
def chosen(study: Study, most: int) -> tuple[str, ...]:
    """The records of the findings, in the order in which they are chosen."""
    return tuple(choosing(study, most))


def choosing(study: Study, most: int) -> Iterator[str]:
    """Records, each time of what adds most to those before it."""
    weights = study.weights
    fit = [each for each in study.units if may_be_finding(study, each)]
    best_first = sorted(fit, key=lambda each: (-weights.all[each], each))[:CANDIDATES]
    among = frozenset(best_first)
    records = [each for each in fit if each in among]
    rows = [study.sense.rows[each] for each in records]
    matrix = study.sense.matrix[rows]
    near = np.clip((matrix @ matrix.T - FLOOR) / (1.0 - FLOOR), 0.0, 1.0)
    mass = np.array([weights.mass[each] for each in records])
    own = np.array([weights.all[each] for each in records])
    covered, lost = np.zeros(len(records)), np.zeros(len(records))
    for _ in range(min(most, len(records))):
        gains = (np.clip(near - covered, 0.0, None) * mass).sum(axis=1)
        total = SHARE * gains + own - lost
        best = int(total.argmax())
        if not np.isfinite(total[best]):
            return
        yield records[best]
        covered = np.maximum(covered, near[best])
        lost += costs(study, records, records[best]) + ALIKE * near[best]


def may_be_finding(study: Study, record: str) -> bool:
    """Whether a statement is on the matter, can be understood by itself, is by somebody who can be
    told apart and tells more than a scene or a diary."""
    unit, weights = study.units[record], study.weights
    clear = weights.main_terms
    fit = not (is_nameless_body(unit) or leans_inside(unit, clear) or is_trifle(unit, clear))
    return fit and weights.is_of_the_matter(record) and is_borne(study, record)


def is_borne(study: Study, record: str) -> bool:
    """Whether what a document says in its own voice is said by others too, where many tell of the
    matter: what only one of them says is aside of it."""
    unit = study.units[record]
    if not is_own_sentence(unit) or len({*study.texts_apart.values()}) < MANY:
        return True
    return bool(near_texts(study, record) or support(study, record))


def costs(study: Study, records: Sequence[str], chosen: str) -> NDArray[np.float64]:
    """What a chosen finding costs each other; itself, and what says the same, all."""
    unit = study.units[chosen]
    keys = frozenset(voices(study, unit))
    text = study.texts_apart[unit.shelf.document]
    found = np.zeros(len(records))
    for number, record in enumerate(records):
        other = study.units[record]
        if record == chosen or repeats(study, record, chosen):
            found[number] = np.inf
            continue
        if not keys.isdisjoint(voices(study, other)):
            person = any(each.kind in PEOPLE for each in speakers(other))
            found[number] += OF_PERSON if person else OF_BODY
        if study.texts_apart[other.shelf.document] == text:
            found[number] += OF_TEXT
    return found


def takeaway(study: Study, record: str) -> Sentence | None:
    """A finding with what stands behind it: independent sources where a claim is linked, else the
    other texts that say something near; and whether it is disputed."""
    unit = study.units.get(record)
    if unit is None:
        return None
    claims = study.claims_of(record)
    after = [*support_parts(study, record), *dispute_parts(study, record)]
    claim = claims[0].id if claims else None
    return standalone(unit, ("questions-takeaway", record), after=after, claim=claim)


def support_parts(study: Study, record: str) -> list[Part]:
    """How many sources stand behind the claim, or how many other texts say something near."""
    query = f"roots record={record}"
    found = support(study, record)
    if found:
        return [fixed("independent_sources"), Value(found, query), fixed("stop")]
    others = near_texts(study, record)
    if not others:
        return []
    query = f"near record={record}"
    return [fixed("near_texts"), Value(str(len(others)), query), fixed("stop")]


def support(study: Study, record: str) -> str | None:
    """The range of independent sources behind the first claim of a statement that more than one
    stands behind: "2" or "2 to 3"."""
    for claim in study.claims_of(record):
        roots = study.roots.get(claim.id)
        if roots and roots.at_most > 1:
            ends = dict.fromkeys((str(roots.at_least), str(roots.at_most)))
            return " to ".join(ends)
    return None


def near_texts(study: Study, record: str) -> tuple[str, ...]:
    """The other independent texts in which something near is said, by id, in the pile's order."""
    own = study.texts_apart[study.units[record].shelf.document]
    cosines = study.sense.matrix @ study.sense.of(record)
    found = dict.fromkeys(
        study.texts_apart[study.units[other].shelf.document]
        for other, row in study.sense.rows.items()
        if cosines[row] >= NEAR
    )
    return tuple(each for each in found if each != own)


def dispute_parts(study: Study, record: str) -> list[Part]:
    count = len(disputes(study, record))
    if not count:
        return []
    return [fixed("disputed"), Value(str(count), f"disputes record={record}"), fixed("stop")]


def disputes(study: Study, record: str) -> tuple[str, ...]:
    """The disputes in which a statement takes a side, by id."""
    said = study.propositions.get(record, ())
    return tuple(dict.fromkeys(one.id for each in said for one in study.disputes.get(each.id, ())))
