"""Spelling: whether two words are one word written otherwise, or two words that look alike."""

from functools import cache, lru_cache

import msgspec
from rapidfuzz.distance import OSA

from onrecord.errors import ModelError
from onrecord.lexicon.quoted_forms import SHORTEST, is_form, opposes, same_but_for_ending
from onrecord.models.attributor_files import FOLDER

LONG = 8
"""Letters from which it may have two."""

BARE = 3
"""Letters that an editor's brackets must leave of a word to know it by."""


@lru_cache(maxsize=65536)
def alike(one: str, other: str) -> bool:
    """Whether two words as they are compared are one but for spelling.

    A slip of one or two letters makes a word that is none; what turns one known word into another
    ("million", "billion") or into a form of it ("attacks", "attacked") is no slip.
    """
    if one == other:
        return True
    most = slips(one, other)
    if not most or abs(len(one) - len(other)) > most:
        return False
    if OSA.distance(one, other, score_cutoff=most) > most:
        return False
    if same_but_for_ending(one, other):
        return True
    return not (is_form(one, other) or (is_known(one) and is_known(other)))


def slips(one: str, other: str) -> int:
    """The most letters in which two words may differ and be one."""
    shorter, longer = sorted((len(one), len(other)))
    if shorter < SHORTEST or not (one.isalpha() and other.isalpha()):
        return 0
    if one[0] != other[0] and one[-1] != other[-1]:
        return 0
    return 2 if longer >= LONG else 1


def fits_bare(bare: str, whole: str) -> bool:
    """Whether a word may be the one of which an editor changed the letters in brackets."""
    if len(bare) < BARE or abs(len(whole) - len(bare)) > BARE or opposes(bare, whole):
        return False
    return whole.startswith(bare) or whole.endswith(bare)


@cache
def is_known(word: str) -> bool:
    return word in _vocabulary()


@cache
def _vocabulary() -> frozenset[str]:
    """The words that the shipped network's vocabulary has whole. Raises ModelError without it."""
    try:
        read = msgspec.json.decode((FOLDER / "tokenizer.json").read_bytes())
    except OSError as error:
        raise ModelError("no tokenizer.json among the model files: reinstall onrecord") from error
    return frozenset(each for each in read["model"]["vocab"] if not each.startswith("##"))
