"""Holders scored: whether the holders read are the holders that a labeller wrote down.

Two holders match when their names do after `normal`. Unnamed people, groups and documents have
no name that two readers would write alike; they match when both are of such a kind and the words
of one description, articles and small words aside, are all among the other's, or when neither
text nor label describes them at all.
"""

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

DESCRIBED = frozenset({"anonymous", "group", "document"})
SMALL = frozenset(
    {"the", "a", "an", "of", "some", "one", "another", "several", "that", "it", "its", "and", "or"}
    | {"in", "on", "at", "by", "for", "to", "unnamed", "unspecified", "source", "sources"}
)
TITLES = re.compile(r"^(?:mr|mrs|ms|dr|sir|president|prime minister|the)\.? ")
INITIAL = re.compile(r"(?<= )\w\. ")
PRONOUNS = frozenset(
    {"i", "me", "my", "we", "us", "our", "he", "him", "his", "she", "her", "it", "its", "they"}
    | {"them", "their", "who", "which", "that"}
)


class Named(NamedTuple):
    """A holder as compared: kind and name."""

    kind: str
    name: str


class Tally(NamedTuple):
    """How many of how many."""

    right: int = 0
    of: int = 0

    def plus(self, right: bool) -> "Tally":
        return Tally(self.right + right, self.of + 1)

    @property
    def share(self) -> float:
        return self.right / self.of if self.of else 0.0

    def __str__(self) -> str:
        return f"{self.share:.3f} ({self.right} of {self.of})"


def normal(name: str) -> str:
    """The name in lower case without article, title, middle initial and end marks."""
    plain = " ".join(name.replace("’", "'").casefold().split()).strip(" .,;:'")
    plain = INITIAL.sub("", TITLES.sub("", plain))
    return plain.replace("government of the ", "government of ")


def content_words(name: str) -> frozenset[str]:
    """The words of a description that carry it, plural and possessive endings dropped."""
    words = re.findall(r"\w+", re.sub(r"'s\b", "", normal(name)))
    return frozenset(word.removesuffix("s") for word in words if word not in SMALL)


def same(one: Named, other: Named) -> bool:
    """Whether two holders are the same, as the module says."""
    if normal(one.name) == normal(other.name):
        return True
    if not (one.kind in DESCRIBED and other.kind in DESCRIBED):
        return False
    first, second = content_words(one.name), content_words(other.name)
    if not first or not second:
        return one.kind == other.kind == "anonymous" and is_undescribed(one, other)
    return first <= second or second <= first


def is_undescribed(*holders: Named) -> bool:
    """Whether every one is called no more than "unnamed …" or "unspecified"."""
    return all(normal(each.name).startswith(("unnamed", "unspecified")) for each in holders)


def same_set(got: Collection[Named], want: Collection[Named]) -> bool:
    """Whether each of one set has its match in the other, and none is left over."""
    left = list(want)
    for holder in got:
        match = next((each for each in left if same(holder, each)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def is_resolved(holders: Iterable[Named]) -> bool:
    """Whether no holder is a bare pronoun."""
    return all(normal(holder.name) not in PRONOUNS for holder in holders)


def jaccard(one: Iterable[tuple[int, int]], other: Iterable[tuple[int, int]]) -> float:
    """Overlap of two sets of places, in code points."""
    first = {place for start, end in one for place in range(start, end)}
    second = {place for start, end in other for place in range(start, end)}
    union = len(first | second)
    return len(first & second) / union if union else 0.0
