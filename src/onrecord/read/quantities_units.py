"""Units: the known ones that stand with a number, before it or behind it."""

from typing import NamedTuple

from onrecord.lexicon.quantities import LONGEST_UNIT, Unit, unit_of, words_of
from onrecord.model.quantities import QuantityForm
from onrecord.read.quantities_atoms import Row
from onrecord.read.quantities_figures import Figure

PER = frozenset({"per", "/"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PLURALS = frozenset({"NNS", "NNPS"})
LEAST_MONEY = 1e6
"""Pounds of which there are so many are money."""
VERBS = frozenset({"won"})
"""Units that are verbs too."""
TOUCHING = frozenset({"in", "m", "g", "c", "w", "v", "ps"})
"""Units that are other words where they do not touch their number."""


class Measured(NamedTuple):
    """A unit found: its name and form, its atoms [start, stop), and those of what is counted."""

    name: str
    form: QuantityForm
    start: int
    stop: int
    currency: str | None = None
    counted: tuple[int, int] | None = None
    plural: bool = True


def sign_before(row: Row, figure: Figure) -> Measured | None:
    """A currency before the number: "$", "US$", "EUR"."""
    for size in (2, 1):
        first = figure.start - size
        if first < 0 or (size == 2 and not together(row, first)):
            continue
        unit = unit_of(row.words[first : figure.start])
        sign = row.written[figure.start - 1]
        if unit and unit.form == "money" and (not sign.isalpha() or sign.isupper() or sign == "Rs"):
            stop, name = rate(row, figure.stop, unit.name)
            stop = stop if stop > figure.stop else figure.start
            return Measured(name, "money", first, stop, unit.currency)
    return None


def together(row: Row, first: int) -> bool:
    """Whether letters and a sign are one currency: "US $", "A$", not "a $5 fare"."""
    return row.written[first].isupper() and (len(row.words[first]) > 1 or row.glued(first + 1))


def unit_after(row: Row, figure: Figure) -> Measured | None:
    """A known unit behind the number: "percent", "km/h", "-year-old", "Australian dollars"."""
    linked = row.word(figure.stop) == "-" or (
        figure.form == "vague" and row.word(figure.stop) == "of"
    )
    first = figure.stop + linked
    first += row.word(first) in words_of("loose") and not linked
    verb = row.word(first) in VERBS and row.tag(first).startswith("VB")
    if verb or modifies(row, figure, first):
        return None
    for size in range(LONGEST_UNIT, 0, -1):
        words = tuple(hyphens_out(row, first, size))
        unit = known(row, first, words) if len(words) == size else None
        if unit is None:
            continue
        stop = after_words(row, first, size)
        unit = unit if unit.name != "pound" or figure.low < LEAST_MONEY else unit_of(("£",)) or unit
        stop, name = rate(row, stop, unit.name)
        return Measured(name, unit.form, first, stop, unit.currency)
    return None


def modifies(row: Row, figure: Figure, first: int) -> bool:
    """Whether what could be a unit is the kind of a counted noun: "83 night sailings"."""
    several = figure.low != 1 and first == figure.stop and row.tag(first) == "NN"
    return several and row.words[first] in words_of("modifier") and row.tag(first + 1) == "NNS"


def known(row: Row, first: int, words: tuple[str, ...]) -> Unit | None:
    """The unit of words; a single letter only as it is written and touching its number."""
    if len(words) == 1 and len(words[0]) <= 2 and words[0].isalpha():
        touches = row.glued(first) and row.word(first - 1) != "-"
        written = unit_of((row.written[first],))
        return written if touches or row.words[first] not in TOUCHING else None
    return unit_of(words)


def hyphens_out(row: Row, first: int, size: int) -> list[str]:
    """The next `size` words from a place, without hyphens between them."""
    found: list[str] = []
    place = first
    while len(found) < size and place < len(row.words):
        if row.words[place] != "-":
            found.append(row.words[place])
        elif not found:
            break
        place += 1
    return found


def after_words(row: Row, first: int, size: int) -> int:
    """The place behind the next `size` words."""
    place = first
    while size:
        size -= row.words[place] != "-"
        place += 1
    return place


def rate(row: Row, stop: int, name: str) -> tuple[int, str]:
    """A unit with what it is told by: "dollar per barrel"."""
    each = row.word(stop) in {"a", "an"} and told_each(row, stop + 1)
    if each or (row.word(stop) in PER and row.tag(stop + 1) in NOUNS):
        unit = unit_of((row.written[stop + 1],))
        per = unit.name if unit else singular(row, stop + 1)
        return stop + 2, f"{name} per {per}"
    return stop, name


def told_each(row: Row, place: int) -> bool:
    """Whether a noun behind "a" makes a rate: "$5 a share", "50 hours a week"."""
    unit = unit_of((row.word(place) or "-",))
    measure = unit is not None and unit.form == "measure" and row.tag(place) == "NN"
    return (measure or row.word(place) in words_of("each")) and row.word(place + 1) not in {
        "-",
        "of",
    }


def singular(row: Row, place: int) -> str:
    """A noun in the singular, in lower case."""
    lemma = row.parse.lemma[row.token[place]].lower()
    word = row.words[place]
    if row.tag(place) in {"NNPS", "NNS"} and lemma == word:
        return one_of_many(word)
    return lemma if lemma and row.parse.word(row.token[place]).lower() == word else word


def one_of_many(word: str) -> str:
    """A plural name's singular by its ending; "people" and the like stay."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    plural = word.endswith("s") and not word.endswith("ss") and len(word) > 3
    return word[:-1] if plural else word
