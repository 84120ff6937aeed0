"""Disputes as lines: each with its question, its sides, and who stands on them."""

from collections.abc import Iterator

from onrecord.export.disputes_words import (
    READ,
    Stand,
    extent,
    heading,
    manner,
    side,
    stands,
    teller,
    words,
)
from onrecord.export.outline import Line
from onrecord.export.telling_words import where
from onrecord.model.ledger_disputes import DisputeLedger, DisputeLine, DisputeSide

MOST = 6
"""Tellings that are shown of a side, and other places of one."""


def ledger_lines(ledger: DisputeLedger) -> Iterator[Line]:
    yield Line(heading(ledger), title=1)
    if ledger.items:
        yield Line(READ)
    for item in ledger.items:
        yield from dispute_lines(item)


def dispute_lines(item: DisputeLine) -> Iterator[Line]:
    yield Line(item.question, title=2)
    yield Line(extent(item))
    for each in item.sides:
        yield from side_lines(each)


def side_lines(one: DisputeSide) -> Iterator[Line]:
    yield Line(f"{side(one)}:")
    found = list(stands(one))
    for each in found[:MOST]:
        yield from stand_lines(each)
    if len(found) > MOST:
        yield Line(f"and {len(found) - MOST} more (all in --format json)", 1)


def stand_lines(stand: Stand) -> Iterator[Line]:
    note = manner(stand.first)
    yield Line(f"{teller(stand.first)}{f' — {note}' if note else ''}", 1)
    yield Line(words(stand.first), 2)
    if stand.others:
        places = "; ".join(where(each.evidence) for each in stand.others[:MOST])
        left = len(stand.others) - MOST
        more = f"; and {left} more" if left > 0 else ""
        yield Line(f"in the same words: {places}{more}", 2)
