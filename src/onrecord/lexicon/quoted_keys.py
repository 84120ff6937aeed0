"""Quoted keys: what a quotation keeps in another translation: rare words by stem, and values."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from onrecord.lexicon.quoted_forms import negations
from onrecord.lexicon.tables import table
from onrecord.lexicon.tables import words as listed
from onrecord.lexicon.terms import word_key

VALUE = "="
"""Before a key that is a value."""

SHORTEST = 4
"""Letters that a stem has after a negation is taken off."""


def keys(words: Sequence[str]) -> frozenset[str]:
    """The keys of words as a search compares them: "unseen in a century": seen, =100 years."""
    values = dict(values_in(words))
    taken = {number for numbers in values for number in numbers}
    stems = (stem(each) for number, each in enumerate(words) if number not in taken)
    return frozenset([*(f"{VALUE}{each}" for each in values.values()), *filter(None, stems)])


def values_in(words: Sequence[str]) -> Iterator[tuple[tuple[int, ...], str]]:
    """Each value with the numbers of its words, the longest words first."""
    taken: set[int] = set()
    there = frozenset(words)
    for phrase, value in _values():
        if not there.issuperset(phrase):
            continue
        for at in starts(words, phrase):
            numbers = tuple(range(at, at + len(phrase)))
            if taken.isdisjoint(numbers):
                taken.update(numbers)
                yield numbers, value


def starts(words: Sequence[str], phrase: Sequence[str]) -> Iterator[int]:
    size = len(phrase)
    for at, word in enumerate(words):
        if word == phrase[0] and tuple(words[at : at + size]) == tuple(phrase):
            yield at


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without plural, and without a negation before it; "" for one that tells nothing."""
    if word in listed("layout_function_words") or len(word) == 1:
        return ""
    key = word_key(word)
    for prefix in negations():
        if key.startswith(prefix) and len(key) - len(prefix) >= SHORTEST:
            return key[len(prefix) :]
    return key


def searched(words: Sequence[str]) -> frozenset[str]:
    """Single words that may stand for those of a quotation in another translation: the words that
    tell something, their bare stems, and all words of the same values."""
    found = {each for each in words if stem(each)} | {stem(each) for each in words if stem(each)}
    same = {value for _, value in values_in(words)}
    found.update(
        word
        for phrase, value in _values()
        if value in same
        for word in phrase
        if word.isdigit() or stem(word)
    )
    return frozenset(found)


def has_value(found: Iterable[str]) -> bool:
    return any(each.startswith(VALUE) for each in found)


@cache
def _values() -> tuple[tuple[tuple[str, ...], str], ...]:
    rows = ((tuple(words.split()), value) for words, value in table("quoted_values"))
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row)))
