"""Holders' parties: all holders of a pile that share a key, with everything that they hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model.link import Entity
from onrecord.model.records import Assertion, Attribution, Holder, HolderKind
from onrecord.products.index import Index, Shelf
from onrecord.products.keys import Key, fullness
from onrecord.products.statements import place
from onrecord.products.units import apart

Row = tuple[Shelf, Holder]
Held = tuple[Shelf, Attribution | Assertion]


@dataclass(frozen=True, slots=True)
class Party:
    """One person, body or source: its holders and their records, in the order of the pile."""

    key: Key
    rows: tuple[Row, ...]
    records: tuple[Held, ...]
    entity: Entity | None

    @property
    def id(self) -> str:
        return self.entity.id if self.entity else self.rows[0][1].id

    @property
    def name(self) -> str:
        """The canonical name, or the fullest of those that documents print."""
        if self.entity:
            return self.entity.name
        return max((holder.name for _, holder in self.rows), key=fullness)

    @property
    def kind(self) -> HolderKind:
        return self.entity.kind if self.entity else self.rows[0][1].kind

    @property
    def mentions(self) -> int:
        return sum(len(holder.mentions) for _, holder in self.rows)

    @property
    def documents(self) -> int:
        return len({shelf.document for shelf, _ in self.rows})

    @property
    def is_listed(self) -> bool:
        """Whether it is named, or holds a statement."""
        return bool(self.records) or any(holder.naming == "named" for _, holder in self.rows)


def parties(index: Index) -> tuple[Party, ...]:
    """Everyone in a pile, groups of known members aside, in the order of first appearance."""
    rows: dict[Key, list[Row]] = {}
    for shelf in index.shelves.values():
        for holder in shelf.holders.values():
            if not any(member in shelf.holders for member in holder.members):
                rows.setdefault(index.keys[holder.id], []).append((shelf, holder))
    records: dict[Key, list[Held]] = {}
    for key, held in held_records(index):
        records.setdefault(key, []).append(held)
    return tuple(
        Party(
            key,
            tuple(found),
            tuple(records.get(key, ())),
            index.judged.entities.get(found[0][1].id),
        )
        for key, found in rows.items()
    )


def held_records(index: Index) -> Iterator[tuple[Key, Held]]:
    """Who holds each record, joint holders each; by documents and places."""
    for shelf in index.shelves.values():
        for record in sorted(shelf.records(), key=place):
            holders = apart(shelf, next(iter(shelf.chain(record.id)), ()))
            for key in dict.fromkeys(index.keys[each.id] for each in holders):
                yield key, (shelf, record)
