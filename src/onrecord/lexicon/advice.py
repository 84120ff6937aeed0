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


def sureness(kind: str, known: frozenset[str]) -> float:
    """How sure a cue with some uses makes an assessment (resources/assessment_scores.tsv)."""
    return min((_scores()[kind, use] for use in known if (kind, use) in _scores()), default=1.0)


@cache
def _scores() -> dict[tuple[str, str], float]:
    return {(kind, use): float(score) for kind, use, score in table("assessment_scores")}


@cache
def _uses() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for word, use in table("assessment_words"):
        found[word] = found.get(word, NONE) | {use}
    return found


@cache
def _openers() -> frozenset[str]:
    return frozenset(use for use, opens, _ in table("assessment_uses") if opens == "yes")
