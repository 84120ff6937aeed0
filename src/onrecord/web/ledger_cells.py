"""Ledger cells: what ledgers have in common: words, holders, days and documents as cells."""

from collections.abc import Iterable, Sequence

from onrecord.export.page_words import file_name
from onrecord.model.product import Evidence, NamedHolder, Said
from onrecord.web.addresses import document_path
from onrecord.web.holder_paths import holder_path
from onrecord.web.room import Room
from onrecord.web.tables import JOINT, Cell, Column, Piece

WORDS = Column("words", "Words", "words")
HOLDER = Column("holder", "Holder")
THROUGH = Column("through", "Through")
KIND = Column("kind", "Kind")
SAID = Column("said", "Said")
OUTLET = Column("outlet", "Printed by")
HOW = Column("how", "How it is told")


def plain(text: str | None) -> Cell:
    """Words that lead nowhere."""
    return Cell((Piece(" ".join(text.split())),)) if text else Cell(())


def number(value: float | None, text: str = "") -> Cell:
    """A number, sorted as one."""
    return Cell(()) if value is None else Cell((Piece(text or str(value)),), float(value))


def words(text: str, evidence: Sequence[Evidence]) -> Cell:
    """Words as printed, which lead to their place."""
    place = evidence[0] if evidence else None
    return Cell((Piece(" ".join(text.split()), place),))


def holders(room: Room, found: Iterable[NamedHolder]) -> Cell:
    """Holders, each leading to its page."""
    return Cell(tuple(Piece(each.name, None, holder_path(room, each.id)) for each in found))


def through(chain: Sequence[Sequence[str]]) -> Cell:
    """Those on whose word it reached the page, without the document's own voice."""
    return plain(", ".join(" and ".join(each) for each in chain[1:-1]))


def said(value: Said) -> Cell:
    """The day on which it was said, or that of the document."""
    return plain(value.date)


def outlet(room: Room, document: str) -> Cell:
    """The outlet of a document, or its file; it leads to the document."""
    reading = room.readings[document]
    name = reading.masthead.outlet.value or file_name(reading.document.source)
    return Cell((Piece(name, None, document_path(document)),))


def names_of(found: Iterable[NamedHolder]) -> str:
    """All names, by which rows are chosen."""
    return folded(each.name for each in found)


def folded(names: Iterable[str]) -> str:
    return JOINT.join(names).casefold()
