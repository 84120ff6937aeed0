"""Reading values: a reading as JSON, key by key, in the order of the contract."""

from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from onrecord.export.reading_places import Chain, End, Id, Place, Score, Start
from onrecord.export.reading_told_values import (
    WHOSE,
    AssessmentObject,
    ClauseObject,
    ForecastObject,
    ForetoldObject,
    NonEventObject,
    StanceObject,
)
from onrecord.export.reading_when_values import (
    QuantityObject,
    SaidObject,
    TallyObject,
    TimeObject,
    WindowObject,
)
from onrecord.model.document import Basis, BlockKind
from onrecord.model.manner import Act, Certainty, Polarity
from onrecord.model.records import (
    Form,
    GroundKind,
    HolderKind,
    Kind,
    Naming,
    RenderingBasis,
    RoleBasis,
    RoleStatus,
    Whose,
)
from onrecord.model.timing import Relation

SCHEMA: Final = "onrecord/reading/1"

CONTENT_TIMES = "Ids of the times of what is told."
RELATION = "What is told against the saying: before it, at that time, or after; null: not shown."
CERTAINTY = "How sure its holder is of it, or a reporter of the holder; null: not read."
Mode = Literal["happened", "future", "hypothetical", "negated", "alleged", "denied"]


class OriginObject(msgspec.Struct, frozen=True, kw_only=True):
    """Where the bytes came from."""

    media_type: str
    sha256: Annotated[str, Meta(description="Of the bytes as they came.")]
    bytes: Annotated[int, Meta(ge=0)]
    encoding: str | None
    repaired: bool
    retrieved: Annotated[str | None, Meta(description="ISO 8601, stored at ingest.")]


class BasisObject(msgspec.Struct, frozen=True, kw_only=True):
    """What title, outlet, date and authors rest on."""

    title: Basis
    outlet: Basis
    published: Basis
    authors: Basis
    modified: Basis


class DateObject(msgspec.Struct, frozen=True, kw_only=True):
    """A candidate for the date of publication, and why it was refused, if it was."""

    value: str
    basis: Basis
    refused: str | None


class BlockObject(msgspec.Struct, frozen=True, kw_only=True):
    """One block of the text."""

    start: Start
    end: End
    kind: BlockKind


class SectionObject(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch that layout gives to a voice."""

    id: str
    start: Start
    end: End
    form: Form
    holders: tuple[Id, ...]
    chain: Chain
    heading: Place | None
    question: Place | None


class RoleObject(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that the document says a holder is, was or will be."""

    office: Annotated[str | None, Meta(description="What the words call it.")]
    affiliation: Annotated[str | None, Meta(description="Where, in the document's words.")]
    status: RoleStatus
    basis: Annotated[RoleBasis, Meta(description="The place that gives it.")]
    spans: Annotated[
        tuple[Place, ...], Meta(min_length=1, description="The office, then the affiliation.")
    ]


class HolderObject(msgspec.Struct, frozen=True, kw_only=True):
    """Who is named in this document, or holds statements in it."""

    id: str
    name: str
    kind: HolderKind
    members: tuple[Id, ...]
    naming: Naming
    role: str | None
    affiliation: str | None
    affiliation_span: Place | None
    reason_given: Annotated[str | None, Meta(description="Why the source is not named.")]
    mentions: Annotated[tuple[Place, ...], Meta(description="Where it is named.")]
    references: Annotated[
        tuple[Place, ...], Meta(description="Pronouns and descriptions that mean it.")
    ]
    roles: tuple[RoleObject, ...]
    count: Annotated[int | None, Meta(description="Of unnamed people: how many, where said.")]
    plural: Annotated[bool, Meta(description="Of unnamed people: whether they are several.")]
    proximity: Annotated[
        str | None, Meta(description="What an unnamed source is said to be near to.")
    ]
    proximity_span: Place | None
    ground_rule: Annotated[str | None, Meta(description="The terms on which the source spoke.")]
    ground_rule_span: Place | None
    countries: Annotated[
        tuple[str, ...], Meta(description="ISO 3166 alpha-3, as its roles or name give them.")
    ]


class GuardedObject(msgspec.Struct, frozen=True, kw_only=True):
    """One reason to keep a statement off products, and the words that give it."""

    reason: GroundKind
    span: Place


class RenderingObject(msgspec.Struct, frozen=True, kw_only=True):
    """That the words of a quotation are a translator's, and the words that say or suggest it."""

    basis: Annotated[
        RenderingBasis,
        Meta(
            description="said: the text says so; likely: the holder speaks for a state that does "
            "not speak English."
        ),
    ]
    cue: Annotated[tuple[Place, ...], Meta(min_length=1)]


class AttributionObject(msgspec.Struct, frozen=True, kw_only=True):
    """Content that the text lays on someone's word."""

    id: str
    content: Annotated[tuple[Place, ...], Meta(min_length=1)]
    cue: tuple[Place, ...]
    source: tuple[Place, ...]
    holders: tuple[Id, ...]
    chain: Chain
    kind: Kind
    within: Id | None
    insertions: tuple[Place, ...]
    cuts: tuple[Place, ...]
    act: Act
    polarity: Polarity
    certainty: Annotated[Certainty | None, Meta(description=CERTAINTY)]
    certainty_cue: tuple[Place, ...]
    whose: Annotated[Whose | None, Meta(description=WHOSE)]
    stance: Annotated[StanceObject | None, Meta(description="null: not read.")]
    forecast: Annotated[
        ForecastObject | None, Meta(description="Of the first prediction in it; all: forecasts.")
    ]
    score: Score
    guarded: tuple[GuardedObject, ...]
    rendering: Annotated[
        RenderingObject | None, Meta(description="null: nothing says that it is translated.")
    ]
    said: Annotated[SaidObject | None, Meta(description="null: nothing tells when.")]
    content_times: Annotated[tuple[Id, ...], Meta(description=CONTENT_TIMES)]
    relation: Annotated[Relation | None, Meta(description=RELATION)]


class AssertionObject(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence in the own voice of a signed section, an answer or a block quote."""

    id: str
    span: Place
    section: Annotated[Id, Meta(description="The section whose holders it rests on.")]
    act: Act
    polarity: Polarity
    certainty: Annotated[Certainty | None, Meta(description=CERTAINTY)]
    certainty_cue: tuple[Place, ...]
    whose: Annotated[Whose | None, Meta(description=WHOSE)]
    guarded: tuple[GuardedObject, ...]
    said: Annotated[SaidObject | None, Meta(description="null: nothing tells when.")]
    content_times: Annotated[tuple[Id, ...], Meta(description=CONTENT_TIMES)]
    relation: Annotated[Relation | None, Meta(description=RELATION)]


class EventObject(msgspec.Struct, frozen=True, kw_only=True):
    """Something done by someone to someone."""

    span: Place
    actor: Id | None
    recipient: Id | None
    code: str
    when: str | None
    mode: Mode
    attribution: Id | None
    score: Score


class ProblemObject(msgspec.Struct, frozen=True, kw_only=True):
    """What was skipped, refused or doubtful."""

    stage: str
    message: str


class ReadingObject(msgspec.Struct, frozen=True, kw_only=True):
    """All that was read in one document."""

    schema: Literal["onrecord/reading/1"] = SCHEMA
    id: str
    source: Annotated[str, Meta(description="A path as given, a URL, or - for standard input.")]
    url: Annotated[str | None, Meta(description="The canonical URL that the file names.")]
    origin: OriginObject
    text: str | None
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: Annotated[str | None, Meta(description="ISO 8601, as precise as stated.")]
    modified: Annotated[str | None, Meta(description="ISO 8601, as precise as stated.")]
    published_window: Annotated[
        tuple[str | None, str | None] | None,
        Meta(description="Of what gives no date: from and to, both included, as far as shown."),
    ]
    window: Annotated[WindowObject | None, Meta(description="What the window rests on.")]
    dates: tuple[DateObject, ...]
    basis: BasisObject
    language: str | None
    blocks: tuple[BlockObject, ...]
    sections: tuple[SectionObject, ...]
    holders: tuple[HolderObject, ...]
    attributions: tuple[AttributionObject, ...]
    assertions: tuple[AssertionObject, ...]
    clauses: tuple[ClauseObject, ...]
    forecasts: tuple[ForetoldObject, ...]
    assessments: tuple[AssessmentObject, ...]
    non_events: tuple[NonEventObject, ...]
    times: tuple[TimeObject, ...]
    quantities: tuple[QuantityObject, ...]
    tallies: tuple[TallyObject, ...]
    events: tuple[EventObject, ...] = ()
    problems: tuple[ProblemObject, ...] = ()
