"""Bodies: the names by which organisations, outlets and governments can meet."""

import re
from typing import NamedTuple

from onrecord.lexicon.actors import country_of, folded, organisation_named, outlet_named
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
    names, `short` of its abbreviations, `generic` whether its name fits a body in any country."""

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
    long = frozenset(_key(form) for form in whole if not is_abbreviation(form)) - {""}
    return BodyName("", long, short, is_generic(profile.name))


def _key(name: str) -> str:
    """A host by the label that it is registered under, any other name squeezed."""
    if not HOST.fullmatch(name):
        return squeezed(name)
    labels = name.split(".")
    return squeezed(labels[-3] if _under_country(labels) else labels[-2])


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
