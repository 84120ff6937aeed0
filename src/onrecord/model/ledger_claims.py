"""Ledger of claims: what is said by whom, and how many independent sources stand behind it."""

from typing import Literal

import msgspec

from onrecord.model.claim import ClaimRelation, DisputeKind, HopKind, SideLabel
from onrecord.model.grades import SourceGrade
from onrecord.model.ledger_tellings import TellingItem
from onrecord.model.product import Evidence, Said

MemberRelation = Literal["same", "stronger", "weaker"]
BesideRelation = Literal["stronger", "weaker", "supports", "disputes"]
RootNaming = Literal["named", "role", "unnamed", "document", "outlet"]


class MemberItem(TellingItem, frozen=True, kw_only=True):
    """One telling of a claim, or of one that says more ("stronger") or less ("weaker").

    `claim` is the claim that it belongs to. `copy_of` is the member whose text it prints again,
    None where it is nobody's copy. `grade` is that of its holder, else of its outlet, where the
    user gave a file of grades.
    """

    relation: MemberRelation
    claim: str
    copy_of: str | None = None
    grade: SourceGrade | None = None


class AgainstItem(TellingItem, frozen=True, kw_only=True):
    """One telling on another side of a dispute about a claim.

    `by` are the names of those who take that side: the holders, or the narrator who rejects what
    these are told to say. `side` says how, `value` is the number or day that they give, `cues` are
    the words that show it.
    """

    dispute: str
    side: SideLabel
    by: tuple[str, ...]
    value: str = ""
    cues: tuple[Evidence, ...] = ()


class RootItem(msgspec.Struct, frozen=True, kw_only=True):
    """One source on which members rest in the end, by their ids.

    `relayed` is through how many others the nearest member has it; `count` how many people its
    words give ("two officials"); `uncertain` says that it may be one with another.
    """

    key: str
    name: str
    naming: RootNaming
    members: tuple[str, ...]
    relayed: int
    count: int
    uncertain: bool


class HopItem(msgspec.Struct, frozen=True, kw_only=True):
    """One step from a telling to what it goes back to, and the words that show it."""

    member: str
    source: str
    kind: HopKind
    name: str
    evidence: tuple[Evidence, ...]


class RootsItem(msgspec.Struct, frozen=True, kw_only=True):
    """How many independent sources stand behind a claim: a range, with who they are and the steps
    that lead to them. `groups` are the members of each, in the order of `sources`."""

    at_least: int
    at_most: int
    groups: tuple[tuple[str, ...], ...]
    sources: tuple[RootItem, ...]
    hops: tuple[HopItem, ...]


class LinkItem(msgspec.Struct, frozen=True, kw_only=True):
    """How two tellings stand to each other, how sure that is, and why, in a sentence."""

    one: str
    other: str
    relation: ClaimRelation
    score: float
    reason: str
    why: str
    words: tuple[str, ...]
    judgement: str | None


class DisputeItem(msgspec.Struct, frozen=True, kw_only=True):
    """A dispute about a claim: what kind, how sure, why, and the words on which it turns."""

    id: str
    kind: DisputeKind
    score: float
    reason: str
    why: str
    turns_on: tuple[Evidence, ...]


class CredibilityItem(msgspec.Struct, frozen=True, kw_only=True):
    """Why a claim has its code, or none, in a sentence; and a person's judgement that gave it."""

    code: int | None
    reason: str
    why: str
    evidence: tuple[Evidence, ...]
    judgement: str | None


class ClaimItem(msgspec.Struct, frozen=True, kw_only=True):
    """One claim: its best wording as printed, who says it, and what stands behind it.

    `text` are the words of the member `wording`; where `asserted` is false, nobody plainly asserts
    them: how each tells them stands beside it. `members` say it, or more or less than it;
    `against` are on other sides of its disputes. `first` and `last` are when it was seen first and
    last, by the dates of the members that say it. `links` hold its members together.
    """

    id: str
    text: str
    evidence: tuple[Evidence, ...]
    wording: str
    asserted: bool
    members: tuple[MemberItem, ...]
    against: tuple[AgainstItem, ...]
    roots: RootsItem | None
    credibility: int | None
    why: CredibilityItem | None
    disputed: bool
    disputes: tuple[DisputeItem, ...]
    links: tuple[LinkItem, ...]
    judgements: tuple[str, ...]
    documents: int
    first: Said
    last: Said


class ClaimLedger(msgspec.Struct, frozen=True, kw_only=True):
    """Claims of several documents or in dispute, or all of them; `claims` is how many there are.

    `ungraded` are the names in a user's file of grades that nobody in the record has.
    """

    form: Literal["claims"] = "claims"
    every: bool = False
    claims: int = 0
    ungraded: tuple[str, ...] = ()
    items: tuple[ClaimItem, ...] = ()


class BesideItem(TellingItem, frozen=True, kw_only=True):
    """A telling of another claim, how it stands to this one, and by which link."""

    claim: str
    relation: BesideRelation
    link: LinkItem


class JudgedItem(msgspec.Struct, frozen=True, kw_only=True):
    """A judgement that bears on a claim: its id, what was decided, by whom, when and why."""

    id: str
    verdict: str
    about: tuple[str, ...]
    author: str
    time: str
    note: str | None


class ClaimPage(msgspec.Struct, frozen=True, kw_only=True):
    """All that a record knows of one claim."""

    form: Literal["claim"] = "claim"
    claim: ClaimItem
    beside: tuple[BesideItem, ...]
    judged: tuple[JudgedItem, ...]
