"""Sides: whether whom a statement is laid on says so of himself, or others say so of him."""

from collections.abc import Sequence
from typing import Literal

from onrecord.lexicon.cues import cue_table
from onrecord.lexicon.explainer_cues import VERBS
from onrecord.lexicon.outcomes import form
from onrecord.model.records import Attribution, Holder
from onrecord.products.explainer.cast import Cast
from onrecord.products.explainer.frames import Found
from onrecord.products.explainer.words import Word
from onrecord.products.keys import short_name
from onrecord.products.units import Unit

Side = Literal["self", "others"]
MENTAL = frozenset({"think", "want", "fear"})
MAIN = 0.7
"""Share of a sentence that source, cue and words of what somebody said take from which it tells
little more."""
SPOKEN = frozenset({"say", "demand", "promise", "deny", "criticise", "blame", "praise", "ask"})
"""Classes of cues that tell of words; others tell of what somebody thinks or feels."""


def side_of(cast: Cast, unit: Unit, words: Sequence[Word], found: Found) -> Side | None:
    """Whether whom a statement is laid on says so of himself; None where it is not his to say."""
    place = words[found.first].start
    inner = innermost(unit, place)
    own = {one for each in unit.holders for one in cast.speaks.get(each.id, ())}
    himself = found.naming.actor.holder in own
    record = unit.record
    if not isinstance(record, Attribution):
        if inner:
            return side_of_told(cast, unit, inner, found)
        if says_so(cast, unit, place, found):
            return None
        return "self" if himself else "others"
    if inner is not None and inner.id == record.id:
        own_word = himself and is_said(record) and not is_testified(cast, unit)
        return "self" if own_word else "others"
    if found.self_named or not any(one.start <= place < one.end for one in record.cue):
        return None
    if not himself:
        return None
    return "self" if is_spoken(found) and not is_testified(cast, unit) else "others"


def side_of_told(cast: Cast, unit: Unit, inner: Attribution, found: Found) -> Side | None:
    """Whether what a narrator's sentence tells of somebody's words is his own word; None where the
    words can be read as his own statement."""
    if inner.id in cast.readable or not is_main(unit, inner):
        return None
    own = {one for each in heard(unit, inner.id) for one in cast.speaks.get(each.id, ())}
    return "self" if found.naming.actor.holder in own and is_said(inner) else "others"


def is_main(unit: Unit, inner: Attribution) -> bool:
    """Whether a sentence tells little more than what somebody said."""
    told = sum(
        min(each.end, unit.end) - max(each.start, unit.start)
        for each in (*inner.content, *inner.cue, *inner.source)
        if each.start < unit.end and unit.start < each.end
    )
    return told >= MAIN * (unit.end - unit.start)


def is_testified(cast: Cast, unit: Unit) -> bool:
    """Whether what somebody said is known in the words of a third person alone, who neither writes
    nor speaks for him."""
    if isinstance(unit.record, Attribution) and unit.record.kind == "direct":
        return False
    own = {one for each in unit.holders for one in cast.speaks.get(each.id, ())}
    ours = {each.id for each in unit.holders}
    writers = {short_name(each) for each in unit.shelf.reading.masthead.authors}
    return any(
        each.kind == "person"
        and each.id not in ours
        and each.id not in unit.shelf.authors
        and short_name(each.name) not in writers
        and not own & cast.speaks.get(each.id, frozenset())
        for step in unit.chain[1:-1]
        for each in step
    )


def says_so(cast: Cast, unit: Unit, place: int, found: Found) -> bool:
    """Whether a sentence tells in these words what an actor himself said: that is a statement of
    his own, where it can be read, and not of who tells it."""
    return is_spoken(found) and any(
        one.start <= place < one.end
        for each in unit.shelf.attributions.values()
        if each.id in cast.readable
        and {one.id for one in heard(unit, each.id)} & found.naming.actor.holders
        for one in each.cue
    )


def heard(unit: Unit, record: str) -> tuple[Holder, ...]:
    """The holders of an attribution."""
    chain = unit.shelf.chain(record)
    return chain[0] if chain else ()


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
