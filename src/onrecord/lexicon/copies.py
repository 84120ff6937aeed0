"""Copies: the words of credits, and how sure each reason for an origin is."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.actors import outlet_listed, outlet_named
from onrecord.lexicon.stand import WORD, alternatives, folded
from onrecord.lexicon.tables import table, words


class Crediting(NamedTuple):
    """What words of a credit say, and whether they stand before the name that they are about."""

    before: bool
    kind: str


class CopyReason(NamedTuple):
    """One row of link_copy_reasons.tsv; `score` is how sure the origin is, 0 to 1."""

    score: float
    sentence: str


def outlet_key(name: str) -> str:
    """What the shipped table calls an outlet, else its name without case and article."""
    body = outlet_listed(name)
    return body.name if body else folded(name).removeprefix("the ")


class Dateline(NamedTuple):
    """The agency or paper that a dateline gives the report to: where and how it names it, and
    what the shipped table calls it."""

    start: int
    name: str
    key: str


LONGEST_NAME = 5
"""Words of an outlet's name."""

JOINED = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
"""Where a page has lost the space between a person's name and the outlet's."""

PLACE_WORD = r"(?:[^\W\d_a-z][\w.’'-]{0,24}|\d{1,4}|de|la|del|of|and)"
DATELINE = re.compile(
    rf"{PLACE_WORD}(?:(?:,?\s|/){PLACE_WORD}){{0,7}},?\s?\(([^()\n]{{2,40}})\)\s{{0,2}}[-–—:]"
)


def dateline(text: str) -> Dateline | None:
    """The agency in brackets after the place that a report begins with."""
    match = DATELINE.match(text)
    body = outlet_listed(match[1]) if match else None
    return Dateline(match.start(1), match[1], body.name) if match and body else None


def outlets_in(text: str) -> Iterator[tuple[int, str, str]]:
    """The known outlets that words name: where, as printed, and what the table calls them."""
    ends = [each.end() for each in WORD.finditer(text)]
    last = 0
    for number, word in enumerate(WORD.finditer(text)):
        begins = [word.start(), *(each.start() for each in JOINED.finditer(text, *word.span()))]
        for start in (each for each in begins if each >= last and text[each].isupper()):
            found = longest(text, start, ends[number : number + LONGEST_NAME])
            if found is not None:
                last = start + len(found[0])
                yield start, *found


def longest(text: str, start: int, ends: list[int]) -> tuple[str, str] | None:
    """The longest name of an outlet from a place on, and what the table calls it."""
    for end in reversed(ends):
        if body := outlet_named(text[start:end]):
            return text[start:end], body.name
    return None


@cache
def crediting() -> Mapping[str, Crediting]:
    """By the words, case aside."""
    return {
        phrase.casefold(): Crediting(side == "before", kind)
        for phrase, side, kind in table("link_copy_credits")
    }


@cache
def credit_words() -> re.Pattern[str]:
    """Any words of a credit."""
    return alternatives(crediting())


@cache
def standing_words() -> re.Pattern[str]:
    """Any phrase of resources/link_copy_standing.tsv."""
    return alternatives(words("link_copy_standing"))


@cache
def picture_words() -> re.Pattern[str]:
    """Any word by which a line is a picture's."""
    return alternatives(words("link_copy_pictures"))


@cache
def copy_reasons() -> Mapping[str, CopyReason]:
    """All reasons by id."""
    return {
        name: CopyReason(float(score), sentence)
        for name, score, sentence in table("link_copy_reasons")
    }
