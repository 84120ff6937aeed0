"""Drift: where a claim hardened or softened on its way from one telling to the next."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from onrecord.lexicon.tables import table
from onrecord.link.drift_changes import Change, changes
from onrecord.link.drift_introduced import introduced
from onrecord.link.drift_quoted import turned
from onrecord.link.drift_steps import Step, linked_steps, quoted_steps
from onrecord.link.roots_members import Member
from onrecord.link.roots_sheets import sheets
from onrecord.link.roots_trails import trail
from onrecord.link.tellings import Telling
from onrecord.model.claim import Claim, ClaimLink, Drift, Hop, Roots
from onrecord.model.collation import CollatedQuotation
from onrecord.model.identity import named_id
from onrecord.model.link import Entity

LEAST = 0.5
"""The score from which a drift is shown."""
DIGITS = 3


def drifts(
    told: Mapping[str, Telling],
    claims: Sequence[Claim],
    roots: Mapping[str, Roots],
    quotations: Sequence[CollatedQuotation],
    entities: Mapping[str, Entity] | None = None,
) -> tuple[Drift, ...]:
    """What changed, hop by hop, the surest first; `entities` by holder."""
    members = members_of(told, claims, quotations, entities or {})
    quoted = {member: each.id for each in quotations for member in each.members}
    claim_of = {member: each.id for each in claims for member in each.members}
    steps = chain(
        linked_steps(links_of(claims), members, quoted), quoted_steps(quotations, members)
    )
    found = [drift_of(step, each, claim_of) for step in steps for each in changes(step)]
    found += [drift_of(*each, claim_of) for each in turned(quotations, members)]
    found += [drift_of(*each, claim_of) for each in introduced(told, entities or {})]
    return told_once(each for each in found if each.score >= LEAST)


def links_of(claims: Iterable[Claim]) -> Iterator[ClaimLink]:
    """The links in and between claims, each pair once."""
    seen = set[tuple[str, str]]()
    for claim in claims:
        for link in (*claim.links, *claim.beside):
            if (link.one, link.other) not in seen:
                seen.add((link.one, link.other))
                yield link


def members_of(
    told: Mapping[str, Telling],
    claims: Iterable[Claim],
    quotations: Iterable[CollatedQuotation],
    entities: Mapping[str, Entity],
) -> dict[str, Member]:
    """The tellings that links can reach, with their trails."""
    ends = {end for link in links_of(claims) for end in (link.one, link.other)}
    quoted = {member for each in quotations for member in each.members}
    reached = {
        member: each
        for member, each in told.items()
        if member in ends or (each.proposition.target or "") in quoted
    }
    known = sheets(reached.values())
    return {
        member: Member(member, each, sheet, trail(each, sheet, entities))
        for member, each in reached.items()
        for sheet in (known[each.document],)
    }


@cache
def reasons() -> dict[str, float]:
    """How far each reason is to be trusted."""
    return {row[0]: float(row[2]) for row in table("link_drift_reasons")}


def drift_of(step: Step, change: Change, claim_of: Mapping[str, str]) -> Drift:
    told, retold = step.told.id, step.retold.id
    hop = Hop(
        member=retold,
        source=told,
        kind=step.kind,
        name=step.told.sheet.name,
        words=step.shown,
    )
    return Drift(
        id=named_id("", "drift", f"{change.reason} {told} {retold}"),
        claim=claim_of.get(retold) or claim_of.get(told),
        kind=change.kind,
        hardened=change.hardened,
        hop=hop,
        before=change.before,
        after=change.after,
        score=round(step.score * reasons()[change.reason], DIGITS),
        reason=change.reason,
    )


def told_once(found: Iterable[Drift]) -> tuple[Drift, ...]:
    """The surest of those that show the same words before and after."""
    best: dict[tuple[str, str, str], Drift] = {}
    for each in sorted(found, key=lambda one: (-one.score, one.id)):
        key = (each.kind, each.before.exact.casefold(), each.after.exact.casefold())
        best.setdefault(key, each)
    return tuple(best.values())
