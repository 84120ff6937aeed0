"""Patterns of the times reader: rows of time_patterns.tsv as expressions over kinds of words.

Each word of a text becomes one character that stands for all the classes it is of, so a pattern
over classes is an ordinary expression over short strings, and a name in it a set of characters.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import count
from typing import NamedTuple

from onrecord.lexicon.times import classes, feasts, patterns, references
from onrecord.model.timing import TimeType
from onrecord.read.times_items import SHAPES

PIECE = re.compile(
    r"(?P<open>\(\?<?[=!])|(?P<literal>'[^']*'(?:/'[^']*')*|\"[^\"]*\")|<(?P<capture>[^>]*)>|\{(?P<part>\w+)\}"
    r"|(?P<names>[a-z]+(?:/[a-z]+)*)|(?P<mark>[()|?*])|(?P<space>\s+)"
)
FIRST = 0x4E00
"""The first character of the alphabet of classes."""
OTHER = "."


class Form(NamedTuple):
    """One kind of expression: how it is read, its type, and the compiled pattern."""

    name: str
    type: TimeType
    expression: re.Pattern[str]
    captures: Mapping[str, tuple[str, tuple[str, ...]]]
    """For each group its name and the classes of which its value is taken."""


class PatternError(ValueError):
    """A row of time_patterns.tsv that is not written as its head says."""


@cache
def forms() -> tuple[Form, ...]:
    """The forms, in order of preference."""
    parts = {kind: pattern for name, kind, pattern in _rows() if name == "="}
    return tuple(compiled(*row, parts) for row in _rows() if row[0] != "=")


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    """The rows of patterns, before them the parts {feast} and {reference} with all their names."""
    phrases = {"feast": feasts(), "reference": references()}
    made = [("=", name, either(found)) for name, found in phrases.items()]
    return (*made, *((name, kind, pattern) for name, kind, pattern in patterns()))


def either(phrases: Iterable[str]) -> str:
    """Whole phrases as a pattern, the longest first."""
    ordered = sorted(phrases, key=lambda each: (-len(each), each))
    return f"( {' | '.join(sequence(each) for each in ordered)} )"


def sequence(phrase: str) -> str:
    words = phrase.replace("'s", " 's").split()
    return " ".join(f'"{each}"' for each in words)


def compiled(name: str, kind: str, pattern: str, parts: Mapping[str, str]) -> Form:
    captures: dict[str, tuple[str, tuple[str, ...]]] = {}
    numbers = count()
    expression = re.compile("".join(translated(pattern, parts, captures, numbers)))
    match kind:
        case "DATE" | "TIME" | "DURATION" | "SET":
            return Form(name, kind, expression, captures)
        case _:
            raise PatternError(f"{kind} is no type of TIMEX3")


Captures = dict[str, tuple[str, tuple[str, ...]]]


def translated(
    pattern: str, parts: Mapping[str, str], captures: Captures, numbers: "count[int]"
) -> Iterator[str]:
    """The pieces of a pattern as those of an expression; captures are entered by their group."""
    place = 0
    while place < len(pattern):
        piece = PIECE.match(pattern, place)
        if piece is None:
            raise PatternError(f"cannot be read: {pattern[place:]}")
        place = piece.end()
        if piece["capture"] is not None:
            yield from captured(piece["capture"], parts, captures, numbers)
        elif piece["part"]:
            yield f"(?:{''.join(translated(parts[piece['part']], parts, captures, numbers))})"
        elif piece["literal"]:
            yield letters(f"={each}" for each in literals(piece["literal"]))
        elif piece["names"]:
            yield letters(piece["names"].split("/"))
        elif piece["mark"] == "(":
            yield "(?:"
        elif not piece["space"]:
            yield piece[0]


def captured(
    inside: str, parts: Mapping[str, str], captures: Captures, numbers: "count[int]"
) -> Iterator[str]:
    name, _, rest = inside.partition(":")
    group = f"g{next(numbers)}"
    rest = rest or name
    kinds = tuple(rest.split("/")) if re.fullmatch(r"[a-z]+(/[a-z]+)*", rest) else ()
    captures[group] = (name, kinds or (name,))
    yield f"(?P<{group}>"
    yield letters(kinds) if kinds else "".join(translated(rest, parts, captures, numbers))
    yield ")"


def letters(kinds: Iterable[str]) -> str:
    """The set of characters for items that are of one of some classes."""
    wanted = frozenset(kinds)
    found = {_alphabet()[each] for each in _alphabet() if each & wanted}
    if not found:
        raise PatternError(f"no words are of {', '.join(sorted(wanted))}")
    return f"[{''.join(sorted(found))}]"


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    """For each word its classes and itself, where a pattern names it."""
    named = {each for _, _, pattern in _rows() for each in literals(pattern)}
    words = named | set(classes())
    return {
        word: frozenset(classes().get(word, ())) | ({f"={word}"} if word in named else set())
        for word in words
    }


def literals(pattern: str) -> Iterator[str]:
    for first, second in re.findall(r"'([^']*)'|\"([^\"]*)\"", pattern):
        yield first or second


@cache
def _alphabet() -> Mapping[frozenset[str], str]:
    """One character for each set of classes that a word can have."""
    every = sorted({*_kinds().values(), *SHAPES.values()}, key=sorted)
    return {each: chr(FIRST + place) for place, each in enumerate(every)}


def letter(word: str) -> str | None:
    """The character of a word; None for one that no pattern knows."""
    return _letters().get(word)


def shaped(shape: str) -> str:
    """The character of a number of some shape."""
    return _shapes()[shape]


@cache
def _letters() -> Mapping[str, str]:
    return {word: _alphabet()[kinds] for word, kinds in _kinds().items()}


@cache
def _shapes() -> Mapping[str, str]:
    return {shape: _alphabet()[kinds] for shape, kinds in SHAPES.items()}
