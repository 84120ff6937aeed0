"""Claims table: what is linked over a pile, by proposition, claim and document."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model.claim import Claim, ClaimLink, Credibility, Dispute, Roots, Side
from onrecord.model.copies import CopyLink
from onrecord.model.grades import Grades, SourceGrade
from onrecord.model.product import Pile
from onrecord.products.grades import Graded, graded
from onrecord.products.index import Index, index_of
from onrecord.products.ledger_outlook import chain_of
from onrecord.products.tellings import OnShelf, tellings_of


@dataclass(frozen=True, slots=True)
class ClaimTable:
    """Look-ups over the links of a pile, in its order."""

    index: Index
    told: dict[str, OnShelf]
    claims: dict[str, Claim]
    claim_of: dict[str, str]
    """The claim of each proposition that is in one, by their ids."""
    roots: dict[str, Roots]
    codes: dict[str, Credibility]
    disputes: dict[str, tuple[Dispute, ...]]
    """The disputes about each claim, by its id."""
    copies: dict[str, dict[str, CopyLink]]
    """The links of each document that shares text with others, by both ids."""
    graded: Graded | None = None

    def grade(self, proposition: str) -> SourceGrade | None:
        """The grade of a telling's holder, else of its outlet; None where nothing is graded."""
        if self.graded is None:
            return None
        one = self.told[proposition]
        holders = next(iter(chain_of(one.shelf, one.proposition.target)), ())
        named = (self.graded.holder(each.id) for each in holders)
        return next((each for each in named if each), self.graded.document(one.document))

    def members(self, claim: Claim) -> list[str]:
        """The members of a claim that a current document tells, in its order."""
        return [each for each in claim.members if each in self.told]


def table_of(pile: Pile, grades: Grades | None = None) -> ClaimTable:
    """The table of a pile, with the grades that a user gives its sources."""
    index, links = index_of(pile), pile.links
    claim_of = {member: each.id for each in links.claims for member in each.members}
    return ClaimTable(
        index=index,
        told=tellings_of(index),
        claims={each.id: each for each in links.claims},
        claim_of=claim_of,
        roots={each.claim: each for each in links.roots},
        codes={each.claim: each for each in links.credibility},
        disputes=by_claim(links.disputes, claim_of),
        copies=by_document(links.copies),
        graded=graded(index, grades) if grades else None,
    )


def by_claim(
    disputes: Iterable[Dispute], claim_of: dict[str, str]
) -> dict[str, tuple[Dispute, ...]]:
    found: dict[str, list[Dispute]] = defaultdict(list)
    for dispute in disputes:
        about = [claim for each in dispute.sides for claim in claims_on(each, claim_of)]
        for claim in dict.fromkeys(about):
            found[claim].append(dispute)
    return {claim: tuple(each) for claim, each in found.items()}


def claims_on(side: Side, claim_of: dict[str, str]) -> list[str]:
    """The claims that one side of a dispute takes."""
    own = [side.claim] if side.claim else []
    return own + [claim_of[each] for each in side.members if each in claim_of]


def by_document(copies: Iterable[CopyLink]) -> dict[str, dict[str, CopyLink]]:
    found: dict[str, dict[str, CopyLink]] = defaultdict(dict)
    for each in copies:
        found[each.one][each.other] = each
        found[each.other][each.one] = each
    return dict(found)


def ends(link: ClaimLink, own: frozenset[str]) -> tuple[str, str]:
    """The ends of a link, the one among some propositions first."""
    return (link.one, link.other) if link.one in own else (link.other, link.one)
