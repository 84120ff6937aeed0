"""Numbers: values of digits and number words, the units they count, and what loosens them."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from typing import Literal, NamedTuple

from onrecord.lexicon.tables import table

Form = Literal["cardinal", "ordinal", "fraction", "times", "pair", "vague", "decade"]
Bound = Literal["", "near", "below", "above", "under"]

DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([a-z]+)?", re.IGNORECASE)
LONGEST_BOUND = 4
MOST_SHARED = 100
"""The most that "one in so many" is told of."""
ARTICLES = frozenset({"a", "an"})


class Number(NamedTuple):
    """A number among words: the places [start, stop) of its words, and from what to what it is."""

    start: int
    stop: int
    low: Fraction
    high: Fraction
    form: Form = "cardinal"
    digits: bool = False


class Unit(NamedTuple):
    """What a number measures: the kind, what values are compared in, and how many of it one is."""

    kind: str
    base: str
    factor: Fraction


def numbers(words: Sequence[str]) -> Iterator[Number]:
    """The numbers among words in lower case, in order; punctuation stands as words of its own."""
    place = 0
    while place < len(words):
        found = number_at(words, place)
        if found is not None:
            yield found
        place = found.stop if found else place + 1


def number_at(words: Sequence[str], place: int) -> Number | None:
    for read in (one_and_half, shared, ranked, in_digits, in_words, single):
        if found := read(words, place):
            return with_half(words, out_of(words, found))
    return None


def out_of(words: Sequence[str], found: Number) -> Number:
    """ "one in six", "9 out of 10" as the share; any other number as it is."""
    place = found.stop
    size = 2 if list(words[place : place + 2]) == ["out", "of"] else 1
    if found.form != "cardinal" or (size == 1 and list(words[place : place + 1]) != ["in"]):
        return found
    whole = None
    if place + size < len(words):
        whole = in_digits(words, place + size) or in_words(words, place + size)
    if whole is None or whole.form != "cardinal" or not found.low < whole.low <= MOST_SHARED:
        return found
    share = found.low / whole.low
    return Number(found.start, whole.stop, share, share, "fraction")


def one_and_half(words: Sequence[str], place: int) -> Number | None:
    """ "an hour and a half": the unit stands inside."""
    if words[place] not in ARTICLES or list(words[place + 2 : place + 5]) != ["and", "a", "half"]:
        return None
    if unit(words[place + 1]) is None:
        return None
    return Number(place, place + 5, Fraction(3, 2), Fraction(3, 2))


def in_digits(words: Sequence[str], place: int) -> Number | None:
    """ "1,200", "3bn", "1.2 million", "21st", "1990s"."""
    match = DIGITS.fullmatch(words[place])
    if match is None:
        return None
    whole, part, suffix = match.groups(default="")
    value = Fraction(whole.replace(",", "") + part)
    if suffix in {"st", "nd", "rd", "th"}:
        return Number(place, place + 1, value, value, "ordinal", True)
    if suffix == "s" and value % 10 == 0:
        return Number(place, place + 1, value, value + 9, "decade", True)
    if suffix and suffix not in _of("suffix"):
        return None
    value *= _of("suffix").get(suffix, 1)
    stop = place + 1
    while stop < len(words) and words[stop] in _multiples():
        value *= _multiples()[words[stop]]
        stop += 1
    if stop == place + 1 and not suffix and glued(words, stop):
        value, stop = value * _of("suffix")[words[stop]], stop + 1
    return Number(place, stop, value, value, "cardinal", True)


def glued(words: Sequence[str], place: int) -> bool:
    """Whether a scale's letter stands alone after digits, as a tokenizer leaves "$5m"."""
    return place < len(words) and words[place] in _of("suffix")


def in_words(words: Sequence[str], place: int) -> Number | None:
    """ "thirteen", "a hundred and five", "twenty-two thousand", "half a million", "a dozen"."""
    start, total, part, seen = place, Fraction(0), Fraction(0), False
    if words[place] in ARTICLES and place + 1 < len(words) and words[place + 1] in _multiples():
        part, place, seen = Fraction(1), place + 1, True
    elif words[place] == "half" and words[place + 1 : place + 2] == ["a"]:
        if place + 2 >= len(words) or words[place + 2] not in _multiples():
            return None
        part, place, seen = Fraction(1, 2), place + 2, True
    while place < len(words):
        step = words[place]
        if step in _of("unit") or step in _of("ten"):
            if seen and not joins(words, place):
                break
            part, seen = part + _of("unit").get(step, 0) + _of("ten").get(step, 0), True
        elif step in _multiples() and seen:
            part *= _multiples()[step]
            if _multiples()[step] >= 1000:
                total, part = total + part, Fraction(0)
        elif not (seen and step in {"-", "and"} and goes_on(words, place)):
            break
        place += 1
    value = total + part
    return Number(start, place, value, value) if seen else None


def joins(words: Sequence[str], place: int) -> bool:
    """Whether a small number goes on one before it: "twenty-two", "hundred (and) five"."""
    before = words[place - 1]
    if before in {"-", "and"}:
        before = words[place - 2]
    return before in _multiples() or (before in _of("ten") and words[place] in _of("unit"))


def goes_on(words: Sequence[str], place: int) -> bool:
    if place + 1 >= len(words):
        return False
    after, before = words[place + 1], words[place - 1]
    small = after in _of("unit") or after in _of("ten")
    if words[place] == "and":
        return small and before in _multiples()
    return (small and joins(words, place + 1)) or after in _multiples()


def shared(words: Sequence[str], place: int) -> Number | None:
    """ "two-thirds", "a quarter", "one fifth of", "half"."""
    word, start = words[place], place
    if word in _of("fraction"):
        singular = word == "half"
        value = _of("fraction")[word]
        whole = singular and words[place + 1 : place + 2] != ["a"]
        return Number(place, place + 1, value, value, "fraction") if whole else None
    top = Fraction(1) if word in ARTICLES else _of("unit").get(word)
    if not top:
        return None
    place += 2 if words[place + 1 : place + 2] == ["-"] else 1
    if place >= len(words):
        return None
    bottom, of = words[place], ends_share(words, place + 1)
    if bottom in _of("fraction"):
        if bottom == "quarter" and not of:
            return None
        value = top * _of("fraction")[bottom]
    elif bottom in _of("ordinal") and top == 1 and of and _of("ordinal")[bottom] > 2:
        value = 1 / _of("ordinal")[bottom]
    else:
        return None
    return Number(start, place + 1, value, value, "fraction")


def ranked(words: Sequence[str], place: int) -> Number | None:
    """ "twenty-first"."""
    if words[place] not in _of("ten") or place + 2 >= len(words) or words[place + 1] != "-":
        return None
    last = _of("ordinal").get(words[place + 2])
    if last is None:
        return None
    value = _of("ten")[words[place]] + last
    return Number(place, place + 3, value, value, "ordinal")


def ends_share(words: Sequence[str], place: int) -> bool:
    """Whether what follows "a third" is no noun that would make it a rank."""
    return place >= len(words) or words[place] in _of("after") or not words[place].isalnum()


def single(words: Sequence[str], place: int) -> Number | None:
    """ "third", "twice", "both", "hundreds (of thousands)"."""
    word = words[place]
    if word in _vague():
        low, high = _vague()[word]
        return Number(place, place + 1, low, high, "vague")
    kinds: tuple[Form, ...] = ("ordinal", "times", "pair")
    for kind in kinds:
        if word in _of(kind):
            return Number(place, place + 1, _of(kind)[word], _of(kind)[word], kind)
    return None


def with_half(words: Sequence[str], found: Number) -> Number:
    """A number with "and a half" after it."""
    if found.form != "cardinal" or list(words[found.stop : found.stop + 3]) != ["and", "a", "half"]:
        return found
    half = Fraction(1, 2)
    return found._replace(stop=found.stop + 3, low=found.low + half, high=found.high + half)


def bound_before(words: Sequence[str], place: int) -> tuple[int, Bound]:
    """How a number at `place` is loosened by the words before it, and where those begin."""
    for size in range(LONGEST_BOUND, 0, -1):
        if place >= size and (bound := _bounds().get(" ".join(words[place - size : place]))):
            return place - size, bound
    return place, ""


def unit(word: str) -> Unit | None:
    return _units().get(word.casefold())


@cache
def _of(kind: str) -> dict[str, Fraction]:
    return {row[0]: Fraction(row[2]) for row in table("number_words") if row[1] == kind}


@cache
def _multiples() -> dict[str, Fraction]:
    return _of("hundred") | _of("scale")


@cache
def _vague() -> dict[str, tuple[Fraction, Fraction]]:
    rows = [row for row in table("number_words") if row[1] == "vague"]
    ends = {row[0]: row[2].split("-") for row in rows}
    return {word: (Fraction(low), Fraction(high)) for word, (low, high) in ends.items()}


@cache
def _bounds() -> dict[str, Bound]:
    found: dict[str, Bound] = {}
    for words, bound in table("number_bounds"):
        match bound:
            case "near" | "below" | "above" | "under":
                found[words] = bound
            case _:
                raise ValueError(f"number_bounds.tsv: {bound} is no bound")
    return found


@cache
def _units() -> dict[str, Unit]:
    return {
        row[0].casefold(): Unit(row[1], row[2], Fraction(row[3])) for row in table("number_units")
    }
