"""Copies: the words of credits, and how sure each reason for an origin is."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.actors import outlet_listed
from onrecord.lexicon.stand import alternatives
from onrecord.lexicon.tables import table, words


class Crediting(NamedTuple):
    """What words of a credit say, and whether they stand before the name that they are about."""

    before: bool
    kind: str


class CopyReason(NamedTuple):
    """One row of link_copy_reasons.tsv; `score` is how sure the origin is, 0 to 1."""

    score: float
    sentence: str


class Dateline(NamedTuple):
    """The agency or paper that a dateline gives the report to: where and how it names it, and
    what the shipped table calls it."""

    start: int
    name: str
    key: str


DATELINE = re.compile(r"[^\W\d_][^()\n]{0,60}\(([^()\n]{2,40})\)\s{0,2}[-–—:]")


def dateline(text: str) -> Dateline | None:
    """The agency in brackets after the place that a report begins with."""
    match = DATELINE.match(text)
    body = outlet_listed(match[1]) if match else None
    return Dateline(match.start(1), match[1], body.name) if match and body else None


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
