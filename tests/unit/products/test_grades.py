"""Grades in a pile: whom the user's file names, and whom it names in vain."""

from onrecord.model.grades import Grades, SourceGrade
from onrecord.model.product import Pile
from onrecord.products.grades import graded
from onrecord.products.index import index_of
from tests.unit.products.piles import Draft

POST = SourceGrade("the quay post", "B", "careful with numbers")
TOR = SourceGrade("Tor Vik", "D")
NOBODY = SourceGrade("Ola Berg", "A")


def test_outlets_and_holders_are_found_by_name() -> None:
    draft = Draft("1.txt", "Tor Vik said that the ferry has sunk.", "The Quay Post")
    other = Draft("2.txt", "Nothing was said.", "Fjordnet")
    holder = draft.holder("Tor Vik")
    index = index_of(Pile(readings=(draft.reading(), other.reading())))
    found = graded(index, Grades((POST, TOR, NOBODY)))
    assert found.document(draft.id) == POST
    assert found.holder(holder.id) == TOR
    assert found.document(other.id).grade == "F"
    assert found.holder("nobody") is None
    assert found.unknown == ("Ola Berg",)
