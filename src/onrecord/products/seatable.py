"""Seatable: which statements give their holders a seat on the panel."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from onrecord.lexicon.anaphora import stands_for_untold as stands_for
from onrecord.lexicon.trifles import is_courtesy, is_thing
from onrecord.products.answers import key_of
from onrecord.products.footed import stands_for_untold
from onrecord.products.keys import Key
from onrecord.products.questions.offices import NAMELESS, in_office
from onrecord.products.silent import Silent
from onrecord.products.terms_weighed import stems
from onrecord.products.trifles import is_nameless_body, is_trifle
from onrecord.products.units import Unit, copy_key

if TYPE_CHECKING:
    from onrecord.products.study import Study

POINTING = re.compile(r"\W*(?:this|these|those|such)\s", re.IGNORECASE)
SAME, TERMS = 0.8, 0.7
"""The cosine and the share of terms from which a holder says the same again."""


def seatable(study: "Study", items: Iterable[Unit | Silent]) -> Iterator[Unit | Silent]:
    """The statements and listed sections that are on the matter by somebody; of statements those
    that can be understood by themselves, and that their holder does not make twice."""
    clear = study.weights.main_terms
    told: dict[Key, list[Unit]] = {}
    for each in items:
        if not study.weights.is_document_of_the_matter(each.shelf.document):
            continue
        if isinstance(each, Silent):
            yield each
        elif tells(study, each) and (not stands_for_untold(each, clear) or is_headed(each, clear)):
            before = told.setdefault(key_of(study, each), [])
            if not any(same(study, each, one) for one in before):
                yield each
            before.append(each)


def is_headed(unit: Unit, clear: Collection[str]) -> bool:
    """Whether a statement points at what the heading above it names: "These lamps"."""
    heading = unit.section.heading if unit.section else None
    title = unit.shelf.reading.masthead.title.value or ""
    above = heading.exact if heading else title
    return bool(POINTING.match(unit.text)) and not stands_for(f"{above}: {unit.text}", clear)


def same(study: "Study", unit: Unit, other: Unit) -> bool:
    """Whether a statement is near one of the same holder in sense and words, and no copy of it,
    whose places are told with it."""
    record, before = unit.record.id, other.record.id
    if copy_key(unit) == copy_key(other) or record not in study.terms or before not in study.terms:
        return False
    one, two = study.terms[record], study.terms[before]
    shared = len(one & two) >= TERMS * min(len(one), len(two))
    return shared and study.sense.between(record, before) >= SAME


def telling(study: "Study", units: Iterable[Unit]) -> Iterator[Unit]:
    """Statements that are on the matter by somebody, also those that lean on others."""
    for each in units:
        if study.weights.is_document_of_the_matter(each.shelf.document) and tells(study, each):
            yield each


def tells(study: "Study", unit: Unit) -> bool:
    """Whether a statement tells more than a scene or a broadcast's own turns, and is by somebody:
    not by a law or papers, by a body that is called by a common noun, or by an office whose holder
    sits here by his name."""
    if is_trifle(unit, study.weights.main_terms) or is_nameless_body(unit):
        return False
    if is_courtesy(unit.text):
        return False
    return not any(
        (each.kind == "document" and is_thing(each.name))
        or (each.naming in NAMELESS and any(in_office(study, stems(each.name))))
        for each in unit.holders
    )
