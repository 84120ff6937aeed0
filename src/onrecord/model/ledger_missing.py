"""Ledger of missing: documents and sources that the coverage rests on and the record lacks."""

from typing import Literal

import msgspec

from onrecord.model.ledger_tellings import TellingItem
from onrecord.model.product import Evidence


class MissingItem(msgspec.Struct, frozen=True, kw_only=True):
    """One source that the record lacks, as the texts name it.

    `kind` is "report" or "interview" of an outlet, else the kind of paper ("statement", "court").
    `by` are those whose it is, or who told the outlet; `outlet`, `title` and `date` (TIMEX3) stand
    as far as the texts give them. `documents` counts those that rest on it, texts printed again,
    one outlet's and one author's once; `mentions` are where they name it. `tellings` are what
    hangs on it, `claims` the ids of the claims that those are in.
    """

    id: str
    name: str
    kind: str
    by: tuple[str, ...] = ()
    outlet: str | None = None
    title: str | None = None
    date: str | None = None
    documents: int
    mentions: tuple[Evidence, ...]
    claims: tuple[str, ...] = ()
    tellings: tuple[TellingItem, ...] = ()


class MissingLedger(msgspec.Struct, frozen=True, kw_only=True):
    """Sources that the record lacks, those on which most documents rest first.

    `lacking` counts all of them, also those that are not asked for.
    """

    form: Literal["missing"] = "missing"
    lacking: int = 0
    items: tuple[MissingItem, ...] = ()
