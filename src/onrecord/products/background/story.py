"""Story: when the documents of a pile were published, by which undated ones are placed."""

import re
from collections import Counter
from datetime import date, timedelta

from onrecord.lexicon.timex import FIRST, LAST, Days
from onrecord.products.index import Shelf
from onrecord.products.said import days, published
from onrecord.products.study import Study

NARROW = 31
"""Days of a window from which a document's date is not known well enough to place others."""

NEAR = 31
"""Days from the middle one within which a document was published with the others."""

FEW = 3
"""Documents with a day of publication from which those with a window do not count."""

BEFORE = 3
"""Days before the first publication that still belong to what happened."""


DAYS = 7
"""Days of a week."""

OFTEN, MORE = 3, 2
"""How many more times, and how many times as often, the pile tells of a likelier day."""

DAY = re.compile(r"\d{4}-\d\d-\d\d")

WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")

WEEK = 10
"""Days between first and last publication up to which undated documents share one week."""


class Story:
    """The days of publication of a pile, and what they show of each document's."""

    def __init__(self, study: Study) -> None:
        known = {
            each.document: found for each in study.index.shelves.values() if (found := narrow(each))
        }
        ends = sorted(each.last for each in known.values())
        middle = ends[len(ends) // 2] if ends else None
        self.own = known
        self.told = Counter(
            time.value[:10]
            for shelf in study.index.shelves.values()
            for time in shelf.times.values()
            if DAY.match(time.value)
        )
        """How often the pile tells of each day."""
        near = [each for each in known.values() if middle and apart(each.last, middle) <= NEAR]
        exact = [each for each in near if each.first == each.last]
        near = exact if len(exact) >= FEW else near
        first = min((each.first for each in near), default=None)
        last = max((each.last for each in near), default=None)
        self.days = Days(first, last) if first and last else None
        self.opens = moved(min(each.last for each in near), -BEFORE) if near else None

    def anchor(self, shelf: Shelf) -> tuple[Days, bool] | None:
        """Between which days a document was published, and whether others had to show it; None
        where nothing does, or its own date lies far from the others'."""
        own = self.own.get(shelf.document)
        if own and self.days:
            return (own, False) if apart(own.last, self.days.last) <= 2 * NEAR else None
        if not self.days or apart(self.days.first, self.days.last) > 2 * NEAR:
            return None
        admits = days(published(shelf)) or Days(FIRST, LAST)
        return None if admits.apart(self.days) else (self.after_told(shelf), True)

    def after_told(self, shelf: Shelf) -> Days:
        """The days of publication of the others that are not before the last day of the week of
        which a document without a date tells."""
        first, last = self.days or Days(FIRST, LAST)
        week = self.week()
        told = [
            moved(week, (int(found[1]) - date.fromisoformat(week).isoweekday()) % DAYS)
            for time in shelf.times.values()
            if week and (found := WEEKDAY.match(time.value))
        ]
        return Days(max((each for each in told if first <= each <= last), default=first), last)

    def likelier(self, day: str, anchor: Days) -> str:
        """Of a day of the week, the same one a week earlier or later where the pile tells of that
        one far more often, and it lies near the publication."""
        others = (moved(day, 7), moved(day, -7))
        near = [each for each in others if apart(each, anchor.last) < DAYS]
        best = max(near, key=lambda each: self.told[each], default=day)
        return best if self.told[best] >= OFTEN + MORE * self.told[day] else day

    def week(self) -> str | None:
        """The first of the seven days in which undated documents put their days of the week; None
        where the pile was not written at one time."""
        if self.days is None or self.opens is None:
            return None
        return self.opens if apart(self.days.first, self.days.last) <= WEEK else None


def narrow(shelf: Shelf) -> Days | None:
    """The days between which a document was published, where they are few."""
    found = days(published(shelf))
    if found is None or FIRST in found or LAST in found:
        return None
    return found if apart(found.first, found.last) <= NARROW else None


def apart(one: str, other: str) -> int:
    """Days between two days, ISO 8601."""
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def moved(day: str, by: int) -> str:
    """A day some days away."""
    return (date.fromisoformat(day) + timedelta(days=by)).isoformat()


def common(one: str, other: str) -> str | None:
    """What two days have in common: the day, the month or the year."""
    for size in (10, 7, 4):
        if one[:size] == other[:size]:
            return one[:size]
    return None
