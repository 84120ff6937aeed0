"""Copies: which documents share text, which passages, and who has it from whom."""

from typing import Literal

import msgspec

from onrecord.errors import EvidenceError

CopyKind = Literal["identical", "edited", "excerpt", "quotation"]
"""How two documents share text. "identical": the bodies are the same but for trifles; "edited": one
text, recognisably edited; "excerpt": a stretch of running prose; "quotation": only words of third
parties. Documents without a link are independent as far as their text shows."""

Origin = Literal["one", "other", "third", "versions", "unknown"]
"""From whom: `one` of the link, the `other`, a third party from which both have it, versions of one
outlet's own article, or not known."""


class Printed(msgspec.Struct, frozen=True):
    """Words of a document, at [start, end) of its text."""

    document: str
    start: int
    end: int
    exact: str


class Passage(msgspec.Struct, frozen=True, order=True):
    """Words that two documents share: code points [start, end) of `one`, and of the other."""

    start: int
    end: int
    other_start: int
    other_end: int

    def __post_init__(self) -> None:
        if not (0 <= self.start < self.end and 0 <= self.other_start < self.other_end):
            raise EvidenceError("a passage holds words in both documents")


class Change(msgspec.Struct, frozen=True):
    """What two versions of one article do not share: words of `one`, of the other, or of both.

    Both where one stands in the place of the other; only one of them was added or cut.
    """

    one: Printed | None
    other: Printed | None

    def __post_init__(self) -> None:
        if self.one is None and self.other is None:
            raise EvidenceError("a change has words in at least one of the versions")


class CopyLink(msgspec.Struct, frozen=True, kw_only=True):
    """That two documents share text, and why that is more than chance.

    `score` is how sure it is that they share text for a reason. `share` is how much of the words of
    `one` outside furniture lie in the passages, `other_share` of the other's; `told` counts the
    shared words that are running prose, `quoted` those of third parties. The words of a passage are
    the same on both sides, marks, case and white space aside.

    `third` is whose text both have, in the words of a document. `reason` is a line of
    resources/link_copy_reasons.tsv and tells of the origin, with how sure that is in
    `origin_score`; `words` are what tells it, each with the document (id) and the place where it
    stands. `changes` are those between two versions of one article, in the order of the text.
    """

    one: str
    other: str
    kind: CopyKind
    origin: Origin = "unknown"
    third: str | None = None
    score: float
    reason: str
    share: float
    other_share: float
    told: int = 0
    quoted: int = 0
    origin_score: float = 0.5
    passages: tuple[Passage, ...]
    words: tuple[Printed, ...] = ()
    changes: tuple[Change, ...] = ()

    def __post_init__(self) -> None:
        if not self.one < self.other:
            raise EvidenceError("a link names its ends in the order of their ids, each once")
        if not self.passages:
            raise EvidenceError("a copy rests on passages")
        if not (0.0 <= self.score <= 1.0 and 0.0 <= self.origin_score <= 1.0):
            raise EvidenceError(f"a score lies between 0 and 1: {self.score}")
