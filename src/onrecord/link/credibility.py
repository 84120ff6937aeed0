"""Credibility: the Admiralty code of the information of each claim of fact, and why.

A code says what stands behind a claim in the record, never whether it is so. What somebody denies
is disputed, not improbable.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from onrecord.lexicon.credibility import code_of
from onrecord.link.credibility_against import Outweighed, outweighed
from onrecord.link.credibility_roots import anonymous, by_far, first_hand, known, members, named
from onrecord.link.roots_plain import plain
from onrecord.link.tellings import Telling
from onrecord.model.claim import Claim, Credibility, Dispute, Root, Roots

HELD = frozenset({"certain", "probable"})
TENSES = frozenset({"past", "present"})
MOST = 3
"""Names that a reason gives."""


class Ground(NamedTuple):
    """Why a claim has its code, what is filled in, and the roots that show it."""

    reason: str
    values: tuple[str, ...] = ()
    roots: tuple[Root, ...] = ()


class Heard(NamedTuple):
    """The tellings of a pile by id: all, and those that nothing holds back."""

    told: Mapping[str, Telling]
    plain: Mapping[str, Telling]

    def of(self, claim: Claim) -> list[Telling]:
        return [self.told[each] for each in claim.members if each in self.told]

    def plainly(self, claim: Claim) -> list[Telling]:
        return [self.plain[each] for each in claim.members if each in self.plain]


def credibility(
    told: Mapping[str, Telling],
    claims: Iterable[Claim],
    roots: Mapping[str, Roots],
    disputes: Iterable[Dispute],
    confirmed: Mapping[str, str],
) -> tuple[Credibility, ...]:
    """One for each claim, in their order; `roots` by claim, `confirmed` the ids of judgements by
    the claim that a person has confirmed."""
    listed, heard = tuple(claims), Heard(told, plain(told))
    of = {one: each.id for each in listed for one in each.members}
    disputed, against = outweighed(tuple(disputes), of, roots)
    return tuple(
        coded(each, heard, roots, each.id in disputed, against.get(each.id), confirmed)
        for each in listed
    )


def coded(
    claim: Claim,
    heard: Heard,
    roots: Mapping[str, Roots],
    disputed: bool,
    against: Outweighed | None,
    confirmed: Mapping[str, str],
) -> Credibility:
    there = heard.plainly(claim)
    asserted = [each for each in there if each.proposition.certainty in HELD]
    if not is_of_fact(asserted or heard.of(claim)):
        ground = Ground("no-fact")
    elif not asserted:
        ground = Ground("only-possible" if there else "not-asserted")
    elif claim.id in confirmed:
        ground = Ground("confirmed")
    else:
        ground = ground_of(roots.get(claim.id), disputed, against)
    return Credibility(
        claim=claim.id,
        code=code_of(ground.reason),
        reason=ground.reason,
        values=ground.values,
        members=members(ground.roots) or tuple(each.proposition.id for each in asserted[:1]),
        disputed=disputed,
        judgement=confirmed.get(claim.id) if ground.reason == "confirmed" else None,
    )


def is_of_fact(tellings: list[Telling]) -> bool:
    """Whether all who assert a claim (where nobody does, all who tell of it) tell it as a fact of
    the past or present."""
    found = [each.proposition for each in tellings]
    return bool(found) and all(each.kind == "fact" and each.tense in TENSES for each in found)


def ground_of(found: Roots | None, disputed: bool, against: Outweighed | None) -> Ground:
    """Why a claim of fact that nobody has judged has its code."""
    if found is None or not found.roots:
        return Ground("no-source")
    if against is not None:
        return Ground(against.reason, (listed(found.roots), listed(against.roots)), against.roots)
    sure, near = known(found), first_hand(found)
    if len(sure) > 1 and found.at_least > 1 and len(near) > 0:
        count = str(min(len(sure), found.at_least))
        reason = "several-disputed" if disputed else "independent"
        return Ground(reason, (listed(sure), count), sure)
    if near:
        reason = "first-hand-disputed" if disputed else "first-hand"
        return Ground(reason, (listed(near[:1]),), near[:1])
    return weaker(found)


def weaker(found: Roots) -> Ground:
    """Why a claim without a named source at first hand has its code."""
    if anonymous(found):
        return Ground("unnamed", (listed(found.roots),), found.roots)
    if by_far(found):
        return Ground("relayed", (listed(named(found)),), named(found))
    if named(found):
        return Ground("once-removed", (listed(named(found)),), named(found))
    return Ground("told-only", (listed(found.roots),), found.roots)


def listed(roots: Iterable[Root]) -> str:
    """The names of some roots, as sentences list them; the first of each, three at most."""
    names = list(dict.fromkeys(each.name for each in roots))
    shown, left = names[:MOST], len(names) - MOST
    if left > 0:
        shown.append(f"{left} more")
    return f"{', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else "".join(shown)
