"""Joined voices: which voices behind a claim are one, as far as print shows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.lexicon.root_words import ANY
from onrecord.lexicon.stand import words_of
from onrecord.link.bodies import squeezed
from onrecord.link.joined import Joined
from onrecord.link.roots_cited import cited
from onrecord.link.roots_members import Member, Shared, by_quotation
from onrecord.link.roots_papers import in_record, occasions
from onrecord.link.roots_sheets import outlet_key
from onrecord.link.roots_trails import SAID
from onrecord.link.roots_voices import Voice
from onrecord.model.collation import CollatedQuotation
from onrecord.model.copies import CopyLink

Pair = tuple[Member, Member]
UNNAMED = "unnamed"
LONG = 10
"""Words that two do not write alike by chance."""
LONG_QUOTE = 6
"""Words that two do not quote alike from two people."""


class Ties(NamedTuple):
    """What holds members of a claim together: shared passages, quotations, the same words
    (`alike`), and citations of a report that the record has; `rests` is the member on which one
    rests in the end that names an outlet alone, by id."""

    shared: tuple[Shared, ...]
    quoted: tuple[Pair, ...]
    alike: tuple[Pair, ...]
    cited: tuple[Pair, ...]
    rests: Mapping[str, str]


def ties_of(
    members: Sequence[Member], shared: Iterable[Shared], groups: Mapping[str, CollatedQuotation]
) -> Ties:
    reports = tuple(cited(members))
    follows = {
        one.id: other.id
        for one, other in (*reversed(tuple(told_outlet(members))), *reversed(reports))
        if is_outlets(one)
    }
    return Ties(
        shared=tuple(shared),
        quoted=tuple(by_quotation(members, groups)),
        alike=tuple(same_words(members)),
        cited=reports,
        rests=ends(follows),
    )


def is_outlets(member: Member) -> bool:
    """Whether a member names no more than an outlet other than its own."""
    voices = member.trail.voices
    return not member.trail.is_own and all(each.naming == "outlet" for each in voices)


def told_outlet(members: Sequence[Member]) -> Iterator[Pair]:
    """Members that name an outlet alone, each with the first that names who told the outlet."""
    first: dict[str, Member] = {}
    for each in members:
        if not is_outlets(each):
            for outlet in each.trail.outlets:
                first.setdefault(outlet, each)
    for each in members:
        teller = next((first[one] for one in each.trail.outlets if one in first), None)
        if teller is not None and is_outlets(each):
            yield each, teller


def ends(follows: Mapping[str, str]) -> dict[str, str]:
    """Where everybody ends who follows somebody; all of a circle at its first."""
    found: dict[str, str] = {}
    for start in sorted(follows):
        path: dict[str, int] = {}
        at = start
        while at in follows and at not in path and at not in found:
            path[at] = len(path)
            at = follows[at]
        if at in path:
            at = min(each for each, number in path.items() if number >= path[at])
        last = found.get(at, at)
        found.update(dict.fromkeys(path, last))
    return found


def joined(members: Sequence[Member], ties: Ties) -> Joined[str]:
    """The groups of keys of voices that are one."""
    groups = Joined[str]()
    by_id = {each.id: each for each in members}
    for one, other in pairs(members, ties, by_id):
        join(groups, one.trail.voices, other.trail.voices)
    for each in members:
        for voice in each.trail.voices:
            for token in sorted(voice.standing.is_one):
                groups.join(voice.key, token)
        if each.trail.is_own:
            for author in each.sheet.authors:
                groups.join(each.trail.voices[0].key, f"author:{squeezed(author)}")
    for key, whose in origins(ties, members).items():
        groups.join(key, whose.key)
    for one_key, other_key in (*occasions(members), *in_record(members)):
        groups.join(one_key, other_key)
    return groups


def pairs(members: Sequence[Member], ties: Ties, by_id: Mapping[str, Member]) -> Iterator[Pair]:
    """Members that have their words from one voice."""
    yield from ((by_id[each.one], by_id[each.other]) for each in ties.shared)
    yield from ties.quoted
    yield from ties.alike
    for one, other in ties.cited:
        if may_be_one(one, other):
            yield one, other


def may_be_one(one: Member, other: Member) -> bool:
    """Whether the unnamed people of a member are those whom the report has that it cites."""
    if len(one.trail.voices) > 1 or len(other.trail.voices) > 1:
        return False
    first, second = one.trail.voices[0], other.trail.voices[0]
    if first.naming != "unnamed" or second.naming != "unnamed":
        return False
    places, others = first.standing.countries, second.standing.countries
    alike = first.sort == second.sort or ANY in (first.sort, second.sort)
    return alike and (not places or not others or not places.isdisjoint(others))


def join(groups: Joined[str], ones: Sequence[Voice], others: Sequence[Voice]) -> None:
    """Makes one of the voices of two members that have the same words: those that are described
    alike; if there are none and nobody is in both, the first of each."""
    alike = {described(each): each.key for each in others if each.naming == UNNAMED}
    pairs = [(each.key, alike[described(each)]) for each in ones if described(each) in alike]
    for one, other in pairs:
        groups.join(one, other)
    keys = {each.key for each in others}
    if not pairs and not any(each.key in keys for each in ones):
        groups.join(ones[0].key, others[0].key)


def described(voice: Voice) -> tuple[str, ...]:
    """The noun and places of somebody unnamed, whoever has heard him."""
    return tuple(voice.key.rsplit(":", 2)[1:])


def same_words(members: Iterable[Member]) -> Iterator[Pair]:
    """Members in the same words, and no few, of whom none names whose they are: one text."""
    first: dict[str, Member] = {}
    for each in members:
        if all(voice.naming in {UNNAMED, "outlet"} for voice in each.trail.voices):
            words = words_of(" ".join(span.exact for span in each.telling.proposition.spans))
            if len(words) >= (LONG_QUOTE if is_quoted(each) else LONG):
                key = " ".join(words).casefold()
                known = first.setdefault(key, each)
                if known is not each:
                    yield known, each


def is_quoted(member: Member) -> bool:
    record = member.sheet.attributions.get(member.telling.proposition.target or "")
    return record is not None and record.kind in SAID


def origins(ties: Ties, members: Iterable[Member]) -> dict[str, Voice]:
    """By the key of a member's own voice, that of the outlet whose text it carries: as a document
    names it, or the document in the record from which it was taken."""
    by_id = {each.id: each for each in members}
    found: dict[str, Voice] = {}
    for each in ties.shared:
        one, other = by_id[each.one], by_id[each.other]
        if not (one.trail.is_own and other.trail.is_own):
            continue
        whose = origin(each.link, one, other)
        if whose is not None:
            found.update({member.trail.voices[0].key: whose for member in (one, other)})
    return found


def origin(link: CopyLink, one: Member, other: Member) -> Voice | None:
    if third := outlet_key(link.third or ""):
        return Voice(f"outlet:{third}", link.third or "", "outlet")
    if link.origin not in {"one", "other"}:
        return None
    return (one if link.origin == "one" else other).trail.voices[0]
