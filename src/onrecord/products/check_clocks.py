"""Check of times of day: "3 p.m." in a draft for a printed "1 p.m."."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.lexicon.reasons import reason
from onrecord.model.draft import Finding
from onrecord.products.check_values_slots import gap
from onrecord.products.draft_compared import Compared
from onrecord.products.draft_side import Side

CLOCK = re.compile(
    r"(?<![\w.,:])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m\b\.?)"
    r"|(?<![\w.,:])(?P<hours>[01]?\d|2[0-3]):(?P<minutes>[0-5]\d)(?![\w:])",
    re.IGNORECASE,
)
TOGETHER = 0.6
"""Coverage from which two sentences are taken to tell of one thing."""
HALF = 12 * 60


@dataclass(frozen=True)
class Clock:
    """A time of day, in minutes from midnight. `open`: whether it is in the morning or evening is
    not told."""

    text: str
    tokens: range
    minutes: int
    open: bool


def check_clocks(compared: Compared) -> Iterator[Finding]:
    """The times of day of the draft's sentence that this sentence has otherwise."""
    drafted = clocks(compared.draft)
    if not drafted:
        return
    printed, around = clocks(compared.printed), clocks(compared.around)
    lacking = [one for one in printed if not any(same(each, one) for each in drafted)]
    for each in drafted:
        if any(same(each, other) for other in around):
            continue
        rival = clashing(compared, each, lacking)
        if rival is not None:
            words = reason("number_other", draft=each.text, printed=rival.text)
            yield compared.finding("number", "contradicted", words, each.tokens)


def clashing(compared: Compared, each: Clock, lacking: Sequence[Clock]) -> Clock | None:
    """The printed time where the draft has another: in its place, or else the first that it lacks
    in a sentence about the same."""
    framed = set(gap(compared.aligned, each.tokens))
    for other in lacking:
        if framed & set(other.tokens):
            return other
    return lacking[0] if lacking and compared.aligned.coverage >= TOGETHER else None


def clocks(side: Side) -> tuple[Clock, ...]:
    return tuple(found(side))


def found(side: Side) -> Iterator[Clock]:
    for match in CLOCK.finditer(side.text):
        hour = int(match["hour"] or match["hours"])
        minute = int(match["minute"] or match["minutes"] or 0)
        half = (match["half"] or "")[:1].lower()
        if half and not 1 <= hour <= 12:
            continue
        if half:
            hour = hour % 12 + (12 if half == "p" else 0)
        start, end = (side.start + each for each in match.span())
        tokens = side.parse.tokens_between(start, end)
        yield Clock(match[0], tokens, hour * 60 + minute, not half and 1 <= hour <= 12)


def same(one: Clock, other: Clock) -> bool:
    """Whether two times of day may be one; "3:30" may be in the afternoon."""
    if one.minutes == other.minutes:
        return True
    return (one.open or other.open) and (one.minutes - other.minutes) % HALF == 0
