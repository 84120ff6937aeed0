"""Advice: words that tell what should be done, what is not known, and why."""

from functools import cache

from onrecord.lexicon.tables import table

NONE: frozenset[str] = frozenset()


def uses(word: str) -> frozenset[str]:
    """The uses of a word or lemma (lower case) in resources/assessment_words.tsv."""
    return _uses().get(word, NONE)


def marks(word: str) -> bool:
    """Whether a word can open an assessment, so that it is worth a closer look."""
    return not uses(word).isdisjoint(_openers())


@cache
def _uses() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for word, use in table("assessment_words"):
        found[word] = found.get(word, NONE) | {use}
    return found


@cache
def _openers() -> frozenset[str]:
    return frozenset(use for use, opens, _ in table("assessment_uses") if opens == "yes")
