"""Draft: a text held against a record, sentence by sentence, with what was found and why."""

from typing import Literal

import msgspec

from onrecord.model.document import Block
from onrecord.model.product import Evidence, GeneratedBy, SourceEntry

Verdict = Literal["supported", "partly", "not_found", "contradicted", "needs_person", "no_claim"]
"""What the record says of a sentence. `no_claim`: there is nothing in it to look up."""

FindingKind = Literal[
    "verbatim",
    "cut",
    "altered",
    "rendered",
    "other_holder",
    "nowhere",
    "stripped",
    "relayer",
    "rejected",
    "negation",
    "hedge",
    "tense",
    "condition",
    "number",
    "date",
    "name",
    "office",
    "detail",
    "unread",
    "score",
]
Effect = Literal["none", "partly", "not_found", "contradicted", "needs_person"]
"""What a finding by itself makes of its sentence."""

WORST: tuple[Verdict, ...] = (
    "contradicted",
    "not_found",
    "partly",
    "needs_person",
    "supported",
    "no_claim",
)
"""Verdicts, the gravest first."""

Place = tuple[int, int]
"""Code points [start, end)."""


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was found of a sentence, with where: in the draft and in the record.

    `reason` is one sentence. `chain` is on whose word the evidence rests where that is not the
    sentence's. `exact`: by comparing words and fields; else by the scorer.
    """

    kind: FindingKind
    effect: Effect
    reason: str
    place: Place
    evidence: tuple[Evidence, ...] = ()
    chain: tuple[tuple[str, ...], ...] = ()
    exact: bool = True


class CheckedSentence(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence of a draft, its verdict with the reason, and the evidence next to it.

    `start` and `end` are code points in the draft's text. `evidence` is what bears on the sentence
    most, `context` the blocks that hold it, `chain` on whose word it rests: names, the holders
    first, the document's own voice last.
    `score` is how far the scorer takes the sentence to be supported by the evidence, 0 to 1.
    """

    start: int
    end: int
    text: str
    verdict: Verdict
    reason: str
    findings: tuple[Finding, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    context: tuple[Evidence, ...] = ()
    chain: tuple[tuple[str, ...], ...] = ()
    score: float | None = None

    @property
    def kinds(self) -> frozenset[str]:
        """The verdict, and the kinds of the findings that bear on it: what may be failed on."""
        bearing = {each.kind for each in self.findings if each.effect != "none"}
        return frozenset({self.verdict, *bearing})


class CheckedDraft(msgspec.Struct, frozen=True, kw_only=True):
    """A draft with every sentence checked; `documents` counts those it was held against, `sources`
    are those that evidence comes from, `blocks` the draft's paragraphs and headings."""

    source: str
    sha256: str
    media_type: str
    text: str
    record: str
    documents: int
    generated_by: GeneratedBy
    sentences: tuple[CheckedSentence, ...]
    sources: tuple[SourceEntry, ...] = ()
    blocks: tuple[Block, ...] = ()
    problems: tuple[str, ...] = ()

    def count(self, verdict: Verdict) -> int:
        return sum(each.verdict == verdict for each in self.sentences)
