"""Records: what is read in one document. Every record stands on at least one span."""

from typing import Literal

import msgspec

from onrecord.errors import EvidenceError
from onrecord.model.document import Block, Document, Masthead, Problem
from onrecord.model.manner import Act, Certainty, Polarity
from onrecord.model.proposition import Proposition
from onrecord.model.quantities import Quantity, Tally
from onrecord.model.span import Span
from onrecord.model.timing import Time, When, Window

Form = Literal["signed", "answer", "blockquote", "byline"]
HolderKind = Literal[
    "person", "organisation", "government", "outlet", "document", "group", "anonymous"
]
Naming = Literal["named", "role", "unnamed", "document"]
Kind = Literal["direct", "indirect", "mixed"]
Whose = Literal["holder", "reporter", "editor"]
StanceValue = Literal["endorses", "neutral", "rejects"]
ForecastKind = Literal["prediction", "plan", "schedule", "wish"]
Scale = Literal["icd203"]
AssessmentKind = Literal["prescription", "warning", "indicator", "unknown", "ground"]
PartName = Literal[
    "addressee", "action", "grounds", "condition", "consequence", "sign", "of", "question", "reason"
]
NonEventKind = Literal["refused_comment", "not_said", "not_done"]
RenderingBasis = Literal["said", "likely"]
RoleStatus = Literal["current", "former", "coming"]
RoleBasis = Literal["title", "apposition", "signature", "byline", "told"]
GroundKind = Literal["negation", "condition", "question", "distance", "modality", "scope"]


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of text that layout gives to a voice.

    `label` are the spans that name the voice: the signature's or the turn's names, the clause that
    introduces a block quote. `start` and `end` bound the words of the voice, without the label.
    """

    id: str
    start: int
    end: int
    form: Form
    label: tuple[Span, ...] = ()
    heading: Span | None = None
    question: Span | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise EvidenceError(f"a section must hold words: {self.start}-{self.end}")


class Layout(msgspec.Struct, frozen=True):
    """Blocks in order, covering every non-blank character, and the sections over them."""

    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """Content that the text lays on someone's word, with its cue and source as spans.

    `within` is the id of the attribution whose content holds this one. `insertions` (editor's
    brackets) and `cuts` (ellipses) lie inside the content and are never the holder's words.
    `score` is 0 to 1: how sure the reader is that this is an attribution with these spans.
    """

    id: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    kind: Kind
    score: float
    within: str | None = None
    insertions: tuple[Span, ...] = ()
    cuts: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if not self.content:
            raise EvidenceError("an attribution must have content")
        if not 0.0 <= self.score <= 1.0:
            raise EvidenceError(f"a score lies between 0 and 1: {self.score}")


class Assertion(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence in the own voice of a signed section, an answer or a block quote."""

    id: str
    span: Span
    section: str


class Role(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a document says a person is, was or will be, in its own words.

    `office` is what the words call it ("director"), `affiliation` where ("the Port Institute").
    `basis` is the place that gives it.
    """

    office: Span | None = None
    affiliation: Span | None = None
    status: RoleStatus = "current"
    basis: RoleBasis = "apposition"

    def __post_init__(self) -> None:
        if self.office is None and self.affiliation is None:
            raise EvidenceError("a role rests on words")


class Holder(msgspec.Struct, frozen=True, kw_only=True):
    """Who is named in one document, or holds statements in it: a person, a body, a document or
    unnamed people.

    `role`, `affiliation` and `reason_given` are the document's own words; `name` is the fullest
    form in the document, or the shipped table's name of a government. `mentions` are the places
    that name it, `references` the pronouns and descriptions that mean it. `roles` are all that
    the document tells of, current and former; `countries` are the ISO 3166 alpha-3 codes that its
    roles or name give. Of unnamed people, `count` is how many the words give (None where they do
    not say), `plural` whether they are several, `proximity` what they are said to be near to
    ("close to the talks"), `ground_rule` the terms on which they spoke.
    """

    id: str
    name: str
    kind: HolderKind
    naming: Naming
    mentions: tuple[Span, ...] = ()
    members: tuple[str, ...] = ()
    role: Span | None = None
    affiliation: Span | None = None
    reason_given: Span | None = None
    references: tuple[Span, ...] = ()
    roles: tuple[Role, ...] = ()
    countries: tuple[str, ...] = ()
    count: int | None = None
    plural: bool = False
    proximity: Span | None = None
    ground_rule: Span | None = None


class Holding(msgspec.Struct, frozen=True):
    """Whose word a record rests on: the holders, then each relayer up to the document's voice.

    `target` is the id of an attribution, a section or an assertion. `chain` starts with the
    holders and ends with the document's own voice, one group of holder ids a step.
    """

    target: str
    holders: tuple[str, ...]
    chain: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        if not self.holders or not self.chain or self.chain[0] != self.holders:
            raise EvidenceError("a chain starts with the holders")


class Reason(msgspec.Struct, frozen=True):
    """One ground for holding a statement back from products, and the words that give it."""

    kind: GroundKind
    span: Span


class Modality(msgspec.Struct, frozen=True, kw_only=True):
    """How a statement is told: its act, polarity and certainty, and what else governs it.

    `target` is the id of an attribution or an assertion. `certainty` is the holder's own of the
    main clause, or his reporter's hedge on him; None where nobody read it. `certainty_cue` are the
    words that give it and `whose` says who hedges; both are empty for "certain". `reasons` are
    what keeps the statement from standing in a product by itself.
    """

    target: str
    act: Act = "made"
    polarity: Polarity = "asserts"
    certainty: Certainty | None = "certain"
    certainty_cue: tuple[Span, ...] = ()
    whose: Whose | None = None
    reasons: tuple[Reason, ...] = ()

    def __post_init__(self) -> None:
        if (self.certainty in ("certain", None)) != (not self.certainty_cue) or (
            (self.whose is None) != (not self.certainty_cue)
        ):
            raise EvidenceError("what is less than certain rests on somebody's words")

    @property
    def holds_back(self) -> bool:
        return bool(self.reasons) or self.act != "made" or self.polarity != "asserts"


class Clause(msgspec.Struct, frozen=True, kw_only=True):
    """A clause that is not told plainly: negated, asked, hedged, conditional or unreal.

    `predicate` is the word that it is about, `span` the clause; `target` the innermost record
    (attribution, assertion or section) that it lies in, None where none does. `cue` are the words
    that make it so, `whose` who hedges.
    """

    span: Span
    predicate: Span
    target: str | None
    polarity: Polarity
    certainty: Certainty
    cue: tuple[Span, ...]
    whose: Whose

    def __post_init__(self) -> None:
        if not self.cue:
            raise EvidenceError("a clause that is not plain rests on words")


class Stance(msgspec.Struct, frozen=True):
    """The narrator's stance toward what he reports, and the words that show it.

    `target` is the id of an attribution. A neutral stance has no record.
    """

    target: str
    value: StanceValue
    cue: tuple[Span, ...]

    def __post_init__(self) -> None:
        if not self.cue:
            raise EvidenceError("a stance rests on words")


class Horizon(msgspec.Struct, frozen=True):
    """By when, or when, something is foretold; `value` is TIMEX3, None where it is not known."""

    span: Span
    value: str | None = None


class Forecast(msgspec.Struct, frozen=True, kw_only=True):
    """What will, may or will not happen, as somebody tells it.

    `target` is the innermost attribution, assertion or section that tells it: its holding says
    whose word it is. `kind` tells a prediction from a plan, an arranged date and a wish. `cue` are
    the words that make it one. `band` are percent [low, high] in which `scale` puts the likelihood
    words: an interpretation, and None where the words give none ("will").
    """

    id: str
    kind: ForecastKind
    proposition: tuple[Span, ...]
    target: str | None
    cue: tuple[Span, ...]
    horizon: Horizon | None = None
    condition: Span | None = None
    likelihood: Span | None = None
    band: tuple[int, int] | None = None
    scale: Scale | None = None
    score: float = 1.0

    def __post_init__(self) -> None:
        if not self.proposition or not self.cue:
            raise EvidenceError("a forecast rests on words")
        if (self.band is None) != (self.scale is None) or (self.band and not self.likelihood):
            raise EvidenceError("a band interprets likelihood words on a scale")


class Part(msgspec.Struct, frozen=True):
    """One part of an assessment, by name."""

    name: PartName
    span: Span


class Assessment(msgspec.Struct, frozen=True, kw_only=True):
    """What should be done, what to watch, what is not known, or a reason, as somebody tells it.

    `span` is all of it; `parts` by kind: a prescription's addressee, action and grounds; a
    warning's condition, consequence and addressee; an indicator's sign and of what; an unknown's
    question; a ground's reason and of what. `target` as in a forecast.
    """

    id: str
    kind: AssessmentKind
    span: Span
    target: str | None
    cue: tuple[Span, ...]
    parts: tuple[Part, ...] = ()
    score: float = 1.0

    def __post_init__(self) -> None:
        if not self.cue:
            raise EvidenceError("an assessment rests on words")


class NonEvent(msgspec.Struct, frozen=True, kw_only=True):
    """What was refused to be said, was not said, or did not happen, as somebody tells it.

    `party` is who did not, `what` the thing that was not done or said, where the words give them.
    `attribution` is the id of the attribution that tells of no or a refused statement.
    """

    id: str
    kind: NonEventKind
    span: Span
    target: str | None
    cue: tuple[Span, ...]
    party: Span | None = None
    what: Span | None = None
    attribution: str | None = None
    score: float = 1.0

    def __post_init__(self) -> None:
        if not self.cue:
            raise EvidenceError("a non-event rests on words")


class Rendering(msgspec.Struct, frozen=True, kw_only=True):
    """That the words of a quotation are a translator's, and what says so.

    `basis` is "said" where the text says it, "likely" where the quotation is in English and its
    holder speaks for a state that does not; `spans` are the words that it rests on.
    """

    target: str
    basis: RenderingBasis
    spans: tuple[Span, ...]

    def __post_init__(self) -> None:
        if not self.spans:
            raise EvidenceError("a rendering rests on words")


class Speakers(msgspec.Struct, frozen=True):
    """The holders of one document and whose word each record rests on."""

    holders: tuple[Holder, ...]
    holdings: tuple[Holding, ...]


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """All that was read in one document: each reader's values side by side.

    `seal` is a hash of all of it, made when it was read ("" where none was): what changes a value
    afterwards breaks it.
    """

    document: Document
    layout: Layout
    masthead: Masthead
    attributions: tuple[Attribution, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    speakers: Speakers = Speakers((), ())
    modalities: tuple[Modality, ...] = ()
    clauses: tuple[Clause, ...] = ()
    stances: tuple[Stance, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    non_events: tuple[NonEvent, ...] = ()
    renderings: tuple[Rendering, ...] = ()
    times: tuple[Time, ...] = ()
    window: Window | None = None
    whens: tuple[When, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    tallies: tuple[Tally, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    problems: tuple[Problem, ...] = ()
    seal: str = ""

    @property
    def unread(self) -> str | None:
        """Why the document is kept but was not read, or None if it was."""
        return next((each.message for each in self.problems if each.stage == "read"), None)
