"""Ledger of numbers: the same quantity of the same thing across documents, side by side."""

from typing import Literal

import msgspec

from onrecord.model.ledger_outlook import OutlookItem
from onrecord.model.product import Evidence
from onrecord.model.quantities import Change, QuantityForm

NumberRelation = Literal["agree", "rounding", "differ", "changed", "repeated"]
"""How the figures of one thing stand to each other.

"agree": they are the same, or one lies within the bounds of the other ("more than 100", 130).
"rounding": they are the same but for rounding. "differ": they cannot both be true of one time.
"changed": they differ, and are of different times or of two versions of one article. "repeated":
several documents have it in the same words, which is one voice and no agreement.
"""


class NumberValue(OutlookItem, frozen=True, kw_only=True):
    """One figure, as a document prints it, and whose word it is.

    `text` and `evidence` are all of its words; `number` the words of the number alone. `value` is
    the number, `high` the upper end of a range; `change` whether it is that, about that, at most,
    at least, or a rise or fall by it. `of` are the words for what is counted or measured, `within`
    the sentence. `counts` is False where its holder denies or asks it, or the narrator rejects it:
    then it is no figure of anybody's. `voice` is the first value with the same words, itself where
    there is none: what several documents copy counts once. `score` is that of the statement which
    tells it, 1 where the document does.
    """

    number: Evidence
    value: float
    high: float | None = None
    quantity: QuantityForm
    unit: str | None = None
    currency: str | None = None
    year: int | None = None
    change: Change = "="
    of: tuple[Evidence, ...] = ()
    within: Evidence
    counts: bool = True
    voice: str


class NumberPair(msgspec.Struct, frozen=True):
    """Two values, by id, that are taken for the same thing, why, and how they stand together."""

    first: str
    second: str
    relation: NumberRelation
    reason: str


class NumberItem(msgspec.Struct, frozen=True, kw_only=True):
    """One thing with all figures for it; `relation` is None where there is but one.

    `id` is the smallest of its values'. `of` is what is counted or measured, in the fullest words.
    `pair` are the two that show the relation where they differ, changed or are rounded. `voices`
    counts the values that are no copies of another, `documents` the documents.
    """

    id: str
    of: str
    relation: NumberRelation | None
    pair: NumberPair | None = None
    voices: int
    documents: int
    values: tuple[NumberValue, ...]
    links: tuple[NumberPair, ...] = ()


class TallyItem(msgspec.Struct, frozen=True, kw_only=True):
    """A list that does not add up to the number it is told with: a document against itself.

    `told` is the number; `named` are the different things that the list names, `evidence` both.
    """

    id: str
    told: NumberValue
    named: tuple[Evidence, ...]
    evidence: Evidence


class NumberLedger(msgspec.Struct, frozen=True, kw_only=True):
    """Tallies, then things with their figures, those first that differ.

    Unless `every`, things with a figure in one document alone are left out where nothing differs;
    `quantities` counts all figures of the pile.
    """

    form: Literal["numbers"] = "numbers"
    every: bool
    quantities: int
    tallies: tuple[TallyItem, ...]
    items: tuple[NumberItem, ...]
