"""Veracity: what words make of an event told beside or below them, from fact to counterfact."""

from functools import cache
from typing import NamedTuple, cast

from onrecord.lexicon.tables import table, words_where
from onrecord.model.manner import Certainty

SCALE: tuple[Certainty, ...] = ("certain", "probable", "possible", "unlikely", "counterfactual")
"""From the strongest to the weakest: of several words on one clause the weakest counts."""


class Force(NamedTuple):
    """What one word does to the clause or noun it stands with.

    `factor`, −1 to 1, is multiplied with what held so far; below 0 it negates. `certainty` is
    "certain" where the word says nothing of it. `future`: the word places the event in the future.
    """

    factor: float
    certainty: Certainty
    future: bool


class Signature(NamedTuple):
    """What a predicate says of its complement where it holds itself, and where it does not.

    Both are −1 (did not happen) to 1 (happened). `certainty` is what an affirmed predicate makes
    of its complement, `doubt` what a negated one does ("not likely", "not sure"); `future`: the
    complement lies in the future.
    """

    affirmed: float
    negated: float
    certainty: Certainty
    doubt: Certainty
    future: bool


def force(words: str, use: str) -> Force | None:
    """The force of lower-case words in one use: "modal", "adverb", "negator", "noun", …"""
    return _forces().get((words, use))


def signature(lemmas: str, frame: str) -> Signature | None:
    """The signature of a predicate for a frame of its complement: "that", "to", "ing", "event"."""
    found = _predicates()
    name = found.get((lemmas, frame)) or found.get((lemmas, "any"))
    return _signatures()[name] if name else None


def named(name: str) -> Signature:
    """The signature by the name that the table of signatures gives it."""
    return _signatures()[name]


def words_of(kind: str) -> frozenset[str]:
    """The words of one class in resources/veracity_classes.tsv: "definite", "copular", …"""
    return words_where("veracity_classes", 1, kind)


@cache
def _forces() -> dict[tuple[str, str], Force]:
    return {
        (words, use): Force(float(factor), certainty_of(certainty), future == "future")
        for words, use, factor, certainty, future in table("veracity_words")
    }


@cache
def _predicates() -> dict[tuple[str, str], str]:
    return {
        (lemmas, frame): name
        for lemmas, frames, name in table("veracity_predicates")
        for frame in frames.split()
    }


@cache
def _signatures() -> dict[str, Signature]:
    return {
        name: Signature(
            float(affirmed),
            float(negated),
            certainty_of(certainty),
            certainty_of(doubt),
            tense == "future",
        )
        for name, affirmed, negated, certainty, doubt, tense in table("veracity_signatures")
    }


def certainty_of(cell: str) -> Certainty:
    """A certainty as tables write it: "-" where a word leaves it certain."""
    return cast(Certainty, "certain" if cell == "-" else cell)
