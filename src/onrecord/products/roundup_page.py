"""Roundup page: what a roundup has printed so far, so that nothing is printed twice."""

from dataclasses import dataclass, field

from onrecord.products.alike import alike
from onrecord.products.keys import Key
from onrecord.products.same_text import compared
from onrecord.products.units import Unit, copy_key


@dataclass(slots=True)
class RoundupPage:
    """Statements printed, by what makes them copies, their places in each document, and the
    documents that are introduced with all that is known of them; `folding` where one that says
    the same as another above, under whatever outlet, is left out.
    """

    keys: set[Key] = field(default_factory=set)
    places: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    introduced: set[str] = field(default_factory=set)
    folding: bool = False
    units: list[Unit] = field(default_factory=list)

    def folds(self, unit: Unit) -> bool:
        """Whether a page by theme has a statement that says the same."""
        return self.folding and any(alike(unit, each) for each in self.units)

    def enter(self, unit: Unit) -> None:
        self.units.append(unit)
        self.keys.add(page_key(unit))
        self.places.setdefault(unit.shelf.document, []).append((unit.start, unit.end))

    def has(self, unit: Unit) -> bool:
        """Whether the statement, a copy of it or words of the same place stand above."""
        places = self.places.get(unit.shelf.document, ())
        overlaps = any(start < unit.end and unit.start < end for start, end in places)
        return overlaps or page_key(unit) in self.keys


def page_key(unit: Unit) -> Key:
    """What makes statements one: the words, and for those in quotation marks whose they are."""
    return copy_key(unit) if unit.quoted else ("told", compared(unit.text))
