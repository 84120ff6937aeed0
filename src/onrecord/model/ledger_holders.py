"""Ledger of holders: everyone named in a pile or quoted in it, and one holder's page, as values."""

from typing import Literal

import msgspec

from onrecord.model.judgement import Verdict
from onrecord.model.ledger import StatementItem
from onrecord.model.link import Relation
from onrecord.model.product import Evidence, Said
from onrecord.model.records import HolderKind, Naming, RoleBasis, RoleStatus


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a document says a holder is, was or will be, on the document's day.

    `basis` is the place that gives it, None where only the words are known. `evidence` are the
    words of the office, then those of the affiliation.
    """

    office: str | None
    affiliation: str | None
    status: RoleStatus
    basis: RoleBasis | None
    said: Said
    outlet: str | None
    evidence: tuple[Evidence, ...]


class Joined(msgspec.Struct, frozen=True, kw_only=True):
    """Why two holders of different documents were taken for one, or kept apart.

    `reason` is a line of resources/link_reasons.tsv, `why` that line for people; `words` what it
    rests on. `judgement` is the id of the judgement that says so, where one does.
    """

    one: str
    one_name: str
    one_source: str
    other: str
    other_name: str
    other_source: str
    relation: Relation
    score: float
    reason: str
    why: str
    words: tuple[str, ...]
    judgement: str | None


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """A judgement in force that bears on a holder: what was decided, on which words, by whom."""

    id: str
    verdict: Verdict
    value: str | None
    author: str
    time: str
    note: str | None
    about: tuple[Evidence, ...]


class Term(msgspec.Struct, frozen=True):
    """What a document says of a source that it does not name, in its own words."""

    what: Literal["proximity", "reason_given", "ground_rule"]
    evidence: Evidence


class Unnamed(msgspec.Struct, frozen=True, kw_only=True):
    """How a source is described that is not named: how many it is, and on what terms it spoke."""

    count: int | None
    plural: bool
    terms: tuple[Term, ...]


class HolderItem(msgspec.Struct, frozen=True, kw_only=True):
    """One person, body, government, outlet or unnamed source, across all documents that mean it.

    `id` and `name` are those of its entity, `role` and `affiliation` what the latest document that
    gives them calls current; a judged affiliation counts for more. `mentions` counts the places
    that name it, `references` the pronouns and descriptions, `statements` what it holds, jointly
    too. `names` are the forms that documents print, the commonest first. `affiliations` are in the
    order of their days.
    """

    id: str
    name: str
    kind: HolderKind
    role: str | None
    affiliation: str | None
    mentions: int
    statements: int
    documents: int
    references: int
    naming: Naming
    names: tuple[str, ...]
    affiliations: tuple[Standing, ...]
    links: tuple[Joined, ...]
    judged: tuple[Decision, ...]
    unnamed: Unnamed | None


class HolderLedger(msgspec.Struct, frozen=True, kw_only=True):
    """Everyone who is named or holds a statement: most statements first, then most mentions."""

    form: Literal["holders"] = "holders"
    items: tuple[HolderItem, ...]


class HolderName(msgspec.Struct, frozen=True, kw_only=True):
    """A form in which documents print a holder's name, and where it stands first."""

    text: str
    mentions: int
    documents: int
    first: Evidence


class HolderDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document that means a holder: under which name and id, how often, and where first."""

    document: str
    source: str
    title: str | None
    outlet: str | None
    said: Said
    holder: str
    name: str
    mentions: int
    references: int
    statements: int
    first: Evidence | None


class NearHolder(msgspec.Struct, frozen=True, kw_only=True):
    """Another holder whose name is like this one's."""

    id: str
    name: str
    kind: HolderKind
    role: str | None
    statements: int
    documents: int


class HolderPage(msgspec.Struct, frozen=True, kw_only=True):
    """All that a record knows of one holder; `statements` and `documents` in the order of time.

    `apart` says from whom it was kept apart, and why: one link for each other holder and reason.
    """

    holder: HolderItem
    names: tuple[HolderName, ...]
    documents: tuple[HolderDocument, ...]
    statements: tuple[StatementItem, ...]
    apart: tuple[Joined, ...]
    near: tuple[NearHolder, ...]
