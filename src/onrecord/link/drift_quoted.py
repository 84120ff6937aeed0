"""Quoted drift: quotations whose variants turn the sense by what they leave out or change."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from onrecord.lexicon.stand import words_of
from onrecord.lexicon.tables import table
from onrecord.link.drift_changes import Change
from onrecord.link.drift_steps import Step
from onrecord.link.roots_members import Member
from onrecord.model.collation import CollatedQuotation, WordDifference
from onrecord.model.copies import Printed
from onrecord.model.span import Span

TURNS = frozenset({"negation", "modality", "number"})
"""Reasons of a quotation's differences that can be drift."""
LONGEST = 2
"""Words of a modal or a denial on each side."""
NUMBER = "number"


def turned(
    quotations: Iterable[CollatedQuotation], members: Mapping[str, Member]
) -> Iterator[tuple[Step, Change]]:
    """Each difference that turns the sense, between the fuller quotation and the other."""
    by_target: dict[str, list[Member]] = defaultdict(list)
    for each in members.values():
        by_target[each.telling.proposition.target or ""].append(each)
    for quotation in quotations:
        scores = {frozenset((each.one, each.other)): each.score for each in quotation.links}
        for variant in quotation.variants:
            score = scores.get(frozenset((variant.against, variant.member)))
            for difference in variant.differences if score is not None else ():
                fuller = holding(by_target[variant.against], difference.fullest)
                other = holding(by_target[variant.member], difference.variant)
                if fuller is None or other is None or score is None:
                    continue
                change = change_of(difference, fuller, other)
                if change is not None:
                    words = tuple(map(other.sheet.printed, variant.spans))
                    yield Step(fuller, other, "quotation", words, score), change


def holding(members: Iterable[Member], words: tuple[Span, ...]) -> Member | None:
    """The telling in which some words stand."""
    for each in members:
        spans = each.telling.proposition.spans
        if words and any(one.covers(words[0]) for one in spans):
            return each
    return None


def change_of(difference: WordDifference, fuller: Member, other: Member) -> Change | None:
    """What a difference in the middle of a quotation turns, where both words stand in print."""
    if difference.why not in TURNS or difference.edge is not None or difference.marked:
        return None
    before = printed(fuller, difference.fullest)
    after = printed(other, difference.variant)
    if before is None or after is None:
        return None
    if difference.why == NUMBER:
        return Change("number", "numbers", False, before, after)
    one, two = rank(before.exact), rank(after.exact)
    if one is None or two is None or one == two:
        return None
    return Change("certainty", "surer" if two > one else "less-sure", two > one, before, after)


def rank(words: str) -> int | None:
    """How sure a modal makes a sentence, among others; None for other words."""
    found = words_of(words.casefold())
    if not 0 < len(found) <= LONGEST:
        return None
    return next((modals()[each] for each in found if each in modals()), None)


@cache
def modals() -> dict[str, int]:
    """From the least sure on, by the rank in link_drift_words.tsv."""
    rows = table("link_drift_words")
    return {word: int(kind[-1]) for word, kind in rows if kind.startswith("modal")}


def printed(member: Member, spans: tuple[Span, ...]) -> Printed | None:
    """Words as printed, from the first to the last of them; None for none."""
    if not spans:
        return None
    text = member.sheet.reading.document.text
    start, end = spans[0].start, spans[-1].end
    return Printed(member.sheet.id, start, end, text[start:end])
