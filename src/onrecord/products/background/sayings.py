"""Sayings: which dated statements are what one holder said at one time."""

from onrecord.model.records import Attribution
from onrecord.products.background.dated import Dated
from onrecord.products.background.narrated import Narrated

DAY = 3
"""The precision of a day."""


def one_saying(one: Dated, other: Dated) -> bool:
    """Whether two statements are what one holder said on one day, or in the week of that day."""
    week = names_week(one) or names_week(other)
    alike = one.value == other.value and one.precision == DAY
    if one.kind != other.kind or not (alike or (week and not one.days.apart(other.days))):
        return False
    return "saying" in (one.role, other.role) and bool(tellers(one) & tellers(other))


def names_week(each: Dated) -> bool:
    """Whether a time is a week, of which only the month is printed."""
    return "week" in each.time.span.exact.casefold()


def tellers(each: Dated) -> frozenset[str]:
    """Whose words a statement is, or holds as said at its time, where that is not its document's
    own voice."""
    line, shelf = each.told.line, each.told.shelf
    if not isinstance(line, Narrated):
        told = isinstance(line.record, Attribution)
        return frozenset(shelf.called(one) for one in line.holders if told)
    said = [
        one
        for one in shelf.touching(line.span.start, line.span.end)
        if (when := shelf.whens.get(one.id)) and when.span and when.span.touches(each.time.span)
    ]
    steps = [shelf.chain(one.id)[:1] for one in said]
    return frozenset(shelf.called(one) for chain in steps for step in chain for one in step)
