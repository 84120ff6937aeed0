"""Claims, behind: the roots, links, disputes and code of a claim as items of the ledger."""

from collections.abc import Iterable, Sequence

from onrecord.model.claim import ClaimLink, Credibility, Dispute, Hop, Roots, Side
from onrecord.model.copies import Printed
from onrecord.model.ledger_claims import (
    AgainstItem,
    CredibilityItem,
    DisputeItem,
    HopItem,
    LinkItem,
    RootItem,
    RootsItem,
)
from onrecord.model.product import Evidence
from onrecord.model.span import Span
from onrecord.products.claims_table import ClaimTable, claims_on
from onrecord.products.link_sentences import sentence
from onrecord.products.tellings import telling_fields

LINKS, DISPUTES, CODES = "link_claim_reasons", "link_dispute_reasons", "credibility_reasons"
"""The tables of reasons."""
NOT_ASSERTED = "not-asserted"
"""A line of resources/credibility_reasons.tsv."""


def roots_item(table: ClaimTable, roots: Roots) -> RootsItem:
    return RootsItem(
        at_least=roots.at_least,
        at_most=roots.at_most,
        groups=tuple(each.members for each in roots.roots),
        sources=tuple(
            RootItem(
                key=each.key,
                name=each.name,
                naming=each.naming,
                members=each.members,
                relayed=each.relayed,
                count=each.count,
                uncertain=each.uncertain,
            )
            for each in roots.roots
        ),
        hops=tuple(hop_item(table, each) for each in roots.hops),
    )


def hop_item(table: ClaimTable, hop: Hop) -> HopItem:
    return HopItem(
        member=hop.member,
        source=hop.source,
        kind=hop.kind,
        name=hop.name,
        evidence=printed(table, hop.words),
    )


def printed(table: ClaimTable, words: Iterable[Printed]) -> tuple[Evidence, ...]:
    """Words of documents as evidence; those of documents that are not in the pile are left out."""
    return tuple(
        table.index.shelves[each.document].evidence(Span(each.start, each.end, each.exact))
        for each in words
        if each.document in table.index.shelves
    )


def link_item(link: ClaimLink) -> LinkItem:
    return LinkItem(
        one=link.one,
        other=link.other,
        relation=link.relation,
        score=link.score,
        reason=link.reason,
        why=sentence(LINKS, link.reason, [f"“{each}”" for each in link.words]),
        words=link.words,
        judgement=link.judgement,
    )


def dispute_item(table: ClaimTable, dispute: Dispute) -> DisputeItem:
    return DisputeItem(
        id=dispute.id,
        kind=dispute.kind,
        score=dispute.score,
        reason=dispute.reason,
        why=sentence(DISPUTES, dispute.reason),
        turns_on=printed(table, dispute.turns_on),
    )


def against(
    table: ClaimTable, claim: str, members: Sequence[str], disputes: Iterable[Dispute]
) -> tuple[AgainstItem, ...]:
    """Those on the other sides of a claim's disputes, each once."""
    found: dict[str, AgainstItem] = {}
    for dispute in disputes:
        own = own_side(table, claim, members, dispute)
        others = (
            (side, each) for side in dispute.sides if side is not own for each in side.members
        )
        for side, each in others:
            if each in table.told and each not in found:
                found[each] = against_item(table, each, side, dispute.id)
    return tuple(found.values())


def against_item(table: ClaimTable, member: str, side: Side, dispute: str) -> AgainstItem:
    """Who stands on a side with one telling; what is rejected is told by whoever rejects it."""
    fields = telling_fields(table.told[member])
    chain = fields["chain"] or ((),)
    return AgainstItem(
        **fields,
        dispute=dispute,
        side=side.label,
        by=chain[min(1, len(chain) - 1)] if side.label == "rejects" else chain[0],
        value=side.value,
        cues=printed(table, side.cues),
    )


def own_side(table: ClaimTable, claim: str, members: Sequence[str], dispute: Dispute) -> Side:
    """The side of a dispute that a claim is on: the one with most of its members."""
    inside = set(members)
    return max(
        dispute.sides,
        key=lambda side: (
            side.claim == claim,
            sum(each in inside for each in side.members),
            claim in claims_on(side, table.claim_of),
        ),
    )


def credibility_item(table: ClaimTable, code: Credibility, asserted: bool) -> CredibilityItem:
    """A claim's code; none where nobody plainly asserts it, unless a person gave it."""
    if not asserted and code.judgement is None:
        return CredibilityItem(
            code=None,
            reason=NOT_ASSERTED,
            why=sentence(CODES, NOT_ASSERTED),
            evidence=(),
            judgement=None,
        )
    return CredibilityItem(
        code=code.code,
        reason=code.reason,
        why=sentence(CODES, code.reason, code.values),
        evidence=evidence_of(table, code),
        judgement=code.judgement,
    )


def evidence_of(table: ClaimTable, code: Credibility) -> tuple[Evidence, ...]:
    """The first words of each telling that a code rests on."""
    told = (table.told[each] for each in code.members if each in table.told)
    return tuple(each.shelf.evidence(each.proposition.spans[0]) for each in told)
