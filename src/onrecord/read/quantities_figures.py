"""Figures: numbers of a sentence with their values, and the scales and fractions behind them."""

import unicodedata
from functools import cache
from typing import Literal, NamedTuple

from onrecord.lexicon.tables import table
from onrecord.read.quantities_atoms import Row

FigureForm = Literal["cardinal", "ordinal", "fraction", "multiple", "vague"]

SIGNS = frozenset("$€£¥₹₽₩₪₴")
LEAST_THOUSANDS = 10
"""Of which a capital K means so many thousand; "4K" and "5K" are names."""
LEAST_PARTS, MOST_PARTS = 2, 16
AND_A_HALF = ("-", "and", "-", "a", "-", "half")
HALVES = frozenset("½¼¾⅓⅔⅛⅜⅝⅞")


class Figure(NamedTuple):
    """A number at the atoms [start, stop): its value, or from where to where it goes."""

    start: int
    stop: int
    low: float
    high: float | None = None
    form: FigureForm = "cardinal"
    digits: bool = False


def with_fraction(row: Row, figure: Figure) -> Figure | None:
    """A whole number with a fraction behind it: "5 1/2", "2½"."""
    top, slash, bottom = (row.word(figure.stop + step) for step in range(3))
    if figure.stop > figure.start + 1:
        return None
    if top in HALVES and row.glued(figure.stop):
        return figure._replace(stop=figure.stop + 1, low=figure.low + unicodedata.numeric(top))
    if slash != "/" or not (plain(top) and plain(bottom)) or row.glued(figure.stop):
        return None
    if not LEAST_PARTS <= int(bottom) <= MOST_PARTS or not 0 < int(top) < int(bottom):
        return None
    return figure._replace(stop=figure.stop + 3, low=figure.low + int(top) / int(bottom))


def and_a_half(row: Row, figure: Figure) -> Figure:
    """A number with half of one more, joined by hyphens: "five-and-a-half"."""
    if row.words[figure.stop : figure.stop + len(AND_A_HALF)] != AND_A_HALF:
        return figure
    return figure._replace(stop=figure.stop + len(AND_A_HALF), low=figure.low + 0.5)


def plain(word: str) -> bool:
    """Whether a word is a short number in plain digits."""
    return word.isascii() and word.isdigit() and len(word) <= 2


def of_scale(row: Row, figure: Figure) -> Figure:
    """A share of a scale is a number: "half a million", "three-quarters of a million"."""
    stop, words = figure.stop, list[str]()
    while len(words) < 3 and stop < len(row.words):
        if row.words[stop] != "-":
            words.append(row.words[stop])
        stop += 1
    if words and words[0] in scales():
        value = figure.low * scales()[words[0]]
        return figure._replace(stop=figure.stop + 1, low=value, form="cardinal")
    if words and words[0] in {"a", "an"}:
        return figure._replace(stop=figure.stop + 1 + (row.words[figure.stop] == "-"))
    if words[:2] != ["of", "a"] or words[-1] not in scales():
        return figure
    return figure._replace(stop=stop, low=figure.low * scales()[words[-1]], form="cardinal")


@cache
def scales() -> dict[str, float]:
    return {word: float(value) for word, kind, value in table("number_words") if kind == "scale"}


def lettered(row: Row, figure: Figure) -> Figure | None:
    """A number whose scale is a letter ("$5m", "25k"): only where the letter touches it and, for
    "m", where it is money or counts things; "100m" alone is a length. None where it is a name."""
    last, coin = figure.stop - 1, row.word(figure.start - 1) in SIGNS
    letter = row.words[last]
    if len(letter) > 2 or not letter.isalpha() or coin:
        return figure
    alone = figure.low < LEAST_THOUSANDS * 1000 and row.written[last] == "K"
    if alone:
        return None
    loose = len(letter) == 1 and not row.glued(last)
    if loose or (letter == "m" and row.tag(figure.stop) != "NNS"):
        return figure._replace(stop=figure.start + 1, low=digits_of(row, figure.start) or 0.0)
    return figure


def billions(row: Row, figure: Figure) -> Figure:
    """Money with a letter that is a scale only there: "$2b"."""
    letter = row.word(figure.stop) == "b" and row.glued(figure.stop)
    if not letter or row.word(figure.start - 1) not in SIGNS:
        return figure
    return figure._replace(stop=figure.stop + 1, low=figure.low * 1e9)


def digits_of(row: Row, place: int) -> float | None:
    """The number that the digits of one atom make; None of an atom that is no number."""
    word = row.words[place].replace(",", "")
    return float(word) if word.isascii() and word.replace(".", "", 1).isdigit() else None
