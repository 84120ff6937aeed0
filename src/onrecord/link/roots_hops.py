"""Hops: who told whom, from each member of a claim to its root, with the words that show it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.link import roots_voices as voices
from onrecord.link.roots_joined import Ties
from onrecord.link.roots_members import Member, Shared
from onrecord.link.roots_voices import Entities
from onrecord.model.claim import Hop, HopKind
from onrecord.model.copies import Printed
from onrecord.model.records import Holder
from onrecord.model.span import Span


def hops_of(
    members: Sequence[Member], ties: Ties, roots: Mapping[str, str], entities: Entities
) -> tuple[Hop, ...]:
    """The steps of each member, then what ties members to each other; `roots` is the key of the
    root by the key of each voice."""
    by_id = {each.id: each for each in members}
    found = [hop for each in members for hop in chain_hops(each, roots, entities)]
    found += copy_hops(ties.shared, by_id)
    copied = {each.member for each in found if each.kind == "copy"}
    found += [tied(one, other, "quotation", own_words(other)) for one, other in ties.quoted]
    found += [
        tied(one, other, "copy", own_words(other))
        for one, other in ties.alike
        if other.id not in copied
    ]
    found += [tied(other, one, "citation", outlet_words(one)) for one, other in ties.cited]
    return tuple(found)


def chain_hops(member: Member, roots: Mapping[str, str], entities: Entities) -> Iterator[Hop]:
    """From the document's own voice to those on whom it rests."""
    trail = member.trail
    if trail.is_own:
        own = trail.voices[0]
        yield Hop(member=member.id, source=roots[own.key], kind="own", name=own.name)
        return
    for step in reversed(trail.steps[1:]):
        for each in step:
            kind: HopKind = "citation" if each.kind == "outlet" else "chain"
            kind = "occasion" if each.kind == "document" else kind
            yield Hop(
                member=member.id,
                source=key_of(each, member, entities),
                kind=kind,
                name=each.name,
                words=mentioned(member, each),
            )
    for voice in trail.voices:
        words = [*cue_words(member)]
        for one in voice.holders:
            words += mentioned(member, member.sheet.holders[one])
        yield Hop(
            member=member.id,
            source=roots.get(voice.key, voice.key),
            kind="citation" if voice.naming == "outlet" else "chain",
            name=voice.name,
            words=tuple(sorted(dict.fromkeys(words), key=lambda each: (each.start, each.end))),
        )


def key_of(holder: Holder, member: Member, entities: Entities) -> str:
    """The key of one who passes it on."""
    if holder.kind == "document":
        papers = (each for each in member.trail.papers if holder.id in each.holders)
        return next((each.key for each in papers), f"paper:{holder.id}")
    return voices.entity_key(holder, entities)


def copy_hops(shared: Iterable[Shared], by_id: Mapping[str, Member]) -> Iterator[Hop]:
    """Each member that stands in a shared passage, once, with the one from which it was taken, or
    the outlet whose text both are."""
    told = set[str]()
    for each in shared:
        one, other, link = by_id[each.one], by_id[each.other], each.link
        if link.origin == "other":
            one, other = other, one
        if other.id in told and link.origin not in {"one", "other"}:
            one, other = other, one
        if other.id in told:
            continue
        told.add(other.id)
        yield tied(one, other, "copy", link.words or own_words(other), link.third or "")


def tied(
    source: Member, member: Member, kind: HopKind, words: Iterable[Printed], name: str = ""
) -> Hop:
    return Hop(
        member=member.id,
        source=source.id,
        kind=kind,
        name=name or source.sheet.name,
        words=tuple(words),
    )


def own_words(member: Member) -> tuple[Printed, ...]:
    return tuple(map(member.sheet.printed, member.telling.proposition.spans))


def cue_words(member: Member) -> tuple[Printed, ...]:
    record = member.sheet.attributions.get(member.telling.proposition.target or "")
    return tuple(map(member.sheet.printed, (*record.source, *record.cue))) if record else ()


def outlet_words(member: Member) -> tuple[Printed, ...]:
    """Where a member names the outlet that it cites."""
    outlets = (each for step in member.trail.steps for each in step if each.kind == "outlet")
    return next((words for each in outlets if (words := mentioned(member, each))), ())


def mentioned(member: Member, holder: Holder) -> tuple[Printed, ...]:
    """The mention of a holder that is nearest to what a member says."""
    span = nearest(holder.mentions or holder.references, member.start)
    return (member.sheet.printed(span),) if span else ()


def nearest(spans: Sequence[Span], place: int) -> Span | None:
    """Of spans in text order, the one nearest to a place."""
    at = bisect_left(spans, place, key=lambda each: each.start)
    near = spans[max(0, at - 1) : at + 1]
    return min(near, key=lambda each: (abs(each.start - place), each.start), default=None)
