"""Words: what a link rests on, as the two documents print it."""

from onrecord.link.traits import offices_in, telling_words
from onrecord.model.link import Profile

OFFICE, AFFILIATION, COUNTRY = "office", "affiliation", "country"
MOST = 8


def words_of(one: Profile, other: Profile, reason: str) -> tuple[str, ...]:
    """The two names, then the roles or countries that agree or contradict each other."""
    return tuple(dict.fromkeys((one.name, other.name, *_grounds(one, other, reason))))[:MOST]


def _grounds(one: Profile, other: Profile, reason: str) -> tuple[str, ...]:
    ground = reason.rpartition("-")[2]
    if ground == OFFICE:
        shared = offices_in(_roles(one)) & offices_in(_roles(other))
        return tuple(each for each in _both(one, other) if offices_in((each,)) & shared)
    if ground == AFFILIATION:
        telling = telling_words(_roles(one)) & telling_words(_roles(other))
        return tuple(each for each in _both(one, other) if telling_words((each,)) & telling)
    if ground == COUNTRY:
        return tuple(sorted(set(one.countries) & set(other.countries)))
    if ground == "countries":
        return (*sorted(one.countries), *sorted(other.countries))
    if ground == "fields":
        return (*one.offices, *other.offices)
    return (*one.affiliations, *other.affiliations) if ground == "places" else ()


def _roles(profile: Profile) -> tuple[str, ...]:
    return (*profile.offices, *profile.affiliations, *profile.former)


def _both(one: Profile, other: Profile) -> tuple[str, ...]:
    return (*_roles(one), *_roles(other))
