"""Claims: which propositions say the same thing."""

from collections.abc import Iterable, Sequence

import msgspec

from onrecord.link.linker import Item, Linker
from onrecord.model.claim import ClaimLink
from onrecord.model.records import Reading
from onrecord.models.kit import Kit


class ClaimProfile(msgspec.Struct, frozen=True, kw_only=True):
    """All that comparing may look at."""

    id: str


def items(reading: Reading) -> Iterable[Item[ClaimProfile]]:
    return ()


def compare(one: ClaimProfile, others: Sequence[ClaimProfile], kit: Kit) -> tuple[ClaimLink, ...]:
    return ()


LINKER = Linker(
    name="claims", version=1, items=items, compare=compare, profile=ClaimProfile, link=ClaimLink
)
