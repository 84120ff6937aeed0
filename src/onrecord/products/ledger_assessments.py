"""Ledgers of assessments: what should be done, what to watch, what is not known, and reasons."""

from msgspec.structs import asdict

from onrecord.model.ledger_outlook import (
    AssessmentForm,
    AssessmentItem,
    AssessmentLedger,
    PartItem,
)
from onrecord.model.product import Pile
from onrecord.model.records import Assessment, AssessmentKind
from onrecord.products.index import Shelf, index_of
from onrecord.products.ledger_outlook import Told, outlook_item, place, wanted

FORMS: dict[AssessmentKind, AssessmentForm] = {
    "prescription": "prescriptions",
    "warning": "warnings",
    "indicator": "indicators",
    "unknown": "unknowns",
    "ground": "reasons",
}


def assessments(
    pile: Pile, kind: AssessmentKind, holder: str | None = None, about: str | None = None
) -> AssessmentLedger:
    """Every assessment of a kind, in the order of the pile and its documents.

    `holder` and `about` choose as in the ledger of statements.
    """
    index = index_of(pile)
    which = wanted(index, holder, about)
    items = (
        assessment_item(shelf, each)
        for shelf in index.shelves.values()
        for each in sorted(shelf.reading.assessments, key=lambda one: place(told(one)))
        if each.kind == kind and which.holds(shelf, each.target, (each.span,))
    )
    return AssessmentLedger(form=FORMS[kind], items=tuple(items))


def told(assessment: Assessment) -> Told:
    return Told(assessment.id, (assessment.span,), assessment.target, assessment.score)


def assessment_item(shelf: Shelf, assessment: Assessment) -> AssessmentItem:
    return AssessmentItem(
        **asdict(outlook_item(shelf, told(assessment))),
        kind=assessment.kind,
        parts=tuple(PartItem(each.name, shelf.evidence(each.span)) for each in assessment.parts),
    )
