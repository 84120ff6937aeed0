"""Choice: which statements of each facet are printed: the plainest, each once."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from onrecord.lexicon.explainer_cues import is_use
from onrecord.products.alike import alike
from onrecord.products.explainer.actors import Actor
from onrecord.products.explainer.cast import cast_of
from onrecord.products.explainer.events import about, is_past, is_same, withdraws
from onrecord.products.explainer.facts import Fact, facts_of
from onrecord.products.explainer.fit import fit_of, said_in
from onrecord.products.explainer.told import sentences_told, statements
from onrecord.products.explainer.words import words_of
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.strength import points, stems
from onrecord.products.study import Study
from onrecord.products.units import Unit, copy_key

Place = tuple[str, str, str, str]
MOST, OF_PAIR, PAIRS = 3, 2, 4
"""Most statements of a facet and side, of a pair of actors, and pairs of an actor."""

ACTORS = 12
"""Most actors that are shown."""

FEWEST, CENTRAL = 2, 12
"""Statements of an actor who is shown; one is enough of as many of the most central."""

NEAR, NEAR_OF_PAIR = 0.4, 0.25
"""Shares of the long words of the shorter of two statements of a facet, or of how one actor stands
to another, above which they say nearly the same."""

PLAINLY = 0.6
"""How much of what the pile is about a statement names, from which it is plainly on that."""

UNREAD = 2
"""Points where it was not read what the main verb is."""

LONG = 45
"""Words from which a statement is long."""


class Chosen(NamedTuple):
    """A statement that is printed, and why."""

    unit: Unit
    fact: Fact
    strength: int


@lru_cache(maxsize=2)
def chosen(study: Study) -> Mapping[Place, tuple[Chosen, ...]]:
    """What is printed at each place, the strongest first."""
    ranked = standing(sorted(candidates(study), key=lambda each: -each.strength))
    found: dict[Place, list[Chosen]] = {}
    printed: dict[object, Unit] = {}
    for each in ranked:
        key = copy_key(each.unit)
        if key in printed or is_full(found, each.fact):
            continue
        if any(alike(each.unit, one) for one in printed.values()):
            continue
        share = NEAR_OF_PAIR if each.fact.other else NEAR
        if any(near(each.unit, one.unit, share) for one in found.get(each.fact.place, ())):
            continue
        if any(is_told(study, each, one) for lot in found.values() for one in lot):
            continue
        printed[key] = each.unit
        found.setdefault(each.fact.place, []).append(each)
    return {place: tuple(each) for place, each in found.items()}


def standing(ranked: Sequence[Chosen]) -> list[Chosen]:
    """What is still so: without plans that their actor has withdrawn."""
    withdrawn: dict[str, frozenset[str]] = {}
    for each in ranked:
        if withdraws(each.fact):
            actor = each.fact.actor.holder
            terms = about(each.unit, each.fact)
            withdrawn[actor] = withdrawn.get(actor, frozenset()) | terms
    return [
        each
        for each in ranked
        if not is_past(each.unit, each.fact, withdrawn.get(each.fact.actor.holder, frozenset()))
    ]


def is_told(study: Study, each: Chosen, other: Chosen) -> bool:
    """Whether another line under the same actor, or one that speaks for it, tells the same."""
    one, two = each.fact.actor, other.fact.actor
    if one is not two and not cast_of(study).speaks_for(one, two):
        return False
    return is_same(study, (each.unit, each.fact), (other.unit, other.fact))


def near(unit: Unit, other: Unit, share: float) -> bool:
    """Whether two statements of one facet share so many words that one of them is enough."""
    one, two = stems(unit.text), stems(other.text)
    return len(one & two) > share * min(len(one), len(two))


def is_full(found: Mapping[Place, list[Chosen]], fact: Fact) -> bool:
    here = len(found.get(fact.place, ()))
    if fact.other is None:
        return here >= MOST
    pairs = {one[3] for one in found if one[0] == fact.actor.holder and one[3]}
    full = fact.other.holder not in pairs and len(pairs) >= PAIRS
    return full or here >= OF_PAIR


def candidates(study: Study) -> Iterator[Chosen]:
    """Every statement that says something of an actor."""
    cast = cast_of(study)
    fit = fit_of(study)
    for unit in statements(study).values():
        first = next((each.text for each in words_of(unit)), "")
        for fact in facts_of(cast, unit):
            if (fact.side == "self" or not is_use(first, "first")) and fit.fits(unit, fact):
                yield Chosen(unit, fact, strength(study, unit, fact))


def strength(study: Study, unit: Unit, fact: Fact) -> int:
    """How plainly a statement says of an actor what it says; higher is better."""
    words, found = words_of(unit), fact.found
    sentence = found.naming.first
    while sentence and words[sentence - 1].text not in (".", "!", ";"):
        sentence -= 1
    total = max(-3, min(4, points(unit)))
    total += 3 * (found.naming.first - sentence < 3) + 2 * (fact.side == "self")
    total += 2 * (found.match is not None and found.match.frame.kind in ("verb", "adjective"))
    total -= 2 * (len(words) > LONG) + 2 * is_use(words[found.naming.first].text, "pronoun")
    total -= sum(is_use(each.text, "doubts") for each in words[:2])
    total += 2 * (fit_of(study).named(unit) >= PLAINLY)
    total += fact.facet == "did" and any(is_use(each.text, "why") for each in words)
    total -= 2 * (found.match is None) + (unit.record.id in sentences_told(study))
    total += is_main(study, unit, fact) + min(3, len(copies_of(study, unit)))
    return total


def is_main(study: Study, unit: Unit, fact: Fact) -> int:
    """Points for saying it with the main verb of the statement; some where none was read."""
    match = fact.found.match
    verb = match.frame.cue.partition(" ")[0] if match else ""
    said = said_in(study, unit)
    if not said:
        return UNREAD
    return 3 * any(each.predicate.partition(" ")[0] == verb for each in said)


def shown(study: Study) -> tuple[Actor, ...]:
    """The actors of whom enough is printed, people behind the states and bodies they speak for."""
    found, cast = chosen(study), cast_of(study)
    lines = {each.holder: 0 for each in cast.actors}
    for (holder, *_), lot in found.items():
        lines[holder] += len(lot)
    left = [
        each
        for at, each in enumerate(cast.actors)
        if lines[each.holder] >= (1 if at < CENTRAL else FEWEST)
    ][:ACTORS]
    ordered: list[Actor] = []
    for each in left:
        if each in ordered:
            continue
        ordered.append(each)
        ordered += [one for one in left if one not in ordered and cast.speaks_for(one, each)]
    return tuple(ordered)


def copies_of(study: Study, unit: Unit) -> tuple[Unit, ...]:
    """Where other documents print the words of a statement."""
    if unit.record.id in sentences_told(study):
        return ()
    if is_own_sentence(unit):
        return study.counts.press.copies(unit.record.id)
    return study.counts.copies(unit.record.id)
