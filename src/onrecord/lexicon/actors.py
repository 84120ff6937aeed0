"""Actors: countries by every word that names them, known organisations and outlets."""

from functools import cache
from typing import Literal, NamedTuple

from onrecord.lexicon.tables import table

Form = Literal["name", "capital", "seat", "demonym"]
"""By which kind of word a phrase leads to a country."""

NONE = "-"
"""The government of a place that has none."""

NAME, ARTICLE, ISO2, ISO3, CAPITAL, DEMONYMS, SEATS, ALIASES = range(8)
GOVERNMENT, UNSAFE, CAREFUL = 12, 13, 14
COLUMNS: dict[Form, tuple[int, ...]] = {
    "name": (NAME, ALIASES),
    "capital": (CAPITAL,),
    "seat": (SEATS,),
    "demonym": (DEMONYMS,),
}
"""Columns of actors.tsv, and those with the forms of each kind."""


class Country(NamedTuple):
    """One row of actors.tsv. `name` is without its article."""

    name: str
    article: str
    iso3: str

    @property
    def government(self) -> str:
        """What its government is called: "government of the Netherlands"."""
        return _governments().get(self.iso3) or " ".join(
            part for part in ("government of", self.article, self.name) if part
        )


class Body(NamedTuple):
    """A known organisation or outlet; `home` is an ISO 3166 alpha-3 code or "".

    `kind` is that of its table; `state` the code of the state that owns or directs an outlet.
    """

    name: str
    home: str
    kind: str = ""
    state: str = ""


def folded(phrase: str) -> str:
    """`phrase` with straight apostrophes and single spaces, without a leading article."""
    words = phrase.replace("’", "'").split()
    if len(words) > 1 and words[0].casefold() == "the":
        words = words[1:]
    return " ".join(words)


def forms(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several, folded."""
    return tuple(folded(form) for form in cell.split("|") if form)


@cache
def _governments() -> dict[str, str]:
    """Governments with a name of their own, by alpha-3 code."""
    return {row[ISO3]: row[GOVERNMENT] for row in table("actors") if row[GOVERNMENT]}


@cache
def _forms() -> dict[Form, dict[str, Country]]:
    """Every form that may be looked up, by what it is; case matters ("US" is not "us").

    No two rows share one (tests hold the table to that).
    """
    found: dict[Form, dict[str, Country]] = {kind: {} for kind in COLUMNS}
    for row in table("actors"):
        if row[GOVERNMENT] == NONE:
            continue
        country, unsafe = Country(row[NAME], row[ARTICLE], row[ISO3]), forms(row[UNSAFE])
        for kind, columns in COLUMNS.items():
            listed = (form for column in columns for form in forms(row[column]))
            found[kind] |= {form: country for form in listed if form not in unsafe}
    return found


@cache
def _places() -> dict[str, Country]:
    """Names, aliases, capitals and seats of power."""
    found = _forms()
    return found["seat"] | found["capital"] | found["name"]


def _demonyms() -> dict[str, Country]:
    return _forms()["demonym"]


def country_named(phrase: str) -> Country | None:
    """The country whose name, capital or seat of power `phrase` is, article or not."""
    return _places().get(folded(phrase))


def country_of(phrase: str) -> Country | None:
    """The country that `phrase` names or whose demonym it is."""
    return country_named(phrase) or _demonyms().get(folded(phrase))


def form_of(phrase: str) -> Form | None:
    """By which kind of word a phrase leads to a country: "the Kremlin" is a seat of power."""
    return next((kind for kind, found in _forms().items() if folded(phrase) in found), None)


def country_coded(code: str) -> Country | None:
    """The country with an ISO 3166 alpha-2 or alpha-3 code."""
    return _coded().get(code)


@cache
def _coded() -> dict[str, Country]:
    return {
        code: Country(row[NAME], row[ARTICLE], row[ISO3])
        for row in table("actors")
        for code in (row[ISO2], row[ISO3])
    }


def careful(phrase: str) -> str:
    """What else a form of the tables means ("Georgia" is also a state of the United States); ""
    where nothing is known."""
    return _notes().get(folded(phrase), "")


@cache
def _notes() -> dict[str, str]:
    cells = (
        cell
        for name, column in (("actors", CAREFUL), ("organisations", 4), ("outlets", 6))
        for row in table(name)
        for cell in row[column].split("|")
    )
    notes: dict[str, str] = {}
    for form, _, note in (cell.partition("=") for cell in cells if cell):
        notes[folded(form)] = "; ".join(filter(None, (notes.get(folded(form)), note)))
    return notes


def is_demonym(word: str) -> bool:
    return folded(word) in _demonyms()


@cache
def _organisations() -> dict[str, Body]:
    found: dict[str, Body] = {}
    for name, aliases, home, kind, *_ in table("organisations"):
        for form in (folded(name), *forms(aliases)):
            found.setdefault(form, Body(name, home, kind))
    return found


class _Outlet(NamedTuple):
    """An outlet by one of its forms; whether that is spelled with "The", and safe in a text."""

    body: Body
    article: bool
    safe: bool


@cache
def _outlets() -> dict[str, _Outlet]:
    found: dict[str, _Outlet] = {}
    for name, aliases, home, kind, state, unsafe, *_ in table("outlets"):
        body, kept_out = Body(name, home, kind, state), forms(unsafe)
        for spelled in (name, *filter(None, aliases.split("|"))):
            form = folded(spelled)
            article = spelled.startswith("The ") and " " not in form
            found.setdefault(form, _Outlet(body, article, form not in kept_out))
    return found


def organisation_named(phrase: str) -> Body | None:
    return _organisations().get(folded(phrase))


def outlet_named(phrase: str) -> Body | None:
    """The known outlet that words of a text name; one spelled with "The" before a single word is
    known only by its article, since without it "Hill" and "Sun" are other things."""
    found = _outlets().get(folded(phrase))
    if found is None or not found.safe:
        return None
    bare = len(phrase.split()) == 1 or not phrase.casefold().startswith("the ")
    return None if found.article and bare else found.body


def outlet_listed(name: str) -> Body | None:
    """The outlet that a name given as an outlet's means (by a host, a masthead, a by-line), where
    "Time" and "Dawn" are nothing else."""
    found = _outlets().get(folded(name))
    return found.body if found else None


@cache
def _outlet_endings() -> frozenset[str]:
    return frozenset(row[0] for row in table("mastheads"))


def looks_like_outlet(phrase: str) -> bool:
    """Whether a capitalised phrase of two words or more ends as outlets' names do."""
    words = phrase.replace("’", "'").split()
    return (
        len(words) > 1
        and words[-1][:1].isupper()
        and words[-1].casefold() in _outlet_endings()
        and all(word[:1].isupper() or word in {"of", "and", "&"} for word in words[1:])
        and "The" not in words[1:]
    )
