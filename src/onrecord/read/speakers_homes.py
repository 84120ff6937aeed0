"""Homes: the countries for which a person of the document holds an office."""

from onrecord.lexicon.actors import country_coded, country_of
from onrecord.lexicon.leaders import tenures_of
from onrecord.read.speakers_register import Entry


def countries_of(text: str, entry: Entry) -> frozenset[str]:
    """The ISO 3166 alpha-3 codes that the document's words for the person give; where they give
    none, those of the same office that the table of leaders gives somebody of that name."""
    if entry.countries:
        return frozenset(entry.countries)
    places = [told.affiliation for told in entry.roles if told.affiliation is not None]
    named = (country_of(text[start:end]) for start, end in places)
    codes = frozenset(country.iso3 for country in named if country is not None)
    return codes or from_table(entry)


def from_table(entry: Entry) -> frozenset[str]:
    """The one country of which the table knows somebody of this full name as the holder of an
    office that the document gives him."""
    if " " not in entry.name:
        return frozenset()
    held = (each for each in tenures_of(entry.name) if entry.offices.intersection(each.offices))
    codes = frozenset(each.place for each in held if country_coded(each.place) is not None)
    return codes if len(codes) == 1 else frozenset()
