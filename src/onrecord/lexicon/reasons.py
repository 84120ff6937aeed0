"""Reasons: the sentences that say why something of a draft is flagged, filled with its words."""

from functools import cache

from onrecord.lexicon.tables import table

LONGEST = 80
"""Code points of printed words in a reason."""


def reason(key: str, **words: str) -> str:
    """The sentence of resources/check_reasons.tsv. Raises KeyError for one that is not listed."""
    said = _texts()[key].format(**{slot: shortened(each) for slot, each in words.items()})
    return said.removesuffix(".") if said.endswith("..") else said


def shortened(words: str) -> str:
    """Words in one line, cut at a word where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"


@cache
def _texts() -> dict[str, str]:
    return {row[0]: row[1] for row in table("check_reasons")}
