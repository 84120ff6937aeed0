"""Ledger of disputes: claims with those who deny, reject or contradict them."""

from typing import Literal

import msgspec

from onrecord.model.claim import DisputeKind, SideLabel
from onrecord.model.ledger_tellings import TellingItem
from onrecord.model.product import Evidence, NamedHolder


class DisputeMember(TellingItem, frozen=True, kw_only=True):
    """One telling on a side of a dispute, and who stands on that side by it.

    `by` are its holders, except where a narrator rejects what he reports: then these are the
    narrator's names and `rejected` is true. `claim` is the claim that it belongs to. `denied`: the
    words are what `by` deny, never what they assert; `untrue`: they call untrue what these words
    name ("the report a fairy tale").
    """

    by: tuple[NamedHolder, ...]
    claim: str | None = None
    denied: bool = False
    untrue: bool = False
    rejected: bool = False


class DisputeSide(msgspec.Struct, frozen=True, kw_only=True):
    """One side: how it stands, the number or day that it gives, and who is on it.

    `cues` are the words that show it. `voices` counts those on it who are not one and the same, as
    far as is known; a spokesman is one with those for whom he speaks.
    """

    label: SideLabel
    value: str
    cues: tuple[Evidence, ...]
    voices: int
    members: tuple[DisputeMember, ...]


class DisputeLine(msgspec.Struct, frozen=True, kw_only=True):
    """One dispute: its question in the words of one side, why it is one, and its sides.

    `question` is made of a fixed phrase and of the words at `asked`. `turns_on` are the words on
    which the sides differ. `score` says how sure it is that the sides contradict each other.
    """

    id: str
    question: str
    kind: DisputeKind
    asked: tuple[Evidence, ...]
    sides: tuple[DisputeSide, ...]
    turns_on: tuple[Evidence, ...]
    documents: int
    score: float
    reason: str
    why: str


class DisputeLedger(msgspec.Struct, frozen=True, kw_only=True):
    """Every dispute, the surest first, and among these those in which most take part."""

    form: Literal["disputes"] = "disputes"
    items: tuple[DisputeLine, ...] = ()
