"""Quotation: words that somebody asked for, and every place where these or nearly these stand."""

from typing import Literal

import msgspec

from onrecord.errors import EvidenceError
from onrecord.model.document import Basis, BlockKind
from onrecord.model.product import Evidence, NamedHolder
from onrecord.model.search import Place, Voice

Standing = Literal["verbatim", "cut", "altered", "rendered", "nowhere"]
"""How words stand in a text. `verbatim`: all of them, in order, marks, case and typos aside.
`cut`: all of them in order, others between them. `altered`: with words added or changed, or with
one left out without a mark that turns the sense. `rendered`: the same speech in other words.
`nowhere`: none of these."""

STANDINGS: tuple[Standing, ...] = ("verbatim", "cut", "altered", "rendered", "nowhere")
"""The nearest first."""

DifferenceKind = Literal[
    "case",
    "marks",
    "dash",
    "punctuation",
    "spelling",
    "ellipsis",
    "bracket",
    "interruption",
    "word added",
    "word dropped",
    "word changed",
]
Sense = Literal["negation", "condition", "modality", "number", "name"]
"""What a difference turns that changes the sense."""

Manner = Literal["quoted", "told", "own"]
"""How words are told where they stand: between quotation marks or in a block quote; in the
reporter's words; or in the author's or outlet's own voice."""


class Piece(msgspec.Struct, frozen=True):
    """Code points [start, end) of a text and the words there; empty where there are none."""

    start: int
    end: int
    exact: str

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end or len(self.exact) != self.end - self.start:
            raise EvidenceError(f"a piece {self.start}-{self.end} does not fit its words")


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One thing in which the words asked for differ from those printed.

    `asked` lies in the text that was asked for, `printed` in the document. `sense` says what the
    difference turns, where it changes what is said: "negation", "number", …; else None.
    """

    kind: DifferenceKind
    asked: Piece
    printed: Piece
    sense: Sense | None = None

    @property
    def weighty(self) -> bool:
        """Whether it changes the sense."""
        return self.sense is not None


class Match(msgspec.Struct, frozen=True, kw_only=True):
    """Where words stand in a text: several places where a narrator's words part them.

    `share` is how much of what was asked for stands there, 0 to 1; words that carry no sense by
    themselves ("the") count half.
    """

    standing: Standing
    places: tuple[Place, ...]
    differences: tuple[Difference, ...]
    share: float

    def __post_init__(self) -> None:
        if not self.places:
            raise EvidenceError("a match stands somewhere")

    @property
    def start(self) -> int:
        return self.places[0][0]

    @property
    def end(self) -> int:
        return self.places[-1][1]

    @property
    def weighty(self) -> bool:
        """Whether a difference changes the sense."""
        return any(each.weighty for each in self.differences)


class Publication(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of the publication of a document; `published` is ISO 8601, as precise as
    stated, `retrieved` when it was fetched, for addresses."""

    document: str
    source: str
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: str | None
    basis: Basis
    url: str
    retrieved: str | None = None


class QuotedPlace(msgspec.Struct, frozen=True, kw_only=True):
    """One place where the words stand, nearly stand, or are rendered.

    `evidence` are the words as printed, `sentence` the sentence around them. `certain` is False
    where it is only perhaps a rendering. `voice` is on whose word they rest there, `manner` how
    they are told. `speakers` are the entities that hold them, by id. `other_holder`: somebody was
    asked for, and the words rest on somebody else's word here. `copy_of` is the number, from 0, of
    an earlier place in whose document the same sentence stands, word for word.
    """

    standing: Standing
    certain: bool = True
    share: float
    evidence: tuple[Evidence, ...]
    sentence: Evidence
    differences: tuple[Difference, ...]
    publication: Publication
    block: BlockKind
    manner: Manner
    voice: Voice | None
    speakers: tuple[str, ...] = ()
    rendering: Literal["said", "likely"] | None = None
    other_holder: bool = False
    copy_of: int | None = None


class Longest(msgspec.Struct, frozen=True, kw_only=True):
    """The longest quotation that has the words, of those on whose word most documents lay them."""

    holders: tuple[NamedHolder, ...]
    evidence: tuple[Evidence, ...]
    extends: bool
    """Whether it says more than what was asked for."""


class First(msgspec.Struct, frozen=True, kw_only=True):
    """A place that nothing with a date comes before, and the chain there: on whose word the words
    rest, then all who relay them up to the document that printed them."""

    publication: Publication
    evidence: tuple[Evidence, ...]
    chain: tuple[tuple[str, ...], ...]


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a record says of words: places, the nearest first, and what they come to.

    `standing` is the nearest of all places that count: with `by`, those on the word of others do
    not. `counts` are the places of each standing. `documents`, `holders`, `longest`, `earliest`
    and `undated` (documents without a date) are over all places where the words stand verbatim or
    cut or altered. `earliest` are several where the dates do not tell which, none where there is
    no date. `places` are the first `limit` of `total`; where the words stand nowhere, those that
    come nearest.
    """

    asked: str
    by: str | None
    limit: int
    standing: Standing
    total: int
    counts: dict[Standing, int]
    documents: int
    holders: int
    undated: int
    longest: Longest | None
    earliest: tuple[First, ...]
    places: tuple[QuotedPlace, ...]

    @property
    def found(self) -> bool:
        """Whether the words stand verbatim or cut, by whom they were asked for."""
        return self.standing in ("verbatim", "cut")
