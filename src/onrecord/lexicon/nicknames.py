"""Nicknames: which given names can be one, as short forms or as spellings of each other."""

from functools import cache

from onrecord.lexicon.names import plain
from onrecord.lexicon.tables import table


@cache
def _rows(name: str) -> dict[str, frozenset[str]]:
    """The first names of the rows that hold a form, by the form, plain."""
    found: dict[str, set[str]] = {}
    for full, forms in table(name):
        for form in (full, *forms.split("|")):
            found.setdefault(plain(form), set()).add(plain(full))
    return {form: frozenset(fulls) for form, fulls in found.items()}


def is_variant(one: str, other: str) -> bool:
    """Whether two plain given names are one name in other languages or transliterations."""
    rows = _rows("nicknames_variants")
    return not rows.get(one, frozenset()).isdisjoint(rows.get(other, frozenset()))


@cache
def long_forms(given: str) -> frozenset[str]:
    """The plain names that a plain given name can be short for, itself and their spellings too."""
    short, spelled = _rows("nicknames"), _rows("nicknames_variants")
    longs = {given} | short.get(given, frozenset())
    return frozenset(longs.union(*(spelled.get(each, frozenset()) for each in longs)))


def is_nickname(one: str, other: str) -> bool:
    """Whether two plain given names can be short for one and the same."""
    return not long_forms(one).isdisjoint(long_forms(other))
