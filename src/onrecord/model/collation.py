"""Collation: the same words of the same holder across documents, cut, altered or translated."""

from typing import Literal

import msgspec

from onrecord.errors import EvidenceError
from onrecord.model.span import Span

VariantRelation = Literal["same", "cut", "altered", "rendered"]
"""How one quotation stands to another: the same words; a part of them; other words among them;
another translation."""

WordChange = Literal["left_out", "put_in", "changed"]
"""What a variant does with words of the quotation that it is held against."""


WordEdge = Literal["start", "end"]
"""Where a difference stands that is not between words which both have."""


class QuotationLink(msgspec.Struct, frozen=True, kw_only=True):
    """That two attributions quote the same words of the same holder, and how they differ.

    `one` and `other` are ids of attributions, or of sections that quote at length. `turned`: what
    differs changes the sense, and `why` says how (a line of resources/link_quotation_reasons.tsv).
    `reason` is such a line too; `words` are the longest words that both have, as printed in each.
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


class WordDifference(msgspec.Struct, frozen=True, kw_only=True):
    """One thing in which a variant differs from the quotation that it is held against.

    `fullest` are the words of that one, `variant` those of the variant, each with its place in its
    own document; one of them is empty where words are left out or put in. `edge`: before or behind
    all that both have. `marked`: an ellipsis, an editor's brackets or a narrator's words
    stand there. `why` is a reason of resources/link_quotation_reasons.tsv where it turns the sense.
    """

    kind: WordChange
    fullest: tuple[Span, ...] = ()
    variant: tuple[Span, ...] = ()
    edge: WordEdge | None = None
    marked: bool = False
    why: str | None = None

    def __post_init__(self) -> None:
        if not (self.fullest or self.variant):
            raise EvidenceError("a difference rests on words")


class Variant(msgspec.Struct, frozen=True, kw_only=True):
    """One attribution that prints a quotation, held against the fullest one.

    `spans` are the quoted words in their document. `against` is the id of the member that it is
    held against: the fullest one, or, where the two share no words, the one it shares most with.
    """

    member: str
    document: str
    spans: tuple[Span, ...]
    relation: VariantRelation
    against: str
    differences: tuple[WordDifference, ...] = ()
    why: str | None = None

    @property
    def turned(self) -> bool:
        """Whether what differs changes the sense."""
        return self.why is not None


class CollatedQuotation(msgspec.Struct, frozen=True, kw_only=True):
    """One quotation with all attributions that print it: one connected component of links.

    `id` is that of its first member by id; `fullest` the member with the most of its words, by the
    holder's own count: an editor's words do not count. `variants` has every member, in the order
    of `members`.
    """

    id: str
    members: tuple[str, ...]
    fullest: str
    links: tuple[QuotationLink, ...]
    variants: tuple[Variant, ...] = ()
