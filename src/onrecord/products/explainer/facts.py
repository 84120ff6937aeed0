"""Facts: what each statement says of which actor, and whether that says so itself."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from onrecord.lexicon.cues import cue_table
from onrecord.lexicon.explainer_cues import VERBS, CueKind, Facet, is_use, matches
from onrecord.lexicon.outcomes import form
from onrecord.model.records import Attribution
from onrecord.products.explainer.actors import Actor, Cast
from onrecord.products.explainer.frames import Found, found_in, is_subject, told_of
from onrecord.products.explainer.relations import related
from onrecord.products.explainer.words import Naming, Word, adjectives, namings, words_of
from onrecord.products.units import Unit, manner

Side = Literal["self", "others"]
MENTAL = frozenset({"think", "want", "fear"})
SPOKEN = frozenset({"say", "demand", "promise", "deny", "criticise", "blame", "praise", "ask"})
"""Classes of cues that tell of words; others tell of what somebody thinks or feels."""

BY_NAME: frozenset[CueKind] = frozenset({"called"})
CALLED = 8
"""Words behind a name in which stands what somebody is called."""

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
    for naming in (*firsts, *(each for each in named if each.actor is actor and not each.owns)):
        at = naming.last
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
        if inner or says_so(cast, unit, place, found):
            return None
        return "self" if himself else "others"
    if inner is not None and inner.id == record.id:
        return "self" if himself and is_said(record) else "others"
    if found.self_named or not any(one.start <= place < one.end for one in record.cue):
        return None
    return ("self" if is_spoken(found) else "others") if himself else None


def says_so(cast: Cast, unit: Unit, place: int, found: Found) -> bool:
    """Whether a sentence tells in these words what an actor himself said: that is a statement of
    his own, and not of who tells it."""
    return is_spoken(found) and any(
        one.start <= place < one.end
        for each in unit.shelf.attributions.values()
        if heard(unit, each.id) & found.naming.actor.holders
        for one in each.cue
    )


def heard(unit: Unit, record: str) -> frozenset[str]:
    """The ids of the holders of an attribution."""
    chain = unit.shelf.chain(record)
    return frozenset(each.id for each in chain[0]) if chain else frozenset()


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
    known = [lemma for span in record.cue for each in span.exact.split() for lemma in lemmas(each)]
    return record.kind == "direct" or not known or any(tells_words(each) for each in known)


def lemmas(word: str) -> list[str]:
    """The verbs among the cues that a word can be a form of."""
    plain = word.casefold()
    known = form(word)
    stems = (plain, plain[:-1], plain[:-2], plain[:-3], known.stem if known else "")
    return [each for each in dict.fromkeys(stems) if (each, "verb") in cue_table()]


def tells_words(verb: str) -> bool:
    senses = cue_table()[verb, "verb"]
    return "quote" in senses or not {each.kind for each in senses.values()} & MENTAL


def is_spoken(found: Found) -> bool:
    """Whether a cue tells of words, not of thoughts or deeds."""
    if found.match is None:
        return True
    if found.match.frame.kind not in VERBS - {"deed"}:
        return False
    verb = found.match.frame.cue.partition(" ")[0]
    kinds = {each.kind for each in cue_table().get((verb, "verb"), {}).values()}
    return any(each in SPOKEN for each in kinds)


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
