"""Panelists: who takes a stand in a pile, and by which statements."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.lexicon.stand import folded
from onrecord.model.records import Holder
from onrecord.products.bearers import finds_nobody, unfit
from onrecord.products.candidates import with_context
from onrecord.products.index import Index, Shelf
from onrecord.products.keys import Key, short_name
from onrecord.products.panel_order import UNNAMED, standing
from onrecord.products.said import order_of, said
from onrecord.products.silent import Silent, authors, listed_of
from onrecord.products.strength import strongest
from onrecord.products.units import Unit, copy_key, section_of

SEATED = frozenset({"person", "organisation", "government", "document", "anonymous"})
BODIES = frozenset({"organisation", "outlet"})
FORMS = ("signed", "answer", "blockquote")
"""Forms of sections in the order in which their authors sit."""

QUOTED_AT_LENGTH = "blockquote"


Item = Unit | Silent
Seat = tuple[Shelf, Holder, Item]


@dataclass(frozen=True, slots=True)
class Panelist:
    """One entry: the holders that share it, and their printable statements in order.

    `silent` are sections of theirs that are only listed.
    """

    key: Key
    holders: tuple[tuple[Shelf, Holder], ...]
    statements: tuple[Unit, ...]
    silent: tuple[Silent, ...] = ()

    @property
    def once(self) -> bool:
        """Whether they have no section, and one statement."""
        return self.weight == 1 and not any(each.section for each in self.items)

    @property
    def items(self) -> tuple[Item, ...]:
        """Statements and listed sections in order of time, those of one day by documents and
        places; what stands in a section together stays so."""
        documents = {shelf.document: number for number, (shelf, _) in enumerate(self.holders)}
        found: tuple[Item, ...] = (*self.statements, *self.silent)
        return tuple(
            sorted(
                found, key=lambda each: (*day_of(each), documents[each.shelf.document], each.start)
            )
        )

    @property
    def shared(self) -> bool:
        """Whether holders of several documents share the entry."""
        return len({shelf.document for shelf, _ in self.holders}) > 1

    @property
    def weight(self) -> int:
        """How many different statements of theirs may be printed."""
        return len({copy_key(each) for each in self.statements})


def day_of(item: Item) -> tuple[bool, str]:
    """The day that an item is put in order by: of a section, that of its document."""
    own = isinstance(item, Unit) and item.section is None
    target = item.record.id if own and isinstance(item, Unit) else None
    return order_of(said(item.shelf, target))


def panelists(
    index: Index, items: Iterable[Item], printable: Iterable[Unit]
) -> tuple[Panelist, ...]:
    """Everyone with a statement or section among the items, in the order of the page.

    Authors of signed sections, those who answer, those who are quoted at length, then everyone
    quoted, officials after others, by how many statements are printed; who is not named comes last;
    ties by place. Of
    people who have nothing else, quotations are taken that need the sentence before them.
    """
    seats: dict[Key, list[Seat]] = {}
    for key, row in rows_of(index, in_order(index, items)):
        seats.setdefault(key, []).append(row)
    heard = frozenset(seats)
    for key, row in rows_of(index, with_context(printable)):
        if key not in heard and row[1].kind == "person":
            seats.setdefault(key, []).append(row)
    found = [panelist(key, rows) for key, rows in seats.items()]
    return tuple(sorted(found, key=rank))


def in_order(index: Index, items: Iterable[Item]) -> list[Item]:
    """Statements and sections by documents and places."""
    documents = {document: number for number, document in enumerate(index.shelves)}
    return sorted(items, key=lambda each: (documents[each.shelf.document], each.start))


def rows_of(index: Index, items: Iterable[Item]) -> Iterator[tuple[Key, Seat]]:
    """Who takes a seat by each statement or section, and under which key."""
    for unit in items:
        for holder in seated(unit):
            judged_out = index.judged.is_nobody(holder.id)
            if not judged_out and not finds_nobody(holder) and unfit(unit.shelf, holder) is None:
                yield index.keys[holder.id], (unit.shelf, holder, unit)


def rank(seat: Panelist) -> tuple[bool, int, int, int]:
    """What the order of the page goes by; the lowest comes first."""
    forms = {each.section.form for each in seat.items if each.section}
    form = next((n for n, one in enumerate(FORMS) if one in forms), len(FORMS))
    quoted = form == len(FORMS)
    lines = len(strongest(seat.statements)) if quoted else 0
    place = standing(seat.holders)
    return place == UNNAMED, form, place if quoted else 0, -lines


def candidates_for_a_seat(index: Index) -> frozenset[Key]:
    """Everyone who could take a seat, whether or not a statement of theirs can be printed.

    Whom a person judged to be nobody could not.
    """
    return frozenset(
        index.keys[holder.id]
        for shelf in index.shelves.values()
        for record in shelf.records()
        if (chain := shelf.chain(record.id))
        for holder in seated(Unit(shelf, record, chain, (), section_of(shelf, record)))
        if not index.judged.is_nobody(holder.id)
    )


def panelist(key: Key, rows: list[Seat]) -> Panelist:
    """The entry that rows of one key make; sections that it need not list bring no holder."""
    statements = {item.record.id: item for *_, item in rows if isinstance(item, Unit)}
    silent = {each.section.id: each for each in listed_of([item for *_, item in rows])}
    holders = {
        holder.id: (shelf, holder)
        for shelf, holder, item in rows
        if isinstance(item, Unit) or item.section.id in silent
    }
    return Panelist(
        key, tuple(holders.values()), tuple(statements.values()), tuple(silent.values())
    )


def seated(unit: Item) -> Iterator[Holder]:
    """The holders of a statement or section who take a seat, joint ones each.

    The document's own voice takes none. A section's author takes one, also where an outlet is
    quoted at length. Whom no words of the document name takes none.
    """
    own = unit.section is not None and unit.section.form == QUOTED_AT_LENGTH
    for holder in authors(unit):
        kind_sits = holder.kind in SEATED or (own and holder.kind == "outlet")
        named = holder.mentions or unit.shelf.labels.get(holder.id)
        if kind_sits and named and (unit.section or not default_voice(unit, holder)):
            yield holder


def default_voice(unit: Item, holder: Holder) -> bool:
    """Whether a holder is the document's own voice: its author or outlet, without a section."""
    masthead = unit.shelf.reading.masthead
    names = {short_name(each) for each in (*masthead.authors, masthead.outlet.value or "")}
    last = {each.id for each in unit.chain[-1]}
    own = holder.id in last or short_name(holder.name) in names
    own = own or shortens(holder, masthead.outlet.value or "")
    return own and holder.id not in unit.shelf.authors


def shortens(holder: Holder, outlet: str) -> bool:
    """Whether a body's name is a shorter form of the name of the outlet itself."""
    name = frozenset(folded(holder.name).split()) - {"the"}
    return holder.kind in BODIES and bool(name) and name <= frozenset(folded(outlet).split())
