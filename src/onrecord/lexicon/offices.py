"""Offices: nouns for people by what they do, for unnamed people, for papers and for bodies."""

from functools import cache
from typing import NamedTuple

from onrecord.lexicon.tables import table


class Noun(NamedTuple):
    """A noun with its kind; `plural` says which form it was found by, `points` whether "the" and
    any qualifier before it mostly mean the body just named."""

    lemma: str
    kind: str
    plural: bool
    points: bool = False


@cache
def _nouns(name: str, kind: int) -> dict[str, Noun]:
    """Both forms of each noun of a table whose second column is the plural."""
    found: dict[str, Noun] = {}
    for row in table(name):
        points = name == "bodies" and row[3] == "yes"
        found.setdefault(row[0].casefold(), Noun(row[0], row[kind], False, points))
        if row[1]:
            found.setdefault(row[1].casefold(), Noun(row[0], row[kind], True))
    return found


def office(word: str) -> Noun | None:
    """What a person is or does: head, post, speaks, work or tie."""
    return _nouns("offices", 2).get(word.casefold())


def unnamed(word: str) -> Noun | None:
    """Unnamed people: anonymous or group."""
    return _nouns("anonymous", 2).get(word.casefold())


def paper(word: str) -> Noun | None:
    """Something written or recorded: text or piece."""
    return _nouns("papers", 2).get(word.casefold())


def body(word: str) -> Noun | None:
    """The head noun of a body: organisation, government or outlet."""
    return _nouns("bodies", 2).get(word.casefold())


class Wider(NamedTuple):
    """The offices that a noun may stand for again, and the words of a title that say the same."""

    offices: frozenset[str]
    title: frozenset[str]


@cache
def _wider() -> dict[str, Wider]:
    return {
        row[0]: Wider(frozenset(row[1].split()), frozenset(row[2].split()))
        for row in table("wider_offices")
    }


def wider(noun: str) -> Wider:
    """What "the lawmaker" or "the Democrat" may mean beside one who is called so."""
    return _wider().get(noun, Wider(frozenset(), frozenset()))


@cache
def party_words() -> frozenset[str]:
    """All words of titles that tell a party."""
    return frozenset(word for each in _wider().values() for word in each.title)


@cache
def _titles() -> frozenset[str]:
    return frozenset(row[0].casefold() for row in table("offices") if row[3] == "yes")


@cache
def _title_tails() -> frozenset[str]:
    return frozenset(row[0] for row in table("title_tails"))


@cache
def _family_names() -> frozenset[str]:
    return frozenset(row[0].casefold() for row in table("offices") if row[4:] == ("yes",))


def is_office_only(word: str) -> bool:
    """Whether the word says what one person is and is no family name ("Director", not "King")."""
    noun = office(word)
    return noun is not None and not noun.plural and word.casefold() not in _family_names()


def ends_title(word: str) -> bool:
    """Whether the word ends a title after "of": "State" in "Secretary of State"."""
    return word in _title_tails()


def is_title(word: str) -> bool:
    """Whether the office noun stands directly before a name."""
    return word.casefold() in _titles()


class Classes(NamedTuple):
    """The classes of bodies that a noun may mean again; `open` where a body of no known class
    may be meant too."""

    named: frozenset[str]
    open: bool


@cache
def _classes() -> dict[str, Classes]:
    return {
        row[0]: Classes(frozenset(row[1].split("|")), row[2] == "yes")
        for row in table("body_classes")
    }


def classes(noun: str) -> Classes | None:
    """What "the company" or "the network" may mean again; None for a noun that tells no class."""
    return _classes().get(noun.casefold())
