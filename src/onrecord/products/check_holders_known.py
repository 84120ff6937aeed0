"""Known: what names and describes those on whose word something rests, for comparing two sides."""

from dataclasses import dataclass

from onrecord.lexicon.actors import country_of
from onrecord.lexicon.cues import is_person
from onrecord.lexicon.leaders import country_led
from onrecord.lexicon.offices import body, office, unnamed
from onrecord.lexicon.stand import folded, names_nobody, words_of
from onrecord.lexicon.tables import words_where
from onrecord.model.records import Holder
from onrecord.products.draft_side import Side

SHORTEST = 2
ALONE = frozenset({"person"})


@dataclass(frozen=True)
class Known:
    """Names (folded words that are no office, country or common noun), words of roles and bodies,
    and countries. `vague`: nothing by which to tell him from another."""

    names: frozenset[str]
    words: frozenset[str]
    countries: frozenset[str]
    person: bool
    vague: bool


def known_holder(holder: Holder, canonical: str) -> Known:
    """What a reading tells of one holder."""
    parts = frozenset(folded(each) for each in (*words_of(holder.name), *words_of(canonical)))
    told = " ".join(
        span.exact
        for each in holder.roles
        for span in (each.office, each.affiliation)
        if span is not None
    )
    described = words_of(" ".join((told, *spans_of(holder))))
    countries = frozenset(holder.countries) | countries_in([holder.name, *described])
    led = country_led(canonical) or country_led(holder.name)
    names = frozenset(
        each for each in parts if len(each) >= SHORTEST and not is_common(each, holder)
    )
    return Known(
        names=names,
        words=parts | frozenset(folded(each) for each in described),
        countries=countries | (frozenset({led.iso3}) if led else frozenset()),
        person=holder.kind in ALONE and holder.naming == "named",
        vague=names_nobody(holder.name) or holder.kind == "document" or is_vague(holder),
    )


def spans_of(holder: Holder) -> tuple[str, ...]:
    return tuple(each.exact for each in (holder.role, holder.affiliation) if each is not None)


def is_vague(holder: Holder) -> bool:
    """Whether a description fits many: "officials", "critics", "the group"."""
    if looks_like_name(holder.name):
        return False
    return holder.naming == "unnamed" or holder.kind in ("anonymous", "group")


def looks_like_name(name: str) -> bool:
    """Whether all words of a name are capitalised and none is a common noun for people."""
    parts = words_of(name)
    return bool(parts) and all(
        each[0].isupper() and not (office(each) or unnamed(each) or body(each) or is_person(each))
        for each in parts
    )


def is_common(word: str, holder: Holder) -> bool:
    if holder.kind == "person" and holder.naming == "named":
        return False
    return bool(office(word) or unnamed(word) or body(word)) or word in words_where(
        "check_words", 1, "general"
    )


def countries_in(phrases: list[str]) -> frozenset[str]:
    found = (country_of(each) for each in phrases)
    return frozenset(each.iso3 for each in found if each)


def known_source(side: Side, tokens: frozenset[int]) -> Known:
    """What the words of a source tell where nobody was read in them."""
    printed = [side.parse.word(each) for each in sorted(tokens)]
    names = frozenset(folded(side.parse.word(each)) for each in tokens if side.is_name(each))
    names = frozenset(each for each in names if not office(each))
    return Known(
        names=names,
        words=frozenset(folded(each) for each in printed),
        countries=countries_in(printed),
        person=False,
        vague=not names,
    )


def may_be_one(one: Known, other: Known) -> bool:
    """Whether two may be the same, or one speak for the other."""
    if one.person and other.person:
        return bool(one.names & other.names)
    if one.names & other.names or (one.names & other.words) or (other.names & one.words):
        return True
    if one.countries and other.countries and one.countries.isdisjoint(other.countries):
        return False
    if one.vague or other.vague:
        return True
    if one.countries & other.countries:
        return True
    return any(body(each) and each in other.words for each in one.words)
