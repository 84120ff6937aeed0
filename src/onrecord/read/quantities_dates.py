"""Dates among numbers: years, days of a month and times of day, which count nothing."""

from onrecord.lexicon.quantities import words_of
from onrecord.read.quantities_atoms import Row
from onrecord.read.quantities_changes import loosened
from onrecord.read.quantities_figures import Figure
from onrecord.read.quantities_units import Measured

YEARS = range(1000, 2101)
CERTAIN_YEARS = range(1900, 2051)
HOURS = 24
PARTS_OF_DAY = frozenset(("in", "the", part) for part in ("morning", "afternoon", "evening"))
PRICED = frozenset({"dollars", "pounds", "euros", "prices", "money", "terms", "values"})
PRICING = frozenset({"in", "at", "(", "constant"})


def dated(row: Row, figure: Figure, unit: Measured | None) -> bool:
    """Whether a number is a year, the day of a month, or tells the time."""
    before, after = row.word(figure.start - 1).rstrip("."), row.word(figure.stop).rstrip(".")
    months = words_of("month")
    told = figure.low <= HOURS and unit is None
    if told and row.words[figure.stop : figure.stop + 3] in PARTS_OF_DAY:
        return True
    if after in words_of("clock") or (row.word(figure.stop + 1) in months and after == "of"):
        return True
    if figure.low <= 31 and (month(row, figure.start - 1) or month(row, figure.stop)):
        return not (unit is not None and unit.form in {"share", "money"})
    if before in months and figure.low in YEARS:
        return True
    return prices(row, figure.start) is not None or year(row, figure, unit)


def month(row: Row, place: int) -> bool:
    """Whether a month stands at a place, its stop left out."""
    if row.word(place) == "." and row.glued(place):
        place -= 1
    word = row.word(place).rstrip(".")
    return word in words_of("month") and row.capital(place)


def year(row: Row, figure: Figure, unit: Measured | None) -> bool:
    """Whether four digits are a year."""
    word = row.words[figure.start]
    plain = len(word) == 4 and word.isdigit() and figure.stop == figure.start + 1
    if not plain or figure.low not in YEARS:
        return False
    label = row.parse.entity[row.token[figure.start]]
    if unit is None or unit.form != "count":
        told = row.tag(figure.start - 1) in {"IN", "CC", "TO"} or label == "DATE"
        told = told and loosened(row, figure.start, figure.stop)[2] is None
        return unit is None and (figure.low in CERTAIN_YEARS or told)
    return (
        label == "DATE" or not unit.plural or (figure.low in CERTAIN_YEARS and label != "CARDINAL")
    )


def prices(row: Row, place: int) -> int | None:
    """The year that stands at a place and tells whose prices are meant: "in 2015 dollars"."""
    word = row.word(place)
    told = row.word(place - 1) in PRICING and row.word(place + 1) in PRICED
    digits = len(word) == 4 and word.isascii() and word.isdigit()
    return int(word) if told and digits and int(word) in YEARS else None
