"""Holders who speak for states that do not speak English, and the words that say so."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.lexicon.actors import country_named
from onrecord.lexicon.languages import speaks_english
from onrecord.model.records import Attribution, Holder, HolderKind, Holding, Speakers
from onrecord.model.span import Span
from onrecord.read.renderings_nations import (
    Spoken,
    is_title,
    naming,
    place_spoken_for,
    spoken_for,
)

GOVERNMENT = "government of "
BODIES: frozenset[HolderKind] = frozenset({"organisation", "outlet"})


class Known(NamedTuple):
    """The holders of a document by id, and on whose word each of its records rests."""

    holders: dict[str, Holder]
    holdings: dict[str, Holding]

    def chain(self, target: str) -> tuple[tuple[Holder, ...], ...]:
        holding = self.holdings.get(target)
        steps = holding.chain if holding else ()
        return tuple(tuple(self.holders[each] for each in step) for step in steps)

    def mentions(self, target: Attribution, place: Span) -> bool:
        """Whether words at a place name a holder of a statement."""
        first = self.chain(target.id)[:1]
        return any(one.touches(place) for step in first for each in step for one in each.mentions)


def known(speakers: Speakers) -> Known:
    holders = {each.id: each for each in speakers.holders}
    return Known(holders, {each.target: each for each in speakers.holdings})


def states(known: Known, target: Attribution) -> tuple[Span, ...]:
    """The words by which every holder of a statement speaks for a state without English.

    None where one of them does not, and for the document's own voice.
    """
    chain = known.chain(target.id)
    if len(chain) < 2:
        return ()
    found: list[Span] = []
    for each in chain[0]:
        spans = tuple(grounds(known, target, each))
        if not spans:
            return ()
        found += spans
    return tuple(sorted(set(found)))


def grounds(known: Known, target: Attribution, holder: Holder) -> Iterator[Span]:
    """The words by which a holder speaks for a state without English."""
    members = [known.holders[each] for each in holder.members if each in known.holders]
    if members:
        found = [tuple(grounds(known, target, each)) for each in members]
        yield from (one for each in found if all(found) for one in each)
    elif holder.kind == "government":
        yield from government(target, holder)
    elif holder.kind == "person" and holder.naming == "named":
        yield from person(holder)
    elif holder.kind != "document":
        yield from described(target, holder)


def government(target: Attribution, holder: Holder) -> Iterator[Span]:
    """The words nearest to a statement that name the country of a government."""
    country = country_named(holder.name.removeprefix(GOVERNMENT))
    if country is None or speaks_english(country):
        return
    named = (naming(each, country) for each in ordered(target, holder))
    if found := next(filter(None, named), None):
        yield found


def person(holder: Holder) -> Iterator[Span]:
    """The office of a named person: role and affiliation, or one that holds both."""
    role, place = holder.role, holder.affiliation
    if role and (found := spoken_for(role)):
        yield from foreign(found)
    elif place and (found := place_spoken_for(place)):
        if role and is_title(role, body=found.body):
            yield from foreign(found, role)
        elif role is None and found.body:
            yield from foreign(found)


def described(target: Attribution, holder: Holder) -> Iterator[Span]:
    """The description of a body or of somebody unnamed."""
    if holder.role and holder.affiliation:
        yield from person(holder)
        return
    for each in ordered(target, holder):
        found = spoken_for(each)
        if found and (found.body or holder.kind not in BODIES):
            yield from foreign(found)
            return


def ordered(target: Attribution, holder: Holder) -> tuple[Span, ...]:
    """A holder's mentions, those in the statement's source first."""
    return tuple(
        sorted(holder.mentions, key=lambda each: not any(map(each.touches, target.source)))
    )


def foreign(found: Spoken, *others: Span) -> Iterator[Span]:
    """The words for a state, and others beside them, where that state does not speak English."""
    if not speaks_english(found.country):
        yield from (found.span, *others)
