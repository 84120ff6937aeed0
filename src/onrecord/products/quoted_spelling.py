"""Spelling: whether two words are one word written otherwise, or two words that look alike."""

from functools import cache, lru_cache

import msgspec
from rapidfuzz.distance import OSA

from onrecord.errors import ModelError
from onrecord.lexicon.tables import table
from onrecord.models.attributor_files import FOLDER

SHORTEST = 5
"""Letters from which a word may have a slip in it."""

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


def same_but_for_ending(one: str, other: str) -> bool:
    """Whether British and American spelling alone part them: "labour", "labor"."""
    stem = shared(one, other)
    return any(
        (one[cut:], other[cut:]) in endings()
        for cut in range(max(SHORTEST - 2, stem - 8), stem + 1)
    )


def is_form(one: str, other: str) -> bool:
    """Whether two words part in an inflection, or in a negation before them."""
    stem = shared(one, other)
    if one[stem:] in inflections() and other[stem:] in inflections():
        return True
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return any(longer == f"{prefix}{shorter}" for prefix in negations())


def opposes(one: str, other: str) -> bool:
    """Whether one of two words is the other with a negation before it: "likely", "unlikely"."""
    return any(one == f"{each}{other}" or other == f"{each}{one}" for each in negations())


def shared(one: str, other: str) -> int:
    """Letters that two words have in common at their beginning."""
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count


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


@cache
def endings() -> frozenset[tuple[str, str]]:
    pairs = [(row[0], row[1]) for row in table("quoted_endings")]
    return frozenset([*pairs, *((other, one) for one, other in pairs)])


@cache
def inflections() -> frozenset[str]:
    return frozenset(["", *(row[0] for row in table("quoted_inflections"))])


@cache
def negations() -> tuple[str, ...]:
    """Prefixes that negate a word."""
    rows = table("quoted_senses")
    return tuple(words.rstrip("-") for words, sense in rows if words.endswith("-"))
