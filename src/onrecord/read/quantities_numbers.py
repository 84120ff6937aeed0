"""Figures: the numbers in a sentence, in digits or words, before anything tells what they count."""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from onrecord.lexicon.numbers import number_at
from onrecord.lexicon.quantities import multiples, vague
from onrecord.lexicon.tables import table
from onrecord.read.quantities_atoms import Row

FigureForm = Literal["cardinal", "ordinal", "fraction", "multiple", "vague"]

WINDOW = 12
"""Atoms that one number may have."""
MOST = 1e18
SPOKEN_CENTURIES = range(16, 21)
SIGNS = frozenset("$€£¥₹₽₩₪₴")
COMPARED = frozenset({"as", "the", "that", "this", "its", "their", "his", "her", "what"})
ARTICLES = frozenset({"a", "an", "the"})
CARDINAL_FORMS = frozenset({"cardinal", "fraction", "ordinal"})


class Figure(NamedTuple):
    """A number at the atoms [start, stop): its value, or from where to where it goes."""

    start: int
    stop: int
    low: float
    high: float | None = None
    form: FigureForm = "cardinal"
    digits: bool = False


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
    if figure.digits or figure.low not in SPOKEN_CENTURIES or not begins(row.word(figure.stop) or "-"):
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
    return frozenset(known | vague().keys() | {"a", "an", "dozen"}) | forms_of_multiples()


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
    found = couple(row, place) or vague_at(row, place) or multiplied(row, place)
    return found or known_number(row, place)


def couple(row: Row, place: int) -> Figure | None:
    """ "a couple of", "the dozen"."""
    if row.words[place : place + 3] == ("a", "couple", "of"):
        return Figure(place, place + 3, 2.0)
    if row.words[place] == "dozen" and row.tag(place - 1) in {"DT", "PRP$"}:
        return Figure(place, place + 1, 12.0)
    return None


def vague_at(row: Row, place: int) -> Figure | None:
    """ "dozens", "hundreds of thousands", "tens of millions"."""
    known = vague()
    word = row.words[place]
    if word not in known:
        return None
    low, high = known[word]
    more = row.word(place + 2)
    if row.word(place + 1) == "of" and more in known and known[more][0] >= 100:
        times = known[more][0]
        return Figure(place, place + 3, low * times, high * times if high else None, "vague")
    if word == "tens":
        return None
    return Figure(place, place + 1, low, high, "vague")


def multiplied(row: Row, place: int) -> Figure | None:
    """ "doubled", "tripling": a verb that multiplies."""
    if row.words[place] not in forms_of_multiples():
        return None
    lemma, tag = row.parse.lemma[row.token[place]].lower(), row.tag(place)
    compared = row.word(place + 1) in COMPARED and row.words[place] == lemma
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
    if found is None or found.start or not (0 <= found.low <= MOST):
        return None
    low, stop = float(found.low), place + found.stop
    if found.form == "times":
        counts = row.word(stop) in COMPARED
        return Figure(place, stop, low, None, "multiple") if counts else None
    if found.form not in CARDINAL_FORMS:
        return None
    figure = Figure(place, stop, low, None, found.form, found.digits)  # type: ignore[arg-type]
    if figure.form == "fraction":
        return of_scale(row, figure)
    if found.digits and (mixed := with_fraction(row, figure)):
        return mixed
    return scaled(row, figure) if found.digits and stop - place > 1 else figure


def with_fraction(row: Row, figure: Figure) -> Figure | None:
    """ "5 1/2"."""
    top, slash, bottom = (row.word(figure.stop + step) for step in range(3))
    small = top.isdigit() and bottom.isdigit() and 0 < int(top) < int(bottom) <= 16
    if slash != "/" or not small or row.glued(figure.stop) or figure.stop > figure.start + 1:
        return None
    return figure._replace(stop=figure.stop + 3, low=figure.low + int(top) / int(bottom))


def of_scale(row: Row, figure: Figure) -> Figure:
    """A share of a scale is a number: "three-quarters of a million"."""
    place, words = figure.stop, []
    while len(words) < 3 and place < len(row.words):
        if row.words[place] != "-":
            words.append(row.words[place])
        place += 1
    scales = {row[0]: float(row[2]) for row in table("number_words") if row[1] == "scale"}
    if words[:1] and words[0] in scales:
        return figure._replace(
            stop=figure.stop + 1, low=figure.low * scales[words[0]], form="cardinal"
        )
    if words[:2] != ["of", "a"] or words[-1] not in scales:
        return figure
    return figure._replace(stop=place, low=figure.low * scales[words[-1]], form="cardinal")


def article_counts(window: list[str]) -> bool:
    """Whether an article begins a number: "a dozen", "a third", "a million"; not "a second"."""
    return len(window) > 1 and window[1] not in {"second", "first", "one"}


def scaled(row: Row, figure: Figure) -> Figure | None:
    """A number whose scale is a letter ("$5m", "25k") only where the letter touches it, and, for
    "m", where it is money or counts things: "100m" alone is a length."""
    letter = row.word(figure.stop - 1)
    if row.written[figure.stop - 1] == "K" and figure.low < 10_000 and not money(row, figure.start):
        return None
    if len(letter) > 2 or not letter.isalpha():
        return figure
    if not row.glued(figure.stop - 1) and len(letter) == 1 and not money(row, figure.start):
        return number_alone(row, figure)
    if letter == "m" and not money(row, figure.start) and row.tag(figure.stop) not in {"NNS"}:
        return number_alone(row, figure)
    return figure


def number_alone(row: Row, figure: Figure) -> Figure:
    """A number without the letter behind it."""
    value = float(row.words[figure.start].replace(",", ""))
    return figure._replace(stop=figure.start + 1, low=value)


def money(row: Row, place: int) -> bool:
    return row.word(place - 1) in SIGNS
