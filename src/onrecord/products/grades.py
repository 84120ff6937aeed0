"""Grades in a pile: which of its outlets and holders the user's file grades."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.lexicon.stand import folded
from onrecord.model.grades import Grades, SourceGrade
from onrecord.products.index import Index, Shelf


class Graded(NamedTuple):
    """Grades by holder and by document (its outlet's), and the names that nobody here has."""

    holders: dict[str, SourceGrade]
    documents: dict[str, SourceGrade]
    unknown: tuple[str, ...]

    def holder(self, identity: str) -> SourceGrade | None:
        """The grade of a holder by id; None where the file does not name him."""
        return self.holders.get(identity)

    def document(self, identity: str) -> SourceGrade:
        """The grade of a document's outlet; F where the file does not name it."""
        return self.documents.get(identity, SourceGrade(""))


def graded(index: Index, grades: Grades) -> Graded:
    """The grades of a pile's holders and documents, by any name that the record has for them."""
    given = {folded(each.name): each for each in grades.sources}
    holders: dict[str, SourceGrade] = {}
    documents: dict[str, SourceGrade] = {}
    met: set[str] = set()
    for shelf in index.shelves.values():
        outlet = folded(shelf.reading.masthead.outlet.value or "")
        if outlet in given:
            documents[shelf.document] = given[outlet]
            met.add(outlet)
        for holder, name in names(index, shelf):
            if name in given:
                holders.setdefault(holder, given[name])
                met.add(name)
    unknown = tuple(each.name for each in grades.sources if folded(each.name) not in met)
    return Graded(holders, documents, unknown)


def names(index: Index, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """Every holder of a document by id with its names: the document's own, then the pile's."""
    for each in shelf.holders.values():
        yield each.id, folded(each.name)
        entity = index.judged.entities.get(each.id)
        if entity:
            yield each.id, folded(entity.name)
