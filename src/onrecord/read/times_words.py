"""Words of a text for the times reader: words, numbers and marks, with the kinds each is of."""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.lexicon.tables import table
from onrecord.model.parse import Parse
from onrecord.read.times_items import GAP, SHARES, Item
from onrecord.read.times_numbers import united

HOURS, MINUTES, DAYS, YEAR, LONGEST = 24, 60, 31, 4, 9
LEXED = re.compile(
    r"(?P<iso>[0-9]{4}-[0-9][0-9]-[0-9][0-9](?:T[0-9][0-9]:[0-9][0-9](?::[0-9][0-9])?Z?)?(?![0-9-]))"
    r"|(?P<slash>[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9][0-9])(?![0-9/]))"
    r"|(?P<named>9/11(?![0-9/]))"
    r"|(?P<clock>[0-9]{1,2}:[0-9][0-9](?::[0-9][0-9])?(?![0-9:])|[0-9]{1,2}\.[0-9][0-9](?=\s?[AaPp]\.?[Mm]\b))"
    r"|(?P<tens>(?:['’‘][0-9]0|1[0-9][0-9]0|20[0-9]0)['’]?s\b)"
    r"|(?P<th>[0-9]{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<joint>[0-9]{1,9}/[0-9]{1,9}|[0-9][0-9.,]{0,30}[A-Za-z]\w{0,30}(?<![AaPp][Mm]))"
    r"|(?P<figures>[0-9]{1,9}(?:,[0-9]{3}){1,6}(?:\.[0-9]{1,9})?|[0-9]{1,9}\.[0-9]{1,9})"
    r"|(?P<digits>[0-9]+)"
    r"|(?P<meridiem>[AaPp]\.\s?[Mm]\b\.?|[AaPp][Mm]\b)"
    r"|(?P<possessive>['’]s\b|['’](?=\s))"
    r"|(?P<word>[^\W\d_]+(?:['’](?:clock|t|ll|re|ve|d|m)\b)?)"
    r"|(?P<mark>\S)"
)


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
    """The item that a match of the lexer is."""
    small = words.casefold().replace("’", "'")
    if kind in ("meridiem", "possessive"):
        return Item(start, end, small[0] + "m" if kind == "meridiem" else "'s")
    if kind == "word":
        common = words[0].islower() and small in _proper()
        return Item(start, end, small, "common" if common else "")
    return Item(start, end, small, *figure(kind, small))


def figure(kind: str, small: str) -> tuple[str, str]:
    """The shape and the value of what is written with figures; empty for other marks."""
    match kind:
        case "iso" | "slash" | "tens":
            return kind, small
        case "clock" if is_clock(small):
            return kind, small
        case "th":
            return "th" if 0 < int(small[:-2]) <= DAYS else "rank", str(int(small[:-2]))
        case "digits":
            return digits(small), small if len(small) == YEAR else str(int(small[:LONGEST]))
        case "figures":
            return "number", small.replace(",", "")
        case "joint" | "mark" if small in SHARES:
            return "number", str(SHARES[small])
    return "", ""


def is_clock(small: str) -> bool:
    """Whether there is such an hour, minute and second."""
    hour, *rest = map(int, small.replace(".", ":").split(":"))
    return hour < HOURS and all(each < MINUTES for each in rest)


def digits(small: str) -> str:
    """The shape of a number in digits."""
    if len(small) == YEAR:
        of_clock = int(small[:2]) < HOURS and int(small[2:]) < MINUTES
        if small.startswith("0"):
            return "military" if of_clock else ""
        if int(small) < 2200:
            return "clock year" if of_clock else "year"
        return "number"
    if len(small) > 2:
        return "number" if len(small) <= LONGEST else ""
    number = int(small)
    if len(small) == 2:
        return "hour two" if number < HOURS else "day" if number <= DAYS else "two"
    return "hour" if number else "number"


@cache
def _proper() -> frozenset[str]:
    """Names of months and weekdays: "may", "march" and "sat" are other words."""
    kinds = ("month", "weekday", "weekdays")
    return frozenset(row[0] for row in table("time_words") if row[1] in kinds)


@cache
def _short() -> frozenset[str]:
    """Abbreviations of months and weekdays, which keep their stop."""
    return frozenset(
        row[0]
        for row in table("time_words")
        if row[1] in ("month", "weekday") and len(row[0]) <= 5 and row[0] not in LONG
    )


LONG = frozenset({"may", "march", "april", "june", "july"})
