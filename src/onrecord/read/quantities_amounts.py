"""Amounts: the quantities of a sentence with all that is told of them."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.model.quantities import Change, QuantityForm
from onrecord.read.quantities_atoms import Row
from onrecord.read.quantities_changes import loosened, moved
from onrecord.read.quantities_counted import counted
from onrecord.read.quantities_dates import dated, prices
from onrecord.read.quantities_ellipsis import Counted, completed
from onrecord.read.quantities_figures import Figure
from onrecord.read.quantities_names import counts
from onrecord.read.quantities_numbers import figures
from onrecord.read.quantities_of import of
from onrecord.read.quantities_ranges import ranges, tabled, voted
from onrecord.read.quantities_units import Measured

PRICES_REACH = 3
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
    every = (counted(row, figure) for figure in figures(row))
    read = [each for each in every if not dated(row, each.figure, each.unit)]
    kept = [use for each in ranges(row, read) if (use := used(row, each)) is not None]
    for each in completed(row, kept):
        yield amount(row, each)


def used(row: Row, each: Counted) -> Counted | None:
    """A number that counts or measures; None of any other."""
    if tabled(row, each):
        return None
    return each if counts(row, each.figure, each.unit) else voted(row, each.figure)


def amount(row: Row, each: Counted) -> Amount:
    """A number that counts, with its words, its unit, its change and what it is of."""
    figure, unit = each.figure, each.unit
    start, stop, change = changed(row, each)
    own = unit is not None and each.start <= unit.start < unit.stop <= each.stop
    spanned = unit is not None and own and figure.form != "multiple"
    return Amount(
        span=(row.start[start], row.end[stop - 1]),
        number=(row.start[figure.start], row.end[figure.stop - 1]),
        value=figure.low,
        high=figure.high,
        form=form(figure, unit),
        unit=unit.name if unit else None,
        unit_span=(row.start[unit.start], row.end[unit.stop - 1]) if unit and spanned else None,
        currency=unit.currency if unit else None,
        year=prices_year(row, each) if unit and unit.form == "money" else None,
        change=change,
        of=of(row, unit, (start, each.stop), figure.stop - 1),
    )


def changed(row: Row, each: Counted) -> tuple[int, int, Change]:
    """The atoms [start, stop) of a quantity with what loosens it, and its change."""
    start, stop, loose = loosened(row, each.start, each.stop)
    if loose is None:
        loose = loosened(row, each.figure.start, each.figure.stop)[2]
    change: Change = loose or moved(row, each.start, each.stop) or "="
    vague = each.figure.form == "vague" and change == "="
    return start, stop, ">" if vague else change


def prices_year(row: Row, each: Counted) -> int | None:
    """The year of the prices that money is told in, close behind it."""
    places = range(each.stop, each.stop + PRICES_REACH)
    return next((year for place in places if (year := prices(row, place)) is not None), None)


def form(figure: Figure, unit: Measured | None) -> QuantityForm:
    """What kind of quantity it is."""
    match figure.form:
        case "ordinal" | "multiple":
            return figure.form
        case _ if unit is not None and unit.form != "count":
            return unit.form
        case _:
            return "share" if figure.form == "fraction" else "count"
