"""Amounts: the numbers of a sentence with what they measure, ranges as one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.quantities import direction, words_of
from onrecord.model.records import Change, QuantityForm
from onrecord.read.quantities_ages import age
from onrecord.read.quantities_atoms import Row
from onrecord.read.quantities_changes import loosened, moved
from onrecord.read.quantities_ellipsis import Counted, completed
from onrecord.read.quantities_names import counts, dated
from onrecord.read.quantities_numbers import Figure, figures
from onrecord.read.quantities_of import of
from onrecord.read.quantities_units import Measured, measured, singular

RANGE = frozenset({"to", "-", "and"})
VOTING = 8
Stretch = tuple[int, int]


class Amount(NamedTuple):
    """A quantity of a sentence, with its stretches of code points."""

    span: Stretch
    number: Stretch
    value: float
    high: float | None
    form: QuantityForm
    unit: str | None
    unit_span: Stretch | None
    currency: str | None
    year: int | None
    change: Change
    of: Stretch | None


def amounts(row: Row) -> Iterator[Amount]:
    """The quantities of a sentence, in order."""
    every = (counted(row, signed(row, figure)) for figure in figures(row))
    read = [each for each in every if not dated(row, each.figure, each.unit)]
    kept = [use for each in ranges(row, read) if (use := used(row, each)) is not None]
    for each in completed(row, kept):
        yield amount(row, each)


def used(row: Row, each: Counted) -> Counted | None:
    """A number that counts or measures; None of any other."""
    if tabled(row, each):
        return None
    return each if counts(row, each.figure, each.unit) else voted(row, each.figure)


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


def signed(row: Row, figure: Figure) -> Figure:
    """A number below zero: "-5", "minus 5"."""
    before = figure.start - 1
    mark = row.word(before) == "-" and row.glued(figure.start) and not row.glued(before)
    if not figure.digits or not figure.low or not (row.word(before) == "minus" or mark):
        return figure
    return figure._replace(start=before, low=-figure.low)


def counted(row: Row, figure: Figure) -> Counted:
    unit = event(row, figure) if figure.form == "ordinal" else measured(row, figure)
    unit = unit or before_or(row, figure) or age(row, figure)
    if figure.form == "multiple":
        unit = Measured("times", "multiple", figure.start, figure.stop)
    start, stop = figure.start, figure.stop
    if unit is not None and figure.form != "multiple":
        start, stop = min(start, unit.start), max(stop, unit.stop)
    return Counted(figure, unit, start, stop)


def before_or(row: Row, figure: Figure) -> Measured | None:
    """The noun of "a ferry or two"."""
    noun = figure.start - 2
    if row.word(figure.start - 1) != "or" or row.tag(noun) != "NN" or row.word(noun - 1) == "":
        return None
    return Measured(singular(row, noun), "count", noun, noun + 1)


def event(row: Row, figure: Figure) -> Measured | None:
    """The event that an ordinal ranks: "the 40th meeting"."""
    unit = measured(row, figure)
    if unit is None or unit.form != "count" or row.word(figure.stop) == "-":
        return None
    name = row.parse.lemma[row.token[unit.start]].lower()
    return unit if name in words_of("event") else None


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
    between = row.words[low.stop : high.start]
    if len(between) != 1 and between != ("-", "to", "-"):
        return None
    link = between[0]
    if between != ("-", "to", "-") and (
        link not in RANGE
        or (link == "and" and row.word(low.start - 1) != "between")
        or (link == "to" and apart(row, low))
    ):
        return None
    if not same_kind(low, high):
        return None
    bottom, top = scale(row, low.figure, high.figure), high.figure.low
    if bottom >= top or high.figure.high is not None:
        return None
    figure = Figure(low.figure.start, high.figure.stop, bottom, top, "cardinal", high.figure.digits)
    return Counted(figure, high.unit or low.unit, low.start, high.stop)


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
    same = low.unit is None or (high.unit is not None and low.unit.name == high.unit.name)
    return cardinals and (same or low.unit is None or low.unit.stop <= low.figure.stop)


def scale(row: Row, low: Figure, high: Figure) -> float:
    """The lower end with the scale of the upper: "3 to 5 million"."""
    if high.stop - high.start > 1 and low.stop - low.start == 1 and high.digits and low.digits:
        plain = float(row.words[high.start].replace(",", ""))
        if plain and low.low < plain:
            return low.low * high.low / plain
    return low.low


def shared_unit(row: Row, first: Counted, second: Counted) -> Counted:
    """A figure without a unit before "or", with the unit of the figure behind it."""
    if first.unit is None and row.words[first.stop : second.start] == ("or",) and second.unit:
        return first._replace(unit=second.unit)
    return first


def tabled(row: Row, each: Counted) -> bool:
    """Whether a bare number stands beside another, as in a row of a table."""
    beside = (row.word(each.start - 1)[:1], row.word(each.stop)[:1])
    return each.unit is None and each.figure.digits and any(map(str.isdigit, beside))


def amount(row: Row, each: Counted) -> Amount:
    figure, unit = each.figure, each.unit
    start, stop, loose = loosened(row, each.start, each.stop)
    if loose is None:
        _, _, loose = loosened(row, figure.start, figure.stop)
    change: Change = loose or moved(row, each.start, each.stop) or "="
    if figure.form == "vague" and change == "=":
        change = ">"
    own = unit is not None and each.start <= unit.start < unit.stop <= each.stop and figure.form != "multiple"
    return Amount(
        (row.start[start], row.end[stop - 1]),
        (row.start[figure.start], row.end[figure.stop - 1]),
        figure.low,
        figure.high,
        form(figure, unit),
        unit.name if unit else None,
        (row.start[unit.start], row.end[unit.stop - 1]) if unit and own else None,
        unit.currency if unit else None,
        None,
        change,
        of(row, unit, (start, each.stop), figure.stop - 1),
    )


def form(figure: Figure, unit: Measured | None) -> QuantityForm:
    """What kind of quantity it is."""
    if figure.form in {"ordinal", "multiple"}:
        return figure.form  # type: ignore[return-value]
    if unit is not None and unit.form != "count":
        return unit.form
    return "share" if figure.form == "fraction" else "count"
