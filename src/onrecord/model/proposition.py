"""Propositions: what the sentences of a document say, in a form in which they can be compared."""

from typing import Literal

import msgspec

from onrecord.errors import EvidenceError
from onrecord.model.manner import Act, Certainty, Polarity
from onrecord.model.quantities import Change
from onrecord.model.span import Span

PropositionKind = Literal["fact", "assessment", "forecast", "wish", "prescription", "question"]
NameKind = Literal["person", "government", "body", "place", "document", "other"]
Tense = Literal["past", "present", "future", "none"]


class Named(msgspec.Struct, frozen=True, order=True):
    """Somebody or something that is named, by a key that is the same in every document."""

    kind: NameKind
    key: str


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """A quantity that is told: as read, with the dictionary forms of what it counts."""

    value: float
    high: float | None = None
    unit: str | None = None
    change: Change = "="
    of: tuple[str, ...] = ()


class Proposition(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence, or the part of one that somebody is told to say, with what it tells.

    `spans` are its words in the document, `target` the innermost attribution or assertion whose
    words they are; None where the document tells it in its own voice. `act`, `polarity` and
    `certainty` are those of the telling ("denied that …"); `negated` is the main clause itself
    ("has not sent"). `rejected`: the narrator distances himself from it. `predicate` is the
    dictionary form of the main verb, `subject` those of the words of its subject and `terms` of
    all words with content, in text order; `names` who and what is named, pronouns as whom they
    mean where that is known; `times` TIMEX3 values. `vector` is the sentence's direction among
    others, one signed byte a component; empty where no encoder was asked for.
    """

    id: str
    target: str | None
    spans: tuple[Span, ...]
    kind: PropositionKind = "fact"
    act: Act = "made"
    polarity: Polarity = "asserts"
    certainty: Certainty | None = "certain"
    negated: bool = False
    rejected: bool = False
    tense: Tense = "none"
    predicate: str = ""
    subject: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    names: tuple[Named, ...] = ()
    amounts: tuple[Amount, ...] = ()
    times: tuple[str, ...] = ()
    vector: bytes = b""

    def __post_init__(self) -> None:
        if not self.spans:
            raise EvidenceError("a proposition has words")

    @property
    def denies(self) -> bool:
        """Whether it comes to saying that something is not so: one of a denial and a *not*."""
        return self.negated != (self.polarity == "denies")
