"""Steps of drift: pairs of tellings that are one step apart, and what shows it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from onrecord.link.roots_cited import BEFORE, first_day, moved
from onrecord.link.roots_hops import mentioned, own_words
from onrecord.link.roots_members import Member
from onrecord.link.roots_sheets import is_outlet
from onrecord.model.claim import ClaimLink, HopKind
from onrecord.model.collation import CollatedQuotation
from onrecord.model.copies import Printed

NAMED = "named"
STATEMENT: dict[HopKind, float] = {"quotation": 1.0, "citation": 0.95, "occasion": 0.8}
"""How far a kind of step shows that the one tells what the other told."""
ALIKE = 0.6
"""The share of words in common from which two tellings of one quotation are the same of it."""
MOST = 4
"""Propositions of one attribution that are held against those of another."""


class Step(NamedTuple):
    """`told` is the earlier telling and `retold` the one that goes back to it. `link` is how their
    words stand to each other, where they were compared."""

    told: Member
    retold: Member
    kind: HopKind
    shown: tuple[Printed, ...]
    score: float
    link: ClaimLink | None = None


def linked_steps(
    links: Iterable[ClaimLink], members: Mapping[str, Member], quoted: Mapping[str, str]
) -> Iterator[Step]:
    """Pairs that claims hold together, where one of them goes back to the other; `quoted` is the
    quotation of each attribution."""
    for link in links:
        one, other = members.get(link.one), members.get(link.other)
        if one is None or other is None or one.sheet.id == other.sheet.id:
            continue
        for told, retold in ((one, other), (other, one)):
            found = step(told, retold, quoted)
            if found is not None:
                kind, shown = found
                yield Step(told, retold, kind, shown, link.score * STATEMENT[kind], link)
                break


def step(
    told: Member, retold: Member, quoted: Mapping[str, str]
) -> tuple[HopKind, tuple[Printed, ...]] | None:
    """How a telling goes back to another, and the words that show it; None where nothing does."""
    if cites(retold, told):
        return "citation", naming(retold, told)
    if not is_after(retold, told):
        return None
    first, second = (quoted.get(each.telling.proposition.target or "") for each in (told, retold))
    if first is not None and first == second:
        return "quotation", own_words(retold)
    return ("occasion", holding(retold)) if have_one_voice(told, retold) else None


def cites(retold: Member, told: Member) -> bool:
    """Whether a telling names the outlet of the other, which can be the report it means."""
    if not told.sheet.outlet or told.sheet.outlet not in retold.trail.outlets:
        return False
    day, then = first_day(retold.sheet), first_day(told.sheet)
    return not day or not then or moved(day, -BEFORE) <= then <= moved(day, 1)


def naming(retold: Member, told: Member) -> tuple[Printed, ...]:
    """Where a telling names the outlet that it cites."""
    holders = (each for one in retold.trail.steps for each in one)
    cited = (each for each in holders if is_outlet(each, told.sheet.outlet))
    return next((words for each in cited if (words := mentioned(retold, each))), ())


def is_after(retold: Member, told: Member) -> bool:
    """Whether a telling was published later; never where a day is unknown."""
    day, then = first_day(retold.sheet), first_day(told.sheet)
    return bool(day and then) and then < day


def have_one_voice(told: Member, retold: Member) -> bool:
    """Whether two lay it on one named person or body, and no day tells two statements apart."""
    ones, others = told.trail.voices, retold.trail.voices
    if len(ones) != 1 or len(others) != 1 or ones[0].naming != NAMED:
        return False
    if ones[0].key != others[0].key:
        return False
    targets = (told.telling.proposition.target, retold.telling.proposition.target)
    days = (told.sheet.said(targets[0]), retold.sheet.said(targets[1]))
    return not (days[0] and days[1] and days[0].apart(days[1]))


def holding(retold: Member) -> tuple[Printed, ...]:
    """Where a telling names whose word it is."""
    voice = retold.trail.voices[0]
    holders = (retold.sheet.holders[each] for each in voice.holders)
    return next((words for each in holders if (words := mentioned(retold, each))), ())


def quoted_steps(
    quotations: Iterable[CollatedQuotation], members: Mapping[str, Member]
) -> Iterator[Step]:
    """Tellings of the words of one quotation, each with the one it is held against."""
    by_target: dict[str, list[Member]] = defaultdict(list)
    for each in members.values():
        if each.telling.proposition.target:
            by_target[each.telling.proposition.target].append(each)
    for quotation in quotations:
        scores = {(each.one, each.other): each.score for each in quotation.links}
        for variant in quotation.variants:
            ends = tuple(sorted((variant.against, variant.member)))
            ones, others = by_target.get(variant.against, []), by_target.get(variant.member, [])
            score = scores.get((ends[0], ends[1]))
            if variant.member == variant.against or score is None:
                continue
            if not 0 < len(ones) <= MOST or not 0 < len(others) <= MOST:
                continue
            yield from most_alike(ones, others, score)


def most_alike(ones: list[Member], others: list[Member], score: float) -> Iterator[Step]:
    """The tellings of two attributions that have most words in common, in order of time."""
    for other in others:
        one = max(ones, key=lambda each: (alike(each, other), each.id))
        if one.sheet.id == other.sheet.id or alike(one, other) < ALIKE:
            continue
        told, retold = (other, one) if is_after(one, other) else (one, other)
        yield Step(told, retold, "quotation", own_words(retold), score)


def alike(one: Member, other: Member) -> float:
    """The share of words with content that two have in common."""
    first, second = set(one.telling.proposition.terms), set(other.telling.proposition.terms)
    return len(first & second) / max(1, min(len(first), len(second)))
