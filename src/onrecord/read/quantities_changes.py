"""Changes: how a quantity is loosened, and whether it is a rise or a fall by that much."""

from onrecord.lexicon.quantities import (
    LONGEST_BOUND,
    Direction,
    Loosening,
    direction,
    loosening,
)
from onrecord.read.quantities_atoms import Row

REACH = 6
LONGEST_BEHIND = 3
LINKS = frozenset(
    {"by", "about", "around", "another", "a", "an", "further", "some", "nearly", "almost", "more"}
    | {"than", "over", "at", "least", "up", "down", "roughly", "just", "under", "only", "to"}
    | {"as", "much", "approximately", "well", "even", "sharply", "slightly", "$", "us", "€", "£"}
)
NOUN_LINKS = frozenset(
    {
        "of",
        "by",
        "about",
        "around",
        "nearly",
        "almost",
        "roughly",
        "$",
        "us",
        "€",
        "£",
        "at",
        "least",
        "more",
        "than",
        "over",
        "up",
        "to",
    }
)


def loosened(row: Row, start: int, stop: int) -> tuple[int, int, Loosening | None]:
    """The words around a quantity at [start, stop) that loosen it, with how they do."""
    for size in range(LONGEST_BOUND, 0, -1):
        if start > size and row.words[start - size - 1 : start] == ("the", "past"):
            break
        if start >= size and (found := loosening(row.words[start - size : start], "before")):
            return widened(row, start - size), stop, found
    for size in range(min(LONGEST_BEHIND, len(row.words) - stop), 0, -1):
        if found := loosening(row.words[stop : stop + size], "after"):
            return start, stop + size, found
    return start, stop, None


def widened(row: Row, start: int) -> int:
    """The first of the words that loosen, with "just" or "well" before them."""
    return start - (row.word(start - 1) in {"just", "well", "only", "slightly", "far", "little"})


def moved(row: Row, start: int, stop: int) -> Direction | None:
    """Whether a quantity at [start, stop) is what something rises or falls by."""
    return moved_before(row, start) or moved_after(row, stop)


def moved_before(row: Row, start: int) -> Direction | None:
    """ "rose (by) 3 percent", "up 3 percent", "a rise of 3 percent"."""
    crossed: set[str] = set()
    for place in range(start - 1, max(start - 1 - REACH, -1), -1):
        word = row.words[place]
        found = told_by(row, place, crossed)
        if found:
            return found
        if word not in LINKS | NOUN_LINKS:
            return None
        crossed.add(word)
    return None


def told_by(row: Row, place: int, crossed: set[str]) -> Direction | None:
    """The direction that the word at a place gives to a quantity behind it."""
    tag = row.tag(place)
    lemma = row.parse.lemma[row.token[place]].lower()
    to = "to" in crossed and "up" not in crossed
    if tag.startswith("VB") and not to and "of" not in crossed:
        return direction(lemma, "verb")
    if tag.startswith("NN") and crossed & {"of", "by"}:
        return direction(lemma, "noun")
    if row.words[place] in {"up", "down"} and tag != "RP" and not crossed & {"to", "of"}:
        return direction(row.words[place], "adverb")
    return None


def moved_after(row: Row, stop: int) -> Direction | None:
    """ "a 3 percent rise", "3 points higher"."""
    for place in range(stop, min(stop + 3, len(row.words))):
        tag = row.tag(place)
        lemma = row.parse.lemma[row.token[place]].lower()
        if tag in {"NN", "NNS"} and (found := direction(lemma, "noun")):
            return found
        if place == stop and row.words[place] in {"higher", "lower"}:
            return direction(row.words[place], "adverb")
        if tag not in {"JJ", "NN", "HYPH"}:
            return None
    return None
