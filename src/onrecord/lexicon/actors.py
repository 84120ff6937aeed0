"""Actors: countries by every word that names them, known organisations and outlets."""

from functools import cache
from typing import NamedTuple

from onrecord.lexicon.tables import table


class Country(NamedTuple):
    """One row of actors.tsv. `name` is without its article."""

    name: str
    article: str
    iso3: str

    @property
    def government(self) -> str:
        """What its government is called: "government of the Netherlands"."""
        return " ".join(part for part in ("government of", self.article, self.name) if part)


class Body(NamedTuple):
    """A known organisation or outlet; `home` is an ISO 3166 alpha-3 code or ""."""

    name: str
    home: str


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
def _places() -> dict[str, Country]:
    """Names, aliases, capitals and seats of power; case matters ("US" is not "us")."""
    places: dict[str, Country] = {}
    for name, article, _, iso3, capital, _, seats, aliases in table("actors"):
        country = Country(name, article, iso3)
        for form in (folded(name), *forms(capital), *forms(seats), *forms(aliases)):
            places.setdefault(form, country)
    return places


@cache
def _demonyms() -> dict[str, Country]:
    return {
        form: Country(row[0], row[1], row[3]) for row in table("actors") for form in forms(row[5])
    }


def country_named(phrase: str) -> Country | None:
    """The country whose name, capital or seat of power `phrase` is, article or not."""
    return _places().get(folded(phrase))


def country_of(phrase: str) -> Country | None:
    """The country that `phrase` names or whose demonym it is."""
    return country_named(phrase) or _demonyms().get(folded(phrase))


def is_demonym(word: str) -> bool:
    return folded(word) in _demonyms()


@cache
def _bodies(name: str) -> dict[str, Body]:
    found: dict[str, Body] = {}
    for row in table(name):
        body = Body(row[0], row[2] if len(row) > 2 else "")
        for form in (folded(row[0]), *forms(row[1])):
            found.setdefault(form, body)
    return found


def organisation_named(phrase: str) -> Body | None:
    return _bodies("organisations").get(folded(phrase))


def outlet_named(phrase: str) -> Body | None:
    """The known outlet; one whose name begins with "The" is known only by its article, since
    without it "Hill" and "Sun" are other things."""
    body = _bodies("outlets").get(folded(phrase))
    needs_article = body is not None and body.name.startswith("The ")
    if needs_article and not phrase.casefold().startswith("the ") and len(phrase.split()) == 1:
        return None
    return body


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
