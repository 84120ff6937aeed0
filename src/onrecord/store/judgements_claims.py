"""Judged claims in a record: what people decided about claims, as propositions of today."""

import sqlite3

from onrecord.link.judged_claims import JudgedClaims
from onrecord.model.claim import ClaimLink
from onrecord.model.judgement import JudgedClaim
from onrecord.store.judgements import Placed, standing_claims

REASON = "judged"
"""A line of resources/link_claim_reasons.tsv."""


def judged_claims(connection: sqlite3.Connection) -> JudgedClaims:
    """What counts today: in force, in its place, and contradicted by nothing later."""
    found = standing_claims(connection)
    same = {ends(each): each for each in found if each.judgement.verdict == "same"}
    apart = {ends(each) for each in found if each.judgement.verdict == "different"}
    undisputed = {ends(each) for each in found if each.judgement.verdict == "not-a-dispute"}
    return JudgedClaims(
        same=tuple(judged_link(same[each]) for each in sorted(same)),
        apart=tuple(sorted(apart)),
        undisputed=tuple(sorted(undisputed)),
        confirmed={
            each.propositions[0]: each.judgement.id
            for each in found
            if each.judgement.verdict == "confirmed"
        },
    )


def claims_judged(connection: sqlite3.Connection) -> tuple[JudgedClaim, ...]:
    """The judgements behind these, in order of time, with the propositions that each is about."""
    return tuple(
        JudgedClaim(each.judgement, each.propositions) for each in standing_claims(connection)
    )


def judged_link(placed: Placed) -> ClaimLink:
    one, other = ends(placed)
    return ClaimLink(
        one=one,
        other=other,
        relation="same",
        score=1.0,
        reason=REASON,
        judgement=placed.judgement.id,
    )


def ends(placed: Placed) -> tuple[str, str]:
    """The two propositions of a judgement, in the order of their ids."""
    one, other = sorted(placed.propositions)
    return one, other
