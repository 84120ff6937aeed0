"""Tellings: propositions with their documents and those on whose word they rest."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from onrecord.model.link import Entity
from onrecord.model.proposition import Proposition
from onrecord.model.records import Holder, Holding, Reading

Chain = tuple[tuple[Holder, ...], ...]
BYLINE = "byline"


class Telling(NamedTuple):
    """A proposition, where it stands, and its chain: the holders, then each relayer up to the
    document's own voice; empty where none was read."""

    proposition: Proposition
    reading: Reading
    chain: Chain

    @property
    def holders(self) -> tuple[Holder, ...]:
        return self.chain[0] if self.chain else ()

    @property
    def document(self) -> str:
        return self.reading.document.id


def tellings(readings: Iterable[Reading]) -> dict[str, Telling]:
    """Every proposition of a pile by its id, in the order of documents and text."""
    return {
        each.id: Telling(each, reading, chain)
        for reading in readings
        for each, chain in chains(reading)
    }


def chains(reading: Reading) -> Iterable[tuple[Proposition, Chain]]:
    """A document's propositions with their chains; what no record covers has the by-line's."""
    holders = {each.id: each for each in reading.speakers.holders}
    holdings = {each.target: each for each in reading.speakers.holdings}
    sections = {each.id: each.section for each in reading.assertions}
    byline = next((each.id for each in reading.layout.sections if each.form == BYLINE), "")
    for each in reading.propositions:
        target = each.target or byline
        holding = holdings.get(target) or holdings.get(sections.get(target, ""))
        yield each, chain_of(holding, holders)


def chain_of(holding: Holding | None, holders: Mapping[str, Holder]) -> Chain:
    if holding is None or any(one not in holders for step in holding.chain for one in step):
        return ()
    return tuple(tuple(holders[one] for one in step) for step in holding.chain)


def entities_by_holder(entities: Iterable[Entity]) -> dict[str, Entity]:
    """The entity of each holder, by the holder's id."""
    return {holder: each for each in entities for holder in each.members}
