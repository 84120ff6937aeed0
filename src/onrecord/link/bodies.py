"""Bodies: the names by which organisations, outlets and governments can meet."""

import re
from typing import NamedTuple

from onrecord.lexicon.actors import (
    careful,
    country_of,
    folded,
    form_of,
    organisation_named,
    outlet_named,
)
from onrecord.lexicon.languages import country_of_organ
from onrecord.lexicon.outlets import NONE, hosts
from onrecord.lexicon.stand import folded as plain
from onrecord.lexicon.stand import words_of
from onrecord.lexicon.tables import words_where
from onrecord.model.link import Profile

HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}")
PREFIXES = ("government of ", "the government of ")
LONGEST_SHORT = 6
"""Letters that an abbreviation has at most."""


class BodyName(NamedTuple):
    """`table` is the name that the shipped tables give it, or ""; `long` are keys of its full
    names, `short` of its abbreviations, `generic` whether its name fits a body in any country and
    nothing says in which it is."""

    table: str
    long: frozenset[str]
    short: frozenset[str]
    generic: bool


def squeezed(name: str) -> str:
    """The letters and digits of a name, lower case, without "the": as hosts are spelled too."""
    return "".join(each for each in plain(folded(name)) if each.isalnum())


def body_names(profile: Profile) -> BodyName:
    forms = tuple(dict.fromkeys((profile.name, *profile.names)))
    known = next((name for form in forms if (name := table_name(form))), "")
    if known:
        return BodyName(squeezed(known), frozenset(), frozenset(), generic=False)
    short = frozenset(squeezed(form) for form in forms if is_abbreviation(form))
    whole = (form for form in forms if " " in folded(form) or form == profile.name)
    full = [form for form in whole if not is_abbreviation(form)]
    long = frozenset(_key(form) for form in full) - {""}
    country = profile.countries[0] if len(profile.countries) == 1 else ""
    at_home = frozenset(_of_country(country, each) for each in full if country and is_generic(each))
    generic = is_generic(profile.name) and not at_home
    return BodyName("", long | at_home, short, generic)


def _key(name: str) -> str:
    """A host by the label that it is registered under; a country's ministry and the like by the
    country, however it is put ("Norway's Foreign Ministry"); any other name squeezed."""
    if not HOST.fullmatch(name):
        country, rest = _country_first(name)
        return _of_country(country, rest) if country else squeezed(name)
    labels = name.split(".")
    return squeezed(labels[-3] if _under_country(labels) else labels[-2])


def _of_country(country: str, name: str) -> str:
    return f"{country.casefold()}:{squeezed(name)}"


def _country_first(name: str) -> tuple[str, str]:
    """The country in whose words a body's name begins and the rest of it, where that fits a body
    in any country; two empty strings for other names."""
    words = folded(name).replace("’", "'").split()
    for size in (3, 2, 1):
        lead, rest = " ".join(words[:size]).removesuffix("'s"), " ".join(words[size:])
        country = country_of(lead)
        form = form_of(lead)
        if country and (form == "demonym" or (form == "name" and not careful(lead))):
            return (country.iso3, rest) if rest and is_generic(rest) else ("", "")
    return "", ""


def _under_country(labels: list[str]) -> bool:
    return len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3  # "post.co.uk"


def table_name(form: str) -> str:
    """The one name that the tables have for an organisation or outlet, or for its host."""
    host = hosts().get(form.casefold().removeprefix("www."), NONE)
    name = form if host == NONE else host
    body = outlet_named(name) or organisation_named(name)
    if body:
        return body.name
    return "" if host == NONE else host


def is_abbreviation(form: str) -> bool:
    bare = form.replace(".", "")
    return bare.isalnum() and bare.isupper() and 1 < len(bare) <= LONGEST_SHORT


def is_generic(name: str) -> bool:
    """Whether every word of a name only says what kind of body it is ("Foreign Ministry")."""
    if country_of_organ(name):
        return False
    generic = words_where("link_words", 1, "generic")
    empty = words_where("link_words", 1, "stop")
    found = {plain(each) for each in words_of(name)} - empty
    return bool(found) and found <= generic


def government(name: str) -> str:
    """The country's code for a government known by it, its folded name for any other."""
    bare = folded(name)
    for prefix in PREFIXES:
        bare = bare.removeprefix(prefix)
    country = country_of(folded(bare))
    return country.iso3 if country else plain(bare)
