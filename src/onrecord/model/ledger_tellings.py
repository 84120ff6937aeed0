"""Tellings in ledgers: one proposition as an item, with whose word it is and how it is told."""

from typing import Literal

from onrecord.model.ledger_outlook import OutlookItem
from onrecord.model.product import Evidence
from onrecord.model.proposition import PropositionKind

Reserve = Literal[
    "denied",
    "asked",
    "not_made",
    "declined",
    "hypothetical",
    "future",
    "rejected",
    "counterfactual",
    "unlikely",
    "guarded",
]
"""Why words are not plainly their holders' assertion. "rejected": whoever reports them distances
himself; "guarded": what stands around them holds them back, as `guarded` shows."""


class TellingItem(OutlookItem, frozen=True, kw_only=True):
    """One proposition: its words as printed, whose they are, through whom, and how it is told.

    `reserves` are all reasons not to print the words as what their holders assert; `plain` says
    that there are none. `document` is the one that prints them; `cue` are the words by which its
    target tells them ("called for").
    """

    document: str
    kind: PropositionKind
    cue: tuple[Evidence, ...] = ()
    plain: bool
    reserves: tuple[Reserve, ...] = ()
