"""Quoted drift: quotations whose variants turn the sense by what they leave out or change."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from onrecord.link.drift_changes import Change
from onrecord.link.drift_steps import Step
from onrecord.link.roots_members import Member
from onrecord.model.claim import DriftKind
from onrecord.model.collation import CollatedQuotation, Variant, WordDifference
from onrecord.model.copies import Printed
from onrecord.model.span import Span


class Turn(NamedTuple):
    """What a change of a quotation is as drift: its kind, and its reasons by whether the words were
    put in or left out."""

    kind: DriftKind
    less: str
    more: str


TURNS: dict[str, Turn] = {
    "negation": Turn("polarity", "turned", "turned"),
    "modality": Turn("certainty", "less-sure", "surer"),
    "cut-modality": Turn("certainty", "less-sure", "surer"),
    "number": Turn("number", "numbers", "numbers"),
}


def turned(
    quotations: Iterable[CollatedQuotation], members: Mapping[str, Member]
) -> Iterator[tuple[Step, Change]]:
    """Each difference that turns the sense, between the fuller quotation and the other."""
    by_target: dict[str, Member] = {}
    for each in members.values():
        by_target.setdefault(each.telling.proposition.target or "", each)
    for quotation in quotations:
        scores = {frozenset((each.one, each.other)): each.score for each in quotation.links}
        for variant in quotation.variants:
            fuller, other = by_target.get(variant.against), by_target.get(variant.member)
            score = scores.get(frozenset((variant.against, variant.member)))
            if fuller is None or other is None or score is None:
                continue
            for difference in variant.differences:
                change = change_of(difference, variant, fuller, other)
                if change is not None:
                    words = tuple(map(other.sheet.printed, variant.spans))
                    yield Step(fuller, other, "quotation", words, score), change


def change_of(
    difference: WordDifference, variant: Variant, fuller: Member, other: Member
) -> Change | None:
    turn = TURNS.get(difference.why or "")
    before = printed(fuller, difference.fullest)
    after = printed(other, difference.variant)
    if turn is None or (before is None and after is None):
        return None
    hardened = after is None
    before = before or fuller.sheet.printed(fuller.telling.proposition.spans[0])
    after = after or other.sheet.printed(variant.spans[0])
    reason = turn.more if hardened else turn.less
    return Change(turn.kind, reason, hardened, before, after)


def printed(member: Member, spans: tuple[Span, ...]) -> Printed | None:
    """Words as printed, from the first to the last of them; None for none."""
    if not spans:
        return None
    text = member.sheet.reading.document.text
    start, end = spans[0].start, spans[-1].end
    return Printed(member.sheet.id, start, end, text[start:end])
