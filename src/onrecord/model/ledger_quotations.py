"""Ledger of quotations: the same words of the same holder across documents, with their variants."""

from typing import Literal

import msgspec

from onrecord.model.collation import VariantRelation, WordChange, WordEdge
from onrecord.model.product import Evidence, NamedHolder, Said


class DifferenceItem(msgspec.Struct, frozen=True, kw_only=True):
    """One thing in which a variant differs from the quotation that it is held against.

    `fullest` are the words there, `variant` those of the variant, each in its document; one is
    empty where words are left out or put in. `edge`: before or behind all that both have.
    `marked`: an ellipsis, an editor's brackets or a narrator's words stand there. `why` says how it
    changes the sense, where it does.
    """

    kind: WordChange
    fullest: tuple[Evidence, ...]
    variant: tuple[Evidence, ...]
    edge: WordEdge | None = None
    marked: bool = False
    why: str | None = None


class VariantItem(msgspec.Struct, frozen=True, kw_only=True):
    """One attribution, or section that quotes at length, that prints a quotation.

    `evidence` are the quoted words, `text` all of them; `chain` holds names, the holders first, the
    document's own voice last. `cut`, `altered` and `translated` say how it stands to `against`, the
    id of the variant that it is held against: the fullest, or where the two share no words, the one
    it shares most with. `wording` is the id of the first variant with the same words, itself where
    there is none. `copy_of` is that of the variant in a document of which this one's is a copy.
    `why` says how a difference changes the sense, where one does.
    """

    id: str
    text: str
    evidence: tuple[Evidence, ...]
    holders: tuple[NamedHolder, ...]
    chain: tuple[tuple[str, ...], ...]
    outlet: str | None
    said: Said
    relation: VariantRelation
    cut: bool = False
    altered: bool = False
    translated: bool = False
    against: str
    wording: str
    copy_of: str | None = None
    diff: tuple[DifferenceItem, ...] = ()
    turned: bool = False
    why: str | None = None


class LinkReason(msgspec.Struct, frozen=True):
    """Why two variants are taken for the same words, how sure that is, and the words."""

    one: str
    other: str
    score: float
    reason: str
    words: tuple[str, ...]


class QuotationItem(msgspec.Struct, frozen=True, kw_only=True):
    """One quotation: its holder, its fullest version and all variants, the fullest first.

    `fullest` is the id of the variant with the most of its words. `turned` says that a variant
    changes the sense, `why` how the gravest does. `links` say why the variants are taken for one.
    """

    id: str
    holders: tuple[NamedHolder, ...]
    fullest: str
    documents: int
    wordings: int
    turned: bool
    why: str | None
    variants: tuple[VariantItem, ...]
    links: tuple[LinkReason, ...] = ()


class QuotationLedger(msgspec.Struct, frozen=True, kw_only=True):
    """Quotations, those first with a variant that changes the sense, then by how many have them.

    `collated` counts all of the pile, those in one document alone included.
    """

    form: Literal["quotations"] = "quotations"
    collated: int = 0
    items: tuple[QuotationItem, ...] = ()
