"""Collation: the same words of the same holder across documents, cut, altered or translated."""

from typing import Literal

import msgspec

from onrecord.errors import EvidenceError

VariantRelation = Literal["same", "cut", "altered", "rendered"]
"""How one quotation stands to another: the same words; a part of them; other words among them;
another translation."""


class QuotationLink(msgspec.Struct, frozen=True, kw_only=True):
    """That two attributions quote the same words of the same holder, and how they differ.

    `one` and `other` are ids of attributions. `turned`: what differs changes the sense, and `why`
    says how (a line of resources/link_quotation_reasons.tsv). `reason` is such a line too.
    """

    one: str
    other: str
    relation: VariantRelation
    turned: bool = False
    why: str | None = None
    score: float
    reason: str
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.one < self.other:
            raise EvidenceError("a link names its ends in the order of their ids, each once")
        if not 0.0 <= self.score <= 1.0:
            raise EvidenceError(f"a score lies between 0 and 1: {self.score}")


class CollatedQuotation(msgspec.Struct, frozen=True, kw_only=True):
    """One quotation with all attributions that print it: one connected component of links.

    `id` is that of its first member by id; `fullest` the member with the most of its words.
    """

    id: str
    members: tuple[str, ...]
    fullest: str
    links: tuple[QuotationLink, ...]
