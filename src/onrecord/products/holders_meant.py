"""Holders meant: which holders of a pile answer to a name, a surname or an id."""

from onrecord.lexicon.stand import folded
from onrecord.model.records import Holder
from onrecord.products.index import Index


def answers_to(holder: Holder, wanted: str) -> bool:
    """Whether a holder has this id, this name, or a name that ends in these words."""
    return wanted.strip() == holder.id or ends_in(holder.name, wanted)


def ends_in(name: str, wanted: str) -> bool:
    sought = folded(wanted)
    return bool(sought) and f" {folded(name)}".endswith(f" {sought}")


def ids_meant(index: Index, wanted: str) -> frozenset[str]:
    """The holders that answer to a name, a surname or an id, and all that are one with them."""
    listed = [each for shelf in index.shelves.values() for each in shelf.holders.values()]
    entities = index.judged.entities
    found = {each.id for each in listed if answers_to(each, wanted)}
    known = {entities[each].id for each in found if each in entities}
    known |= {each.id for each in index.pile.entities if ends_in(each.name, wanted)}
    return frozenset(found | {each for each, entity in entities.items() if entity.id in known})
