"""Told: the statements that an explainer chooses from: all that can be read by themselves, and
sentences that a document tells in its own voice with whatever they report."""

from collections.abc import Mapping
from functools import lru_cache

from onrecord.model.records import Assertion
from onrecord.products.background.narrated import Narrated, narrated
from onrecord.products.own_voice import BYLINE
from onrecord.products.study import Study
from onrecord.products.units import Unit


@lru_cache(maxsize=2)
def statements(study: Study) -> Mapping[str, Unit]:
    """Every statement by the id of its record, those that can be read by themselves first."""
    found = dict(study.units)
    for record, each in sentences_told(study).items():
        unit = unit_of(each)
        if unit is not None:
            found.setdefault(record, unit)
    return found


@lru_cache(maxsize=2)
def sentences_told(study: Study) -> Mapping[str, Narrated]:
    """The sentences of documents' own voices that are no statements by themselves, by id."""
    known = study.at_place
    return {
        record: each
        for record, each in narrated(study).items()
        if (each.shelf.document, each.span.start, each.span.end) not in known
    }


def unit_of(each: Narrated) -> Unit | None:
    """A sentence as a statement of its section; None where no section holds it."""
    section = next(
        (
            one
            for one in each.shelf.sections.values()
            if one.form == BYLINE and one.start <= each.span.start and each.span.end <= one.end
        ),
        None,
    )
    if section is None:
        return None
    record = Assertion(id=each.id, span=each.span, section=section.id)
    return Unit(each.shelf, record, each.chain, (each.span,), section)
