"""Records: what is read in one document. Every record stands on at least one span."""

from typing import Literal

import msgspec

from onrecord.errors import EvidenceError
from onrecord.model.document import Block, Document, Masthead, Problem
from onrecord.model.span import Span

Form = Literal["signed", "answer", "blockquote", "byline"]
HolderKind = Literal[
    "person", "organisation", "government", "outlet", "document", "group", "anonymous"
]
Naming = Literal["named", "role", "unnamed", "document"]
Kind = Literal["direct", "indirect", "mixed"]
Act = Literal["made", "not_made", "declined", "hypothetical", "future"]
Polarity = Literal["asserts", "denies", "questions"]
RenderingBasis = Literal["said", "likely"]
RoleStatus = Literal["current", "former", "coming"]
RoleBasis = Literal["title", "apposition", "signature", "byline", "told"]
GuardKind = Literal["negation", "condition", "question", "distance", "modality", "scope"]


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

    kind: GuardKind
    span: Span


class Guard(msgspec.Struct, frozen=True, kw_only=True):
    """What governs a statement: its act and polarity, and the reasons to keep it off products."""

    target: str
    act: Act = "made"
    polarity: Polarity = "asserts"
    reasons: tuple[Reason, ...] = ()

    @property
    def holds_back(self) -> bool:
        return bool(self.reasons) or self.act != "made" or self.polarity != "asserts"


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
    guards: tuple[Guard, ...] = ()
    renderings: tuple[Rendering, ...] = ()
    problems: tuple[Problem, ...] = ()
    seal: str = ""

    @property
    def unread(self) -> str | None:
        """Why the document is kept but was not read, or None if it was."""
        return next((each.message for each in self.problems if each.stage == "read"), None)
