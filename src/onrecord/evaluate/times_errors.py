"""Errors in times: what is missed, invented or read wrongly, by what kind of time it is."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.evaluate.times import Compared, Timed, is_strict
from onrecord.lexicon.days import weekday

ERRORS = ("missed", "spurious", "other extent", "wrong type", "wrong value")
KINDS = (
    *("weekday", "day", "weekend", "week", "month", "quarter or half", "season", "year"),
    *("decade", "century", "time of day", "duration", "set", "vague reference", "other"),
)
OF_TYPE = {"TIME": "time of day", "DURATION": "duration", "SET": "set"}
OF_VALUE = (
    ("vague reference", re.compile(r"(?:PAST|PRESENT|FUTURE)_REF")),
    ("time of day", re.compile(r".*T[\dX:A-Z]+")),
    ("duration", re.compile(r"P.*")),
    ("weekend", re.compile(r"[\dX]{4}-W[\dX]{2}-WE")),
    ("week", re.compile(r"[\dX]{4}-W[\dX]{2}")),
    ("day", re.compile(r"[\dX]{4}-[\dXW]{2,3}-[\dX]{1,2}")),
    ("quarter or half", re.compile(r"[\dX]{4}-[QH][\dX]")),
    ("season", re.compile(r"[\dX]{4}-(?:SP|SU|FA|WI)")),
    ("month", re.compile(r"[\dX]{4}-[\dX]{2}")),
    ("year", re.compile(r"[\dX]{4}|FY[\dX]{4}")),
    ("decade", re.compile(r"[\dX]{3}")),
    ("century", re.compile(r"[\dX]{2}")),
)
"""Kinds by the form of a value, the first that fits."""
WORD = re.compile(r"[A-Za-z]+\.?")


class Fault(NamedTuple):
    """One error, and the labelled and found time that it is about."""

    error: str
    kind: str
    gold: Timed | None
    found: Timed | None


def faults(text: str, each: Compared) -> Iterator[Fault]:
    """Every error in one document, in order of kinds of error; a match may have several."""
    matched = {pair.gold for pair in each.pairs}
    right = {pair.found for pair in each.pairs} | each.waived
    for at, gold in enumerate(each.gold):
        if at not in matched and not gold.optional:
            yield Fault("missed", kind_of(text, gold), gold, None)
    for at, found in enumerate(each.found):
        if at not in right:
            yield Fault("spurious", kind_of(text, found), None, found)
    for gold, found in each.counted:
        for error in errors_of(gold, found):
            yield Fault(error, kind_of(text, gold), gold, found)


def errors_of(gold: Timed, found: Timed) -> Iterator[str]:
    """What is wrong with a time that overlaps its label."""
    if not is_strict(gold, found):
        yield "other extent"
    if gold.type != found.type:
        yield "wrong type"
    if gold.value != found.value:
        yield "wrong value"


def kind_of(text: str, time: Timed) -> str:
    """The coarse kind of a time: by its type, else by the form of its value and its words."""
    kind = OF_TYPE.get(time.type) or of_value(time.value)
    words = WORD.findall(text[time.start : time.end])
    if kind == "day" and any(weekday(word) is not None for word in words):
        return "weekday"
    return kind


def of_value(value: str) -> str:
    return next((kind for kind, form in OF_VALUE if form.fullmatch(value)), "other")
