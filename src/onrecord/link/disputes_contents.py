"""Contents: what propositions come to, as disputes compare them."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from onrecord.lexicon.actors import country_of
from onrecord.lexicon.disputes import accuses, disbelieves, disputes, effects, family, telling_nouns
from onrecord.lexicon.stand import folded
from onrecord.lexicon.tables import words
from onrecord.link.disputes_frames import framed, refusing
from onrecord.link.disputes_home import Home
from onrecord.link.disputes_parties import (
    Party,
    named_keys,
    narrators,
    own_party,
    party,
)
from onrecord.link.tellings import Telling
from onrecord.model.claim import DisputeKind, SideLabel
from onrecord.model.copies import Printed
from onrecord.model.link import Entity
from onrecord.model.proposition import Proposition
from onrecord.model.records import Attribution
from onrecord.model.span import Span

CLAIMED = frozenset({"fact", "assessment", "forecast"})
"""Kinds of propositions that are so or not so."""


class Clash(NamedTuple):
    """Two propositions on two sides; the first of them holds what the other is against.

    `other` may be the same one, where its narrator rejects it. `values` are the words in which
    they differ, for sides that say something each.
    """

    one: str
    other: str
    kind: DisputeKind
    reason: str
    labels: tuple[SideLabel, SideLabel] = ("asserts", "denies")
    values: tuple[str, str] = ("", "")
    words: tuple[Printed, ...] = ()


class Content:
    """A telling with what its words come to; everything is found when first asked for."""

    def __init__(self, telling: Telling, entities: Mapping[str, Entity], home: Home) -> None:
        self.telling, self.entities, self.home = telling, entities, home

    @property
    def proposition(self) -> Proposition:
        return self.telling.proposition

    @property
    def id(self) -> str:
        return self.telling.proposition.id

    @property
    def document(self) -> str:
        return self.telling.document

    @cached_property
    def attribution(self) -> Attribution | None:
        return self.home.attributions.get(self.proposition.target or "")

    @cached_property
    def cue(self) -> str:
        """The words that lay it on its holder."""
        found = self.attribution
        return " ".join(each.exact for each in found.cue) if found else ""

    @cached_property
    def denies(self) -> bool:
        """Whether its holder says that what its words tell is not so, by an explicit cue."""
        each = self.proposition
        if each.act != "made" or each.polarity == "questions":
            return False
        if each.polarity == "asserts" and self.refusal:
            return True
        match disputes(self.cue):
            case "denies":
                return True
            case "refuses":
                return each.tense != "none" or bool(self.roots & telling_nouns())
        return self.calls_false

    @cached_property
    def frame(self) -> tuple[Span, ...]:
        """The words around it by which its holder does not assert it."""
        reasons = self.home.reasons.get(self.proposition.target or "", ())
        return tuple(framed(self.proposition.spans, reasons, self.attribution))

    @cached_property
    def refusal(self) -> tuple[Span, ...]:
        """Of these the words that deny it: "rejected the accusation that …"."""
        return refusing(self.frame)

    @property
    def is_distanced(self) -> bool:
        """Whether its narrator keeps his distance from it, or rejects it."""
        reasons = self.home.reasons.get(self.proposition.target or "", ())
        return self.proposition.rejected or any(each.kind == "distance" for each in reasons)

    @property
    def is_contrary(self) -> bool:
        """Whether it comes to saying that something is not so."""
        each = self.proposition
        return each.denies != (each.polarity == "asserts" and self.denies)

    @cached_property
    def calls_false(self) -> bool:
        """Whether its words call what somebody tells untrue: "the report a fairy tale"."""
        verdict = self.proposition.polarity == "denies" and bool(self.roots & telling_nouns())
        return verdict and "false" in effects(self.words)

    @property
    def words(self) -> str:
        """Its words as printed."""
        return " ".join(each.exact for each in self.proposition.spans)

    @cached_property
    def disbelieves(self) -> bool:
        """Whether its holder says that he does not believe it."""
        return self.proposition.act == "made" and disbelieves(self.cue)

    @cached_property
    def accuses(self) -> bool:
        """Whether its holder lays it on somebody."""
        return accuses(self.cue)

    @cached_property
    def is_held(self) -> bool:
        """Whether its holder asserts its words, and nobody who reports them rejects them."""
        each = self.proposition
        plain = each.act == "made" and each.polarity == "asserts" and each.kind in CLAIMED
        sure = each.certainty in ("certain", "probable")
        reserved = each.rejected or self.denies or bool(self.frame)
        return plain and sure and not reserved and bool(self.telling.chain)

    @cached_property
    def party(self) -> Party:
        return own_party(self.telling, self.entities)

    @cached_property
    def narrator(self) -> Party:
        """Whoever reports it."""
        return party(narrators(self.telling), self.telling, self.entities)

    @cached_property
    def who(self) -> frozenset[str]:
        """As what propositions name its holders."""
        return named_keys(self.telling.holders)

    @cached_property
    def own(self) -> frozenset[str]:
        """Words of its subject that mean its holders' own side: "her country"."""
        homes = self.subject & frozenset(map(family, words("link_dispute_homes")))
        return homes if homes and self.subject - homes <= self.who else frozenset()

    @cached_property
    def homes(self) -> frozenset[str]:
        """For whom its holders act, as they are named."""
        roles = (role for each in self.telling.holders for role in each.roles)
        return frozenset(folded(each.affiliation.exact) for each in roles if each.affiliation)

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(each.key for each in self.proposition.names)

    @cached_property
    def subject(self) -> frozenset[str]:
        """What its subject's words say, names by their keys."""
        found = self.proposition.subject
        return frozenset(
            each if each in self.names else family(folded(each))
            for each in found
            if each in self.names or says(each)
        )

    @cached_property
    def roots(self) -> frozenset[str]:
        """What its words say that are neither names nor too general."""
        named = {part for each in self.names for part in each.split()}
        return frozenset(
            family(folded(each))
            for each in self.proposition.terms
            if folded(each) not in named and says(each)
        )

    @cached_property
    def predicate(self) -> str:
        found = folded(self.proposition.predicate)
        return family(found) if found and says(found) else ""

    @property
    def first(self) -> int:
        return self.proposition.spans[0].start

    @property
    def last(self) -> int:
        return self.proposition.spans[-1].end

    def printed(self, span: Span) -> Printed:
        return Printed(self.document, span.start, span.end, span.exact)


def contents(told: Mapping[str, Telling], entities: Mapping[str, Entity]) -> dict[str, Content]:
    """The content of every telling, in their order."""
    homes: dict[str, Home] = {}
    found = {}
    for each, telling in told.items():
        if telling.document not in homes:
            homes[telling.document] = Home(telling.reading)
        found[each] = Content(telling, entities, homes[telling.document])
    return found


def says(term: str) -> bool:
    """Whether a dictionary form tells something by which propositions are told apart."""
    plain = folded(term)
    weak = plain in words("layout_function_words") or plain in words("link_dispute_weak")
    return len(plain) > 1 and not plain.isdigit() and not weak and not is_country(term)


def is_country(term: str) -> bool:
    return country_of(term) is not None or country_of(term.capitalize()) is not None


def apart(one: Content, other: Content) -> bool:
    """Whether two tellings rest on the word of different parties, as far as is known."""
    return bool(one.party) and bool(other.party) and not one.party & other.party
