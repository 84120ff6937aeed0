"""Study: a pile as products look at it: what may be printed, and what is linked to it."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from onrecord.model.claim import Claim, Dispute, Roots
from onrecord.model.product import Pile
from onrecord.model.proposition import Proposition
from onrecord.products.answers import Answer, kept
from onrecord.products.index import Index, index_of
from onrecord.products.main_questions import MainQuestion, main_questions
from onrecord.products.parties import party, texts_apart
from onrecord.products.queries import Counts
from onrecord.products.sense import Sense
from onrecord.products.terms_weighed import rarity, stems
from onrecord.products.units import Unit
from onrecord.products.weights import Weights


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

    @cached_property
    def sense(self) -> Sense:
        """The directions of what statements say."""
        return Sense(self.propositions)

    @cached_property
    def terms(self) -> Mapping[str, frozenset[str]]:
        """The terms of each statement, by the id of its record."""
        return {record: stems(unit.text) for record, unit in self.units.items()}

    @cached_property
    def texts_apart(self) -> Mapping[str, str]:
        """For each document the first of those that share its text, by id."""
        return texts_apart(self.index, self.pile.links)

    @cached_property
    def parties(self) -> Mapping[str, str]:
        """Who tells each statement independently of whom, by the id of its record."""
        keys = self.index.keys
        return {record: party(unit, self.texts_apart, keys) for record, unit in self.units.items()}

    @cached_property
    def rarity(self) -> Mapping[str, float]:
        """How much a term tells, by how many independent texts lack it."""
        found: dict[str, set[str]] = {}
        for record, terms in self.terms.items():
            found.setdefault(self.parties[record], set()).update(terms)
        return rarity(found.values())

    @cached_property
    def records_saying(self) -> Mapping[str, tuple[str, ...]]:
        """The statements that say a proposition, by its id."""
        found: dict[str, list[str]] = {}
        for record, said in self.propositions.items():
            for each in said:
                found.setdefault(each.id, []).append(record)
        return {each: tuple(records) for each, records in found.items()}

    def records_of(self, members: Iterable[str]) -> tuple[str, ...]:
        """The statements that say any of some propositions, each once."""
        found = (record for each in members for record in self.records_saying.get(each, ()))
        return tuple(dict.fromkeys(found))

    @cached_property
    def weights(self) -> Weights:
        """How much each statement is a finding."""
        return Weights(self)

    @cached_property
    def asked(self) -> Mapping[MainQuestion, tuple[Answer, ...]]:
        """The main questions of the pile, or those of whoever reads it, each with the statements
        that answer it, the best first."""
        return kept(self, main_questions(self))

    @property
    def questions(self) -> tuple[MainQuestion, ...]:
        return tuple(self.asked)

    def answers_to(self, question: str) -> tuple[Answer, ...]:
        """The statements that answer a main question, by its key."""
        return next((found for each, found in self.asked.items() if each.key == question), ())

    def claims_of(self, record: str) -> tuple[Claim, ...]:
        """The claims that a statement makes, each once."""
        said = self.propositions.get(record, ())
        found = {
            self.claims[each.id].id: self.claims[each.id] for each in said if each.id in self.claims
        }
        return tuple(found.values())


class Latest:
    """The study that was asked for last: a product and its verification look at one pile, one
    after the other, and piles do not change."""

    def __init__(self) -> None:
        self.study: Study | None = None

    def of(self, pile: Pile) -> Study:
        found = self.study
        if found is None or found.pile is not pile:
            found = self.study = Study(Counts(index_of(pile)))
        return found


LATEST = Latest()


def study_of(pile: Pile) -> Study:
    """A study of a pile; the same for the same pile as long as no other is asked for."""
    return LATEST.of(pile)
