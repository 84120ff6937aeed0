"""Turns: statements that tell of a day as coming, beside others that know how it turned out."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from onrecord.lexicon.timex import Days, days_of
from onrecord.products.index import Shelf
from onrecord.products.said import PRECISE, calendar, days, said, when_of
from onrecord.products.units import Unit

Turn = Literal["ahead", "back"]
TURNS: dict[str | None, Turn] = {"future": "ahead", "past": "back"}


class Told(NamedTuple):
    """A day or month that a statement tells of, as coming or as past when it was said."""

    turn: Turn
    value: str
    of: Days


def told_of(shelf: Shelf, target: str) -> Told | None:
    """The first day or month on the side of the saying where the statement puts what it tells."""
    when, spoken = when_of(shelf, target), days(said(shelf, target))
    turn = TURNS.get(when.relation) if when else None
    if when is None or turn is None or spoken is None:
        return None
    for each in when.content:
        value = calendar(shelf.times[each].value) if each in shelf.times else None
        found = days_of(value) if value and PRECISE.fullmatch(value) else None
        if value and found and lies(turn, found, spoken):
            return Told(turn, value, found)
    return None


def lies(turn: Turn, found: Days, spoken: Days) -> bool:
    """Whether some days lie wholly after the saying, or wholly before it."""
    return found.first > spoken.last if turn == "ahead" else found.last < spoken.first


def day_told(shelf: Shelf, target: str, turn: str) -> str | None:
    """The day that a statement looks ahead to, or back on."""
    found = told_of(shelf, target)
    return found.value if found and found.turn == turn else None


def turned(group: Sequence[Unit]) -> frozenset[str]:
    """Which statements of a group, by id of their records, need to say what they look at.

    Those that look ahead to a day, beside one that was said after it or looks back on it; and
    these latter.
    """
    found = [(unit, told) for unit in group if (told := told_of(unit.shelf, unit.record.id))]
    ahead, back = ([each for each in found if each[1].turn == turn] for turn in ("ahead", "back"))
    latest = last_spoken(group)
    marked = {unit.record.id for unit, told in ahead if told.of.last < latest}
    for unit, told in ahead:
        met = [one.record.id for one, other in back if not told.of.apart(other.of)]
        marked.update([unit.record.id, *met] if met else [])
    return frozenset(marked)


def last_spoken(group: Iterable[Unit]) -> str:
    """The first of the days on which the latest of a group can have been said."""
    spoken = (days(said(each.shelf, each.record.id)) for each in group)
    return max((each.first for each in spoken if each), default="")
