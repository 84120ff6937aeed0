"""Numbers: those of a sentence, in digits or words, before anything tells what they count."""

from collections.abc import Iterator
from functools import cache

from onrecord.lexicon.numbers import number_at
from onrecord.lexicon.quantities import multiples, unit_of, vague
from onrecord.lexicon.tables import table
from onrecord.read.quantities_atoms import Row
from onrecord.read.quantities_figures import (
    Figure,
    and_a_half,
    billions,
    lettered,
    of_scale,
    with_fraction,
)

SEVERAL = frozenset({"several", "few", "many"})
WINDOW = 12
"""Atoms that one number may have."""
MOST = 1e18
SPOKEN_CENTURIES = range(16, 21)
COMPARED = frozenset({"as", "the", "that", "this", "its", "their", "his", "her", "what"})
HALF_DOZEN = ("half", "-", "dozen")
ARTICLES = frozenset({"a", "an", "the"})


def figures(row: Row) -> Iterator[Figure]:
    """The numbers of a sentence, in order, never overlapping."""
    place = 0
    while place < len(row.words):
        found = figure_at(row, place) if begins(row.words[place]) else None
        spoken = found and spoken_year(row, found)
        if found is not None and not spoken:
            yield found
        place = spoken or (found.stop if found else place + 1)


def spoken_year(row: Row, figure: Figure) -> int | None:
    """The place behind a year as it is said, "nineteen ninety-six"; None of any other number."""
    if (
        figure.digits
        or figure.low not in SPOKEN_CENTURIES
        or not begins(row.word(figure.stop) or "-")
    ):
        return None
    after = figure_at(row, figure.stop)
    last = after is not None and after.form == "cardinal" and 10 <= after.low < 100
    return after.stop if after is not None and last and not after.digits else None


def begins(word: str) -> bool:
    """Whether a number may begin with a word."""
    return "0" <= word[0] <= "9" or word[0] == "." or word in starters()


@cache
def starters() -> frozenset[str]:
    kinds = {"unit", "ten", "ordinal", "fraction", "times"}
    rows = table("number_words")
    known = {row[0] for row in rows if row[1] in kinds}
    return frozenset(known | vague().keys() | {"a", "an", "dozen"} | SEVERAL) | forms_of_multiples()


@cache
def forms_of_multiples() -> frozenset[str]:
    """The forms of words that multiply; whether they do is for the parse to say."""
    return frozenset(
        form
        for word in multiples()
        for stem in (word.removesuffix("e"),)
        for form in (word, word + "s", stem + "es", stem + "ed", stem + "ing")
    )


def figure_at(row: Row, place: int) -> Figure | None:
    """The number that begins at an atom."""
    found = couple(row, place) or half(row, place) or vague_at(row, place) or multiplied(row, place)
    return found or known_number(row, place)


def couple(row: Row, place: int) -> Figure | None:
    """ "a couple of", "the dozen"."""
    if row.words[place : place + 3] == ("a", "couple", "of"):
        return Figure(place, place + 3, 2.0)
    if row.words[place] == "dozen" and row.tag(place - 1) in {"DT", "PRP$"}:
        return Figure(place, place + 1, 12.0)
    first = place + (row.words[place] in ARTICLES)
    if row.words[first : first + 3] == HALF_DOZEN:
        return Figure(place, first + 3, 6.0)
    return None


def half(row: Row, place: int) -> Figure | None:
    """ "half a percentage point"."""
    if row.words[place] != "half" or row.word(place + 1) not in {"a", "an"}:
        return None
    unit = unit_of(row.words[place + 2 : place + 4]) if row.word(place + 3) else None
    shares = unit is not None and unit.form == "share"
    return Figure(place, place + 2, 0.5, None, "fraction") if shares else None


def vague_at(row: Row, place: int) -> Figure | None:
    """ "dozens", "hundreds of thousands", "tens of millions"."""
    known = vague()
    word = row.words[place]
    if word in SEVERAL and row.word(place + 1) + "s" in known:
        low, high = known[row.word(place + 1) + "s"]
        return Figure(place, place + 2, low, high, "vague")
    if word not in known:
        return None
    low, high = known[word]
    more = row.word(place + 2)
    if row.word(place + 1) == "of" and more in known and known[more][0] >= 100:
        times = known[more][0]
        return Figure(place, place + 3, low * times, high * times if high else None, "vague")
    if word == "tens" or (word == "scores" and row.word(place + 1) != "of"):
        return None
    return Figure(place, place + 1, low, high, "vague")


def multiplied(row: Row, place: int) -> Figure | None:
    """ "doubled", "tripling": a verb that multiplies."""
    if row.words[place] not in forms_of_multiples():
        return None
    lemma, tag = row.parse.lemma[row.token[place]].lower(), row.tag(place)
    compared = row.word(place + 1) in COMPARED and row.words[place] == lemma
    idiom = row.word(place + 1) == "as" and row.word(place + 2) in ARTICLES
    if idiom or row.word(place + 1) == "down":
        return None
    if lemma in multiples() and (tag.startswith("VB") or compared):
        return Figure(place, place + 1, multiples()[lemma], None, "multiple")
    return None


def known_number(row: Row, place: int) -> Figure | None:
    """A number as the shipped tables read it."""
    window = list(row.words[place : place + WINDOW])
    if window[0] in ARTICLES and not article_counts(window):
        return None
    if window[0][0] == ".":
        window[0] = "0" + window[0]
    found = number_at(window, 0)
    if found is None or found.start or not 0 <= found.low <= MOST:
        return None
    low, stop = float(found.low), place + found.stop
    match found.form:
        case "times":
            counts = row.word(stop) in COMPARED
            return Figure(place, stop, low, None, "multiple") if counts else None
        case "cardinal" | "fraction" | "ordinal":
            figure = Figure(place, stop, low, None, found.form, found.digits)
        case _:
            return None
    if figure.form == "fraction":
        return of_scale(row, figure)
    return finished(row, figure) if found.digits else and_a_half(row, figure)


def finished(row: Row, figure: Figure) -> Figure | None:
    """A number in digits with the fraction or the letter that belongs to it."""
    if figure.stop > figure.start + 1:
        return lettered(row, figure)
    return with_fraction(row, figure) or and_a_half(row, billions(row, figure))


def article_counts(window: list[str]) -> bool:
    """Whether an article begins a number: "a dozen", "a third", "a million"; not "a second"."""
    return len(window) > 1 and window[1] not in {"second", "first", "one"}
