"""Ledger: a complete list of statements, and the overview of a pile, as typed values."""

from typing import Literal

import msgspec

from onrecord.model.document import Basis
from onrecord.model.judgement import Verdict
from onrecord.model.ledger_windows import DocumentWindow
from onrecord.model.manner import Act, Certainty, Polarity
from onrecord.model.product import Evidence, NamedHolder, NotRead, Said
from onrecord.model.records import Form, GroundKind, RenderingBasis, StanceValue, Whose
from onrecord.model.timing import Relation

StatementKind = Literal["direct", "indirect", "mixed", "own"]


class HeldBack(msgspec.Struct, frozen=True):
    """One reason to keep a statement off products, and the words that give it."""

    reason: GroundKind
    evidence: Evidence


class Stance(msgspec.Struct, frozen=True):
    """That the narrator endorses or rejects what he reports, and where: code points in the
    statement's document.
    """

    value: StanceValue
    cue: tuple[tuple[int, int], ...]


class Rendered(msgspec.Struct, frozen=True):
    """That quoted words are a translator's, and the words that say or suggest it."""

    basis: RenderingBasis
    evidence: tuple[Evidence, ...]


class TimeTold(msgspec.Struct, frozen=True):
    """A time of what a statement tells, as TIMEX3, and its words."""

    value: str
    evidence: Evidence


class Turned(msgspec.Struct, frozen=True):
    """The day or month that a statement looks ahead to, or back on."""

    turn: Literal["ahead", "back"]
    value: str


class StatementJudged(msgspec.Struct, frozen=True):
    """What a person decided about a statement, by the id of the judgement.

    `value` is the right holder's name as that person gives it, or what was found in checking;
    `withholds`: it keeps the statement off products.
    """

    judgement: str
    verdict: Verdict
    value: str | None
    author: str
    time: str
    withholds: bool


class StatementItem(msgspec.Struct, frozen=True, kw_only=True):
    """One statement: an attribution, or a sentence of a section in its own voice (kind "own").

    `form` is the form of that section. `score` is None for own sentences: layout gives them, and
    gives no score. `certainty_cue` are the words that make a statement less than certain, `whose`
    who hedges. `chain` holds names, the holders first, the document's own voice last. `act`,
    `polarity` and `certainty` are None where they were not read. `rendering` is None where nothing
    says that the words are translated. `times` are those of what is told, `relation` is that of
    what is told to the saying, None where nothing shows it. `judged` is what people decided about
    it, which changes neither its words nor its holders.
    """

    id: str
    text: str
    evidence: tuple[Evidence, ...]
    holders: tuple[NamedHolder, ...]
    chain: tuple[tuple[str, ...], ...]
    kind: StatementKind
    act: Act | None
    polarity: Polarity | None
    certainty: Certainty | None = None
    stance: Stance | None = None
    said: Said
    score: float | None
    form: Form | None
    guarded: tuple[HeldBack, ...] = ()
    rendering: Rendered | None = None
    certainty_cue: tuple[Evidence, ...] = ()
    whose: Whose | None = None
    relation: Relation | None = None
    times: tuple[TimeTold, ...] = ()
    turn: Turned | None = None
    judged: tuple[StatementJudged, ...] = ()


class Ledger(msgspec.Struct, frozen=True, kw_only=True):
    """A list of everything of one kind, complete, in the order of the pile."""

    form: Literal["statements"]
    items: tuple[StatementItem, ...]


class DocumentLine(msgspec.Struct, frozen=True, kw_only=True):
    """One document of a record, and whose word its words rest on.

    `words` counts those outside furniture; `attributed`, `sections` and `own_voice` add up to it.
    """

    document: str
    source: str
    outlet: str | None
    title: str | None
    published: str | None
    published_basis: Basis
    words: int
    attributed: int
    sections: int
    own_voice: int
    statements: int
    holders: int
    problems: int
    window: DocumentWindow | None = None


class DocumentProblem(msgspec.Struct, frozen=True):
    """What was skipped, refused or doubtful in one document."""

    document: str
    source: str
    stage: str
    message: str


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """What is in a record, what was not read and why, and what is doubtful."""

    documents: tuple[DocumentLine, ...]
    words: int
    attributed: int
    sections: int
    own_voice: int
    statements: int
    not_read: tuple[NotRead, ...]
    problems: tuple[DocumentProblem, ...]
    version: str
    models: tuple[str, ...]
