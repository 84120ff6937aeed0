"""Pairs: a word counted from the day of publication beside a date: "last year, in 2030"."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from onrecord.lexicon.tables import table
from onrecord.model.parse import Parse
from onrecord.read.times_calendar import days_of, stepped
from onrecord.read.window_lines import is_quoted
from onrecord.read.window_told import Bound, Told
from onrecord.read.window_verbs import is_reported

SURE = 3
GAP = 8
"""Code points between the two: a comma, a bracket, "in"."""
JOINTS = frozenset({"", ",", "(", ", in", "in", ", on", "on", "—", "–", "-", ", or", "of"})
PRECISE = {"D": len("2031-07-21"), "M": len("2031-07"), "Y": len("2031")}


class Step(NamedTuple):
    """A unit of the calendar, and how many of it lie between publication and what is named."""

    unit: str
    step: int


@cache
def steps() -> Mapping[str, Step]:
    return {words: Step(unit, int(step)) for words, unit, step in table("window_pairs")}


def pair_bounds(parse: Parse, found: Sequence[Told]) -> Iterator[Bound]:
    """What two neighbours say that name one time, one of them counted from publication."""
    for here, there in pairwise(found):
        for near, dated in ((here, there), (there, here)):
            step = steps().get(near.time.span.exact.casefold())
            if step and are_one(parse, here, there) and dated.time.basis == "stated":
                yield from counted(step, dated)


def are_one(parse: Parse, here: Told, there: Told) -> bool:
    """Whether two times stand beside each other in the text's own words."""
    between = parse.text[here.time.span.end : there.time.span.start]
    if len(between) > GAP or between.strip() not in JOINTS:
        return False
    return not is_quoted(parse.text, here.time.span.start) and not is_reported(parse, here.head)


def counted(step: Step, dated: Told) -> Iterator[Bound]:
    """The days of publication from which a date is so many units away."""
    value = dated.time.value[: PRECISE[step.unit]]
    days = days_of(value)
    if days is None or len(value) < PRECISE[step.unit]:
        return
    then = stepped(step.unit, days[0], -step.step)
    window = days_of(then) if then else None
    if window:
        yield Bound(window[0], window[1], SURE, "past", dated.time.span, dated.time.value)
