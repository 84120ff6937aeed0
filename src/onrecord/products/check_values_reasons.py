"""Reasons: why a value or name of a draft is flagged, from a fixed list, filled with its words."""

from functools import cache

from onrecord.lexicon.tables import table


def reason(key: str, **slots: str) -> str:
    """The sentence of a key. Raises KeyError for one not listed."""
    tidy = {name: " ".join(words.split()) for name, words in slots.items()}
    return _texts()[key].format(**tidy).replace("..", ".")


@cache
def _texts() -> dict[str, str]:
    return {row[0]: row[1] for row in table("check_reasons_V")}
