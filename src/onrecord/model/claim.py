"""Claims: statements that say the same thing, whoever says it, and what stands behind them."""

from typing import Literal

import msgspec

from onrecord.errors import EvidenceError
from onrecord.model.collation import CollatedQuotation
from onrecord.model.copies import CopyLink, Printed

ClaimRelation = Literal["same", "stronger", "weaker", "supports", "disputes"]
"""How `one` stands to the `other`: each makes the other true; `one` says more, or less; it is a
reason for it; or both cannot be right."""

DisputeKind = Literal["denial", "opposite", "rejected", "number", "date", "assessment"]
SideLabel = Literal["asserts", "denies", "rejects", "says", "likely", "unlikely"]
HopKind = Literal["chain", "quotation", "copy", "citation", "occasion", "own"]
DriftKind = Literal["certainty", "polarity", "number", "holder", "act"]


class ClaimLink(msgspec.Struct, frozen=True, kw_only=True):
    """How two propositions stand to each other, with a score and a reason a person can check.

    `one` and `other` are ids of propositions. `reason` is a line of
    resources/link_claim_reasons.tsv; `words` what it rests on, as printed in the two documents.
    A person's judgement gives its id in `judgement`, and wins.
    """

    one: str
    other: str
    relation: ClaimRelation
    score: float
    reason: str
    words: tuple[str, ...] = ()
    judgement: str | None = None

    def __post_init__(self) -> None:
        if not self.one < self.other:
            raise EvidenceError("a link names its ends in the order of their ids, each once")
        if not 0.0 <= self.score <= 1.0:
            raise EvidenceError(f"a score lies between 0 and 1: {self.score}")


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """Propositions that say the same thing: a function of one connected component of links.

    `id` is that of its first member by id. `links` are those among its members, `beside` those by
    which a member is stronger or weaker than, supports or disputes a proposition of another claim.
    `judgements` are the ids of those that shaped it.
    """

    id: str
    members: tuple[str, ...]
    links: tuple[ClaimLink, ...] = ()
    beside: tuple[ClaimLink, ...] = ()
    judgements: tuple[str, ...] = ()


class Hop(msgspec.Struct, frozen=True, kw_only=True):
    """One step by which a telling goes back to another, or to a source outside the record.

    `member` is the proposition that tells; `source` what it goes back to: the id of a proposition
    (copy, quotation, citation) or the key of a source (chain, occasion, own). `name` is what a
    document calls that source; `words` what shows the step. Steps of a chain stand in the order
    from the document's own voice to the root.
    """

    member: str
    source: str
    kind: HopKind
    name: str = ""
    words: tuple[Printed, ...] = ()


class Root(msgspec.Struct, frozen=True, kw_only=True):
    """One source on which members of a claim rest in the end.

    `key` is the same for the same source throughout the pile. `naming` says how it is known.
    `relayed` is through how many others, documents' own voices aside, the nearest member has it;
    `count` how many people its words give ("two officials"), 1 where they give none. `uncertain`:
    it may be one with another root (two anonymous officials), so that the lower end leaves it out.
    """

    key: str
    name: str
    naming: Literal["named", "role", "unnamed", "document", "outlet"]
    members: tuple[str, ...]
    relayed: int = 0
    count: int = 1
    uncertain: bool = False


class Roots(msgspec.Struct, frozen=True, kw_only=True):
    """The independent sources behind one claim: between `at_least` and `at_most` of them.

    Text cannot show independent access: the number is a range, and never stands without `hops`,
    which say who told whom. `at_most` counts the people whom the words of a root give.
    """

    claim: str
    at_least: int
    at_most: int
    roots: tuple[Root, ...]
    hops: tuple[Hop, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.at_least <= self.at_most <= sum(each.count for each in self.roots):
            raise EvidenceError("roots are a range up to their number")


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a dispute: the propositions that take it.

    `label` says how. Whoever "asserts" holds the words of the members; who "denies" tells them as
    not so: they are the denied content, or words that contradict the other side. "says": they give
    `value`, the words of a number or a day. "rejects": the members are what the narrator reports
    and does not believe; the side is his, not that of those whose words they are. `cues` are the
    words that show it. `claim` is that of the first member which is in one; `voices` counts those
    on the side who are not one and the same, as far as is known.
    """

    claim: str | None
    members: tuple[str, ...]
    label: SideLabel = "asserts"
    value: str = ""
    cues: tuple[Printed, ...] = ()
    voices: int = 1

    def __post_init__(self) -> None:
        if not self.members:
            raise EvidenceError("a side of a dispute has members")


class Dispute(msgspec.Struct, frozen=True, kw_only=True):
    """A claim and who denies, rejects or contradicts it.

    `id` is a hash of kind and of the first members of both sides. `asked` is the proposition whose
    words the question quotes; `reason` a line of resources/link_dispute_reasons.tsv. `turns_on` are
    the words on which the sides differ, as printed; `links` what ties them.
    """

    id: str
    kind: DisputeKind
    sides: tuple[Side, ...]
    asked: str
    score: float
    reason: str
    turns_on: tuple[Printed, ...] = ()
    links: tuple[ClaimLink, ...] = ()

    def __post_init__(self) -> None:
        if len(self.sides) < 2:
            raise EvidenceError("a dispute has two sides at least")
        if not any(self.asked in each.members for each in self.sides):
            raise EvidenceError("the question of a dispute is in the words of a side")
        if not 0.0 <= self.score <= 1.0:
            raise EvidenceError(f"a score lies between 0 and 1: {self.score}")


class Credibility(msgspec.Struct, frozen=True, kw_only=True):
    """The Admiralty code of the information of a claim of fact, 1 to 6, and why.

    `code` is None for what is no claim of fact. `reason` is a line of
    resources/credibility_reasons.tsv, `values` what is filled in; `members` are the propositions
    that are its evidence; `disputed`: a party denies it.
    """

    claim: str
    code: int | None
    reason: str
    values: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    disputed: bool = False
    judgement: str | None = None


class Drift(msgspec.Struct, frozen=True, kw_only=True):
    """That a claim hardened or softened between a telling and its retelling.

    `kind` is what changed, from the words `before` to the words `after`; `hop` is the step.
    """

    id: str
    claim: str | None
    kind: DriftKind
    hardened: bool
    hop: Hop
    before: Printed
    after: Printed
    score: float
    reason: str


class MissingSource(msgspec.Struct, frozen=True, kw_only=True):
    """A document or source that the coverage rests on and the record lacks, as the texts name it.

    `id` is a hash of its key. `kind` is what it is: "report" for what an outlet is cited with,
    else the kind of paper; `by` are the names of those whose paper it is, or who told the outlet.
    `outlet`, `title` and `date` (TIMEX3) stand as far as the texts give them. `mentions` are where
    they name it, one a document; `propositions` what hangs on it, and `documents` in how many
    documents that do not share their text, authors or outlet.
    """

    id: str
    name: str
    kind: str
    by: tuple[str, ...] = ()
    outlet: str | None = None
    title: str | None = None
    date: str | None = None
    mentions: tuple[Printed, ...] = ()
    propositions: tuple[str, ...] = ()
    documents: int = 1

    def __post_init__(self) -> None:
        if not self.mentions or not self.propositions:
            raise EvidenceError("what is missing is named somewhere, and something hangs on it")


class PileLinks(msgspec.Struct, frozen=True, kw_only=True):
    """All that is linked over a pile: copies, quotations, claims, and what follows from them."""

    copies: tuple[CopyLink, ...] = ()
    quotations: tuple[CollatedQuotation, ...] = ()
    claims: tuple[Claim, ...] = ()
    roots: tuple[Roots, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    credibility: tuple[Credibility, ...] = ()
    drifts: tuple[Drift, ...] = ()
    missing: tuple[MissingSource, ...] = ()
