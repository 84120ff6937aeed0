"""Words around disputes: what is disputed, who stands on which side, and by which words."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.export.marks import in_marks
from onrecord.export.outlook_words import listed
from onrecord.export.telling_words import RESERVES, dated, where
from onrecord.export.telling_words import manner as notes
from onrecord.model.claim import DisputeKind, SideLabel
from onrecord.model.ledger_disputes import (
    DisputeLedger,
    DisputeLine,
    DisputeMember,
    DisputeSide,
)

READ = (
    "Each dispute is asked in the words of one side. Who denies something is printed with what he "
    "denies, which is not his assertion. Whether either side is right, the record does not say; "
    "how many stand on a side makes it no truer."
)
"""What the ledger is, said once at its head."""

KINDS: dict[DisputeKind, str] = {
    "denial": "denied",
    "opposite": "the opposite is said",
    "rejected": "rejected by whoever reports it",
    "number": "numbers that differ",
    "date": "days that differ",
    "assessment": "assessed otherwise",
}
SIDES: dict[SideLabel, str] = {
    "asserts": "Say so",
    "denies": "Deny it",
    "rejects": "Report it and reject it",
    "says": "Say",
    "likely": "Hold it likely",
    "unlikely": "Hold it unlikely",
}
SHORT = 8
"""Digits of an id that are shown."""


class Stand(NamedTuple):
    """A telling on a side, and those with the same words of the same holders in other documents."""

    first: DisputeMember
    others: tuple[DisputeMember, ...]


def heading(ledger: DisputeLedger) -> str:
    return f"Disputes: {len(ledger.items)}"


def extent(item: DisputeLine) -> str:
    """What kind of dispute it is, why it is one, how sure that is, and the words it turns on."""
    turns = f"; it turns on {listed(item.turns_on)}" if item.turns_on else ""
    documents = f"{item.documents} document{'' if item.documents == 1 else 's'}"
    return (
        f"{KINDS[item.kind].capitalize()}, in {documents}: {item.why}{turns} "
        f"({item.score:.2f}; {item.id[:SHORT]})"
    )


def side(one: DisputeSide) -> str:
    """How a side stands, and how many different voices are on it."""
    value = f" {in_marks(one.value)}" if one.value else ""
    voices = f"{one.voices} voice{'' if one.voices == 1 else 's'}"
    return f"{SIDES[one.label]}{value} ({voices})"


def teller(item: DisputeMember) -> str:
    """Who stands on a side by a telling, through whom, and when it was said or published."""
    names = " and ".join(each.name for each in item.by) or "holder unknown"
    steps = [" and ".join(step) for step in item.chain]
    # the document's own voice, at the end, is left out where somebody stands before it
    through = [each for each in steps[2 if item.rejected else 1 : -1] if each != names]
    when = dated(item.said)
    return f"{' ← '.join([names, *through])}{f', {when}' if when else ''}"


def words(item: DisputeMember) -> str:
    """The words of a telling with their place, and what they are on this side."""
    return f"{role(item)}{in_marks(item.text)} [{where(item.evidence)}]"


def role(item: DisputeMember) -> str:
    """What stands before words that are not their teller's assertion."""
    if item.rejected:
        whose = " and ".join(each.name for each in item.holders) or "somebody"
        return f"rejects what is told of {whose}: "
    return "denies: " if item.denied else "calls untrue: " if item.untrue else ""


def manner(item: DisputeMember) -> str:
    """What else is to be known of how it is told; nothing of what the side says already."""
    if item.denied or item.untrue or item.rejected:
        return ""
    return "; ".join(each for each in notes(item) if each != RESERVES["denied"])


def stands(one: DisputeSide) -> Iterator[Stand]:
    """The tellings of a side, those with the same words of the same names as one."""
    found: dict[tuple[str, ...], list[DisputeMember]] = {}
    for each in one.members:
        key = (" ".join(each.text.split()).casefold(), *(by.name for by in each.by))
        found.setdefault(key, []).append(each)
    for members in found.values():
        yield Stand(members[0], tuple(members[1:]))
