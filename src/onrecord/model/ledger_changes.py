"""Ledger of changes: what a record holds now and did not hold before."""

from typing import Literal

import msgspec

from onrecord.model.ledger_claims import ClaimItem, JudgedItem
from onrecord.model.ledger_disputes import DisputeLine
from onrecord.model.ledger_outlook import ForecastItem
from onrecord.model.product import Evidence, NotRead, Said, Sentence
from onrecord.model.records import HolderKind

DocumentChangeKind = Literal["added", "revised", "gone"]
DisputeChangeKind = Literal["new", "grown", "gone"]


class DocumentChange(msgspec.Struct, frozen=True, kw_only=True):
    """A document that came, that took the place of an earlier text of its source, or that went.

    `added` is when it came (ISO), None where that was not noted; `replaces` the id of the earlier
    text; `statements` how many stand in it that were not known before.
    """

    kind: DocumentChangeKind
    document: str
    source: str
    title: str | None
    outlet: str | None
    said: Said
    added: str | None
    replaces: str | None
    statements: int


class HolderChange(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody whose words no earlier document had; `evidence` is the first of their statements,
    `statements` how many there are."""

    id: str
    name: str
    kind: HolderKind
    statements: int
    evidence: Evidence


class ClaimChange(msgspec.Struct, frozen=True, kw_only=True):
    """A claim that is new, or that more tell than before.

    `fresh` are the ids of the tellings that were not known. `sources` names the independent sources
    that nobody who told it before rests on. `contested`: it is in dispute, and was not before.
    `joined` are the ids of the claims of the other record that it holds together, where they are
    several.
    """

    item: ClaimItem
    new: bool
    fresh: tuple[str, ...]
    sources: tuple[str, ...]
    contested: bool
    joined: tuple[str, ...]


class DisputeChange(msgspec.Struct, frozen=True, kw_only=True):
    """A dispute that is new, that more take part in, or that the other record alone has.

    `fresh` are the ids of the tellings that were not known.
    """

    kind: DisputeChangeKind
    item: DisputeLine
    fresh: tuple[str, ...]


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """What changed since a time (`since`, ISO, in UTC), or against another record (`against`, the
    name of its file).

    What was taken out can be told against another record alone, as can what was not read.
    `undated` counts documents of which it was not noted when they came; they are taken for old.
    `findings` are the takeaways that rest on what is new alone. `days` are those on which documents
    came, with how many.
    """

    form: Literal["changes"] = "changes"
    since: str | None = None
    against: str | None = None
    days: tuple[tuple[str, int], ...] = ()
    undated: int = 0
    documents: tuple[DocumentChange, ...] = ()
    not_read: tuple[NotRead, ...] = ()
    statements: int = 0
    holders: tuple[HolderChange, ...] = ()
    findings: tuple[Sentence, ...] = ()
    claims: tuple[ClaimChange, ...] = ()
    disputes: tuple[DisputeChange, ...] = ()
    forecasts: tuple[ForecastItem, ...] = ()
    judgements: tuple[JudgedItem, ...] = ()
