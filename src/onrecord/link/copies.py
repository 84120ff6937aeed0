"""Copies: which documents share text, by passages."""

from collections.abc import Iterable, Sequence

import msgspec

from onrecord.link.linker import Item, Linker
from onrecord.model.copies import CopyLink
from onrecord.model.records import Reading
from onrecord.models.kit import Kit


class CopyProfile(msgspec.Struct, frozen=True, kw_only=True):
    """All that comparing may look at."""

    id: str


def items(reading: Reading) -> Iterable[Item[CopyProfile]]:
    return ()


def compare(one: CopyProfile, others: Sequence[CopyProfile], kit: Kit) -> tuple[CopyLink, ...]:
    return ()


LINKER = Linker(
    name="copies", version=1, items=items, compare=compare, profile=CopyProfile, link=CopyLink
)
