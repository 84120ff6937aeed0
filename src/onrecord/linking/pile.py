"""Pile links: everything that is linked over a record, and what follows from it."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from onrecord.link import credibility, disputes, drift, missing, roots
from onrecord.link.judged_claims import NOTHING, JudgedClaims
from onrecord.link.tellings import entities_by_holder, tellings
from onrecord.linking import is_linked
from onrecord.linking.anew import linked_in_memory
from onrecord.linking.linkers import LINKINGS, Linking
from onrecord.linking.links import judged_of
from onrecord.model.claim import Claim, PileLinks
from onrecord.model.link import Entity
from onrecord.model.product import Pile
from onrecord.model.records import Reading
from onrecord.models.kit import Kit
from onrecord.products.statements_judged import disowned
from onrecord.store import link_rows


def pile_links(connection: sqlite3.Connection, pile: Pile) -> PileLinks:
    """Copies, quotations and claims as linked; their roots, disputes, codes, drift and gaps.

    Where the record has not all links, they are found anew.
    """
    judged, unsaid = judged_of(connection), disowned(pile.on_statements)
    if not is_linked(connection):
        return links_of(pile.readings, pile.entities, Kit(), judged, unsaid)
    copies, quotations, claims = (stored(connection, each) for each in LINKINGS)
    linked = PileLinks(copies=copies, quotations=quotations, claims=claims)
    return followed(linked, pile.readings, pile.entities, judged, unsaid)


def stored(connection: sqlite3.Connection, linking: Linking) -> tuple[Any, ...]:
    """The groups of a linker, or its links where it makes none."""
    if linking.grouping is None:
        return link_rows.links(connection, linking.name, linking.linker.link)
    return link_rows.groups(connection, linking.name, linking.grouping.group)


def links_of(
    readings: Sequence[Reading],
    entities: Iterable[Entity],
    kit: Kit,
    judged: JudgedClaims = NOTHING,
    unsaid: frozenset[str] = frozenset(),
) -> PileLinks:
    """All that is linked over some readings, anew and in memory."""
    found = {each.name: linked_in_memory(each, readings, kit, judged) for each in LINKINGS}
    linked = PileLinks(
        copies=found["copies"].links,
        quotations=found["quotations"].groups,
        claims=found["claims"].groups,
    )
    return followed(linked, readings, entities, judged, unsaid)


def followed(
    linked: PileLinks,
    readings: Sequence[Reading],
    entities: Iterable[Entity],
    judged: JudgedClaims,
    unsaid: frozenset[str] = frozenset(),
) -> PileLinks:
    """What is linked, with all that follows from it; `unsaid` are the statements of which people
    decided that they are not their holders', on whom nothing rests."""
    told, known = tellings(readings), entities_by_holder(entities)
    copies, quotations, claims = linked.copies, linked.quotations, linked.claims
    said = {id: each for id, each in told.items() if each.proposition.target not in unsaid}
    found = roots.roots(said, claims, copies, quotations, known)
    by_claim = {each.claim: each for each in found}
    disputed = disputes.disputes(told, claims, known, judged.undisputed)
    return msgspec.structs.replace(
        linked,
        roots=found,
        disputes=disputed,
        credibility=credibility.credibility(
            told, claims, by_claim, disputed, confirmed_claims(claims, judged)
        ),
        drifts=drift.drifts(told, claims, by_claim, quotations, known),
        missing=missing.missing(readings, told, known, copies, claims, quotations),
    )


def confirmed_claims(claims: Iterable[Claim], judged: JudgedClaims) -> dict[str, str]:
    """The judgement by which a claim is confirmed, by its id: the first by id of those that confirm
    a member."""
    found = {}
    for claim in claims:
        confirming = sorted(
            judged.confirmed[each] for each in claim.members if each in judged.confirmed
        )
        if confirming:
            found[claim.id] = confirming[0]
    return found
