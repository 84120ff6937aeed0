"""Ledger of sources: what each document draws on, who draws on it, how much is its own."""

from typing import Literal

import msgspec

from onrecord.model.copies import CopyKind
from onrecord.model.product import Evidence

TieRelation = Literal["draws_on", "drawn_on_by", "version", "same_source", "same_words"]
"""How a document stands to another.

"draws_on": it has words or reports from there; "drawn_on_by": the other has them from it.
"version": both are one outlet's own article. "same_source": both print or quote a third's words.
"same_words": they share text, and neither says from where.
"""


class SourceChange(msgspec.Struct, frozen=True):
    """Words of this version, of the other, or of both where one stands in the other's place."""

    here: Evidence | None
    there: Evidence | None


class SourceTie(msgspec.Struct, frozen=True, kw_only=True):
    """How a document stands to another of the record, and on what that rests.

    `kind` is how they share text, None where the one only tells from the other. `share` of the
    document's words and `other_share` of the other's are in the shared passages; `words` and
    `other_words` are the first words of the longest one, here and there. `third` is whose text both
    have. `reason` is a line of resources/link_copy_reasons.tsv, `sentence` what people read of it;
    `evidence` are the words, of either document, that tell from whom it is. `published` is the
    other's date. Only versions have `changes`.
    """

    document: str
    source: str
    published: str | None = None
    relation: TieRelation
    kind: CopyKind | None = None
    third: str | None = None
    share: float = 0.0
    other_share: float = 0.0
    score: float
    reason: str
    sentence: str
    words: Evidence | None = None
    other_words: Evidence | None = None
    passages: int = 0
    evidence: tuple[Evidence, ...] = ()
    changes: tuple[SourceChange, ...] = ()


class CitedSource(msgspec.Struct, frozen=True, kw_only=True):
    """An outlet or document that a document tells from: who reported what it tells.

    `statements` counts what it tells from there; `evidence` is the first place that names it.
    `documents` are those of the record that are of this outlet or have this title.
    """

    name: str
    kind: Literal["outlet", "document"]
    statements: int
    evidence: Evidence | None = None
    documents: tuple[str, ...] = ()


class SourceItem(msgspec.Struct, frozen=True, kw_only=True):
    """One document of the record.

    `descriptor` is one line: its form, outlet, title and date. `form` is what it is as far as
    layout and masthead show, `form_words` the words that do. `words` counts those outside
    furniture. `own_share` is the share of them that are in no passage which the document has from
    others (a document of the record, an agency or paper) and in no block quote; `open_share` is the
    part of these that also stands in other documents, nothing telling from whom. `draws_on`,
    `drawn_on_by` and `versions` are ids of documents.
    """

    id: str
    document: str
    source: str
    title: str | None
    outlet: str | None
    authors: tuple[str, ...] = ()
    published: str | None
    published_basis: str
    descriptor: str
    form: str
    form_words: tuple[Evidence, ...] = ()
    words: int
    own_share: float
    open_share: float
    draws_on: tuple[str, ...] = ()
    drawn_on_by: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    ties: tuple[SourceTie, ...] = ()
    cites: tuple[CitedSource, ...] = ()


class SourceLedger(msgspec.Struct, frozen=True, kw_only=True):
    """The whole ledger, in the order of the pile."""

    form: Literal["sources"] = "sources"
    items: tuple[SourceItem, ...] = ()
