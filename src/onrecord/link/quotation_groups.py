"""Quotation groups: what is one quotation, of attributions that links hold together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.link.quotations import Held, held_against
from onrecord.link.quotations_profile import QuotationProfile
from onrecord.link.quotations_words import wording
from onrecord.model.collation import (
    CollatedQuotation,
    QuotationLink,
    Variant,
    WordDifference,
    WordEdge,
)

EDGES: dict[int, WordEdge | None] = {-1: "start", 0: None, 1: "end"}


def collated(
    members: Mapping[str, QuotationProfile], links: Iterable[QuotationLink]
) -> tuple[CollatedQuotation, ...]:
    """The quotations of some attributions, in the order of their ids.

    What one man says of one matter hangs together by some words or other: so a quotation is its
    fullest version with all that is linked with that, and the next fullest is that of what is left.
    """
    beside: dict[str, list[QuotationLink]] = {each: [] for each in sorted(members)}
    for each in sorted(links, key=lambda each: (each.one, each.other)):
        if each.one in members and each.other in members:
            beside[each.one].append(each)
            beside[each.other].append(each)
    parts: dict[str, list[str]] = {}
    for member, leader in leaders(members, beside).items():
        parts.setdefault(leader, []).append(member)
    found = (
        quotation(members, tuple(sorted(part)), leader, beside)
        for leader, part in parts.items()
        if len(part) > 1
    )
    return tuple(sorted(found, key=lambda each: each.id))


def leaders(
    members: Mapping[str, QuotationProfile], beside: Mapping[str, Sequence[QuotationLink]]
) -> dict[str, str]:
    """The fullest version of the quotation that each member belongs to; what is linked with no
    fullest one goes with the member that it is linked with most surely."""
    found: dict[str, str] = {}
    alone: list[str] = []
    for each in sorted(members, key=lambda each: fullness(members[each]), reverse=True):
        if each in found:
            continue
        free = [end for end in ends(each, beside[each]) if end not in found]
        if not free:
            alone.append(each)
            continue
        found.update(dict.fromkeys([each, *free], each))
    for each in alone:
        if nearest := max(beside[each], key=lambda link: link.score, default=None):
            (end,) = ends(each, [nearest])
            found[each] = found.get(end, each)
    return found


def ends(member: str, links: Iterable[QuotationLink]) -> list[str]:
    """The other ends of links."""
    return [each.other if each.one == member else each.one for each in links]


def quotation(
    members: Mapping[str, QuotationProfile],
    part: tuple[str, ...],
    fullest: str,
    beside: Mapping[str, Sequence[QuotationLink]],
) -> CollatedQuotation:
    held = {each: nearest(members, each, fullest, beside[each]) for each in part}
    return CollatedQuotation(
        id=part[0],
        members=part,
        fullest=fullest,
        links=tuple(among(part, beside)),
        variants=tuple(variant(members[each], *held[each]) for each in part),
    )


def among(
    part: tuple[str, ...], beside: Mapping[str, Sequence[QuotationLink]]
) -> Iterator[QuotationLink]:
    """The links among some members, each once."""
    inside = frozenset(part)
    for each in part:
        yield from (link for link in beside[each] if link.one == each and link.other in inside)


def fullness(profile: QuotationProfile) -> tuple[float, int, tuple[int, ...]]:
    """How much of its holder's words a quotation has; of equal ones the first id is the fullest."""
    words = wording(profile.spans)
    first = tuple(-ord(each) for each in profile.id)
    return words.weight(0, len(words.tokens)), len(words.tokens), first


def nearest(
    members: Mapping[str, QuotationProfile],
    member: str,
    fullest: str,
    links: Sequence[QuotationLink],
) -> tuple[str, Held | None]:
    """What a member is held against: the fullest; if they share no words, the fullest of those that
    it is linked with."""
    if member == fullest:
        return fullest, None
    if held := held_against(members[member], members[fullest]):
        return fullest, held
    best = max(ends(member, links), key=lambda each: fullness(members[each]))
    return best, held_against(members[member], members[best])


def variant(profile: QuotationProfile, against: str, held: Held | None) -> Variant:
    return Variant(
        member=profile.id,
        document=profile.document,
        spans=profile.spans,
        relation=held.relation if held else "same" if against == profile.id else "rendered",
        against=against,
        differences=tuple(differences(held)) if held else (),
        why=held.why if held else None,
    )


def differences(held: Held) -> Iterator[WordDifference]:
    for gap, why in held.gaps:
        yield WordDifference(
            kind=gap.kind,
            fullest=held.aligned.other.printed(*gap.fuller),
            variant=held.aligned.one.printed(*gap.variant),
            edge=EDGES[gap.edge],
            marked=gap.marked,
            why=why,
        )
