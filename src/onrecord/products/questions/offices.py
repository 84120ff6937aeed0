"""Offices: who is meant where a holder is called by an office only, as "the firm's director"."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from onrecord.products.keys import Key
from onrecord.products.study import Study
from onrecord.products.terms_weighed import stems
from onrecord.products.units import Unit, speakers

NAMELESS = frozenset({"role", "unnamed"})
FEWEST = 2
"""Terms that an office must be called by to be one person's: a body and what he is there."""


def voices(study: Study, unit: Unit) -> Iterator[Key]:
    """The keys of whoever speaks, and of whom a bare office stands for."""
    for holder in speakers(unit):
        yield study.index.keys[holder.id]
        if holder.naming in NAMELESS:
            yield from in_office(study, stems(holder.name))


def in_office(study: Study, called: frozenset[str]) -> Iterator[Key]:
    """The keys of the people whose name, offices and bodies hold all that somebody is called."""
    if len(called) >= FEWEST:
        yield from (key for key, known in offices(study).items() if called <= known)


@lru_cache(maxsize=2)
def offices(study: Study) -> Mapping[Key, frozenset[str]]:
    """The terms of the name, the offices and the bodies of each person, over documents."""
    found: dict[Key, frozenset[str]] = {}
    for shelf in study.index.shelves.values():
        for each in shelf.holders.values():
            if each.kind == "person" and each.naming == "named":
                told = (each.role, each.affiliation)
                said = " ".join((each.name, *(one.exact for one in told if one)))
                key = study.index.keys[each.id]
                found[key] = found.get(key, frozenset()) | stems(said)
    return found
