"""Holders scored: whether the holders read are the holders that a labeller wrote down.

Two holders match when their names do after `normal`. Unnamed people, groups and documents have
no name that two readers would write alike; they match when both are of such a kind and the words
of one description, articles and small words aside, are all among the other's, or when neither
text nor label describes them at all.

`alike` is lenient on names that mean one holder: a family name and the full name, the names of one
state's government, a body with and without what goes before its name.
"""

import re
from collections.abc import Callable, Collection, Iterable
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from onrecord.lexicon.actors import Country, country_of
from onrecord.lexicon.names import honorific_office
from onrecord.lexicon.offices import office
from onrecord.lexicon.tables import table

DESCRIBED = frozenset({"anonymous", "group", "document"})
SMALL = frozenset(
    {"the", "a", "an", "of", "some", "one", "another", "several", "that", "it", "its", "and", "or"}
    | {"in", "on", "at", "by", "for", "to", "unnamed", "unspecified", "source", "sources"}
)
TITLES = re.compile(r"^(?:mr|mrs|ms|dr|sir|president|prime minister|the)\.? ")
INITIAL = re.compile(r"(?<= )\w\. ")
JUNIOR = frozenset({"jr", "sr", "junior", "senior"})
STATES = frozenset({"government", "organisation"})
BODIES = frozenset({"organisation", "outlet", "government"})
WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
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


def alike(one: Named, other: Named) -> bool:
    """Whether two holders are the same, or one's name is a shorter or looser one of the other."""
    if same(one, other):
        return True
    kinds = {one.kind, other.kind}
    if kinds == {"person"}:
        return person_alike(normal(one.name).split(), normal(other.name).split())
    if kinds <= STATES and "government" in kinds:
        states = state_of(one.name), state_of(other.name)
        if None not in states:
            return states[0] == states[1]
    first, second = WORD.findall(normal(one.name)), WORD.findall(normal(other.name))
    if not (kinds <= BODIES and first and second and first[-1] == second[-1]):
        return False
    return set(first) <= set(second) or set(second) <= set(first)


def person_alike(one: list[str], other: list[str]) -> bool:
    """Whether the words of one name are among the other's, and the family name is one of them."""
    first, second = [word.strip(".,") for word in one], [word.strip(".,") for word in other]
    if not first or not second or JUNIOR & set(first) != JUNIOR & set(second):
        return False
    short, long = sorted((first, second), key=len)
    if len(short) == 1:
        return short[0] in {long[0], long[-1]}
    return set(short) <= set(long)


def state_of(name: str) -> Country | None:
    """The state whose government a name means."""
    words = re.sub(r"[Gg]overnments?(?: of)?", " ", name).split()
    whole = " ".join(words)
    found = (country_of(each) for each in (whole, whole.removeprefix("the "), *words))
    return next((each for each in found if each is not None), None)


def told_words(*phrases: str | None) -> frozenset[str]:
    """The words of a role or an affiliation as compared: offices by their dictionary form, places
    and demonyms by the code of their state, parties by their letter."""
    found: set[str] = set()
    for phrase in filter(None, phrases):
        words = WORD.findall(phrase)
        for text in (*words, *map(" ".join, pairwise(words))):
            if (state := country_of(text) or country_of(f"{text}.")) is not None:
                found.add(state.iso3)
        found |= {dictionary_form(word) for word in words if word.casefold() not in SMALL}
    return frozenset(found)


def dictionary_form(word: str) -> str:
    """The word as compared; a party's people, adjective and letter ("D-Texas") are one."""
    party = _parties().get(word if len(word) == 1 else word.casefold())
    if party:
        return party
    noun = office(word)
    plain = noun.lemma if noun else honorific_office(f"{word}.") or word
    return plain.casefold().removesuffix("'s")


@cache
def _parties() -> dict[str, str]:
    """The letter of each party by its words and by itself."""
    rows = [row for row in table("parties") if row[1]]
    return {word: row[1] for row in rows for word in row}


def same_role(got: frozenset[str], want: frozenset[str]) -> bool:
    """Whether two roles share an office, or one's words are all among the other's."""
    offices = {word for word in got & want if office(word) is not None}
    return bool(got and want) and (bool(offices) or got <= want or want <= got)


def same_set(
    got: Collection[Named],
    want: Collection[Named],
    alike: Callable[[Named, Named], bool] = same,
) -> bool:
    """Whether each of one set has its match in the other, and none is left over."""
    left = list(want)
    for holder in got:
        match = next((each for each in left if alike(holder, each)), None)
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
