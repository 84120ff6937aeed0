"""Times: whether two contents tell of times that cannot be the same."""

import re
from collections.abc import Iterable

from onrecord.link.disputes_contents import Content

YEAR = re.compile(r"\d{4}(?=-|$)")


def other_time(one: Content, other: Content) -> bool:
    """Whether one tells of other years than the other; where that is in another document and tells
    of no time, what it tells is news of its own day."""
    return of_other_years(one, other) and (one.document != other.document or dated(one, other))


def dated(*contents: Content) -> bool:
    return all(years(each.proposition.times) for each in contents)


def of_other_years(one: Content, other: Content) -> bool:
    """Whether one tells of years that are long past for the other, or both of different ones."""
    first, second = years(one.proposition.times), years(other.proposition.times)
    if bool(first) == bool(second):
        return bool(first) and first.isdisjoint(second)
    told, plain = (first, other) if first else (second, one)
    published = years(days_of(plain) or days_of(one) or days_of(other))
    return any(max(told) < each - 1 for each in published)


def days_of(content: Content) -> tuple[str, ...]:
    """When the document of a content was published: its day, else the earliest that it may be."""
    reading = content.telling.reading
    day = reading.masthead.published.value or (reading.window.earliest if reading.window else None)
    return (day[:10],) if day else ()


def years(times: Iterable[str]) -> frozenset[int]:
    """The years that some TIMEX3 values name."""
    found = (YEAR.match(each) for each in times)
    return frozenset(int(each.group()) for each in found if each)
