"""Offices as they are compared: the noun, its rank, and the fields that exclude others."""

from functools import cache
from typing import NamedTuple

from onrecord.lexicon.actors import country_of
from onrecord.lexicon.offices import office, wider
from onrecord.lexicon.stand import words_of
from onrecord.lexicon.tables import table

OPEN = frozenset({"of", "for", "in", "at", "to", "on", "with", "and", "who", "from", "under"})
ABROAD = frozenset({"in", "to", "at"})


class Office(NamedTuple):
    """`noun` is the office without rank; `fields` are pairs of a set and what of it is told."""

    noun: str
    rank: str
    fields: frozenset[tuple[str, str]]
    countries: frozenset[str]

    @property
    def is_seat(self) -> bool:
        """Whether whoever holds it is called by no other such office by chance."""
        return self.noun in _of("seat")


def office_of(words: str, affiliation: str = "") -> Office | None:
    """The office that words tell of; None where they tell of none."""
    spelled = [each.casefold().replace("’s", "").replace("'s", "") for each in words_of(words)]
    at = noun_place(spelled)
    if at is None:
        return None
    same, start = named(spelled, at)
    before = spelled[:start]
    rank = next((_of("rank")[each] for each in before if each in _of("rank")), "")
    fields = frozenset() if same else fields_of(spelled)
    return Office(same or lemma(spelled[at]), rank, fields, countries(at_home(words), affiliation))


def noun_place(spelled: list[str]) -> int | None:
    """The place of the noun that is the office: the last before a preposition."""
    places = [at for at, each in enumerate(spelled) if lemma(each)]
    opened = next((at for at, each in enumerate(spelled) if each in OPEN and at), len(spelled))
    before = [at for at in places if at < opened]
    return before[-1] if before else places[0] if places else None


def lemma(word: str) -> str:
    """One noun for all forms of an office: "spokesperson" of "spokeswoman"."""
    found = office(word)
    if found is None and word not in _of("same"):
        return ""
    plain = found.lemma if found else word
    return _of("same").get(plain) or _forms().get(plain, plain)


def named(spelled: list[str], at: int) -> tuple[str, int]:
    """What several words around the noun name together, and where they begin."""
    for start in range(at + 1):
        for stop in range(len(spelled), at, -1):
            if found := _of("same").get(" ".join(spelled[start:stop])):
                return found, start
    return "", at


def fields_of(spelled: list[str]) -> frozenset[tuple[str, str]]:
    return frozenset(field for each in spelled if (field := field_of(each)))


def field_of(word: str) -> tuple[str, str] | None:
    """The set that a word is of, and what of it: ("house", "lower")."""
    return _fields().get(word.casefold())


def countries(*texts: str) -> frozenset[str]:
    found = set[str]()
    for text in texts:
        spelled = text.replace("’s", "").replace("'s", "").split()
        for start in range(len(spelled)):
            for stop in range(start + 1, min(start + 4, len(spelled) + 1)):
                if country := country_of(" ".join(spelled[start:stop])):
                    found.add(country.iso3)
    return frozenset(found)


def at_home(words: str) -> str:
    """An office without where it is held: "U.S. ambassador" of "U.S. ambassador in Moscow"."""
    spelled = words.split()
    stop = next((at for at, each in enumerate(spelled) if each in ABROAD), len(spelled))
    return " ".join(spelled[:stop])


def compatible(one: Office, other: Office) -> bool:
    """Whether somebody may be called both."""
    return same_noun(one, other) and not excluded(one, other)


def same_noun(one: Office, other: Office) -> bool:
    if one.noun == other.noun or one.noun in other.noun.split() or other.noun in one.noun.split():
        return True
    return any(
        lemma(last(two)) in {lemma(each) or each for each in wider(last(first)).offices}
        for first, two in ((one, other), (other, one))
    )


def last(each: Office) -> str:
    return each.noun.split()[-1]


def excluded(one: Office, other: Office) -> bool:
    """Whether rank, field or country of two offices tell them apart."""
    if one.rank != other.rank:
        return True
    mine, theirs = dict(one.fields), dict(other.fields)
    if any(mine[each] != theirs[each] for each in mine.keys() & theirs.keys()):
        return True
    return bool(one.countries and other.countries) and one.countries.isdisjoint(other.countries)


@cache
def _of(kind: str) -> dict[str, str]:
    return {row[0]: row[2] for row in table("check_offices") if row[1] == kind}


@cache
def _fields() -> dict[str, tuple[str, str]]:
    rows = [row for row in table("check_offices") if row[1] not in {"same", "rank", "seat"}]
    return {row[0]: (row[1], row[2]) for row in rows}


@cache
def _forms() -> dict[str, str]:
    return {form: row[0] for row in table("link_offices") for form in row[1].split("|")}
