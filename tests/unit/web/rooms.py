"""Rooms for tests: of the piles made by hand, and of a hostile one."""

from onrecord.web.room import Room
from tests.unit.export.pages import evil_draft
from tests.unit.products.piles import lighthouse, pile_of


def calm() -> Room:
    return Room("Lighthouse", pile_of(lighthouse()))


def hostile() -> Room:
    """A room of a document that breaks out of everything it is put into."""
    return Room('Pile"><script>alert(0)</script>', pile_of(evil_draft(), lighthouse()))
