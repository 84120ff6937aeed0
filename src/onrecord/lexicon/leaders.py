"""Leaders: who held which office when, as far as the table knows.

The table backs up what a text says and never overrides it: most of its rows are from our own
knowledge alone (`verified` is False), and even a verified one knows less than the document.
"""

import unicodedata
from functools import cache
from typing import Literal, NamedTuple

from onrecord.lexicon.actors import Country, country_coded, country_of, folded, organisation_named
from onrecord.lexicon.tables import table

Status = Literal["current", "former", "future"]
UNVERIFIED = "unverified"
GOVERNING = frozenset({"president", "prime minister", "chancellor", "premier"})
"""Offices whose holders a government is called by."""
FIRST, LAST = "-01-01", "-12-31"
"""What a date without month or day may mean; compared as text, so no month needs its length."""


class Tenure(NamedTuple):
    """One term of office. `place` is an ISO 3166 alpha-3 code or the name of an organisation;
    `start` and `end` are ISO dates, as precise as known, `end` "" for one that goes on."""

    name: str
    offices: tuple[str, ...]
    place: str
    start: str
    end: str
    basis: str

    @property
    def verified(self) -> bool:
        return self.basis != UNVERIFIED


class Held(NamedTuple):
    """How an office stood to a person on a day, and whether a source at hand gives the dates."""

    status: Status
    verified: bool


@cache
def tenures() -> tuple[Tenure, ...]:
    """Every term of office, in the order of the table."""
    return tuple(
        Tenure(name, _offices_of(offices), place, start, end, basis)
        for name, _, _, offices, place, start, end, basis in table("leaders")
    )


@cache
def _people() -> dict[str, tuple[str, ...]]:
    """The names of all who are called by a form: "Johnson" are several."""
    found: dict[str, tuple[str, ...]] = {}
    for name, forms, short, *_ in table("leaders"):
        for form in (name, *forms.split("|"), *short.split("|")):
            names = found.get(_spelled(form), ())
            if form and name not in names:
                found[_spelled(form)] = (*names, name)
    return found


def people(form: str) -> tuple[str, ...]:
    """Whom a name may mean, by the names of the table: a full name in any spelling, or the part
    that the person is called by alone. Case matters; accents, hyphens and apostrophes do not."""
    return _people().get(_spelled(form), ())


def tenures_of(form: str) -> tuple[Tenure, ...]:
    """The terms of office of everybody whom a name may mean."""
    called = people(form)
    return tuple(each for each in tenures() if each.name in called)


@cache
def country_led(form: str) -> Country | None:
    """The one country that everybody governed whom a name may mean; None where nobody did."""
    terms = (each for each in tenures_of(form) if not GOVERNING.isdisjoint(each.offices))
    places = {each.place for each in terms if country_coded(each.place) is not None}
    return country_coded(places.pop()) if len(places) == 1 else None


def governed(form: str, office: str | None, day: str) -> frozenset[str]:
    """The codes of the countries that the one person whom a name may mean governed on a day (at
    any time where "" is given), in that office, or in any for None; none where the name may mean
    several."""
    if len(people(form)) != 1:
        return frozenset()
    terms = (each for each in tenures_of(form) if country_coded(each.place) is not None)
    return frozenset(
        each.place
        for each in terms
        if not GOVERNING.isdisjoint(each.offices)
        and (office is None or _office(office) in each.offices)
        and (not day or _status(each, day) == "current")
    )


def holders(office: str, place: str, day: str) -> tuple[Tenure, ...]:
    """Who held an office on an ISO day (or in a month or year): one as a rule, two where it
    changed hands, none where the table does not know."""
    return tuple(each for each in _of_office(office, place) if _status(each, day) == "current")


def held(name: str, office: str, place: str, day: str) -> Held | None:
    """Whether a person held an office on a day, had held it or was to hold it; None where the
    table does not tell: an office that it does not know, several people of that name in it, a
    date too vague. Of two terms with the day between them, "former".

    `place`: a country by any word for it or its code, or an organisation.
    """
    called = people(name)
    terms = [each for each in _of_office(office, place) if each.name in called]
    if not terms or len({each.name for each in terms}) > 1:
        return None
    known = [_status(each, day) for each in terms]
    verified = all(each.verified for each in terms)
    if "current" in known:
        return Held("current", verified)
    if None in known:
        return None
    return Held("former" if "former" in known else "future", verified)


def _of_office(office: str, place: str) -> tuple[Tenure, ...]:
    return _offices().get((_office(office), _place(place)), ())


@cache
def _offices() -> dict[tuple[str, str], tuple[Tenure, ...]]:
    found: dict[tuple[str, str], tuple[Tenure, ...]] = {}
    for term in tenures():
        for office in term.offices:
            found[office, term.place] = (*found.get((office, term.place), ()), term)
    return found


def _status(term: Tenure, day: str) -> Status | None:
    """How a term stands to a day; None where their dates are too vague to tell."""
    if not day:
        return None
    first, last = _between(day)
    earliest, surely = _between(term.start)
    lasts, latest = _between(term.end or "9999")
    if last < earliest:
        return "future"
    if first > latest:
        return "former"
    return "current" if first >= surely and last <= lasts else None


def _between(date: str) -> tuple[str, str]:
    """The first and the last day that an ISO date of any precision may mean."""
    told = len(date) - len("2020")
    return date + FIRST[told:], date + LAST[told:]


def _place(place: str) -> str:
    """A place as the table has it."""
    country = country_coded(place) or country_of(place)
    if country is not None:
        return country.iso3
    body = organisation_named(place)
    return body.name if body else folded(place)


def _office(office: str) -> str:
    return folded(office).casefold().replace("-", " ")


def _offices_of(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(_office, cell.split("|"))))


def _spelled(name: str) -> str:
    """A name without what its spellings differ in: accents, hyphens, apostrophes, full stops."""
    parted = unicodedata.normalize("NFKD", name)
    plain = "".join(each for each in parted if not unicodedata.combining(each))
    for mark, instead in (("-", " "), ("’", ""), ("'", ""), (".", ""), ("ł", "l"), ("ø", "o")):
        plain = plain.replace(mark, instead)
    return " ".join(plain.split())
