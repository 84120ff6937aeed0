"""Ledger of drift: where a claim hardened or softened on its way from one telling to the next."""

from typing import Literal

import msgspec

from onrecord.model.claim import DriftKind, HopKind
from onrecord.model.ledger_tellings import TellingItem
from onrecord.model.product import Evidence


class DriftItem(msgspec.Struct, frozen=True, kw_only=True):
    """One change between two tellings that are one step apart.

    `kind` is what changed, from the words `before` to the words `after`; `hardened`: it is told as
    surer, of somebody better known or of more than before. `told` and `retold` are the two
    tellings, `hop` is the kind of step between them and `shown` the words that show the step. `why`
    is the sentence of its reason, `claim` the id of the claim of the retelling.
    """

    id: str
    kind: DriftKind
    hardened: bool
    why: str
    score: float
    before: Evidence
    after: Evidence
    told: TellingItem
    retold: TellingItem
    hop: HopKind
    shown: tuple[Evidence, ...] = ()
    claim: str | None = None


class DriftLedger(msgspec.Struct, frozen=True, kw_only=True):
    """What drifted, the surest first. `found` counts all, also those that are not asked for."""

    form: Literal["drift"] = "drift"
    found: int = 0
    items: tuple[DriftItem, ...] = ()
