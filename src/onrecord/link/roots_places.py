"""Places of voices: for which countries and bodies a holder stands, and for whom he speaks."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from onrecord.lexicon.actors import country_of, organisation_named
from onrecord.lexicon.languages import country_of_organ
from onrecord.lexicon.leaders import country_led
from onrecord.lexicon.offices import office
from onrecord.lexicon.stand import words_of
from onrecord.lexicon.tables import words_where
from onrecord.link.bodies import is_generic, squeezed
from onrecord.link.roots_organs import organ_token
from onrecord.model.records import Holder

LONGEST = 3
"""Words of a country's or an organ's name."""
MOUTHPIECE = "speaks"
IN_OFFICE = frozenset({"head", "post", MOUTHPIECE})
FORMER = "former"
PAST = frozenset({"former", "ex", "late", "retired", "onetime"})
Tokens = frozenset[str]
GOVERNMENT = "government:"
SOME_STATE = frozenset({GOVERNMENT})
"""What speaks for a state that nothing names."""


class Standing(NamedTuple):
    """`countries` are those that the words for somebody name; `is_one` are the governments and
    bodies whose voice it is, `speaks` those for which it may speak as well."""

    countries: Tokens = frozenset()
    is_one: Tokens = frozenset()
    speaks: Tokens = frozenset()

    def joined(self, other: "Standing") -> "Standing":
        """All that both say."""
        return Standing(*(one | two for one, two in zip(self, other, strict=True)))


def standing(holder: Holder) -> Standing:
    """For whom a holder stands, as its document and the shipped tables tell."""
    if holder.kind == "government":
        countries = frozenset(holder.countries) or countries_in((holder.name,))
        return Standing(countries, governments(countries))
    if holder.kind in {"organisation", "outlet"}:
        return of_body(holder)
    return of_person(holder)


def of_body(holder: Holder) -> Standing:
    countries = frozenset(holder.countries) or countries_in((holder.name,))
    bare = frozenset({f"body:{squeezed(holder.name)}"}) | organ_token(holder.name)
    organ = country_of_organ(holder.name)
    if organ:
        return Standing(frozenset({organ.iso3}), bare, governments({organ.iso3}))
    if not is_state_body(holder.name):
        return Standing(countries, bare)
    return Standing(countries, bare, governments(countries) or SOME_STATE)


def is_state_body(name: str) -> bool:
    """Whether a name is that of a body that any state has, with or without the state's."""
    rest = [each for each in words_of(name) if country_of(each.removesuffix("’s")) is None]
    return is_generic(" ".join(rest))


def of_person(holder: Holder) -> Standing:
    """By present offices; those who speak for a body are its voice, its head and its ministers
    may be."""
    present = [each for each in holder.roles if each.status != FORMER]
    phrases = [part.exact for each in present for part in (each.office, each.affiliation) if part]
    if holder.naming != "named":
        phrases.append(holder.name)
    led = country_led(holder.name) if holder.naming == "named" else None
    countries = frozenset(holder.countries) | countries_in(phrases)
    kinds = {kind for each in phrases if not is_past(each) for kind in office_kinds(each)}
    if led and (not phrases or kinds & IN_OFFICE):
        countries |= {led.iso3}
        kinds = kinds | {"head"}
    if not kinds & IN_OFFICE:
        return Standing(countries)
    organs = frozenset(token for each in phrases for token in organ_token(each))
    bodies = bodies_in(phrases) | organs or governments(countries)
    stand_for = governments(countries) or (SOME_STATE if is_state_office(phrases) else frozenset())
    if MOUTHPIECE in kinds:
        return Standing(countries, bodies, stand_for)
    return Standing(countries, frozenset(), bodies | stand_for)


def is_state_office(phrases: Iterable[str]) -> bool:
    """Whether somebody holds an office that only states have."""
    offices = words_where("link_root_words", 1, "state")
    return any(each.casefold() in offices for one in phrases for each in words_of(one))


def is_past(phrase: str) -> bool:
    """Whether words call somebody the former holder of what they name."""
    return not PAST.isdisjoint(phrase.casefold().replace("-", " ").split())


def governments(countries: Iterable[str]) -> Tokens:
    return frozenset(f"{GOVERNMENT}{each}" for each in countries)


@lru_cache(maxsize=16384)
def office_kinds(phrase: str) -> Tokens:
    found = (office(each) for each in words_of(phrase))
    return frozenset(each.kind for each in found if each)


def countries_in(phrases: Iterable[str]) -> Tokens:
    """The countries that words of some phrases name, by name, capital, seat or demonym."""
    return frozenset(code for each in phrases for code in _countries(each))


@lru_cache(maxsize=16384)
def _countries(phrase: str) -> Tokens:
    return frozenset(
        country.iso3
        for run in runs(phrase)
        if (country := country_of(run) or country_of_organ(run)) is not None
    )


def bodies_in(phrases: Iterable[str]) -> Tokens:
    """The bodies with a name of their own that stand in offices and affiliations."""
    return frozenset(token for each in phrases for token in _bodies(each))


@lru_cache(maxsize=16384)
def _bodies(phrase: str) -> Tokens:
    named = (run for run in runs(phrase) if organisation_named(run) or is_body(run))
    return frozenset(f"body:{squeezed(each)}" for each in named)


def is_body(run: str) -> bool:
    """Whether some words are a body that states have, with its state: "Norwegian Foreign
    Ministry"."""
    first, _, rest = run.partition(" ")
    return bool(rest) and country_of(first.removesuffix("’s")) is not None and is_generic(rest)


def runs(phrase: str) -> Iterable[str]:
    """Up to three words in a row."""
    found = [each.removesuffix("'s").removesuffix("’s") for each in words_of(phrase)]
    for size in range(LONGEST, 0, -1):
        for start in range(len(found) - size + 1):
            yield " ".join(found[start : start + size])
