"""Tallies: lists that do not have as many members as the number they are announced with.

Only a list that claims to be complete is held against a number: one that follows it after a colon,
between dashes or brackets, or as items of a list; or rows of countries that a sentence sums up
("That is nine countries"). Where anything else may be meant, nothing is found.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.tally_words import compares, heads_items, is_open, is_part, named_by, sums
from onrecord.model.document import Block, Document
from onrecord.model.identity import record_id
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Layout, Quantity, Tally
from onrecord.model.span import Span, span_of, trimmed
from onrecord.read.tallies_lists import countries, different, runs, series

FEWEST, MOST = 2, 60
"""Numbers that a list is held against."""

NEAR = 80
"""Code points between a noun and the colon, dash or bracket that opens its list."""

BACK = 3
"""Sentences before the one that sums up in which lists are sought."""

OPENS = re.compile(r"[^,;:()\[\]“”\"—–\n]{0,80}?(?P<mark>: |\s?[—–]\s?| - | \()")
CLOSES = {":": re.compile(r"[.!?](?:\s|$)|\n|$"), "(": re.compile(r"\)")}
DASHED = re.compile(r"\s?[—–]| - |[.!?](?:\s|$)|\n|$")
LIST = re.compile(r"[^,;:.!?()\[\]“”\"\n]{0,40}:\s*")


class Counted(NamedTuple):
    """A number with the noun that it counts, by its lemma and end, and its sentence."""

    quantity: Quantity
    noun: str
    end: int
    sentence: tuple[int, int]


class Found(NamedTuple):
    """What a list names, and the least and the most that may be meant by it."""

    names: tuple[Span, ...]
    least: int
    most: int


def tallies(
    document: Document, layout: Layout, parse: Parse, quantities: Sequence[Quantity]
) -> tuple[Tally, ...]:
    """The lists whose number is not the one told, in order."""
    found = (
        tally(document, each, listed)
        for each in counted(parse, quantities)
        if (listed := named_with(document.text, layout, parse, each))
        and not listed.least <= each.quantity.value <= listed.most
    )
    return tuple(sorted(found, key=lambda each: each.span))


def tally(document: Document, counted: Counted, found: Found) -> Tally:
    quantity = counted.quantity
    spans = (quantity.span, *found.names)
    start, end = min(each.start for each in spans), max(each.end for each in spans)
    span = span_of(document.text, start, end)
    identity = record_id(document.id, "tally", (span,))
    return Tally(id=identity, quantity=quantity.id, span=span, named=found.names)


def counted(parse: Parse, quantities: Sequence[Quantity]) -> Iterator[Counted]:
    """The numbers that count exactly so many of a thing, of which a part is not meant."""
    for each in quantities:
        exact = each.form == "count" and each.change == "=" and each.high is None
        if exact and each.value == int(each.value) and FEWEST <= each.value <= MOST:
            noun = noun_of(parse, each)
            before = parse.text[max(each.number.start - 20, 0) : each.number.start]
            if noun is not None and not is_part(before):
                sentence = parse.characters(parse.sentence_of(noun))
                yield Counted(each, parse.lemma[noun].lower(), parse.end[noun], sentence)


def noun_of(parse: Parse, quantity: Quantity) -> int | None:
    """The token of the noun that a number stands before."""
    number = parse.tokens_between(quantity.number.start, quantity.number.end)
    if not number:
        return None
    noun = parse.head[number[-1]]
    plural = parse.tag[noun] in ("NNS", "NNPS")
    return noun if plural and noun > number[-1] else None


def named_with(text: str, layout: Layout, parse: Parse, number: Counted) -> Found | None:
    """The list that a number announces or sums up; None where none is complete."""
    return (
        announced(text, number)
        or below(text, layout, number)
        or summed(text, layout, parse, number)
    )


def announced(text: str, number: Counted) -> Found | None:
    """The names after the number's noun: "two ports: …", "two ports (…)", "two ports — … —"."""
    if named_by(number.noun) is None:
        return None
    opened = OPENS.match(text, number.end, number.end + NEAR)
    if opened is None or is_open(text[number.sentence[0] : opened.end()]):
        return None
    mark = opened["mark"].strip()
    closed = CLOSES.get(mark, DASHED).search(text, opened.end())
    names = series(text, opened.end(), closed.start()) if closed else None
    if names is None or any(each.isdigit() for each in text[number.end : opened.end()]):
        return None
    found = different(names)
    return Found(found, len(found), len(found))


def below(text: str, layout: Layout, number: Counted) -> Found | None:
    """The items of a list right below the line that a number stands in at the end."""
    blocks = layout.blocks
    at = next((n for n, each in enumerate(blocks) if each.start <= number.end <= each.end), None)
    if at is None or not heads_items(number.noun):
        return None
    rest = text[number.end : blocks[at].end]
    if not LIST.fullmatch(rest) or is_open(text[number.sentence[0] : blocks[at].end]):
        return None
    items = [
        span for each in items_after(blocks, at) if (span := trimmed(text, each.start, each.end))
    ]
    return Found(tuple(items), len(items), len(items)) if len(items) > 1 else None


def items_after(blocks: Sequence[Block], at: int) -> Iterator[Block]:
    for each in blocks[at + 1 :]:
        if each.kind != "list":
            return
        yield each


def summed(text: str, layout: Layout, parse: Parse, number: Counted) -> Found | None:
    """The countries in rows before a number that sums them up, in its own or near sentences."""
    start, end = number.sentence
    quantity = number.quantity
    after = text[number.end : end]
    if named_by(number.noun) != "country" or compares(after):
        return None
    if not sums(text[start : quantity.span.start], after):
        return None
    low = next((each.start for each in layout.blocks if each.start <= start < each.end), start)
    places = [*sentences_before(parse, start, low), (start, quantity.span.start)]
    return rows(text, places)


def sentences_before(parse: Parse, start: int, low: int) -> list[tuple[int, int]]:
    """The last sentences of a block before a place, in order."""
    found: list[tuple[int, int]] = []
    while start > low and len(found) < BACK:
        tokens = parse.tokens_between(low, start)
        if not tokens:
            break
        place = parse.characters(parse.sentence_of(tokens[-1]))
        found.append(place)
        start = place[0]
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


READER = Reader(
    gives="tallies",
    needs=("document", "layout", "parse", "quantities"),
    version=2,
    read=tallies,
)
