"""Relating: whether two sets of traits are one's, by the reasons of link_reasons.tsv."""

from onrecord.lexicon.link_reasons import link_reasons
from onrecord.lexicon.tables import words
from onrecord.link.bodies import BodyName
from onrecord.link.personal import CLASHES, PersonName, agreement, is_common
from onrecord.link.traits import Traits, Words

Reason = str
"""The id of a row of link_reasons.tsv."""

FULL = frozenset({"full", "spelled", "middle", "titled", "nickname"})
BACKED = frozenset({"part", "suffix"})
"""How names agree that find somebody only with an office or affiliation that agrees too."""
LONG_AGO, LONGER_AGO = 10, 40
"""Years between two documents from which a family name, and a full name, alone say nothing."""


def related(one: Traits, other: Traits) -> Reason | None:
    """The reason that two profiles of these traits are one, or are not; None where nothing says.

    Symmetric. What hangs on their words (the same quotation) is not looked at here.
    """
    if one.sort != other.sort:
        return None
    if one.person and other.person:
        return _persons(one, other, one.person, other.person)
    if one.body and other.body:
        return _bodies(one, other, one.body, other.body)
    if one.government:
        return "government" if one.government == other.government else None
    return None


def joins(reason: Reason | None) -> bool:
    return reason is not None and link_reasons()[reason].same


def parts(reason: Reason | None) -> bool:
    return reason is not None and not link_reasons()[reason].same


def score(reason: Reason) -> float:
    return link_reasons()[reason].score


def quoted_alike(one: Traits, other: Traits) -> Reason | None:
    """The reason for two that are quoted with the same words, in documents of their own."""
    if one.sort != other.sort:
        return None
    if not (one.person and other.person):
        return "quote" if one.outlet and one.outlet == other.outlet else None
    names = _names(one.person, other.person)
    return f"{names}-quote" if names and names not in CLASHES else None


def _names(one: PersonName, other: PersonName) -> str | None:
    return agreement(one, other) if one.key == other.key else None


def _persons(one: Traits, other: Traits, name: PersonName, other_name: PersonName) -> Reason | None:
    names = _names(name, other_name)
    known = _same_leader(one, other)
    if known and names in {None, "given-names", "middle-names"} and name.key == other_name.key:
        names = "spelled"
    if names is None or names in CLASHES:
        return names
    if against := contradiction(one, other):
        return against
    backing = _backing(one, other)
    if names in FULL:
        return _full(one, other, names, backing)
    if names not in BACKED and not backing:
        return names if _may_stand_alone(one, other, names) else None
    return _backed(one, other, names, backing)


def _full(one: Traits, other: Traits, names: str, backing: str | None) -> Reason | None:
    if backing is None and _years(one, other) > LONGER_AGO:
        return None
    return f"{names}-{backing}" if backing else names


def _backed(one: Traits, other: Traits, names: str, backing: str | None) -> Reason | None:
    """For a name that finds somebody only together with something else."""
    common = any(each.person and is_common(each.person) for each in (one, other))
    together = backing == "affiliation" or bool(backing and one.countries & other.countries)
    telling = backing == "table" or (together and backing != "country")
    strong = telling if common else bool(backing)
    if not strong or (names in BACKED and backing == "country"):
        return None
    return f"{names}-{backing}" if _years(one, other) <= LONG_AGO else None


def _may_stand_alone(one: Traits, other: Traits, names: str) -> bool:
    """Whether a family name or an initial may find the full name of another document by itself,
    if it turns out to be the only one of that name."""
    if one.rank == other.rank == 0 or _years(one, other) > LONG_AGO:
        return False
    if any(each.person and is_common(each.person) for each in (one, other)):
        return False
    if any(each.leader for each in (one, other) if each.rank < 2):
        return False
    return names == "initial" or not (one.holding and other.holding)


def _same_leader(one: Traits, other: Traits) -> bool:
    return bool(one.leader) and one.leader == other.leader


def _years(one: Traits, other: Traits) -> int:
    return abs(one.year - other.year) if one.year and other.year else 0


def _backing(one: Traits, other: Traits) -> str | None:
    """What beside the names agrees, the most telling of it."""
    if _same_leader(one, other):
        return "table"
    if _all_places(one) & _all_places(other) or one.states & other.states:
        return "affiliation"
    if one.holding & other.holding:
        return "office"
    if one.rank == other.rank == 2 and (one.offices | one.former) & (other.offices | other.former):
        return "office"
    return "country" if one.countries & other.countries else None


def _all_places(traits: Traits) -> Words:
    return traits.places | traits.past


def contradiction(one: Traits, other: Traits) -> Reason | None:
    """What of the roles of two of one name can hardly be one person's."""
    if _for_different_states(one, other):
        return "places"
    if _all_places(one) & _all_places(other):
        return None
    if _of_different_countries(one, other):
        return "countries"
    if _in_different_fields(one, other):
        return "fields"
    return "places" if _in_different_places(one, other) else None


def _of_different_countries(one: Traits, other: Traits) -> bool:
    if not (one.countries and other.countries) or one.countries & other.countries:
        return False
    return one.stays and other.stays


def _in_different_fields(one: Traits, other: Traits) -> bool:
    apart = not (one.fields & (other.fields | other.once) or one.once & other.fields)
    return bool(one.fields and other.fields) and apart


def _for_different_states(one: Traits, other: Traits) -> bool:
    shared = one.offices & other.offices & words("link_state_seats")
    apart = one.states and other.states and not one.states & other.states
    return bool(shared and apart) and _years(one, other) <= 1


def _in_different_places(one: Traits, other: Traits) -> bool:
    shared = one.offices & other.offices & words("link_seats")
    return bool(shared and one.places and other.places) and _years(one, other) <= 1


def _bodies(one: Traits, other: Traits, name: BodyName, yours: BodyName) -> Reason | None:
    if name.table or yours.table:
        if name.table == yours.table:
            return "body-table"
        others = yours if name.table else name
        alike = (name.table or yours.table) in others.long | others.short
        return "body-name" if alike else None
    same, apart = name.long & yours.long, one.countries and other.countries
    if same:
        if apart and not one.countries & other.countries:
            return "body-countries"
        return None if (name.generic or yours.generic) and not apart else "body-name"
    if not name.short & yours.short:
        return None
    if name.long and yours.long:
        return "bodies"
    return "body-countries" if apart and not one.countries & other.countries else "body-short"
