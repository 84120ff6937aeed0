"""Holders of two quotations: whether the same words may be the same person's."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from onrecord.lexicon.actors import country_of
from onrecord.link.bodies import government, table_name
from onrecord.link.bodies import squeezed as key_of
from onrecord.link.personal import CLASHES, agreement, personal
from onrecord.link.quotations_profile import QuotationProfile, QuotedVoice
from onrecord.link.traits import offices_in, telling_words

Tie = Literal["same-holder", "same-body", "body-of", "role", "relayed", "unnamed", "unknown"]
"""By what the holders of two quotations may be one, the surest first."""

TIES: tuple[Tie, ...] = (
    "same-holder",
    "same-body",
    "body-of",
    "role",
    "relayed",
    "unnamed",
    "unknown",
)
SURE: frozenset[str] = frozenset({"same-holder", "same-body"})


def tie(one: QuotationProfile, other: QuotationProfile) -> Tie | None:
    """The surest tie between holders; None where they are different."""
    if not one.holders or not other.holders:
        return "unknown"
    found = [each for each in ties(one.holders, other.holders) if each]
    if not found and relayed(one, other):
        found.append("relayed")
    return min(found, key=TIES.index, default=None)


def ties(ones: Iterable[QuotedVoice], others: Iterable[QuotedVoice]) -> Iterable[Tie | None]:
    theirs = tuple(others)
    return (between(one, other) for one in ones for other in theirs)


def relayed(one: QuotationProfile, other: QuotationProfile) -> bool:
    """Whether the holder of one passes on the words in the other."""
    return any(
        each in ("same-holder", "same-body")
        for voices, relayers in ((one.holders, other.relayers), (other.holders, one.relayers))
        for each in ties(voices, relayers)
    )


def between(one: QuotedVoice, other: QuotedVoice) -> Tie | None:
    """The tie between two voices; None where they are surely, or as far as known, two."""
    if one.naming == "named" and other.naming == "named":
        return named(one, other)
    if one.naming == "document" or other.naming == "document":
        return "role" if one.name.casefold() != other.name.casefold() else "same-body"
    if one.naming == "named" or other.naming == "named":
        return "role" if may_be(one, other) else None
    return "unnamed"


def named(one: QuotedVoice, other: QuotedVoice) -> Tie | None:
    persons = [each.kind == "person" for each in (one, other)]
    if all(persons):
        return "same-holder" if same_person(one.name, other.name) else None
    if any(persons):
        person, body = (one, other) if persons[0] else (other, one)
        return "body-of" if belongs(person, body) else None
    return "same-body" if body_key(one) == body_key(other) else None


@lru_cache(maxsize=65536)
def same_person(one: str, other: str) -> bool:
    """Whether two names agree, one of them perhaps the family name alone."""
    here, there = personal(one), personal(other)
    if here is None or there is None or here.key != there.key:
        return False
    found = agreement(here, there)
    return found is not None and found not in CLASHES


def belongs(person: QuotedVoice, body: QuotedVoice) -> bool:
    """Whether a document gives somebody an office in a body, or in the country of a government."""
    if body.kind == "government":
        return bool(set(person.countries) & set(body.countries)) or any(
            (country := country_of(word)) is not None and country.iso3 in body.countries
            for role in person.roles
            for word in role.split()
        )
    named_words = set(telling_words((body.name,)))
    return bool(named_words) and named_words <= set(telling_words(person.roles))


def may_be(one: QuotedVoice, other: QuotedVoice) -> bool:
    """Whether a description may be of somebody who is named: no office and no country of the one
    speaks against those of the other."""
    named_one, described = (one, other) if one.naming == "named" else (other, one)
    words = (described.name, *described.roles)
    offices, held = offices_in(words), offices_in(named_one.roles)
    if offices and held and not offices & held:
        return False
    return not (described.countries and named_one.countries) or bool(
        set(described.countries) & set(named_one.countries)
    )


def body_key(each: QuotedVoice) -> str:
    if each.kind == "government":
        return government(each.name)
    return key_of(table_name(each.name) or each.name)


def name_keys(profile: QuotationProfile) -> tuple[str, ...]:
    """Keys of the names of a quotation's holders: the family names of people."""
    return tuple(dict.fromkeys(filter(None, map(name_key, profile.holders))))


def name_key(each: QuotedVoice) -> str:
    if each.naming != "named":
        return ""
    if each.kind == "person":
        found = personal(each.name)
        return found.key if found else ""
    return body_key(each)
