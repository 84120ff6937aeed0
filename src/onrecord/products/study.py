"""Study: a pile as products look at it: what may be printed, and what is linked to it."""

from collections.abc import Mapping
from functools import cached_property

from onrecord.model.claim import Claim, Dispute, Roots
from onrecord.model.product import Pile
from onrecord.model.proposition import Proposition
from onrecord.products.index import Index, index_of
from onrecord.products.queries import Counts
from onrecord.products.units import Unit


class Study:
    """Look-ups over one pile that several products share, each made when first asked for."""

    def __init__(self, counts: Counts) -> None:
        self.counts = counts

    @property
    def index(self) -> Index:
        return self.counts.index

    @property
    def pile(self) -> Pile:
        return self.counts.index.pile

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """Every statement that can be read by itself, also those in a document's own voice, by the
        id of its record, in the order of documents and places."""
        press = self.counts.press
        return {
            each.record.id: each
            for document in self.index.shelves
            for each in press.by_document[document]
        }

    @cached_property
    def at_place(self) -> Mapping[tuple[str, int, int], tuple[Unit, ...]]:
        """The statements that can be read whose words, or a stretch of them, stand at a place: a
        document's id with the first and the last code point."""
        found: dict[tuple[str, int, int], list[Unit]] = {}
        for unit in self.units.values():
            for span in unit.spans:
                found.setdefault((unit.shelf.document, span.start, span.end), []).append(unit)
        return {place: tuple(each) for place, each in found.items()}

    @cached_property
    def propositions(self) -> Mapping[str, tuple[Proposition, ...]]:
        """What each statement that can be read says, by the id of its record."""
        found: dict[str, tuple[Proposition, ...]] = {}
        for shelf in self.index.shelves.values():
            said = shelf.reading.propositions
            for unit in self.counts.press.by_document[shelf.document]:
                found[unit.record.id] = tuple(
                    each
                    for each in said
                    if each.target == unit.record.id
                    or any(
                        one.start <= each.spans[0].start and each.spans[-1].end <= one.end
                        for one in unit.spans
                    )
                )
        return found

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The claim that each proposition is in, by the proposition's id."""
        return {member: each for each in self.pile.links.claims for member in each.members}

    @cached_property
    def roots(self) -> Mapping[str, Roots]:
        """The independent sources of each claim, by the claim's id."""
        return {each.claim: each for each in self.pile.links.roots}

    @cached_property
    def disputes(self) -> Mapping[str, tuple[Dispute, ...]]:
        """The disputes that each proposition takes a side in, by its id."""
        found: dict[str, list[Dispute]] = {}
        for each in self.pile.links.disputes:
            for member in dict.fromkeys(one for side in each.sides for one in side.members):
                found.setdefault(member, []).append(each)
        return {member: tuple(each) for member, each in found.items()}

    def claims_of(self, record: str) -> tuple[Claim, ...]:
        """The claims that a statement makes, each once."""
        said = self.propositions.get(record, ())
        found = {
            self.claims[each.id].id: self.claims[each.id] for each in said if each.id in self.claims
        }
        return tuple(found.values())


def study_of(pile: Pile) -> Study:
    """A study of a pile."""
    return Study(Counts(index_of(pile)))
