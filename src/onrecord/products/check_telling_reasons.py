"""Reasons: the sentences that say what a check found, with the printed words filled in."""

from functools import cache

from onrecord.lexicon.tables import table

LONGEST = 60
"""Code points of printed words in a reason."""


def reason(key: str, **words: str) -> str:
    """The sentence of resources/check_reasons_A.tsv; KeyError for one that is not listed."""
    return _texts()[key].format(**{slot: shortened(each) for slot, each in words.items()})


def shortened(words: str) -> str:
    """Words in one line, cut at a word where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"


@cache
def _texts() -> dict[str, str]:
    return {row[0]: row[1] for row in table("check_reasons_A")}
