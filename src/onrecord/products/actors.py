"""Actors: whom the pile is about, by in how many independent texts they are named and act."""

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.products.index import Shelf
from onrecord.products.keys import Key

if TYPE_CHECKING:
    from onrecord.products.study import Study

KINDS = frozenset({"person", "government", "organisation"})
MOST = 5
LEAST_TEXTS = 2


def actors(study: "Study") -> tuple[tuple[Shelf, str], ...]:
    """The main actors: for each a document that names it and the id of the holder there."""
    texts: dict[Key, set[str]] = defaultdict(set)
    mentions: dict[Key, int] = defaultdict(int)
    first: dict[Key, tuple[Shelf, str]] = {}
    for document, text in study.texts_apart.items():
        shelf = study.index.shelves[document]
        for holder in shelf.holders.values():
            if holder.kind not in KINDS or not holder.mentions or holder.id in shelf.authors:
                continue
            if holder.naming != "named" or study.index.judged.is_nobody(holder.id):
                continue
            key = study.index.keys[holder.id]
            texts[key].add(text)
            mentions[key] += min(len(holder.mentions) + len(holder.references), 10)
            first.setdefault(key, (shelf, holder.id))
    order = {key: number for number, key in enumerate(first)}
    ranked = sorted(first, key=lambda key: (-len(texts[key]), -mentions[key], order[key]))
    return tuple(first[key] for key in ranked if len(texts[key]) >= LEAST_TEXTS)[:MOST]
