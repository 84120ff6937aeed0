"""Words of a text for the times reader: words, numbers and marks, with the kinds each is of."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.numbers import in_words
from onrecord.lexicon.tables import table
from onrecord.model.parse import Parse

LEXED = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\d-]))"
    r"|(?P<slash>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\d/]))"
    r"|(?P<named>9/11(?![\d/]))"
    r"|(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?![\d:])|\d{1,2}\.\d\d(?=\s?[AaPp]\.?[Mm]\b))"
    r"|(?P<tens>(?:['’‘]?\d0|1\d\d0|20\d0)['’]?s\b)"
    r"|(?P<th>\d{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<joint>\d+/\d+|\d[\d.,]*[A-Za-z]\w*(?<![AaPp][Mm]))"
    r"|(?P<figures>\d+(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)"
    r"|(?P<digits>\d+)"
    r"|(?P<meridiem>[AaPp]\.\s?[Mm]\b\.?|[AaPp][Mm]\b)"
    r"|(?P<possessive>['’]s\b|['’](?=\s))"
    r"|(?P<word>[^\W\d_]+(?:['’](?:clock|t|ll|re|ve|d|m)\b)?)"
    r"|(?P<mark>\S)"
)
BREAK = "\n"
SHARES = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "½": 0.5, "¼": 0.25, "¾": 0.75}
HUNDREDS = range(11, 22)
"""What a year in words begins with."""
SHAPES: dict[str, frozenset[str]] = {
    "iso": frozenset({"iso"}),
    "slash": frozenset({"slash"}),
    "clock": frozenset({"clock"}),
    "tens": frozenset({"tens"}),
    "th": frozenset({"dayth"}),
    "rank": frozenset({"ordinal"}),
    "hour": frozenset({"number", "dayno", "hour", "low"}),
    "day": frozenset({"number", "dayno", "two"}),
    "hour two": frozenset({"number", "dayno", "hour", "two"}),
    "two": frozenset({"number", "two"}),
    "year": frozenset({"number", "year"}),
    "clock year": frozenset({"number", "year", "military"}),
    "military": frozenset({"military"}),
    "number": frozenset({"number"}),
    "hour word": frozenset({"number", "hour"}),
    "year word": frozenset({"number", "year", "spelt"}),
}


class Item(NamedTuple):
    """A word, number or mark: code points [start, end), lower case, its shape, its number."""

    start: int
    end: int
    word: str
    shape: str = ""
    value: str = ""


GAP = Item(0, 0, BREAK)


def items(parse: Parse) -> list[Item]:
    """The words of all that is parsed, with gaps between what is apart."""
    found: list[Item] = []
    for start, end in stretches(parse):
        found += united(list(lexed(parse.text, start, end)))
        found.append(GAP)
    return found


def stretches(parse: Parse) -> Iterator[tuple[int, int]]:
    """Code points of the tokens that stand together, without blank lines or furniture between."""
    begin = 0
    for token in range(1, len(parse) + 1):
        if token == len(parse) or (
            parse.sentence[token] != parse.sentence[token - 1]
            and is_apart(parse.text, parse.end[token - 1], parse.start[token])
        ):
            yield parse.start[begin], parse.end[token - 1]
            begin = token


def is_apart(text: str, end: int, start: int) -> bool:
    return start - end > 1 and (text.count("\n", end, start) > 1 or bool(text[end:start].strip()))


def lexed(text: str, start: int, end: int) -> Iterator[Item]:
    place = start
    for match in LEXED.finditer(text, start, end):
        kind, words = match.lastgroup or "", match[0]
        first, last = match.start(), match.end()
        if first < place:
            continue
        if kind == "word" and text[last : last + 1] == "." and words.casefold() in _short():
            last += 1
        place = last
        yield item(first, last, kind, words)


def item(start: int, end: int, kind: str, words: str) -> Item:
    small = words.casefold().replace("’", "'")
    match kind:
        case "iso" | "slash" | "clock" | "tens":
            return Item(start, end, small, kind, small)
        case "th":
            number = int(small[:-2])
            return Item(start, end, small, "th" if 0 < number <= 31 else "rank", str(number))
        case "digits":
            return Item(start, end, small, digits(small), small.lstrip("0") or "0")
        case "figures":
            return Item(start, end, small, "number", small.replace(",", ""))
        case "joint" | "mark" if small in SHARES:
            return Item(start, end, small, "number", str(SHARES[small]))
        case "meridiem" | "possessive":
            return Item(start, end, small[0] + "m" if kind == "meridiem" else "'s")
    return Item(start, end, small)


def digits(small: str) -> str:
    """The shape of a number in digits."""
    if len(small) == 4:
        of_clock = int(small[:2]) < 24 and int(small[2:]) < 60
        if small.startswith("0"):
            return "military" if of_clock else ""
        if int(small) < 2200:
            return "clock year" if of_clock else "year"
        return "number"
    if len(small) > 2:
        return "number" if len(small) <= 9 else ""
    number = int(small)
    if len(small) == 2:
        return "hour two" if number <= 24 else "day" if number <= 31 else "two"
    return "hour" if number else "number"


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


NUMBERED = frozenset({"hour", "day", "hour two", "two", "number", "hour word"})


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


LONGEST = 9
"""The most words and marks that a number in words has."""


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


@cache
def _short() -> frozenset[str]:
    """Abbreviations of months and weekdays, which keep their stop."""
    return frozenset(
        row[0]
        for row in table("time_words")
        if row[1] in ("month", "weekday") and len(row[0]) <= 5 and row[0] not in LONG
    )


LONG = frozenset({"may", "march", "april", "june", "july"})
