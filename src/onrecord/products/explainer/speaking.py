"""Speaking: what a speaker says of himself, of what he plans and denies, and of others."""

from collections.abc import Iterator, Sequence

from onrecord.lexicon.explainer_cues import VERBS, CueKind, Facet, is_use, matches
from onrecord.model.records import Attribution
from onrecord.products.explainer.actors import Actor
from onrecord.products.explainer.cast import Cast
from onrecord.products.explainer.frames import Found, told_of
from onrecord.products.explainer.sides import heard, is_main
from onrecord.products.explainer.subjects import is_subject
from onrecord.products.explainer.words import Naming, Word
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.units import Unit, manner

BY_NAME: frozenset[CueKind] = frozenset({"called"})
CALLED = 8
"""Words behind a name in which stands what somebody is called."""
URGED = 12
"""Words from which a statement can say what others must do, and is no slogan."""
AIMED = 7
"""Words behind a goal in which stands that it was to do something."""


def own_words(
    cast: Cast, unit: Unit, words: Sequence[Word]
) -> Iterator[tuple[Found, Actor | None]]:
    """What a speaker says of himself and of those he speaks for: "we want"."""
    actor = speaker(cast, unit)
    if actor is None:
        return
    for number, word in enumerate(words):
        if is_use(word.text, "first") and not governed(words, number):
            naming = Naming(actor, number, number + 1, owns=False)
            for each in told_of(words, naming):
                yield each._replace(self_named=True), None


def urged(cast: Cast, unit: Unit, words: Sequence[Word]) -> Iterator[tuple[Found, Actor | None]]:
    """What a speaker says that others must do: that is what he wants."""
    actor = speaker(cast, unit)
    reading = unit.shelf.reading
    if actor is None or len(words) < URGED:
        return
    for each in reading.assessments:
        if each.kind != "prescription" or each.target != unit.record.id:
            continue
        for number, word in enumerate(words):
            if is_use(word.text, "must") and each.span.start <= word.start < each.span.end:
                naming = Naming(actor, number, number + 1, owns=False)
                yield Found("wants", naming, number, number + 1, None, self_named=True), None


def planned(
    cast: Cast, unit: Unit, words: Sequence[Word], named: Sequence[Naming]
) -> Iterator[tuple[Found, Actor | None]]:
    """What a speaker says he will do, or will not: what he wants, or refuses."""
    actor = speaker(cast, unit)
    if actor is None:
        return
    firsts = (
        Naming(actor, number, number + 1, owns=False)
        for number, word in enumerate(words)
        if is_use(word.text, "first")
    )
    said = told_of_one(unit)
    for naming in (*firsts, *(each for each in named if each.actor is actor and not each.owns)):
        at = naming.last
        if said and not any(
            one.start <= words[naming.first].start < one.end for one in said.content
        ):
            continue
        behind = [each.text for each in words[at : at + 3]]
        if governed(words, naming.first) or not behind or not is_use(behind[0], "plans"):
            continue
        last = at + 1 + (len(behind) > 1 and is_use(behind[1], "not"))
        if any(is_use(each, "idle") for each in behind[1:]):
            continue
        rest = [each.text for each in words[last : last + 5]]
        if (
            not rest
            or not rest[0].isalpha()
            or any(each.frame.facet == "refuses" for each in matches(rest, VERBS))
        ):
            continue
        facet: Facet = "refuses" if any(is_use(each, "not") for each in behind) else "wants"
        yield Found(facet, naming, at, last, None, self_named=True), None


def called(
    cast: Cast, unit: Unit, words: Sequence[Word], named: Sequence[Naming]
) -> Iterator[tuple[Found, Actor | None]]:
    """What a speaker calls another: "the port is a good partner"."""
    actor = speaker(cast, unit)
    for each in named if actor else ():
        if actor is None or each.actor is actor or each.owns or not is_subject(words, each):
            continue
        behind = [one.text for one in words[each.last : each.last + CALLED]]
        if not behind or not is_use(behind[0], "be"):
            continue
        for number in range(each.last + 1, each.last + len(behind)):
            if is_use(words[number].text, "stops") or words[number].text == ",":
                break
            for match in matches([words[number].text], BY_NAME):
                naming = Naming(actor, number, number + 1, owns=False)
                found = Found("stands", naming, number, number + match.length, match, True)
                yield found, each.actor
                return


def denied(cast: Cast, unit: Unit, words: Sequence[Word]) -> Iterator[tuple[Found, Actor | None]]:
    """That a speaker denies what is laid on him: he refuses it."""
    actor, record = speaker(cast, unit), unit.record
    if actor is None or not isinstance(record, Attribution) or manner(unit)[1] != "denies":
        return
    for number, word in enumerate(words):
        if any(one.start <= word.start < one.end for one in record.cue):
            naming = Naming(actor, number, number + 1, owns=False)
            yield Found("refuses", naming, number, number + 1, None), None
            return


def speaker(cast: Cast, unit: Unit) -> Actor | None:
    """The actor whose own words a statement is: its only holder, or whom that speaks for."""
    said = told_of_one(unit)
    holders = heard(unit, said.id) if said else tuple(unit.holders)
    if len(holders) != 1:
        return None
    (holder,) = holders
    if holder.id in cast.of_holder:
        return cast.of_holder[holder.id]
    spoken = sorted(cast.speaks.get(holder.id, ()))
    return cast.of_holder[spoken[0]] if len(spoken) == 1 else None


def told_of_one(unit: Unit) -> Attribution | None:
    """The only attribution in a sentence that a narrator tells."""
    if isinstance(unit.record, Attribution) or not is_own_sentence(unit):
        return None
    inside = tuple(unit.shelf.touching(unit.start, unit.end))
    if len(inside) != 1 or not is_main(unit, inside[0]):
        return None
    told = unit.shelf.modalities.get(inside[0].id)
    return inside[0] if told and (told.act, told.polarity) == ("made", "asserts") else None


def aimed(
    cast: Cast, unit: Unit, words: Sequence[Word], named: Sequence[Naming]
) -> Iterator[tuple[Found, Actor | None]]:
    """What a speaker who names nobody else says that a goal is: "the goal was to"."""
    actor = speaker(cast, unit)
    if actor is None or any(
        each.actor is not actor and not cast.speaks_for(each.actor, actor) for each in named
    ):
        return
    for number, word in enumerate(words):
        if not is_use(word.text, "aim"):
            continue
        behind = [each.text for each in words[number + 1 : number + AIMED]]
        being = next((at for at, each in enumerate(behind) if is_use(each, "be")), None)
        if being is not None and behind[being + 1 : being + 2] == ["to"]:
            naming = Naming(actor, number, number + 1, owns=False)
            yield Found("wants", naming, number, number + 1, None, self_named=True), None
            return


def disowned(cast: Cast, unit: Unit, words: Sequence[Word]) -> Iterator[tuple[Found, Actor | None]]:
    """What a speaker rejects by the name he gives it: "baseless"."""
    actor = speaker(cast, unit)
    for number, word in enumerate(words) if actor else ():
        if (
            actor is not None
            and is_use(word.text, "disowns")
            and not is_denied_before(words, number)
        ):
            naming = Naming(actor, number, number + 1, owns=False)
            yield Found("refuses", naming, number, number + 1, None, self_named=True), None
            return


def is_denied_before(words: Sequence[Word], number: int) -> bool:
    return any(is_use(each.text, "not") for each in words[max(0, number - 3) : number])


def governed(words: Sequence[Word], number: int) -> bool:
    before = words[max(0, number - 3) : number]
    return any(is_use(each.text, "doubts") for each in before)
