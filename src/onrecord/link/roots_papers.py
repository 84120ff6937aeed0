"""Papers behind a claim: which documents that members name are one, and which the record holds."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from onrecord.lexicon.stand import folded
from onrecord.lexicon.timex import Days
from onrecord.link.roots_cited import first_day, moved
from onrecord.link.roots_members import Member
from onrecord.link.roots_organs import names_organ

OCCASION = 10
"""Days between two reports of what may be one paper, where they do not state its day."""
Place = tuple[str, Days | None, str, str]
"""The day of a report, the stated day of the paper, the paper's key, and the member."""


def occasions(members: Iterable[Member]) -> Iterator[tuple[str, str]]:
    """Keys of papers that are one: of one kind, of the same issuers or of a kind that is told by
    its event, and of about the same time."""
    found: dict[str, list[Place]] = defaultdict(list)
    for each in members:
        papers = dict.fromkeys((*each.trail.voices, *each.trail.papers))
        for voice in papers:
            if voice.paper is None:
                continue
            stated = each.sheet.said(each.telling.proposition.target)
            place = (first_day(each.sheet), stated, voice.key, each.id)
            for issuer in sorted(voice.issuers):
                found[f"{voice.paper.name}:{issuer}"].append(place)
            if voice.paper.alone:
                found[f"{voice.paper.name}:"].append(place)
    return near_in_time(found)


def in_record(members: Sequence[Member]) -> Iterator[tuple[str, str]]:
    """Keys of voices that speak in a paper, with that of the paper itself where one member is it:
    of the kind, and of those whose names its title has, or under its name."""
    papers = [each for each in members if each.trail.is_own and each.sheet.paper]
    by_kind = {each.sheet.paper.name: each for each in papers if each.sheet.paper}
    for each in members:
        for voice in each.trail.papers:
            held = by_kind.get(voice.paper.name) if voice.paper else None
            if held is None or held.sheet.id == each.sheet.id:
                continue
            called = [each.sheet.holders[one].name for one in voice.by] or [voice.name]
            title = held.sheet.title
            if any(folded(one) in folded(title) or names_organ(title, one) for one in called):
                for one in (voice, *each.trail.voices):
                    yield one.key, held.trail.voices[0].key


def near_in_time(
    found: Mapping[str, Sequence[Place]],
) -> Iterator[tuple[str, str]]:
    for each in sorted(found):
        ordered = sorted(found[each], key=lambda one: (one[0], one[2], one[3]))
        for one, other in pairwise(ordered):
            if one[1] and other[1]:
                close = not one[1].apart(other[1])
            else:
                close = not one[0] or not other[0] or other[0] <= moved(one[0], OCCASION)
            if close:
                yield one[2], other[2]
