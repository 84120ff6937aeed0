"""Explainer events: which cues can tell one event in other words."""

from functools import cache

from onrecord.lexicon.tables import table, words_where

WITHDRAWAL = "withdrawal"


def event_of(cue: str) -> str | None:
    """The kind of event that a cue tells; None for one that stands for itself."""
    return _events().get(cue)


def is_withdrawing(word: str) -> bool:
    """Whether a word, lower case, says that something is no longer so."""
    return word in words_where("explainer_words", 1, "ended")


@cache
def _events() -> dict[str, str]:
    return {row[0]: row[1] for row in table("explainer_events")}
