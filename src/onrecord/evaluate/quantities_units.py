"""Units of quantities as they are compared: one name for a unit, however it is written."""

import re
from functools import cache

from onrecord.lexicon.tables import table

NOTHING = "-"
"""What stands for no unit in data such as NewsQuant."""
PARTS = re.compile(r"[^\s\-‐‑]+")
GOVERNORS = frozenset({"of", "per"})
"""Words after which the head of a unit has been named."""
PLURALS = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"))
KEPT = ("ss", "us", "is")
SHORTEST = 4


def canonical(unit: str | None) -> str | None:
    """The unit in lower case and singular, by the name that stands for it; None for none."""
    if unit is None or not unit.strip() or unit.strip() == NOTHING:
        return None
    whole = " ".join(PARTS.findall(unit.casefold()))
    words = " ".join(map(singular, whole.split()))
    return spellings().get(whole) or spellings().get(words) or words


def head(unit: str | None) -> str | None:
    """The word that says what is counted: the last before "of" or "per"."""
    name = canonical(unit)
    if name is None:
        return None
    words = name.split()
    end = next((at for at, word in enumerate(words) if at and word in GOVERNORS), len(words))
    return words[end - 1]


def is_unit(found: str | None, labelled: tuple[str | None, ...]) -> bool:
    """Whether a unit is one of those that a label allows."""
    return canonical(found) in {canonical(each) for each in labelled}


def has_head(found: str | None, labelled: tuple[str | None, ...]) -> bool:
    """Whether the head of a unit is among the words that a label has for it."""
    if is_unit(found, labelled):
        return True
    words = {word for each in labelled for word in (canonical(each) or "").split()}
    return head(found) in words


def singular(word: str) -> str:
    """A word without what looks like the ending of a plural: the same for both sides."""
    if word in spellings():
        return spellings()[word]
    if len(word) < SHORTEST or word.endswith(KEPT):
        return word
    for ending, stem in PLURALS:
        if word.endswith(ending):
            return word.removesuffix(ending) + stem
    return word.removesuffix("s")


@cache
def spellings() -> dict[str, str]:
    return {row[0]: row[1] for row in table("evaluate_units")}
