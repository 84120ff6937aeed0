"""Links: which holders of different documents are one, with a score and a reason for each."""

from typing import Literal

import msgspec

from onrecord.errors import EvidenceError
from onrecord.model.records import HolderKind, Naming
from onrecord.model.timing import WindowReason

Relation = Literal["same", "different"]
MarkRole = Literal["quote", "by", "cite", "copy"]


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """One holder of one document, with all that linking may look at.

    `names` are the different forms in which the document names it, in order of first mention;
    `offices` and `affiliations` the words of its roles, current ones first; `former` those of
    roles that the document calls past; `countries` ISO 3166 alpha-3 codes. `published` is the
    document's day (ISO) or None; `outlet` its publisher's name or None. `quotes` are hashes of
    the words that the holder is quoted with.
    """

    holder: str
    document: str
    kind: HolderKind
    naming: Naming
    name: str
    names: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    published: str | None = None
    outlet: str | None = None
    quotes: tuple[str, ...] = ()


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """That two holders of different documents are one, or are not, and why.

    `reason` is a line of resources/link_reasons.tsv; `words` what it rests on, as printed in the
    two documents. A person's judgement gives its id in `judgement`, and wins.
    """

    one: str
    other: str
    relation: Relation
    score: float
    reason: str
    words: tuple[str, ...] = ()
    judgement: str | None = None

    def __post_init__(self) -> None:
        if not self.one < self.other:
            raise EvidenceError("a link names its ends in the order of their ids, each once")
        if not 0.0 <= self.score <= 1.0:
            raise EvidenceError(f"a score lies between 0 and 1: {self.score}")


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """One person, organisation, outlet or government with all holders that are it.

    `id` is that of its first member by id, `name` the canonical one, chosen by rule or judged;
    it never replaces a document's own. `judgements` are the ids of those that shaped it.
    """

    id: str
    name: str
    kind: HolderKind
    members: tuple[str, ...]
    links: tuple[Link, ...] = ()
    affiliation: str | None = None
    judgements: tuple[str, ...] = ()


class DateMark(msgspec.Struct, frozen=True, kw_only=True):
    """One thing by which a document can meet others that bear on its day of publication.

    Documents meet that have a mark with the same `block`. `start` and `end` are the code points
    of the words that it is about. Of a quotation, `said` is its day (ISO 8601) where a dated
    document states it, or how an undated one tells it: "day-0" for today, "day-1" for yesterday,
    "weekday-3" for Wednesday. `holder` is the key of the name of the person whose words they are,
    "" where that is not known.
    """

    role: MarkRole
    block: str
    start: int
    end: int
    said: str | None = None
    holder: str = ""


class DateProfile(msgspec.Struct, frozen=True, kw_only=True):
    """One document with all that links of dates may look at.

    `published` is its date as stated, None of one without a date. `marks` are at least those that
    it shares with what it is compared with; `body` are the places of its text but furniture.
    """

    document: str
    published: str | None
    text: str
    marks: tuple[DateMark, ...] = ()
    body: tuple[tuple[int, int], ...] = ()


class DateLink(msgspec.Struct, frozen=True, kw_only=True):
    """That a document without a date was published between two days, by what another shows.

    `document` is the one without a date, `other` the dated one; days are ISO 8601, both included,
    None where that side is open. `reason` is a line of resources/link_date_reasons.tsv. `words`
    are those that both have, at [start, end) of the document and [other_start, other_end) of the
    other, in code points.
    """

    document: str
    other: str
    earliest: str | None
    latest: str | None
    score: float
    reason: str
    words: str
    start: int
    end: int
    other_start: int
    other_end: int

    def __post_init__(self) -> None:
        if self.document == self.other:
            raise EvidenceError("a document does not date itself")
        if self.earliest is None and self.latest is None:
            raise EvidenceError("a link of dates bounds at least one side")
        if self.earliest and self.latest and self.earliest > self.latest:
            raise EvidenceError(f"a window cannot end before it begins: {self.earliest}")
        if not 0.0 <= self.score <= 1.0:
            raise EvidenceError(f"a score lies between 0 and 1: {self.score}")


class DatedBetween(msgspec.Struct, frozen=True, kw_only=True):
    """The days between which a document without a date was published, and on what that rests.

    Days are ISO 8601, both included; at least one is known. `reasons` are words of its own, `links`
    those of other documents, the surest first; `against` are links that contradict what is surer,
    and do not count.
    """

    document: str
    earliest: str | None
    latest: str | None
    reasons: tuple[WindowReason, ...] = ()
    links: tuple[DateLink, ...] = ()
    against: tuple[DateLink, ...] = ()
