"""Claims as lines: each claim with what stands behind it, who says it and who disputes it."""

from collections.abc import Iterator, Sequence

from onrecord.export.claims_roots import range_of, root_lines
from onrecord.export.claims_words import (
    READ,
    asserting,
    credibility,
    dispute,
    disputing,
    extent,
    heading,
    held_back,
    summary,
    title,
)
from onrecord.export.outline import Line
from onrecord.export.telling_words import teller, told, where, words
from onrecord.model.ledger_claims import AgainstItem, ClaimItem, ClaimLedger, MemberItem
from onrecord.model.ledger_tellings import TellingItem

MOST = 5
"""Tellings that are shown of each side, unless all are asked for."""

SIDES = (
    ("Said by", "same"),
    ("Says more", "stronger"),
    ("Says less", "weaker"),
)


def ledger_lines(ledger: ClaimLedger) -> Iterator[Line]:
    yield Line(heading(ledger), title=1)
    yield Line(summary(ledger))
    if ledger.ungraded:
        yield Line(
            f"Nobody in the record has these names of your grades: {', '.join(ledger.ungraded)}"
        )
    if ledger.items:
        yield Line(READ)
    for item in ledger.items:
        yield from claim_lines(item, ledger.every)


def claim_lines(item: ClaimItem, every: bool) -> Iterator[Line]:
    """One claim: its words, its sources, its code and disputes, then who is on which side."""
    yield Line(title(item), title=2)
    yield Line(extent(item))
    yield Line(range_of(item))
    yield from root_lines(item, 1)
    if item.why:
        yield Line(credibility(item.why))
    for each in item.disputes:
        yield Line(dispute(each))
    yield from side_lines(item, every)


def side_lines(item: ClaimItem, every: bool) -> Iterator[Line]:
    """Who says it, who tells it otherwise, who says more or less, and who disputes it."""
    yield from told_lines("Said by", tuple(asserting(item)), item, every)
    yield from told_lines("Told otherwise", tuple(held_back(item)), item, every)
    for name, relation in SIDES[1:]:
        found = tuple(each for each in item.members if each.relation == relation)
        yield from told_lines(name, found, item, every)
    yield from told_lines("Disputed by", item.against, item, every)


def told_lines(
    name: str, tellings: Sequence[TellingItem], item: ClaimItem, every: bool
) -> Iterator[Line]:
    """The tellings of one side, copies below the text that they print."""
    if not tellings:
        return
    yield Line(f"{name}:")
    first = [each for each in tellings if original(each) is None]
    shown = first or list(tellings)
    for each in shown if every else shown[:MOST]:
        yield from telling_lines(each, 1)
        yield from copy_lines(each, item, every)
    if not every and len(shown) > MOST:
        yield Line(f"and {len(shown) - MOST} more (all: onrecord show FILE claim ID)", 1)


def original(item: TellingItem) -> str | None:
    """The telling whose text this one prints again."""
    return item.copy_of if isinstance(item, MemberItem) else None


def telling_lines(item: TellingItem, depth: int) -> Iterator[Line]:
    notes = [each for each in (told(item), grade(item)) if each]
    who = disputing(item) if isinstance(item, AgainstItem) else teller(item)
    yield Line(
        f"{who}{f' — {notes[0]}' if notes else ''}{''.join(f'; {e}' for e in notes[1:])}", depth
    )
    yield Line(words(item), depth + 1)


def grade(item: TellingItem) -> str:
    """How reliable the user holds a telling's source to be."""
    found = item.grade if isinstance(item, MemberItem) else None
    return f"source grade {found.grade}" if found else ""


def copy_lines(telling: TellingItem, item: ClaimItem, every: bool) -> Iterator[Line]:
    """Where else the same text is printed."""
    copies = [each for each in item.members if each.copy_of == telling.id]
    if not copies:
        return
    shown = copies if every else copies[:MOST]
    places = "; ".join(where(each.evidence) for each in shown)
    more = f"; and {len(copies) - len(shown)} more" if len(copies) > len(shown) else ""
    others = f"{len(copies)} other{'' if len(copies) == 1 else 's'}"
    yield Line(f"also printed by {others}: {places}{more}", 2)
