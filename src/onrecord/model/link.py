"""Links: which holders of different documents are one, with a score and a reason for each."""

from typing import Literal

import msgspec

from onrecord.errors import EvidenceError
from onrecord.model.records import HolderKind, Naming

Relation = Literal["same", "different"]


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
