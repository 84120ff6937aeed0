"""Expressions of time as they stand in a text: recognised with their parts, not yet resolved."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from onrecord.model.parse import Parse
from onrecord.model.records import TimeType
from onrecord.read.times_patterns import Match, matches
from onrecord.read.times_refused import Found, refused
from onrecord.read.times_words import Item, items


class Expression(msgspec.Struct, frozen=True):
    """An expression of time: code points [start, end), the form it has, its type, and its parts.

    `parts` are values by name (month "07", lead "-1", count "3"), as time_patterns.tsv names them.
    `tokens` are those of the parse that it covers; `before` is the word that stands before it,
    `alone` whether nothing of its paragraph was recognised before it.
    """

    start: int
    end: int
    form: str
    type: TimeType
    parts: Mapping[str, str]
    tokens: tuple[int, ...]
    before: str
    paragraph: int


def recognised(parse: Parse) -> list[Expression]:
    """The expressions of time in a text, in order, never overlapping."""
    found = items(parse)
    paragraphs = numbered(found)
    result: list[Expression] = []
    for match in whole_after(found, matches(found)):
        each = Found(parse, found, match)
        if refused(each):
            continue
        parts = dict(match.parts)
        if match.form in SHARED:
            whole = whole_before(found, result, match.start)
            if whole is None:
                continue
            parts = {
                **{name: whole.parts[name] for name in SHARED[match.form] if name in whole.parts},
                **parts,
            }
        start, end = found[match.start].start, found[match.stop - 1].end
        result.append(
            Expression(
                start,
                end,
                match.form,
                match.type,
                parts,
                tuple(parse.tokens_between(start, end)) or nearest(parse, start),
                found[match.start - 1].word if match.start else "",
                paragraphs[match.start],
            )
        )
    return result


SHARED = {"shared": ("month", "year", "yearlead"), "short": ("year",)}
"""What the second of two dates has from the first: "May 4 and 5", "1945-48"."""


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


def whole_after(found: Sequence[Item], every: Sequence[Match]) -> Iterator[Match]:
    """The matches; the first of two dates with the month of the second: "4 to 6 May 2031"."""
    for place, match in enumerate(every):
        if match.form != "ahead":
            yield match
        elif place + 1 < len(every) and every[place + 1].start <= match.stop + 2:
            named = {k: v for k, v in every[place + 1].parts.items() if k in SHARED["shared"]}
            yield match._replace(parts={**named, **match.parts})


def numbered(found: Sequence[Item]) -> list[int]:
    """For each item the number of its paragraph."""
    number, result = 0, []
    for each in found:
        result.append(number)
        number += each.word == "\n"
    return result
