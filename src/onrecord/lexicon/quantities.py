"""Words of quantities: units, what loosens a number, rises and falls, and names with numbers."""

from functools import cache
from typing import Literal, NamedTuple, cast

from onrecord.lexicon.tables import table

UnitForm = Literal["measure", "share", "money", "age", "multiple"]
Loosening = Literal["~", "<", ">"]
Direction = Literal["up", "down"]

LONGEST_UNIT = 3
LONGEST_BOUND = 4
FORMS: frozenset[str] = frozenset({"measure", "share", "money", "age", "multiple"})


class Unit(NamedTuple):
    """What a number measures: its plain name, and the currency where it is money."""

    name: str
    form: UnitForm
    currency: str | None = None


def unit_of(words: tuple[str, ...]) -> Unit | None:
    """The unit that words are, as they are written or in lower case."""
    written = " ".join(words)
    return _units().get(written) or (None if len(words[-1]) == 1 else _lowered(written))


def loosening(words: tuple[str, ...], side: str) -> Loosening | None:
    """How words before or after a number loosen it."""
    return _bounds().get((side, " ".join(words)))


def direction(word: str, kind: str) -> Direction | None:
    """Whether a verb, noun or adverb tells a rise or a fall."""
    return _changes().get((kind, word))


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of one kind in quantity_words.tsv."""
    return frozenset(row[0] for row in table("quantity_words") if row[1] == kind)


@cache
def vague() -> dict[str, tuple[float, float | None]]:
    """Words of an order of numbers, each with from where and, where known, to where."""
    rows = [(row[0], row[2].split("-")) for row in table("quantity_words") if row[1] == "vague"]
    return {word: (float(low), float(high) if high else None) for word, (low, high) in rows}


@cache
def multiples() -> dict[str, float]:
    """Verbs and adjectives that multiply, each with its number."""
    return {row[0]: float(row[2]) for row in table("quantity_words") if row[1] == "multiple"}


def _lowered(written: str) -> Unit | None:
    return _units().get(written.lower())


@cache
def _units() -> dict[str, Unit]:
    found: dict[str, Unit] = {}
    for words, name, form, *currency in table("quantity_units"):
        if form not in FORMS:
            raise ValueError(f"quantity_units.tsv: {form} is no form")
        found[words] = Unit(name, cast(UnitForm, form), (currency or [""])[0] or None)
    return found


@cache
def _bounds() -> dict[tuple[str, str], Loosening]:
    found: dict[tuple[str, str], Loosening] = {}
    for words, side, change in table("quantity_bounds"):
        match change:
            case "~" | "<" | ">":
                found[side, words] = change
            case _:
                raise ValueError(f"quantity_bounds.tsv: {change} is no change")
    return found


@cache
def _changes() -> dict[tuple[str, str], Direction]:
    found: dict[tuple[str, str], Direction] = {}
    for word, kind, change in table("quantity_changes"):
        match change:
            case "up" | "down":
                found[kind, word] = change
            case _:
                raise ValueError(f"quantity_changes.tsv: {change} is no direction")
    return found
