"""Facts: what each statement says of which actor, and whether that says so itself."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from onrecord.lexicon.cues import cue_table
from onrecord.lexicon.explainer_cues import Facet, is_use
from onrecord.lexicon.outcomes import form
from onrecord.model.records import Attribution
from onrecord.products.explainer.actors import Actor, Cast
from onrecord.products.explainer.frames import Found, found_in, told_of
from onrecord.products.explainer.relations import related
from onrecord.products.explainer.words import Naming, Word, namings, words_of
from onrecord.products.units import Unit, manner

Side = Literal["self", "others"]
SPOKEN = frozenset({"say", "demand", "promise", "deny", "criticise", "blame", "praise", "ask"})
"""Classes of cues that tell of words; others tell of what somebody thinks or feels."""

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
    """What a statement says of the actors of a pile, each facet of each once."""
    words = words_of(unit)
    named = namings(cast, unit, words)
    told = [*own_words(cast, unit, words), *all_told(words, named), *urged(cast, unit, words)]
    facts: dict[tuple[str, str, str, str], Fact] = {}
    for found, other in told:
        side = side_of(cast, unit, words, found)
        if side is not None and is_plain(unit, words, found):
            fact = Fact(found.facet, side, found.naming.actor, other, found)
            facts.setdefault(fact.place, fact)
    return tuple(facts.values())


def all_told(
    words: Sequence[Word], named: Sequence[Naming]
) -> Iterator[tuple[Found, Actor | None]]:
    yield from ((each, None) for each in found_in(words, named))
    yield from related(words, named)


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
    if actor is None:
        return
    for each in reading.assessments:
        if each.kind != "prescription" or each.target != unit.record.id:
            continue
        for number, word in enumerate(words):
            if is_use(word.text, "must") and each.span.start <= word.start < each.span.end:
                naming = Naming(actor, number, number + 1, owns=False)
                yield Found("wants", naming, number, number + 1, None, self_named=True), None


def speaker(cast: Cast, unit: Unit) -> Actor | None:
    """The actor whose own words a statement is: its only holder, or whom that speaks for."""
    if len(unit.holders) != 1:
        return None
    (holder,) = unit.holders
    if holder.id in cast.of_holder:
        return cast.of_holder[holder.id]
    spoken = sorted(cast.speaks.get(holder.id, ()))
    return cast.of_holder[spoken[0]] if len(spoken) == 1 else None


def governed(words: Sequence[Word], number: int) -> bool:
    before = words[max(0, number - 3) : number]
    return any(is_use(each.text, "doubts") for each in before)


def side_of(cast: Cast, unit: Unit, words: Sequence[Word], found: Found) -> Side | None:
    """Whether whom a statement is laid on says so of himself; None where it is not his to say."""
    place = words[found.first].start
    inner = innermost(unit, place)
    own = {one for each in unit.holders for one in cast.speaks.get(each.id, ())}
    himself = found.naming.actor.holder in own
    record = unit.record
    if not isinstance(record, Attribution):
        return None if inner else ("self" if himself else "others")
    if inner is not None and inner.id == record.id:
        return "self" if himself and is_said(record) else "others"
    if found.self_named or not any(one.start <= place < one.end for one in record.cue):
        return None
    return ("self" if is_spoken(found) else "others") if himself else None


def innermost(unit: Unit, place: int) -> Attribution | None:
    """The innermost attribution in whose content a code point lies."""
    around = [
        each
        for each in unit.shelf.touching(place, place + 1)
        if any(span.start <= place < span.end for span in each.content)
    ]
    return min(around, key=lambda each: (size(each), each.id), default=None)


def size(each: Attribution) -> int:
    return sum(span.end - span.start for span in each.content)


def is_said(record: Attribution) -> bool:
    """Whether an attribution tells of its holder's words, not of what he thinks or feels."""
    stems = {known.stem for span in record.cue for each in span.exact.split() if (known := form(each))}
    kinds = [kind for stem in sorted(stems) for kind in verbs().get(stem, ())]
    return record.kind == "direct" or not kinds or any(each in SPOKEN for each in kinds)


@cache
def verbs() -> dict[str, frozenset[str]]:
    """The classes of the verbs that are cues, by the stem of each."""
    found: dict[str, frozenset[str]] = {}
    for (lemma, part), senses in cue_table().items():
        known = form(lemma) if part == "verb" else None
        if known:
            kinds = {each.kind for each in senses.values()}
            found[known.stem] = found.get(known.stem, frozenset()) | kinds
    return found


def is_spoken(found: Found) -> bool:
    """Whether a cue tells of words, not of thoughts."""
    if found.match is None or found.match.frame.kind != "verb":
        return False
    verb = found.match.frame.cue.partition(" ")[0]
    kinds = {each.kind for each in cue_table().get((verb, "verb"), {}).values()}
    return bool(kinds) and kinds <= SPOKEN


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
