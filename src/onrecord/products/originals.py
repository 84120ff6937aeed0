"""Originals: under which outlet a statement is listed, and what that outlet is called."""

from onrecord.lexicon.actors import outlet_named
from onrecord.lexicon.stand import folded
from onrecord.model.records import Holder
from onrecord.products.index import Shelf
from onrecord.products.keys import Key
from onrecord.products.units import Unit

ARTICLE = "the "


def outlet_key(name: str) -> Key:
    """What tells outlets apart: the name, or that of the outlet that it abbreviates."""
    known = outlet_named(name)
    return "outlet", folded(known.name if known else name).removeprefix(ARTICLE)


def key_of_document(shelf: Shelf) -> Key:
    """The outlet of a document, or the document itself where that is unknown."""
    outlet = shelf.reading.masthead.outlet.value
    return outlet_key(outlet) if outlet else ("document", shelf.document)


def original(unit: Unit) -> Holder | None:
    """The outlet that first printed a statement, where the document only carries it.

    It is the one nearest to the holder in the chain, if that is not the document's own.
    """
    own = key_of_document(unit.shelf)
    for step in unit.chain[:-1] or unit.chain:
        for each in step:
            if each.kind == "outlet" and each.naming == "named" and not is_own(each, own):
                return each
    return None


def is_own(outlet: Holder, own: Key) -> bool:
    """Whether an outlet is that of the document, by its name or a shorter form of it."""
    name, whole = outlet_key(outlet.name)[1].split(), own[1].split()
    return not name or (own[0] == "outlet" and set(name) <= set(whole))


def key_of(unit: Unit) -> Key:
    """Under which outlet, or document without one, a statement is listed."""
    outlet = original(unit)
    return outlet_key(outlet.name) if outlet else key_of_document(unit.shelf)
