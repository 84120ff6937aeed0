"""Non-events: verbs, nouns and words by which a text tells that something was not said or done."""

from functools import cache
from typing import Literal, NamedTuple, cast

from onrecord.lexicon.tables import table, words_where

Kind = Literal["comment", "said", "done"]
Needs = Literal["-", "object", "noun", "to", "not with"]


class Verb(NamedTuple):
    """What the negation of a verb tells, and what must stand with the verb."""

    kind: Kind
    needs: Needs


def verb(lemma: str) -> Verb | None:
    """The line of resources/non_event_verbs.tsv for a lemma."""
    return _verbs().get(lemma.casefold())


def noun(lemma: str) -> Kind | None:
    """What the absence of a noun tells."""
    return _nouns().get(lemma.casefold())


def words_of(use: str) -> frozenset[str]:
    """The words of one use in resources/non_event_words.tsv: "condition", "failer", …"""
    return words_where("non_event_words", 1, use)


@cache
def _verbs() -> dict[str, Verb]:
    return {
        lemma: Verb(cast(Kind, kind), cast(Needs, needs))
        for lemma, kind, needs in table("non_event_verbs")
    }


@cache
def _nouns() -> dict[str, Kind]:
    return {lemma: cast(Kind, kind) for lemma, kind in table("non_event_nouns")}
