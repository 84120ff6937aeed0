"""Tellings: one proposition as an item of a ledger, and whether it may be told plainly."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from msgspec.structs import asdict

from onrecord.model.ledger_outlook import OutlookItem
from onrecord.model.ledger_tellings import Reserve, TellingItem
from onrecord.model.manner import Act, Certainty, Polarity
from onrecord.model.product import Evidence
from onrecord.model.proposition import Proposition
from onrecord.products.index import Index, Shelf
from onrecord.products.ledger_outlook import Told, Wanted, outlook_item

POLARITIES: dict[Polarity, Reserve] = {"denies": "denied", "questions": "asked"}
ACTS: dict[Act, Reserve] = {
    "not_made": "not_made",
    "declined": "declined",
    "hypothetical": "hypothetical",
    "future": "future",
}
CERTAINTIES: dict[Certainty, Reserve] = {
    "counterfactual": "counterfactual",
    "unlikely": "unlikely",
}


class OnShelf(NamedTuple):
    """A proposition and the shelf of its document."""

    shelf: Shelf
    proposition: Proposition

    @property
    def document(self) -> str:
        return self.shelf.document


def tellings_of(index: Index) -> dict[str, OnShelf]:
    """Every proposition of a pile with its shelf, by its id, in the order of pile and text."""
    return {
        each.id: OnShelf(shelf, each)
        for shelf in index.shelves.values()
        for each in shelf.reading.propositions
    }


def telling_items(index: Index, ids: tuple[str, ...]) -> tuple[TellingItem, ...]:
    """The items of propositions by their ids, in this order; of ids that nothing has, none."""
    told = tellings_of(index)
    return tuple(telling_item(told[each]) for each in ids if each in told)


def telling_item(told: OnShelf) -> TellingItem:
    """A proposition as an item; how it is told is what its reader has read of it."""
    return TellingItem(**telling_fields(told))


def telling_fields(told: OnShelf) -> dict[str, Any]:
    """What such an item has, for items that have more."""
    shelf, proposition = told
    target = proposition.target
    said = shelf.attributions.get(target or "")
    base = outlook_item(
        shelf, Told(proposition.id, proposition.spans, target, said.score if said else 1.0)
    )
    reserves = tuple(dict.fromkeys(reserves_of(proposition, base)))
    return asdict(base) | {
        "act": proposition.act,
        "polarity": proposition.polarity,
        "certainty": proposition.certainty,
        "document": told.document,
        "kind": proposition.kind,
        "cue": tuple(map(shelf.evidence, said.cue)) if said else (),
        "plain": not reserves,
        "reserves": reserves,
    }


def reserves_of(proposition: Proposition, item: OutlookItem) -> Iterator[Reserve]:
    """Why a proposition's words are not plainly its holders' assertion."""
    if proposition.polarity in POLARITIES:
        yield POLARITIES[proposition.polarity]
    if proposition.kind == "question":
        yield "asked"
    if proposition.act in ACTS:
        yield ACTS[proposition.act]
    if proposition.rejected or (item.stance is not None and item.stance.value == "rejects"):
        yield "rejected"
    if proposition.certainty in CERTAINTIES and not says_so(item):
        yield CERTAINTIES[proposition.certainty]
    if item.guarded:
        yield "guarded"


def says_so(item: OutlookItem) -> bool:
    """Whether the words of an item say themselves that it is unlikely, or contrary to fact."""
    cues = item.certainty_words
    return bool(cues) and all(lies_in(each, item.evidence) for each in cues)


def lies_in(one: Evidence, evidence: Sequence[Evidence]) -> bool:
    return any(each.start <= one.start and one.end <= each.end for each in evidence)


def is_wanted(which: Wanted, told: Mapping[str, OnShelf], proposition: str) -> bool:
    """Whether a proposition is among those asked for, by holder and by words."""
    one = told.get(proposition)
    if one is None:
        return False
    return which.holds(one.shelf, one.proposition.target, one.proposition.spans)
