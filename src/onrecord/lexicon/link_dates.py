"""Links of dates: how sure each reason is and what it bounds, and words that count back a day."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.days import weekday
from onrecord.lexicon.tables import table

OPEN = "-"


class DateReason(NamedTuple):
    """One row of link_date_reasons.tsv: days after the day that it rests on, None for an open side.

    `score` is 0 to 1.
    """

    score: float
    first: int | None
    last: int | None
    sentence: str


@cache
def date_reasons() -> Mapping[str, DateReason]:
    """All reasons by id."""
    return {
        name: DateReason(float(score), _days(first), _days(last), sentence)
        for name, score, first, last, sentence in table("link_date_reasons")
    }


def own_sentence(kind: str) -> str:
    """What a document's own words show of its day."""
    return _sentences()[kind]


@cache
def _sentences() -> Mapping[str, str]:
    return {row[0]: row[1] for row in table("link_date_own")}


def _days(cell: str) -> int | None:
    return None if cell == OPEN else int(cell)


def told_when(words: str) -> str | None:
    """How words tell a day from that of publication: "day-0" for today, "day-1" for yesterday,
    "weekday-3" for Wednesday; None where they do more or less than that."""
    found = " ".join(words.casefold().split())
    if (days := _of("phrase").get(found)) is not None:
        return f"day-{days}"
    telling = [each for each in found.split() if each not in _of("beside")]
    if len(telling) != 1:
        return None
    number = weekday(telling[0])
    if number is not None:
        return f"weekday-{number + 1}"
    days = _of("day").get(telling[0])
    return None if days is None else f"day-{days}"


@cache
def _of(kind: str) -> Mapping[str, str]:
    return {row[0]: row[2] for row in table("link_date_words") if row[1] == kind}
