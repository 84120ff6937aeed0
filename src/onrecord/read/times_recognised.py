"""Expressions of time as they stand in a text: recognised with their parts, not yet resolved."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from onrecord.model.parse import Parse
from onrecord.model.timing import TimeType
from onrecord.read.times_found import Found
from onrecord.read.times_items import BREAK, Item
from onrecord.read.times_matches import Match, matches
from onrecord.read.times_people import people_named
from onrecord.read.times_refused import refused
from onrecord.read.times_words import items


class Expression(msgspec.Struct, frozen=True):
    """An expression of time: code points [start, end), the form it has, its type, and its parts.

    `parts` are values by name (month "07", lead "-1", count "3"), as time_patterns.tsv names them.
    `tokens` are those of the parse that it covers; `before` is the word that stands before it,
    `heads` whether it is a date set over what follows: a paragraph of its own, or its opening.
    """

    start: int
    end: int
    form: str
    type: TimeType
    parts: Mapping[str, str]
    tokens: tuple[int, ...]
    before: str
    paragraph: int
    heads: bool = False


def recognised(parse: Parse) -> list[Expression]:
    """The expressions of time in a text, in order, never overlapping."""
    found = items(parse)
    paragraphs, people = numbered(found), people_named(parse)
    result: list[Expression] = []
    for match in whole_after(found, matches(found)):
        parts = shared(found, result, match)
        if parts is None or refused(Found(parse, found, match, people)):
            continue
        result.append(expression(parse, found, match, parts, paragraphs[match.start]))
    return result


def expression(
    parse: Parse, found: Sequence[Item], match: Match, parts: Mapping[str, str], paragraph: int
) -> Expression:
    """A match as it stands in the text."""
    start, end = found[match.start].start, found[match.stop - 1].end
    tokens = tuple(parse.tokens_between(start, end)) or nearest(parse, start)
    before = found[match.start - 1].word if match.start else BREAK
    heads = {"month", "dayno"} <= set(parts) and is_heading(found, match, before)
    return Expression(start, end, match.form, match.type, parts, tokens, before, paragraph, heads)


def is_heading(found: Sequence[Item], match: Match, before: str) -> bool:
    """Whether a match opens a paragraph, and is all of it or set off by a dash or a colon."""
    labelled = before in LABELS or (before == ":" and found[match.start - 2].word in LABELS)
    after = found[match.stop].word
    return (before == BREAK and after in SET_OFF) or (labelled and after == BREAK)


LABELS = frozenset({"posted", "published", "updated", "date"})
SET_OFF = frozenset({BREAK, ":", "–", "—"})


SHARED = {"shared": ("month", "year", "yearlead"), "short": ("year",)}
"""What the second of two dates has from the first: "May 4 and 5", "1945-48"."""


def shared(
    found: Sequence[Item], result: Sequence[Expression], match: Match
) -> Mapping[str, str] | None:
    """The parts of a match, with those that it shares; None where there is nothing to share."""
    names = SHARED.get(match.form)
    if names is None:
        return match.parts
    whole = whole_before(found, result, match.start)
    if whole is None:
        return None
    return {**{name: whole.parts[name] for name in names if name in whole.parts}, **match.parts}


def nearest(parse: Parse, start: int) -> tuple[int, ...]:
    """The token that holds a place, where tokens are cut otherwise than words."""
    around = parse.tokens_between(start, start + 1)
    place = min(around.start, len(parse) - 1)
    return (max(place - 1, 0),) if parse.start[place] > start else (place,)


def whole_before(
    found: Sequence[Item], result: Sequence[Expression], start: int
) -> Expression | None:
    """The expression that ends right before the mark or word before an item."""
    if not result or start < 2:
        return None
    return result[-1] if result[-1].end == found[start - 2].end else None


TAKEN = {"ahead": ("month", "year", "yearlead"), "monthahead": ("year",)}
"""What the first of two dates has from the second: "4 to 6 May", "May to June 2031"."""


def whole_after(found: Sequence[Item], every: Sequence[Match]) -> Iterator[Match]:
    """The matches; the first of two dates with the month of the second: "4 to 6 May 2031"."""
    for place, match in enumerate(every):
        names = TAKEN.get(match.form)
        if names is None:
            yield match
        elif place + 1 < len(every) and every[place + 1].start <= match.stop + 2:
            named = {k: v for k, v in every[place + 1].parts.items() if k in names}
            yield match._replace(parts={**named, **match.parts})


def numbered(found: Sequence[Item]) -> list[int]:
    """For each item the number of its paragraph."""
    number, result = 0, []
    for each in found:
        result.append(number)
        number += each.word == BREAK
    return result
