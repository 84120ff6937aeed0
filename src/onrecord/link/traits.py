"""Traits: what links compare of a profile. Profiles of equal traits are compared once."""

from functools import cache, lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from onrecord.lexicon.actors import country_of
from onrecord.lexicon.leaders import Tenure, people, tenures
from onrecord.lexicon.names import honorific_office
from onrecord.lexicon.offices import office
from onrecord.lexicon.stand import folded, words_of
from onrecord.lexicon.tables import table, words
from onrecord.link.bodies import BodyName, body_names, government
from onrecord.link.personal import PersonName, is_common, personal, printed_parts, untitled
from onrecord.link.states import states_in
from onrecord.model.link import Profile

Words = frozenset[str]
NOTHING: Words = frozenset()
HOLDING = frozenset({"head", "post", "speaks"})
"""Kinds of offices that say who somebody is, not what they do for a living."""
ABOUT = 8
"""Years before and after an office in which its holder is still called by one name alone."""


class Traits(NamedTuple):
    """A profile without its holder, document and quotations.

    `sort` says what it can be one with: "person", "body", "government", or the kind of what only
    its words can join. `person` is its fullest name. `offices` are nouns ("minister"); `places`
    the telling words of present offices and affiliations, `past` those of former ones. `holding`
    are offices of both that say who somebody is, `fields` and `once` what fields they belong to.
    `states` are those of the United States that present ones name. `stays` is False where the work
    is with other countries. `leader` is who alone is so called in the table of leaders.
    """

    sort: str
    person: PersonName | None = None
    body: BodyName | None = None
    government: str = ""
    offices: Words = NOTHING
    former: Words = NOTHING
    places: Words = NOTHING
    past: Words = NOTHING
    countries: Words = NOTHING
    holding: Words = NOTHING
    fields: Words = NOTHING
    once: Words = NOTHING
    states: Words = NOTHING
    stays: bool = True
    leader: str = ""
    year: int | None = None
    outlet: str = ""

    @property
    def rank(self) -> int:
        """How much of a name there is; a body's or government's is always enough."""
        return self.person.rank if self.person else 2

    @property
    def known(self) -> int:
        """How many kinds of things are known beside the name."""
        return sum(map(bool, (self.offices | self.former, self.places | self.past, self.countries)))


def traits_of(profile: Profile) -> Traits:
    """What links may compare of a profile."""
    year = profile.published[:4] if profile.published else None
    outlet = None if profile.naming == "named" else profile.outlet
    return _traits(
        replace(profile, holder="", document="", quotes=(), published=year, outlet=outlet)
    )


@lru_cache(maxsize=16384)
def _traits(profile: Profile) -> Traits:
    """Those of a profile without what traits do not hang on, so that most are known already."""
    if profile.naming == "named" and profile.kind == "person":
        return _person(profile)
    if profile.naming == "named" and profile.kind in {"organisation", "outlet"}:
        countries = frozenset(profile.countries)
        return Traits("body", body=body_names(profile), countries=countries)
    if profile.naming == "named" and profile.kind == "government":
        return Traits("government", government=government(profile.name))
    return Traits(profile.kind, outlet=folded(profile.outlet or ""))


def _person(profile: Profile) -> Traits:
    name = fullest(profile)
    if name is None:
        return Traits("nobody")
    present = (*profile.offices, *profile.affiliations)
    stated = profile.published or ""
    year = int(stated) if stated.isdigit() else None
    offices, former = offices_in(profile.offices), offices_in(profile.former)
    return Traits(
        "person",
        person=name,
        offices=offices,
        former=former,
        holding=frozenset(filter(_is_held, offices | former)),
        fields=_fields(offices),
        once=_fields(former),
        states=states_in(present),
        stays=words("link_abroad").isdisjoint(offices | former),
        places=telling_words(present),
        past=telling_words(profile.former),
        countries=frozenset(profile.countries),
        leader=leader_called(profile, name, year),
        year=year,
    )


def fullest(profile: Profile) -> PersonName | None:
    """The parts of the profile's name, or of a fuller one that the document prints for it."""
    printed = (personal(each) for each in (profile.name, *profile.names))
    found = [each for each in printed if each is not None]
    return max(found, key=lambda each: each.rank, default=None)


def leader_called(profile: Profile, name: PersonName, year: int | None) -> str:
    """The one leader that the table knows by the fullest names printed; "" for none or several.

    By a part of the name alone it is only somebody who leads about then.
    """
    printed = dict.fromkeys((profile.name, *profile.names))
    whole = (untitled(tuple(printed_parts(each))) for each in printed if personal(each) == name)
    found = {who for parts in whole for who in people(" ".join(parts))}
    who = found.pop() if len(found) == 1 else ""
    if not who or name.rank == 2:
        return who
    terms = [each for each in tenures() if each.name == who and _is_about(each, year)]
    if is_common(name):
        terms = [each for each in terms if _tells_of(profile, each)]
    return who if terms else ""


def _is_about(term: Tenure, year: int | None) -> bool:
    last = int(term.end[:4]) if term.end else year
    return year is None or int(term.start[:4]) - ABOUT <= year <= (last or year) + ABOUT


def _tells_of(profile: Profile, term: Tenure) -> bool:
    """Whether a document gives the person the office or country of a term."""
    offices = offices_in((*profile.offices, *profile.former))
    return term.place in profile.countries or bool(offices & offices_in(term.offices))


@cache
def _one_office() -> dict[str, str]:
    rows = table("link_offices")
    return {form: first for first, forms in rows for form in (first, *forms.split("|"))}


@lru_cache(maxsize=16384)
def office_noun(word: str) -> str:
    """The noun of an office, one for all its forms; "" for other words."""
    noun = office(word) or office(honorific_office(word))
    return _one_office().get(noun.lemma.casefold(), noun.lemma.casefold()) if noun else ""


def _is_held(noun: str) -> bool:
    found = office(noun)
    return found is not None and found.kind in HOLDING


@cache
def _field() -> dict[str, str]:
    return {office_noun(noun): field for noun, field in table("link_fields")}


def _fields(offices: Words) -> Words:
    return frozenset(_field()[each] for each in offices if each in _field())


def offices_in(phrases: tuple[str, ...]) -> Words:
    return frozenset(
        noun
        for phrase in phrases
        for word in phrase.split()
        if (noun := office_noun(word.strip(",")))
    )


def telling_words(phrases: tuple[str, ...]) -> Words:
    """The words of offices and affiliations that tell one body or place from another.

    Names of countries, office nouns and words that name a kind of body alone are left out.
    """
    found = (each for phrase in phrases for each in words_of(phrase))
    return frozenset(folded(each) for each in found if is_telling(each))


@lru_cache(maxsize=16384)
def is_telling(word: str) -> bool:
    plain = folded(word)
    vague = plain in words("link_words")
    title = honorific_office(word) or honorific_office(f"{word}.")
    if len(plain) < 2 or vague or title or office(plain):
        return False
    return country_of(word) is None
