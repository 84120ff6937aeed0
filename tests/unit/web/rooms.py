"""Rooms for tests: of the piles made by hand, and of a hostile one."""

from onrecord.api.changing import Entered, Other
from onrecord.model.arrivals import Arrivals
from onrecord.model.product import Pile
from onrecord.web.room import Room
from tests.unit.export.pages import evil_draft
from tests.unit.products.piles import lighthouse, pile_of


def calm() -> Room:
    pile = pile_of(lighthouse())
    return Room("Lighthouse", pile, entered=entered(pile))


def hostile() -> Room:
    """A room of a document that breaks out of everything it is put into."""
    pile = pile_of(evil_draft(), lighthouse())
    other = Other("<img src=x>.db", pile_of(lighthouse()), frozenset())
    return Room('Pile"><script>alert(0)</script>', pile, entered=entered(pile), other=other)


def entered(pile: Pile) -> Entered:
    """That all documents came on one day, and nobody decided anything."""
    came = "2031-05-08T10:00:00+00:00"
    added: dict[str, str | None] = {each.document.id: came for each in pile.readings}
    return Entered(Arrivals(added=added), ())
