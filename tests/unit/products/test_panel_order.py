"""Who sits where in a panel: experts before bodies, bodies before officials, the unnamed last."""

import pytest

from onrecord.model.records import Holder, HolderKind
from onrecord.model.span import Span
from onrecord.products.index import shelf_of
from onrecord.products.panel_order import BODY, EXPERT, OFFICIAL, UNNAMED, standing
from tests.unit.products.piles import Draft

SHELF = shelf_of(Draft("quay.txt", "The ferry sails.").reading())


@pytest.mark.parametrize(
    ("role", "place"),
    [
        (None, EXPERT),
        ("senior fellow", EXPERT),
        ("director", EXPERT),
        ("law professor and former minister", EXPERT),
        ("Foreign Minister", OFFICIAL),
        ("ministry spokesperson", OFFICIAL),
    ],
)
def test_a_person_sits_by_the_office(role: str | None, place: int) -> None:
    span = Span(0, len(role), role) if role else None
    assert standing(((SHELF, called("person", span)),)) == place


def test_bodies_sit_between_and_the_unnamed_last() -> None:
    assert EXPERT < standing(((SHELF, called("organisation")),)) == BODY < OFFICIAL
    assert standing(((SHELF, called("government")),)) == OFFICIAL
    assert standing(((SHELF, called("anonymous")),)) == UNNAMED > OFFICIAL


def test_an_office_in_one_document_is_enough() -> None:
    role = Span(0, 16, "Foreign Minister")
    assert standing(((SHELF, called("person")), (SHELF, called("person", role)))) == OFFICIAL


def called(kind: HolderKind, role: Span | None = None) -> Holder:
    return Holder(id="h", name="Tor Vik", kind=kind, naming="named", role=role)
