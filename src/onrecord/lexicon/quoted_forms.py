"""Quoted forms: endings, inflections and negations that make another form of one word."""

from functools import cache

from onrecord.lexicon.tables import table

SHORTEST = 5
"""Letters from which a word may have a slip in it."""


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
