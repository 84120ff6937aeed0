"""Quotations: the same words of the same holder across documents."""

from collections.abc import Iterable, Sequence

import msgspec

from onrecord.link.linker import Item, Linker
from onrecord.model.collation import QuotationLink
from onrecord.model.records import Reading
from onrecord.models.kit import Kit


class QuotationProfile(msgspec.Struct, frozen=True, kw_only=True):
    """All that comparing may look at."""

    id: str


def items(reading: Reading) -> Iterable[Item[QuotationProfile]]:
    return ()


def compare(
    one: QuotationProfile, others: Sequence[QuotationProfile], kit: Kit
) -> tuple[QuotationLink, ...]:
    return ()


LINKER = Linker(
    name="quotations",
    version=1,
    items=items,
    compare=compare,
    profile=QuotationProfile,
    link=QuotationLink,
)
