"""Facts: what each statement says of which actor, and whether that says so itself."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.explainer_cues import Facet
from onrecord.model.records import Attribution
from onrecord.products.explainer.actors import Actor
from onrecord.products.explainer.cast import Cast
from onrecord.products.explainer.frames import Found, found_in
from onrecord.products.explainer.relations import related
from onrecord.products.explainer.sides import Side, side_of
from onrecord.products.explainer.speaking import (
    aimed,
    called,
    denied,
    disowned,
    own_words,
    planned,
    urged,
)
from onrecord.products.explainer.words import Naming, Word, adjectives, namings, words_of
from onrecord.products.units import Unit, manner

ENDS = (".", "!", "?", ";")


class Fact(NamedTuple):
    """What a statement says of an actor, by whom, and of an actor to whom it stands so."""

    facet: Facet
    side: Side
    actor: Actor
    other: Actor | None
    found: Found

    @property
    def place(self) -> tuple[str, str, str, str]:
        """Where it is printed."""
        other = self.other.holder if self.other else ""
        return self.actor.holder, self.facet, self.side, other


def facts_of(cast: Cast, unit: Unit) -> tuple[Fact, ...]:
    """What a statement says of the actors of a pile, each facet of each once; nothing where it is
    about a comment that was asked for."""
    words = words_of(unit)
    if any(each.text == "comment" for each in words):
        return ()
    named = namings(cast, unit, words)
    told = [
        *own_words(cast, unit, words),
        *planned(cast, unit, words, named),
        *all_told(cast, words, named),
        *called(cast, unit, words, named),
        *denied(cast, unit, words),
        *urged(cast, unit, words),
        *aimed(cast, unit, words, named),
        *disowned(cast, unit, words),
    ]
    facts: dict[tuple[str, str, str, str], Fact] = {}
    for found, other in told:
        if other is not None and cast.speaks_for(found.naming.actor, other):
            continue
        side = side_of(cast, unit, words, found)
        if side == "others" and found.match and found.match.frame.kind == "own":
            continue
        if side is not None and is_plain(unit, words, found):
            fact = Fact(found.facet, side, found.naming.actor, other, found)
            facts.setdefault(fact.place, fact)
    return tuple(facts.values())


def all_told(
    cast: Cast, words: Sequence[Word], named: Sequence[Naming]
) -> Iterator[tuple[Found, Actor | None]]:
    yield from ((each, None) for each in found_in(words, named))
    yield from related(words, named, adjectives(cast, words))


def is_plain(unit: Unit, words: Sequence[Word], found: Found) -> bool:
    """Whether it is told as so: not asked, not unreal, not denied by how the statement is told."""
    start, end = words[found.first].start, words[found.last - 1].end
    if asked(words, found.last):
        return False
    for each in unit.shelf.reading.clauses:
        if start <= each.predicate.start < end and (
            each.polarity == "questions" or each.certainty in ("counterfactual", "unlikely")
        ):
            return False
    act, polarity, _ = manner(unit)
    in_cue = isinstance(unit.record, Attribution) and any(
        one.start <= start < one.end for one in unit.record.cue
    )
    return act == "made" and (polarity == "asserts" or (polarity == "denies" and in_cue))


def asked(words: Sequence[Word], at: int) -> bool:
    """Whether the sentence around a word is a question."""
    return next((each.text for each in words[at:] if each.text in ENDS), "") == "?"
