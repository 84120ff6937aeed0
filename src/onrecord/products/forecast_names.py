"""Names across documents: where a document names those whom another one lists as holders."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.model.records import Holder
from onrecord.products.forecast_events import ALONE, NAMED, Naming, Namings
from onrecord.products.index import Index, Shelf

CAPITAL = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][\w’'-]*")
BODIES = frozenset({"organisation", "government", "outlet"})
"""Kinds of holders that one word names as well as several."""

Names = Mapping[str, Sequence[tuple[str, str, bool]]]
"""By their first word: names, the longest first, whose each is, and whether that is a person."""


def namings_of(index: Index) -> dict[str, Namings]:
    """Where each document names holders that others may name too, by its id."""
    names = names_of(index)
    return {each.document: namings(index, each, names) for each in index.shelves.values()}


def namings(index: Index, shelf: Shelf, names: Names) -> Namings:
    own = [
        Naming(span.start, span.end, key)
        for holder in shelf.holders.values()
        if (key := key_of(index, holder))
        for span in (*holder.mentions, *holder.references)
    ]
    taken = {at for each in own for at in range(each.start, each.end)}
    full = [each for each in in_full(shelf.text, names) if each[0].start not in taken]
    taken |= {at for each, _ in full for at in range(each.start, each.end)}
    known = {each.name: key for each in shelf.holders.values() if (key := key_of(index, each))}
    known |= {shelf.text[one.start : one.end]: one.key for one, is_person in full if is_person}
    short = (each for each in by_surname(shelf.text, known) if each.start not in taken)
    return Namings(shelf.text, sorted([*own, *(each for each, _ in full), *short]))


def key_of(index: Index, holder: Holder) -> str | None:
    """Who is named across documents; None for who is nobody in others."""
    key = index.keys.get(holder.id, ALONE)
    return " ".join((NAMED, *key)) if holder.naming == "named" and key[0] != ALONE[0] else None


def names_of(index: Index) -> Names:
    """Names that mean one and the same wherever they stand in the pile."""
    meant: dict[str, set[tuple[str, bool]]] = defaultdict(set)
    for shelf in index.shelves.values():
        for holder in shelf.holders.values():
            key = key_of(index, holder)
            for name in {holder.name, shelf.called(holder)} if key else ():
                if " " in name or holder.kind in BODIES:
                    meant[name].add((key or "", holder.kind == "person"))
    found: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
    for name in sorted(meant, key=lambda each: (-len(each), each)):
        first = CAPITAL.match(name)
        if first and len(meant[name]) == 1:
            ((key, is_person),) = meant[name]
            found[first[0]].append((name, key, is_person))
    return found


def in_full(text: str, names: Names) -> Iterator[tuple[Naming, bool]]:
    last = 0
    for match in CAPITAL.finditer(text):
        word = match[0].removesuffix("’s").removesuffix("'s")
        for name, key, is_person in names.get(word, ()) if match.start() >= last else ():
            last = match.start() + len(name)
            if text.startswith(name, match.start()) and not text[last : last + 1].isalnum():
                yield Naming(match.start(), last, key), is_person
                break
            last = 0


def by_surname(text: str, known: Mapping[str, str]) -> Iterator[Naming]:
    """Places of a last name by which just one is known in a document."""
    meant: dict[str, set[str]] = defaultdict(set)
    for name, key in known.items():
        if " " in name:
            meant[name.split()[-1]].add(key)
    for match in CAPITAL.finditer(text):
        word = match[0].removesuffix("’s").removesuffix("'s")
        if len(meant.get(word, ())) == 1:
            (key,) = meant[word]
            yield Naming(match.start(), match.start() + len(word), key)
