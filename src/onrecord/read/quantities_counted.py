"""Counted numbers: each number of a sentence with what it measures, counts, ranks or multiplies."""

from onrecord.lexicon.quantities import words_of
from onrecord.read.quantities_ages import age
from onrecord.read.quantities_atoms import Row
from onrecord.read.quantities_ellipsis import Counted
from onrecord.read.quantities_figures import Figure
from onrecord.read.quantities_nouns import noun_after
from onrecord.read.quantities_units import Measured, sign_before, singular, unit_after


def counted(row: Row, figure: Figure) -> Counted:
    """A number with its unit."""
    figure = signed(row, figure)
    unit = event(row, figure) if figure.form == "ordinal" else measured(row, figure)
    unit = unit or before_or(row, figure) or age(row, figure)
    if figure.form == "multiple":
        unit = Measured("times", "multiple", figure.start, figure.stop)
    start, stop = figure.start, figure.stop
    if unit is not None and figure.form != "multiple":
        start, stop = min(start, unit.start), max(stop, unit.stop)
    return Counted(figure, unit, start, stop)


def signed(row: Row, figure: Figure) -> Figure:
    """A number below zero: "-5", "minus 5"."""
    before = figure.start - 1
    mark = row.word(before) == "-" and row.glued(figure.start) and not row.glued(before)
    if not figure.digits or not figure.low or not (row.word(before) == "minus" or mark):
        return figure
    return figure._replace(start=before, low=-figure.low)


def measured(row: Row, figure: Figure) -> Measured | None:
    """What a number measures or counts, from its neighbours."""
    known = sign_before(row, figure) or times(row, figure) or unit_after(row, figure)
    return known or noun_after(row, figure)


def times(row: Row, figure: Figure) -> Measured | None:
    """ "ten times as many", "three times more than"; not "met three times"."""
    place = figure.stop
    if row.word(place) != "times":
        return None
    more = row.word(place + 1) in {"as", "the"} or row.tag(place + 1) == "JJR"
    return Measured("times", "multiple", place, place + 1) if more else None


def event(row: Row, figure: Figure) -> Measured | None:
    """The event that an ordinal ranks: "the 40th meeting"."""
    unit = measured(row, figure)
    if unit is None or unit.form != "count" or row.word(figure.stop) == "-":
        return None
    name = row.parse.lemma[row.token[unit.start]].lower()
    return unit if name in words_of("event") else None


def before_or(row: Row, figure: Figure) -> Measured | None:
    """The noun of "a ferry or two"."""
    noun = figure.start - 2
    if row.word(figure.start - 1) != "or" or row.tag(noun) != "NN" or row.word(noun - 1) == "":
        return None
    return Measured(singular(row, noun), "count", noun, noun + 1)
