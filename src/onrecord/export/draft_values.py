"""Draft values: a draft held against a record as JSON, key by key, in the order of the contract."""

from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from onrecord.model.document import BlockKind
from onrecord.model.draft import Effect, FindingKind, Verdict
from onrecord.model.product import Evidence, GeneratedBy, SourceEntry

SCHEMA: Final = "onrecord/draft/1"

Start = Annotated[int, Meta(ge=0)]
End = Annotated[int, Meta(ge=0)]
Place = Annotated[
    tuple[Start, End],
    Meta(description="Half-open [start, end) in Unicode code points into the draft's `text`."),
]
Chain = Annotated[
    tuple[tuple[str, ...], ...],
    Meta(description="On whose word: names, the holders first, the document's own voice last."),
]


class CountsObject(msgspec.Struct, frozen=True, kw_only=True):
    """How many sentences have each verdict."""

    supported: int
    partly: int
    not_found: int
    contradicted: int
    needs_person: int
    no_claim: int


class DraftBlockObject(msgspec.Struct, frozen=True, kw_only=True):
    """One paragraph, heading or list entry of the draft."""

    start: Start
    end: End
    kind: BlockKind


class FindingObject(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was found of a sentence; `place` is where in the draft.

    `effect` is what it makes of its sentence by itself; `exact` is false where only the scorer
    says so. `chain` is empty where it is that of the sentence.
    """

    kind: FindingKind
    effect: Effect
    reason: str
    place: Place
    evidence: tuple[Evidence, ...]
    chain: Chain
    exact: bool


class CheckedSentenceObject(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence of the draft; `flagged` where its verdict or a finding is in `fail_on`.

    `evidence` bears on it most, `context` holds the blocks around that.
    """

    start: Start
    end: End
    text: str
    verdict: Verdict
    flagged: bool
    reason: str
    findings: tuple[FindingObject, ...]
    evidence: tuple[Evidence, ...]
    context: tuple[Evidence, ...]
    chain: Chain
    score: float | None


class DraftObject(msgspec.Struct, frozen=True, kw_only=True):
    """A draft held against a record. `documents` counts those of the record, `sources` lists those
    that evidence comes from; `flagged` is whether any sentence is."""

    schema: Literal["onrecord/draft/1"] = SCHEMA
    source: str
    sha256: Annotated[str, Meta(description="Of the draft's bytes as they came.")]
    media_type: str
    text: str
    record: str
    documents: Annotated[int, Meta(ge=0)]
    generated_by: GeneratedBy
    fail_on: Annotated[tuple[str, ...], Meta(description="Verdicts and kinds of findings.")]
    flagged: bool
    counts: CountsObject
    blocks: tuple[DraftBlockObject, ...]
    sentences: tuple[CheckedSentenceObject, ...]
    sources: tuple[SourceEntry, ...]
    problems: tuple[str, ...]
