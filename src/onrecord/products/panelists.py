"""Panelists: who takes a stand in a pile, and by which statements."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from onrecord.model.records import Assertion, Holder
from onrecord.model.span import span_of
from onrecord.products.index import Index, Shelf
from onrecord.products.keys import Key, short_name
from onrecord.products.strength import asks, mostly_quoted, stands_alone, strongest
from onrecord.products.units import Unit, adjoin, copy_key, section_of, speakers
from onrecord.products.withheld import finds_nobody, withheld

SEATED = frozenset({"person", "organisation", "government", "document", "anonymous"})
FORMS = ("signed", "answer", "blockquote")
"""Forms of sections in the order in which their authors sit."""

QUOTED_AT_LENGTH = "blockquote"


@dataclass(frozen=True, slots=True)
class Panelist:
    """One entry: the holders that share it, and their printable statements in order."""

    key: Key
    holders: tuple[tuple[Shelf, Holder], ...]
    statements: tuple[Unit, ...]

    @property
    def once(self) -> bool:
        """Whether they have no section, and one statement."""
        return self.weight == 1 and not any(each.section for each in self.statements)

    @property
    def shared(self) -> bool:
        """Whether holders of several documents share the entry."""
        return len({shelf.document for shelf, _ in self.holders}) > 1

    @property
    def weight(self) -> int:
        """How many different statements of theirs may be printed."""
        return len({copy_key(each) for each in self.statements})


def panelists(index: Index, printable: Iterable[Unit]) -> tuple[Panelist, ...]:
    """Everyone with a printable statement, in the order of the page.

    Authors of signed sections, those who answer, those who are quoted at length, then everyone
    quoted, by how many statements are printed; who is not named comes last; ties by place.
    """
    seats: dict[Key, list[tuple[Shelf, Holder, Unit]]] = {}
    for unit in candidates(printable):
        for holder in seated(unit):
            if not finds_nobody(holder):
                row = (unit.shelf, holder, unit)
                seats.setdefault(index.keys[holder.id], []).append(row)
    found = [panelist(key, rows) for key, rows in seats.items()]
    return tuple(sorted(found, key=rank))


def rank(seat: Panelist) -> tuple[bool, int, int]:
    """What the order of the page goes by; the lowest comes first."""
    forms = {each.section.form for each in seat.statements if each.section}
    form = next((n for n, one in enumerate(FORMS) if one in forms), len(FORMS))
    lines = len(strongest(seat.statements)) if form == len(FORMS) else 0
    return all(holder.kind == "anonymous" for _, holder in seat.holders), form, -lines


def candidates_for_a_seat(index: Index) -> frozenset[Key]:
    """Everyone who could take a seat, whether or not a statement of theirs can be printed."""
    return frozenset(
        index.keys[holder.id]
        for shelf in index.shelves.values()
        for record in shelf.records()
        if (chain := shelf.chain(record.id))
        for holder in seated(Unit(shelf, record, chain, (), section_of(shelf, record)))
    )


def panelist(key: Key, rows: list[tuple[Shelf, Holder, Unit]]) -> Panelist:
    holders = {holder.id: (shelf, holder) for shelf, holder, _ in rows}
    statements = {unit.record.id: unit for _, _, unit in rows}
    return Panelist(key, tuple(holders.values()), tuple(statements.values()))


def candidates(printable: Iterable[Unit]) -> Iterator[Unit]:
    """Statements that can be read by themselves, a leaning sentence with the one before it."""
    for unit in printable:
        if asks(unit.text) or mostly_quoted(unit):
            continue
        if stands_alone(unit):
            yield unit
        elif longer := with_previous(unit):
            yield longer


def with_previous(unit: Unit) -> Unit | None:
    """A sentence of a section together with the one it leans on, or None if that cannot be."""
    shelf, record = unit.shelf, unit.record
    previous = shelf.preceding.get(record.id) if isinstance(record, Assertion) else None
    if previous is None or not adjoin(shelf.text, previous.span, unit.spans[0]):
        return None
    if withheld(shelf, previous):
        return None
    first = replace(unit, record=previous, spans=(previous.span,))
    if not stands_alone(first) or asks(first.text) or mostly_quoted(first):
        return None
    return replace(unit, spans=(span_of(shelf.text, previous.span.start, unit.end),))


def seated(unit: Unit) -> Iterator[Holder]:
    """The holders of a statement who take a seat, joint ones each; never the document's own voice.

    A section's author takes one, also where an outlet is quoted at length. Whom no words of the
    document name takes none.
    """
    own = unit.section is not None and unit.section.form == QUOTED_AT_LENGTH
    for holder in speakers(unit):
        kind_sits = holder.kind in SEATED or (own and holder.kind == "outlet")
        if kind_sits and holder.mentions and (unit.section or not default_voice(unit, holder)):
            yield holder


def default_voice(unit: Unit, holder: Holder) -> bool:
    """Whether a holder is the document's own voice: its author or outlet, without a section."""
    masthead = unit.shelf.reading.masthead
    names = {short_name(each) for each in (*masthead.authors, masthead.outlet.value or "")}
    last = {each.id for each in unit.chain[-1]}
    own = holder.id in last or short_name(holder.name) in names
    return own and holder.id not in unit.shelf.authors
