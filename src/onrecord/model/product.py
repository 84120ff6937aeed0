"""Product: printed sentences made of parts, each of which can be recomputed from the record."""

from typing import Literal

import msgspec

from onrecord.errors import EvidenceError
from onrecord.model.claim import PileLinks
from onrecord.model.identity import made_id
from onrecord.model.judgement import JudgedForecast, JudgedStatement, Judgement
from onrecord.model.link import DatedBetween, Entity, Link
from onrecord.model.records import Reading
from onrecord.model.sample import Sampled

ProductForm = Literal["panel", "questions", "background", "explainer", "roundup", "brief"]


class Evidence(msgspec.Struct, frozen=True, order=True):
    """A stretch of a document's text: code points [start, end), and the words there.

    `page` is the number of the page it begins on, from 1, where the document has pages.
    """

    document: str
    source: str
    start: int
    end: int
    exact: str
    page: int | None = None


class Verbatim(msgspec.Struct, frozen=True, tag="verbatim"):
    """Words of a document, printed as they stand."""

    text: str
    evidence: Evidence


class Name(msgspec.Struct, frozen=True, tag="name"):
    """A field of a record ("holder.name", …), with the span that it rests on where it has one."""

    text: str
    document: str
    record: str
    field: str
    evidence: Evidence | None


class Value(msgspec.Struct, frozen=True, tag="value"):
    """A count or date, with the query over the record that gives it."""

    text: str
    query: str


class Phrase(msgspec.Struct, frozen=True, tag="text"):
    """Connecting words from the fixed list in resources/phrases.tsv."""

    text: str


Part = Verbatim | Name | Value | Phrase


class NamedHolder(msgspec.Struct, frozen=True):
    """A holder as a product shows it."""

    id: str
    name: str


class Said(msgspec.Struct, frozen=True):
    """When a statement was made, or the publication date it is bounded by.

    `date` is ISO 8601 or a week ("2031-W28"), with "/" between the first and the last day of a
    document whose date is "inferred" (".." for an open end). Where the text states the day, the
    basis is "stated", `words` are those that do, and `published` is the document's date.
    """

    date: str | None
    basis: str
    words: Evidence | None = None
    published: str | None = None


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """One printed sentence. Its text is the concatenation of its parts, nothing else.

    `made` says which line it is and what it is made from: the name of a maker and the ids it was
    given, by which the gate makes it again. Raises EvidenceError when no part stands on the record.
    """

    parts: tuple[Part, ...]
    holders: tuple[NamedHolder, ...] = ()
    chain: tuple[tuple[str, ...], ...] = ()
    when: str | None = None
    said: Said | None = None
    claim: str | None = None
    made: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if all(isinstance(part, Phrase) for part in self.parts):
            raise EvidenceError("a sentence without evidence is not printed")

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)

    @property
    def id(self) -> str:
        """Twelve hex digits that are the same for what is made from the same records."""
        return made_id(*(self.made or (self.text, *map(str, self.evidence))))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        found = (part.evidence for part in self.parts if isinstance(part, Verbatim | Name))
        return tuple(dict.fromkeys(each for each in found if each is not None))


class ProductSection(msgspec.Struct, frozen=True, kw_only=True):
    """A heading (itself a sentence of parts, or None) and the sentences under it.

    `kind` says what the section holds, in one word that renderers may set it by ("happened",
    "ahead", "actor"); `level` is that of its heading, 1 for the widest.
    """

    heading: Sentence | None
    sentences: tuple[Sentence, ...]
    about: tuple[str, ...] = ()
    kind: str = ""
    level: Literal[1, 2, 3] = 1


class MatrixRow(msgspec.Struct, frozen=True, kw_only=True):
    """A holder and, for each question of the matrix, a line on what is found, with the ids of the
    sentences printed that it refers to; none where nothing is."""

    heading: Sentence
    cells: tuple[Sentence, ...]
    refers: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        if len(self.cells) != len(self.refers):
            raise EvidenceError("each cell of a matrix says to which sentences it refers")


class Matrix(msgspec.Struct, frozen=True, kw_only=True):
    """Holders by questions."""

    questions: tuple[Sentence, ...]
    rows: tuple[MatrixRow, ...]

    def __post_init__(self) -> None:
        if any(len(each.cells) != len(self.questions) for each in self.rows):
            raise EvidenceError("each row of a matrix has a cell for each question")


class SourceEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the list of sources (ICS 206-01).

    `published_window` are the days between which a document without a date was published, as far as
    anything shows them.
    """

    document: str
    source: str
    title: str | None
    outlet: str | None
    published: str | None
    sha256: str
    retrieved: str | None
    descriptor: str
    published_window: tuple[str | None, str | None] | None = None


class NotRead(msgspec.Struct, frozen=True):
    """An input that gave no reading, and why."""

    source: str
    reason: str


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """What a product draws on: documents in the record, how many were read, what was not."""

    documents: int
    read: int
    not_read: tuple[NotRead, ...]
    words_by_default_voice: int


class Refused(msgspec.Struct, frozen=True):
    """A sentence that failed verification, and why: listed, never printed."""

    text: str
    reason: str


class GeneratedBy(msgspec.Struct, frozen=True, kw_only=True):
    """What made a product: onrecord's version, the models with their hashes, judgements used."""

    version: str
    models: tuple[str, ...]
    judgements: int = 0


class Product(msgspec.Struct, frozen=True, kw_only=True):
    """A readable product: sections of sentences, with sources, coverage and what was refused.

    `sampled` is what people found in a sample of the record's statements; None where nobody did.
    """

    form: ProductForm
    title: str
    generated_by: GeneratedBy
    coverage: Coverage
    sections: tuple[ProductSection, ...]
    sources: tuple[SourceEntry, ...]
    refused: tuple[Refused, ...] = ()
    matrix: Matrix | None = None
    sampled: Sampled | None = None


class Asked(msgspec.Struct, frozen=True):
    """A question that a user asks of a pile, and its direction among sentences (one signed byte a
    component; empty where no encoder was asked for)."""

    text: str
    vector: bytes = b""


class Pile(msgspec.Struct, frozen=True, kw_only=True):
    """What a product is made from: every reading of a record, what was not read, and by what.

    `entities` say which holders of its documents are one, `apart` which were found or judged to be
    two; `judgements` are those in force about holders, `outcomes` those about forecasts,
    `on_statements` those about statements, in order of time.
    `windows` says of each document without a date, by its id, between which days it was published,
    where anything shows that. `links` is what is linked over the pile, where it was asked for;
    `asked` are the questions of whoever reads it, `directions` those of the pile's own headings and
    questions.
    """

    readings: tuple[Reading, ...]
    not_read: tuple[NotRead, ...] = ()
    models: tuple[str, ...] = ()
    version: str = ""
    entities: tuple[Entity, ...] = ()
    apart: tuple[Link, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    outcomes: tuple[JudgedForecast, ...] = ()
    on_statements: tuple[JudgedStatement, ...] = ()
    windows: dict[str, DatedBetween] = {}
    links: PileLinks = PileLinks()
    asked: tuple[Asked, ...] = ()
    directions: tuple[Asked, ...] = ()
