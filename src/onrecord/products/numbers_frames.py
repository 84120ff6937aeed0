"""Frames of figures: the words around a number in its clause, by which it is known elsewhere.

"The fleet employs 300 people" and "The fleet now employs 400" tell of one thing by what leads to
the number; "12 ports signed" and "12 ports will sign" by what the counted ones do.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from onrecord.lexicon.days import weekday
from onrecord.lexicon.figure_words import is_weak, joins
from onrecord.lexicon.names import is_given
from onrecord.lexicon.outcomes import stem
from onrecord.lexicon.tables import words
from onrecord.lexicon.terms import Token, is_report_word, tokens
from onrecord.products.numbers_terms import key_of, tells

BREAK = re.compile(r"[,;:()\[\]“”\"—–\n]|\b(?:that|and|but|which|who|while)\b")
"""What parts clauses, near enough for the words next to a number."""

LEAD = 3
"""Words before a number that lead to it."""

LEAST = 2
"""Words that two frames share at least where the numbers may differ."""

OPENING = 3000
"""Code points at the start of a document whose names tell what it is about."""

COMMON = 2
"""Names that two documents share if they are about the same."""


class Word(NamedTuple):
    """A word of a frame by its root, whether the one before it stands beside it, and its key."""

    root: str
    beside: bool
    key: str


class Frame(NamedTuple):
    """The words that tell something before and after a number in its clause."""

    before: tuple[Word, ...]
    after: tuple[str, ...]
    joined: bool = False
    """Whether a preposition stands right before the number: of "a loss of" there are many."""

    @property
    def lead(self) -> tuple[str, ...]:
        return tuple(each.root for each in self.before[-LEAD:])

    @property
    def roots(self) -> frozenset[str]:
        return frozenset(self.after).union(each.root for each in self.before)


def frame_of(text: str, start: int, end: int) -> Frame:
    """The frame of the quantity that [start, end) of a sentence is."""
    low = max((each.end() for each in BREAK.finditer(text, 0, start)), default=0)
    found = BREAK.search(text, end)
    high = found.start() if found else len(text)
    before = text[low:start]
    listed = tokens(before)
    told = [at for at, each in enumerate(listed) if is_report_word(each.key)]
    listed = listed[told[-1] + 1 :] if told else listed
    return Frame(
        tuple(word_at(before, listed, at) for at, each in enumerate(listed) if leads(each)),
        tuple(stem(key_of(text[end:high], each)) for each in tokens(text[end:high]) if leads(each)),
        bool(listed) and joins(listed[-1].key),
    )


def word_at(text: str, found: Sequence[Token], at: int) -> Word:
    key = key_of(text, found[at])
    return Word(stem(key), found[at].inner and at > 0 and leads(found[at - 1]), key)


def leads(token: Token) -> bool:
    """Whether a word of a clause tells something beside its grammar and its day."""
    known = token.function or token.key.isdigit() or is_weak(token.key)
    return not (known or weekday(token.key) is not None or token.key in words("layout_months"))


def same_lead(one: Frame, other: Frame) -> bool:
    """Whether the same words lead to two numbers, with nothing else after them."""
    few, many = sorted((one.before, other.before), key=len)
    size = min(len(few), LEAD)
    if size < LEAST or [each.root for each in few[-size:]] != [each.root for each in many[-size:]]:
        return False
    wider = len(many) > len(few) == size and many[-size].beside
    return not wider and not (one.after and other.after and one.after[0] != other.after[0])


def shared_lead(one: Frame, other: Frame) -> frozenset[str]:
    """The words that lead to both of two numbers, as the first has them."""
    roots = other.lead if same_lead(one, other) else ()
    return frozenset(each.key for each in one.before[-LEAD:] if each.root in roots)


def same_doing(one: Frame, other: Frame, size: int) -> bool:
    """Whether so many words after what is counted are the same, and nothing else is before it."""
    same = [each.root for each in one.before] == [each.root for each in other.before]
    return same and len(one.after) >= size and one.after[:size] == other.after[:size]


def frame_keys(frame: Frame, head: str) -> frozenset[str]:
    """What two figures with one frame share; no word is like it."""
    lead = {" ".join(frame.lead[-LEAST:])} if len(frame.before) >= LEAST else set()
    doing = {f"{head}: {frame.after[0]}"} if head and frame.after else set()
    return frozenset(lead | doing)


def are_related(one: str, other: str, shared: Iterable[str] = ()) -> bool:
    """Whether two documents are about the same, by the names that they open with."""
    return len(about(one[:OPENING]) & about(other[:OPENING]) | set(shared)) >= COMMON


@lru_cache(maxsize=4096)
def about(text: str) -> frozenset[str]:
    """The keys of the names in a text and of the words of its title, given names aside."""
    title = text.find("\n")
    return frozenset(
        key_of(text, each)
        for each in tokens(text)
        if tells(each)
        and (each.named or each.end <= title)
        and not is_given(text[each.start : each.end])
    )
