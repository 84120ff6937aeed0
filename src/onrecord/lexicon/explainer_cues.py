"""Explainer cues: words by which is read what somebody wants, fears, refuses or did."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from onrecord.lexicon.tables import Row, table, words_where

Facet = Literal["wants", "fears", "offers", "refuses", "constrained", "did", "stands"]
CueKind = Literal["verb", "adjective", "noun", "object", "not", "deed", "both", "own", "called"]
Inflection = Literal["base", "present", "past", "ing", "as_is"]

FACETS: tuple[Facet, ...] = (
    *("wants", "fears", "offers", "refuses", "constrained", "did", "stands"),
)
KINDS: tuple[CueKind, ...] = (
    *("verb", "adjective", "noun", "object", "not", "deed", "both", "own", "called"),
)
NONE = "-"
VERBS: frozenset[CueKind] = frozenset({"verb", "not", "deed", "both", "own"})
"""Kinds of cues whose first word is a verb in any of its forms."""

DOUBLES = re.compile(r"(?:[^aeiou]|^)[aeiou][bdglmnprt]$")


class Frame(NamedTuple):
    """One row of explainer_cues.tsv; of what is negated `negated` is the facet, None for none."""

    facet: Facet
    kind: CueKind
    cue: str
    tail: frozenset[str]
    negated: Facet | None


class Match(NamedTuple):
    """A frame whose cue stands in some words, in which form, and how many words it takes."""

    frame: Frame
    inflection: Inflection
    length: int


@cache
def frames() -> tuple[tuple[Frame, str], ...]:
    """The table, each row with its irregular past ("" where it has none)."""
    return tuple(frame_of(row) for row in table("explainer_cues"))


def frame_of(row: Row) -> tuple[Frame, str]:
    facet, kind, cue, tail, negated, past = row
    follow = frozenset() if tail == NONE else frozenset(tail.split())
    return (
        Frame(
            facet=next(each for each in FACETS if each == facet),
            kind=next(each for each in KINDS if each == kind),
            cue=cue,
            tail=follow,
            negated=next((each for each in FACETS if each == negated), None),
        ),
        "" if past == NONE else past,
    )


@cache
def _by_first() -> dict[str, tuple[tuple[tuple[str, ...], Frame, Inflection], ...]]:
    """Every form of every cue, as words, by the first of them; the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Frame, Inflection]]] = {}
    for frame, past in frames():
        for text, inflection in forms(frame, past):
            words = tuple(text.split())
            found.setdefault(words[0], []).append((words, frame, inflection))
    return {
        first: tuple(sorted(each, key=lambda one: -len(one[0]))) for first, each in found.items()
    }


def forms(frame: Frame, past: str) -> Iterator[tuple[str, Inflection]]:
    """The forms of a cue: those of its first word, where that is a verb."""
    if frame.kind not in VERBS or frame.cue.startswith(("would ", "has ", "remains ")):
        yield frame.cue, "as_is"
        return
    verb, _, rest = frame.cue.partition(" ")
    behind = f" {rest}" if rest else ""
    yield frame.cue, "base"
    yield f"{present(verb)}{behind}", "present"
    if past:
        yield past, "past"
    else:
        yield from ((f"{each}{behind}", "past") for each in regular(verb))
    yield from ((f"{each}{behind}", "ing") for each in participles(verb))


def present(verb: str) -> str:
    if verb == "have":
        return "has"
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2] not in "aeou" else f"{verb}s"


def regular(verb: str) -> tuple[str, ...]:
    """The past with -ed; with the last letter single and doubled where it may be either."""
    if verb.endswith("e"):
        return (f"{verb}d",)
    if verb.endswith("y") and verb[-2] not in "aeou":
        return (f"{verb[:-1]}ied",)
    return tuple(f"{each}ed" for each in stems(verb))


def participles(verb: str) -> tuple[str, ...]:
    if verb.endswith("e") and not verb.endswith("ee"):
        return (f"{verb[:-1]}ing",)
    return tuple(f"{each}ing" for each in stems(verb))


def stems(verb: str) -> tuple[str, ...]:
    return (verb, f"{verb}{verb[-1]}") if DOUBLES.search(verb) else (verb,)


def matches(words: Sequence[str], kinds: frozenset[CueKind]) -> Iterator[Match]:
    """The cues of some kinds that words, lower case, begin with; the longest first."""
    for cue, frame, inflection in _by_first().get(words[0], ()) if words else ():
        size = len(cue)
        if frame.kind not in kinds or tuple(words[:size]) != cue:
            continue
        if frame.tail and not frame.tail & set(words[size : size + 1]):
            continue
        yield Match(frame, inflection, size)


def is_use(word: str, use: str) -> bool:
    """Whether a word, lower case, has a use of explainer_words.tsv."""
    return word in words_where("explainer_words", 1, use)
