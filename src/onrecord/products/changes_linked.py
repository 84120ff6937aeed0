"""Changes of what is linked: claims and disputes that are new, or that more take part in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.model.ledger_changes import ClaimChange, DisputeChange
from onrecord.model.ledger_claims import ClaimItem, RootItem
from onrecord.model.ledger_disputes import DisputeLine
from onrecord.model.product import Pile
from onrecord.products.changes_known import Known
from onrecord.products.ledger_disputes import disputes

SIDES = 2
"""Sides on which two disputes share tellings that are one dispute."""


@dataclass(frozen=True)
class Before:
    """What another record links: the claim of each telling, by its id, and its disputes."""

    claims: Mapping[str, str]
    disputes: tuple[DisputeLine, ...]


def before_of(other: Pile) -> Before:
    """The links of another record, whose own are in its pile."""
    claims = {member: each.id for each in other.links.claims for member in each.members}
    return Before(claims, disputes(other).items)


def claim_changes(
    items: Iterable[ClaimItem], known: Known, before: Before | None
) -> tuple[ClaimChange, ...]:
    """Claims that somebody tells anew, or that another record told apart; new ones first, then in
    the order of the ledger."""
    found = (claim_change(each, known, before) for each in items)
    made = [each for each in found if each is not None]
    return tuple(sorted(made, key=lambda each: not each.new))


def claim_change(item: ClaimItem, known: Known, before: Before | None) -> ClaimChange | None:
    told = [each for each in item.members if each.relation == "same"]
    fresh = {each.id for each in told if not known.holds(each.evidence)}
    new = len(fresh) == len(told)
    joined = joined_from(item, before)
    contested = bool(item.against) and not new and is_contested(item, known, before)
    if not (fresh or joined or contested):
        return None
    sources = item.roots.sources if item.roots else ()
    return ClaimChange(
        item=item,
        new=new,
        fresh=tuple(each.id for each in told if each.id in fresh),
        sources=tuple(each.name for each in sources if rests_on(each, fresh)),
        contested=contested,
        joined=joined,
    )


def rests_on(root: RootItem, fresh: set[str]) -> bool:
    """Whether nobody but those who tell it anew has something from a source."""
    return bool(fresh) and fresh.issuperset(root.members)


def joined_from(item: ClaimItem, before: Before | None) -> tuple[str, ...]:
    """The claims of another record that are one here, where they are several."""
    if before is None:
        return ()
    same = (each.id for each in item.members if each.relation == "same")
    found = dict.fromkeys(before.claims[each] for each in same if each in before.claims)
    return tuple(found) if len(found) > 1 else ()


def is_contested(item: ClaimItem, known: Known, before: Before | None) -> bool:
    """Whether a claim that was known is in dispute only now."""
    if before is None:
        return all(not known.holds(each.evidence) for each in item.against)
    sides = {one.id for each in before.disputes for side in each.sides for one in side.members}
    return not any(each.id in sides for each in item.members)


def dispute_changes(
    items: Iterable[DisputeLine], known: Known, before: Before | None
) -> tuple[DisputeChange, ...]:
    """New disputes, then those that more take part in, then those that only another record has."""
    here = tuple(items)
    found = [each for one in here if (each := dispute_change(one, known, before))]
    return (*sorted(found, key=lambda each: each.kind != "new"), *gone(here, before))


def dispute_change(item: DisputeLine, known: Known, before: Before | None) -> DisputeChange | None:
    members = [each for side in item.sides for each in side.members]
    fresh = {each.id for each in members if not known.holds(each.evidence)}
    told = tuple(dict.fromkeys(each.id for each in members if each.id in fresh))
    if is_new(item, fresh, before):
        return DisputeChange(kind="new", item=item, fresh=told)
    return DisputeChange(kind="grown", item=item, fresh=told) if told else None


def is_new(item: DisputeLine, fresh: set[str], before: Before | None) -> bool:
    """Whether a whole side of a dispute is new, or another record does not have it."""
    if before is not None:
        return not any(is_one(item, each) for each in before.disputes)
    return any(fresh.issuperset(each.id for each in side.members) for side in item.sides)


def is_one(one: DisputeLine, other: DisputeLine) -> bool:
    """Whether two disputes are between the same tellings."""
    there = [{each.id for each in side.members} for side in other.sides]
    shared = sum(
        any(not members.isdisjoint(each.id for each in side.members) for members in there)
        for side in one.sides
    )
    return one.id == other.id or shared >= SIDES


def gone(here: Iterable[DisputeLine], before: Before | None) -> Iterator[DisputeChange]:
    kept = tuple(here)
    for each in before.disputes if before else ():
        if not any(is_one(each, one) for one in kept):
            yield DisputeChange(kind="gone", item=each, fresh=())
