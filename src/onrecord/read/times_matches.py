"""Matches: where the patterns of time stand among the words of a text, and with which parts."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from onrecord.lexicon import times
from onrecord.model.timing import TimeType
from onrecord.read.times_items import BREAK, Item
from onrecord.read.times_patterns import Form, forms, letter, shaped

OTHER = "."


class Match(NamedTuple):
    """Items [start, stop) that a form matches, and its parts by name."""

    start: int
    stop: int
    form: str
    type: TimeType
    parts: Mapping[str, str]
    places: Mapping[str, int]
    """The first item of each part."""


def matches(found: Sequence[Item]) -> list[Match]:
    """What the forms match, in order, never overlapping: the leftmost, the longest, the first."""
    kinds = "".join(kind_of(each) for each in found)
    every: list[tuple[int, int, int, re.Match[str]]] = []
    for rank, form in enumerate(forms()):
        found_here = form.expression.finditer(kinds)
        every += [(each.start(), -each.end(), rank, each) for each in found_here]
    result: list[Match] = []
    last = 0
    for start, stop, rank, match in sorted(every, key=lambda each: each[:3]):
        if start >= last and -stop > start:
            result.append(read(forms()[rank], match, found))
            last = -stop
    return result


def read(form: Form, match: re.Match[str], found: Sequence[Item]) -> Match:
    """A match with the values of its parts."""
    parts: dict[str, str] = {}
    places: dict[str, int] = {}
    for group, (name, kinds) in form.captures.items():
        start, stop = match.span(group)
        if start < stop and name not in parts:
            parts[name] = value_of(found[start:stop], kinds)
            places[name] = start
    return Match(match.start(), match.end(), form.name, form.type, parts, places)


def value_of(found: Sequence[Item], kinds: Sequence[str]) -> str:
    """The value of the one item in its class, or the words of several."""
    first = found[0]
    if len(found) > 1:
        return " ".join(each.word for each in found).replace(" 's", "'s")
    if first.value:
        return first.value
    return next((v for kind in kinds if (v := times.value_as(first.word, kind))), first.word)


def kind_of(each: Item) -> str:
    if each.word == BREAK:
        return BREAK
    return shaped(each.shape) if each.shape else letter(each.word) or OTHER
