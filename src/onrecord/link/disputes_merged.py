"""Merged disputes: clashes that share a side are one dispute, with all who stand on each side."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from onrecord.lexicon.disputes import dispute_reasons
from onrecord.lexicon.stand import folded
from onrecord.link.disputes_contents import Clash, Content
from onrecord.link.disputes_parties import voices
from onrecord.link.disputes_sides import (
    Key,
    exact_first,
    is_free,
    may_stand,
    on_side,
    plain_first,
)
from onrecord.link.disputes_times import other_time
from onrecord.link.joined import Joined
from onrecord.model.claim import Claim, ClaimLink, Dispute, DisputeKind, Side
from onrecord.model.copies import Printed
from onrecord.model.identity import ID_DIGITS

APART: frozenset[DisputeKind] = frozenset({"number", "date", "assessment"})
"""Kinds whose disputes are never one with those of another kind."""


class Claims:
    """In which claim each proposition is; those in none are one with others in the same words."""

    def __init__(self, claims: Iterable[Claim], contents: Mapping[str, Content]) -> None:
        self.by_id = {each.id: each for each in claims}
        self.of = {one: each.id for each in self.by_id.values() for one in each.members}
        self._contents = contents

    def node(self, proposition: str) -> str:
        """What stands for a proposition when clashes are merged: its claim, else its words."""
        claim = self.by_id.get(self.of.get(proposition, ""))
        if claim is not None and len(claim.members) > 1:
            return claim.id
        found = self._contents.get(proposition)
        return f"words {folded(found.words)}" if found else proposition

    def mates(self, proposition: str) -> tuple[str, ...]:
        claim = self.by_id.get(self.of.get(proposition, ""))
        return claim.members if claim else (proposition,)


def merged(
    clashes: Sequence[Clash], contents: Mapping[str, Content], claims: Claims
) -> Iterator[Dispute]:
    """One dispute for each component of clashes that share a claim on the same side."""
    joined = Joined[str]()
    for each in clashes:
        first, second = ends(each, claims)
        joined.join(first, second)
    groups: dict[str, list[Clash]] = defaultdict(list)
    for each in clashes:
        groups[joined.first(ends(each, claims)[0])].append(each)
    for group in groups.values():
        yield from disputes_of(group, contents, claims)


def ends(clash: Clash, claims: Claims) -> tuple[str, str]:
    """The two sides of a clash by family of kinds, so that a number never joins a denial."""
    family = clash.kind if clash.kind in APART else "so"
    return f"{family} {claims.node(clash.one)}", f"{family} {claims.node(clash.other)}"


def disputes_of(
    group: Sequence[Clash], contents: Mapping[str, Content], claims: Claims
) -> Iterator[Dispute]:
    """The dispute of some clashes; what would stand on two of its sides stays on the surer's."""
    ordered = sorted(group, key=strength)
    sides: dict[Key, dict[str, tuple[Printed, ...]]] = {}
    placed: dict[str, Key] = {}
    kept: list[Clash] = []
    for each in ordered:
        keys = side_keys(each)
        if may_stand(each, keys, sides, contents) and all(
            agrees(placed, one, key) for one, key in zip((each.one, each.other), keys, strict=True)
        ):
            kept.append(each)
            for one, key in zip((each.one, each.other), keys, strict=True):
                placed.setdefault(one, key) if key[0] != "rejects" else None
                words = each.words if key == keys[1] else ()
                sides.setdefault(key, {}).setdefault(one, words)
    if len(sides) > 1:
        join_mates(sides, placed, contents, claims)
        plain_first(sides, contents)
        exact_first(sides, contents)
        yield dispute(sides, kept, contents, claims)


def side_keys(clash: Clash) -> tuple[Key, Key]:
    return (clash.labels[0], clash.values[0]), (clash.labels[1], clash.values[1])


def agrees(placed: Mapping[str, Key], proposition: str, key: Key) -> bool:
    return key[0] == "rejects" or placed.get(proposition, key) == key


def strength(clash: Clash) -> tuple[float, str, str]:
    return -dispute_reasons()[clash.reason].score, clash.one, clash.other


def join_mates(
    sides: dict[Key, dict[str, tuple[Printed, ...]]],
    placed: dict[str, Key],
    contents: Mapping[str, Content],
    claims: Claims,
) -> None:
    """Puts the other members of the claims on each side there, where their holders assert them."""
    for key, members in sides.items():
        if key[0] == "rejects":
            continue
        for each in sorted(members):
            for mate in claims.mates(each):
                found = contents.get(mate)
                if mate in placed or found is None or not is_like(found, contents[each]):
                    continue
                if is_free(on_side(found, key), key, sides, contents):
                    placed[mate] = key
                    members[mate] = ()


def is_like(one: Content, other: Content) -> bool:
    """Whether two members of one claim take the same stand."""
    return (
        one.is_contrary == other.is_contrary
        and not other_time(one, other)
        and one.denies == other.denies
        and (one.is_held or one.denies)
    )


def dispute(
    sides: Mapping[Key, Mapping[str, tuple[Printed, ...]]],
    kept: Sequence[Clash],
    contents: Mapping[str, Content],
    claims: Claims,
) -> Dispute:
    standing = [each for each in kept if stands(each, sides)] or kept
    best = standing[0]
    order = {each: place for place, each in enumerate(contents)}
    made = tuple(
        Side(
            claim=next((claims.of[one] for one in sorted(members) if one in claims.of), None),
            members=tuple(sorted(members, key=order.__getitem__)),
            label=key[0],
            value=key[1],
            cues=tuple(dict.fromkeys(one for cues in members.values() for one in cues)),
            voices=voices(on_side(contents[one], key) for one in members),
        )
        for key, members in sorted(sides.items(), key=lambda each: each[0])
    )
    reason = dispute_reasons()[best.reason]
    return Dispute(
        id=identity(best.kind, made),
        kind=best.kind,
        sides=made,
        asked=asked(standing, contents, {one for members in sides.values() for one in members}),
        score=reason.score,
        reason=best.reason,
        turns_on=best.words,
        links=links(kept, claims),
    )


def identity(kind: str, sides: Iterable[Side]) -> str:
    firsts = ",".join(min(each.members) for each in sides)
    return sha256(f"dispute\n{kind}\n{firsts}".encode()).hexdigest()[:ID_DIGITS]


def stands(clash: Clash, sides: Mapping[Key, Mapping[str, tuple[Printed, ...]]]) -> bool:
    """Whether both ends of a clash are still on its sides."""
    ends = zip((clash.one, clash.other), side_keys(clash), strict=True)
    return all(one in sides.get(key, {}) for one, key in ends)


def asked(kept: Sequence[Clash], contents: Mapping[str, Content], members: set[str]) -> str:
    """The proposition whose words the question quotes: of those asserted in the surest clashes, and
    on a side, the first whose words are a clause, and of these the shortest."""
    best = dispute_reasons()[kept[0].reason].score
    surest = {each.one for each in kept if dispute_reasons()[each.reason].score == best}
    found = surest & members or members

    def rank(each: str) -> tuple[bool, int, str]:
        content = contents[each]
        length = sum(len(span.exact) for span in content.proposition.spans)
        return not content.proposition.subject, length, each

    return min(found, key=rank)


def links(kept: Sequence[Clash], claims: Claims) -> tuple[ClaimLink, ...]:
    """The links between the sides of the clashes, where there are any."""
    pairs = {tuple(sorted((each.one, each.other))) for each in kept}
    found = {
        (each.one, each.other): each
        for clash in kept
        for end in (clash.one, clash.other)
        if (claim := claims.by_id.get(claims.of.get(end, "")))
        for each in claim.beside
        if (each.one, each.other) in pairs
    }
    return tuple(found[each] for each in sorted(found))
