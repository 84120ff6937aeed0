"""Numbers among the words of a text, each as one item: "twenty-two", "5 1/2", "two and a half"."""

from collections.abc import Sequence
from functools import cache

from onrecord.lexicon.numbers import in_words
from onrecord.lexicon.tables import table
from onrecord.read.times_items import Item

LONGEST = 9
"""The most words and marks that a number in words has."""
HUNDREDS = range(11, 22)
"""What a year in words begins with."""
NUMBERED = frozenset({"hour", "day", "hour two", "two", "number", "hour word"})


def united(found: list[Item]) -> list[Item]:
    """Items with the words of a number as one: "twenty-two", "5 1/2", "nineteen ninety-six"."""
    result: list[Item] = []
    words = [each.word for each in found]
    place = 0
    while place < len(found):
        each, stop = found[place], place + 1
        if each.word in _numerals() or (each.word == "a" and words[stop : stop + 1] == ["dozen"]):
            each, stop = spelt(found, words, place)
        if each.shape in NUMBERED and stop < len(found):
            each, stop = with_share(found, words, each, stop)
        result.append(each)
        place = stop
    return result


def spelt(found: Sequence[Item], words: list[str], place: int) -> tuple[Item, int]:
    """The number in words at a place, and where it ends."""
    window = words[place : place + LONGEST]
    number = in_words(window, 0)
    if number is None or number.low.denominator != 1:
        return found[place], place + 1
    value, stop = int(number.low), place + number.stop
    rest = (
        in_words(window, number.stop) if value in HUNDREDS and number.stop < len(window) else None
    )
    if rest is not None and 10 <= rest.low < 100:
        last = found[place + rest.stop - 1]
        year = str(value * 100 + int(rest.low))
        return Item(found[place].start, last.end, year, "year word", year), place + rest.stop
    shape = "hour word" if 0 < value <= 12 else "number"
    last = found[stop - 1]
    return Item(found[place].start, last.end, str(value), shape, str(value)), stop


def with_share(found: Sequence[Item], words: list[str], each: Item, stop: int) -> tuple[Item, int]:
    """A number with "1/2" or "and a half" after it."""
    after = found[stop]
    if after.shape == "number" and after.value in ("0.5", "0.25", "0.75"):
        value = plain(float(each.value) + float(after.value))
        return Item(each.start, after.end, value, "number", value), stop + 1
    if words[stop : stop + 3] == ["and", "a", "half"]:
        value = plain(float(each.value) + 0.5)
        return Item(each.start, found[stop + 2].end, value, "number", value), stop + 3
    return each, stop


def plain(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)


@cache
def _numerals() -> frozenset[str]:
    return frozenset(row[0] for row in table("number_words") if row[1] in ("unit", "ten"))
