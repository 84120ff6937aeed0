"""Lists that are summed up: rows of countries before a number in its own or near sentences."""

from collections.abc import Sequence

from onrecord.lexicon.tally_words import compares, is_open, named_by, sums
from onrecord.model.parse import Parse
from onrecord.model.records import Layout
from onrecord.read.tallies_lists import countries, different, runs
from onrecord.read.tallies_numbers import NEAR, REACH, Counted, Found, block_at

BACK = 3
"""Sentences before the one that sums up in which lists are sought."""


def summed(text: str, layout: Layout, parse: Parse, number: Counted) -> Found | None:
    """The countries in rows before a number that sums them up, in its own or near sentences."""
    start, end = number.sentence
    quantity = number.quantity
    after = text[number.end : min(end, number.end + NEAR)]
    if named_by(number.noun) != "country" or compares(after):
        return None
    if not sums(text[max(start, quantity.span.start - NEAR) : quantity.span.start], after):
        return None
    at = block_at(layout.blocks, start)
    low = layout.blocks[at].start if at is not None else start
    before = sentences_before(parse, start, max(low, number.end - REACH))
    return rows(text, [*before, (max(start, number.low), quantity.span.start)])


def sentences_before(parse: Parse, start: int, low: int) -> list[tuple[int, int]]:
    """The last sentences of a block before a place, in order."""
    found: list[tuple[int, int]] = []
    while start > low and len(found) < BACK:
        tokens = parse.tokens_between(low, start)
        if not tokens:
            break
        first, end = parse.characters(parse.sentence_of(tokens[-1]))
        start = max(first, low)
        found.append((start, end))
    return found[::-1]


def rows(text: str, places: Sequence[tuple[int, int]]) -> Found | None:
    """What the rows of countries in some sentences name, one of the last two at least.

    At most as many may be meant as countries are named there in any way; of several rows, some may
    not be meant.
    """
    found = [list(runs(text, *place)) for place in places]
    near = [row for rows_there in found[-2:] for row in rows_there]
    if not near or not all(each.whole for each in near):
        return None
    if any(is_open(text[start:end]) for start, end in places[-2:]):
        return None
    names = different(name for rows_there in found for each in rows_there for name in each.members)
    there = different(name for place in places[-2:] for name in countries(text, *place))
    alone = len(near) == 1 and not any(found[:-2])
    return Found(names, len(names) if alone else 0, max(len(names), len(there)))
