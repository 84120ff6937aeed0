"""Ranges: two numbers of a sentence that are the ends of one, and numbers that stand in pairs."""

from collections.abc import Iterator, Sequence

from onrecord.lexicon.quantities import direction, words_of
from onrecord.read.quantities_atoms import Row
from onrecord.read.quantities_ellipsis import Counted
from onrecord.read.quantities_figures import Figure, digits_of
from onrecord.read.quantities_units import Measured

RANGE = frozenset({"to", "-", "and"})
VOTING = 8
SPELLED = ("-", "to", "-")


def ranges(row: Row, read: Sequence[Counted]) -> Iterator[Counted]:
    """Figures in order, two that are the ends of a range as one."""
    waiting: Counted | None = None
    for each in read:
        if waiting is None:
            waiting = each
            continue
        joined = ranged(row, waiting, each)
        if joined is None:
            yield shared_unit(row, waiting, each)
        waiting = joined or each
    if waiting is not None:
        yield waiting


def ranged(row: Row, low: Counted, high: Counted) -> Counted | None:
    """Two figures as one range: "40 to 50", "between 3 and 5", "$2-3 million"."""
    if not linked(row, low, high) or not same_kind(low, high):
        return None
    bottom, top = scaled(row, low.figure, high.figure), high.figure.low
    if bottom >= top:
        return None
    figure = Figure(low.figure.start, high.figure.stop, bottom, top, "cardinal", high.figure.digits)
    return Counted(figure, high.unit or low.unit, low.start, high.stop)


def linked(row: Row, low: Counted, high: Counted) -> bool:
    """Whether the words between two numbers make a range of them."""
    between = row.words[low.stop : high.start]
    if between == SPELLED:
        return True
    if len(between) != 1 or between[0] not in RANGE:
        return False
    if between[0] == "and":
        return row.word(low.start - 1) == "between"
    return between[0] == "-" or not apart(row, low)


def apart(row: Row, low: Counted) -> bool:
    """Whether two numbers are where something came from and got to: "rose from 2 to 5"."""
    place = low.start - 1
    if row.word(place) != "from":
        return row.word(place) == "by"
    own = low.unit is not None and low.unit.start >= low.figure.stop
    return own or any(
        direction(row.parse.lemma[row.token[here]].lower(), kind)
        for here in range(max(place - 3, 0), place)
        for kind in ("verb", "noun", "adverb")
    )


def same_kind(low: Counted, high: Counted) -> bool:
    """Whether two figures are of one kind, so that they may be a range."""
    cardinals = low.figure.form == high.figure.form == "cardinal"
    if not cardinals or low.figure.high is not None or high.figure.high is not None:
        return False
    if low.unit is None:
        return True
    before = low.unit.start < low.figure.start
    return before if high.unit is None else low.unit.name == high.unit.name


def scaled(row: Row, low: Figure, high: Figure) -> float:
    """The lower end with the scale of the upper: "3 to 5 million"."""
    if high.stop - high.start == 1 or low.stop - low.start > 1 or not (high.digits and low.digits):
        return low.low
    plain = digits_of(row, high.start)
    return low.low * high.low / plain if plain and low.low < plain else low.low


def shared_unit(row: Row, first: Counted, second: Counted) -> Counted:
    """A figure without a unit before "or", with the unit of the figure behind it."""
    if first.unit is None and row.words[first.stop : second.start] == ("or",) and second.unit:
        return first._replace(unit=second.unit)
    return first


def tabled(row: Row, each: Counted) -> bool:
    """Whether a bare number stands beside another, as in a row of a table, or is a score."""
    figure = each.figure
    if each.unit is None and figure.high is not None and figure.digits:
        return "-" in row.words[figure.start : figure.stop]
    beside = (row.word(each.start - 1)[:1], row.word(each.stop)[:1])
    return each.unit is None and each.figure.digits and any(map(str.isdigit, beside))


def voted(row: Row, figure: Figure) -> Counted | None:
    """A side of a vote, "52-48": two numbers joined by a hyphen near a word of voting."""
    ahead = row.word(figure.stop) == "-" and row.word(figure.stop + 1).isdigit()
    behind = row.word(figure.start - 1) == "-" and row.word(figure.start - 2).isdigit()
    first = max(figure.start - VOTING, 0)
    near = words_of("score").intersection(row.words[first : figure.stop + VOTING])
    if ahead == behind or not near or not row.words[figure.start].isdigit():
        return None
    unit = Measured("vote", "count", figure.start, figure.start)
    return Counted(figure, unit, figure.start, figure.stop)
