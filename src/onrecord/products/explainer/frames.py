"""Frames: what the words of a statement say of an actor that they name, by the cues around it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.explainer_cues import CueKind, Facet, Match, is_use, matches
from onrecord.products.explainer.subjects import (
    after_subject,
    clause_before,
    is_beside,
    is_denied,
    is_subject,
    is_timed,
    leads,
    owns_mark,
)
from onrecord.products.explainer.words import Naming, Word

SUBJECT: frozenset[CueKind] = frozenset({"verb", "adjective", "not", "deed", "own"})
OWNED: frozenset[CueKind] = frozenset({"noun"})
SECOND: frozenset[CueKind] = frozenset({"deed", "verb"})
OBJECT: frozenset[CueKind] = frozenset({"object"})

REACH = 16
"""Words behind a subject in which a second verb of it is looked for."""

FINITE = frozenset({"past", "present", "as_is"})

HELPING, DESCRIBING, BETWEEN = 8, 2, 2
"""Most words between subject and verb, between a possessive and its noun, and between a cue and
its object."""

STANDS: Facet = "stands"
BREAKS = frozenset({",", "to"})
BESIDE: frozenset[Facet] = frozenset({"did", "stands", "constrained"})
"""What is not told by a clause that only says when or why."""


class Found(NamedTuple):
    """What a statement says of an actor: the facet, and the words [first, last) that say so.

    `self_named`: the speaker says it of himself ("we want").
    """

    facet: Facet
    naming: Naming
    first: int
    last: int
    match: Match | None
    self_named: bool = False


def found_in(
    words: Sequence[Word], namings: Sequence[Naming], *, stands: bool = False
) -> Iterator[Found]:
    """What some words say of those whom they name; `stands`: how these stand to others."""
    for each in namings:
        if each.owns:
            yield from owned(words, each, stands=stands)
        elif is_subject(words, each):
            yield from told_of(words, each, stands=stands)
            yield from () if stands else goes_on(words, each)
        if not stands:
            yield from done_to(words, each)


def owned(words: Sequence[Word], naming: Naming, *, stands: bool = False) -> Iterator[Found]:
    """What somebody's own is: "the port's fear of", "its main goal"."""
    if not leads(words, naming):
        return
    start = naming.last + (words[naming.last : naming.last + 1] != () and owns_mark(words, naming))
    for number in range(start, min(start + DESCRIBING + 1, len(words))):
        for match in matches(texts(words, number), OWNED):
            if (match.frame.facet == STANDS) != stands:
                continue
            behind = "".join(texts(words, number + match.length)[:1])
            if not stands and not is_use(behind, "follows"):
                continue
            yield Found(match.frame.facet, naming, number, number + match.length, match)
            return
        if is_use(words[number].text, "governs") or not words[number].text.isalpha():
            return


def told_of(words: Sequence[Word], naming: Naming, *, stands: bool = False) -> Iterator[Found]:
    """What the verb behind a subject says of it."""
    start = after_subject(words, naming.last)
    helping: list[str] = []
    for number in range(start, min(start + HELPING, len(words))):
        found = first_match(words, number, helping, naming, stands=stands)
        if found:
            yield found
            return
        text = words[number].text
        if not (is_use(text, "helping") or text.endswith("ly")):
            return
        helping.append(text)


def goes_on(words: Sequence[Word], naming: Naming) -> Iterator[Found]:
    """What is told of the same subject besides: "opened the port and sent the ferries"."""
    if is_beside(words, naming):
        return
    for number in range(naming.last + 1, min(naming.last + REACH, len(words) - 1)):
        text = words[number].text
        if text == "and":
            for match in matches(texts(words, number + 1), SECOND):
                if match.inflection in FINITE and match.frame.facet != STANDS:
                    last = number + 1 + match.length
                    yield Found(match.frame.facet, naming, number + 1, last, match)
                    return
        elif any(is_use(text, each) for each in ("stops", "be", "said")) or text in BREAKS:
            return


def first_match(
    words: Sequence[Word],
    number: int,
    helping: Sequence[str],
    naming: Naming,
    *,
    stands: bool,
) -> Found | None:
    """The first cue that words begin with and that the words before it allow."""
    denied = any(is_use(each, "not") for each in helping) or is_denied(words, naming)
    beside = is_beside(words, naming)
    for match in matches(texts(words, number), SUBJECT):
        facet = match.frame.facet
        if stands and match.frame.kind == "own":
            return None
        if (facet == STANDS) != stands or not allows(match, helping, denied=denied):
            continue
        behind = words[number + match.length : number + match.length + 1]
        if facet == "offers" and any(is_use(each.text, "none") for each in behind):
            return None
        if beside and (facet in BESIDE or is_timed(words, naming)):
            return None
        if denied and match.frame.kind != "not" and not stands:
            if match.frame.negated is None:
                return None
            facet = match.frame.negated
        return Found(facet, naming, number, number + match.length, match)
    return None


def allows(match: Match, helping: Sequence[str], *, denied: bool) -> bool:
    """Whether helping verbs make a cue a plain statement about its subject."""
    kind, form = match.frame.kind, match.inflection
    being = any(is_use(each, "be") for each in helping)
    unreal = any(is_use(each, "unreal") for each in helping)
    if kind == "adjective":
        return being and not unreal
    if kind == "not":
        return denied and form in ("base", "past", "ing") and (form != "past" or not being)
    if kind == "deed":
        if unreal or denied or any(is_use(each, "maybe") for each in helping):
            return False
        if {"will", "to"} & set(helping):
            return False
        return form == "ing" if being else form == "past"
    if match.frame.cue.startswith("would"):
        return True
    if form == "ing" or (form == "past" and being):
        return form == "ing" and being and not unreal
    return not unreal


def done_to(words: Sequence[Word], naming: Naming) -> Iterator[Found]:
    """What is done to an object: "sanctions on the port"."""
    for first in range(naming.first - 1, max(-1, naming.first - 6), -1):
        for match in matches(texts(words, first), OBJECT):
            last = first + match.length
            gap = [each.text for each in words[last : naming.first]]
            if last > naming.first or len(gap) > BETWEEN:
                continue
            if any(is_use(each, "governs") or not each.isalpha() for each in gap):
                continue
            before = clause_before(words, first)
            if any(
                is_use(each, "not") or is_use(each, "unreal") or each == "no" for each in before
            ):
                continue
            yield Found(match.frame.facet, naming, first, last, match)
            return


def texts(words: Sequence[Word], first: int) -> list[str]:
    """A few words from a place on, as far as cues reach."""
    return [each.text for each in words[first : first + 7]]
