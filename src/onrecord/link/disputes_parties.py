"""Parties: whose side a telling is on, so that nobody disputes with himself.

A spokesman is one with those for whom he speaks, the head of a state with its government, a joint
voice with each of its members.
"""

from collections.abc import Iterable, Iterator, Mapping

from onrecord.lexicon.actors import country_coded, country_of
from onrecord.lexicon.names import family_index, honorific, plain
from onrecord.lexicon.offices import office
from onrecord.lexicon.stand import folded
from onrecord.link.joined import Joined
from onrecord.link.tellings import Telling
from onrecord.model.link import Entity
from onrecord.model.records import Holder, Role

Party = frozenset[str]
"""Keys of one voice: two with a key in common are one."""

SPEAKS, HEADS = "speaks", "head"
UNNAMED = frozenset({"anonymous", "group"})


def party(step: Iterable[Holder], telling: Telling, entities: Mapping[str, Entity]) -> Party:
    """The keys of all holders of one step of a telling's chain. People of one family name are kept
    apart nowhere: what is missed is a dispute within a family."""
    known = {each.id: each for each in telling.reading.speakers.holders}
    return frozenset(
        key
        for holder in step
        for each in (holder, *(known[one] for one in holder.members if one in known))
        for key in keys(each, entities)
    )


def own_party(telling: Telling, entities: Mapping[str, Entity]) -> Party:
    """Those on whose word a telling rests; of the document's own words, author and outlet."""
    if telling.proposition.target is not None:
        return party(telling.holders, telling, entities)
    return party((each for step in telling.chain for each in step), telling, entities)


def narrators(telling: Telling) -> tuple[Holder, ...]:
    """Who reports a telling: the next step of its chain, else nobody."""
    return telling.chain[1] if len(telling.chain) > 1 else ()


def keys(holder: Holder, entities: Mapping[str, Entity]) -> Iterator[str]:
    yield f"holder:{holder.id}"
    if holder.kind in UNNAMED:
        return
    entity = entities.get(holder.id)
    names = {holder.name, *((entity.name,) if entity else ())}
    if entity:
        yield f"entity:{entity.id}"
    for name in sorted(names):
        yield f"family:{family(name)}" if holder.kind == "person" else f"name:{folded(name)}"
        if " " not in name and not holder.countries:
            yield f"family:{folded(name)}"
    yield from states(holder)
    for role in holder.roles:
        if speaks(role) and role.affiliation:
            yield f"name:{folded(role.affiliation.exact)}"


def states(holder: Holder) -> Iterator[str]:
    """The states whose government a holder is, heads or speaks for."""
    coded = (country_coded(each) for each in holder.countries)
    homes = (country_of(each.affiliation.exact) for each in holder.roles if each.affiliation)
    countries = list(dict.fromkeys(each for each in (*coded, *homes) if each))
    if holder.kind == "government":
        called = folded(holder.name)
        yield from (f"state:{each.iso3}" for each in countries if folded(each.government) == called)
    elif any(speaks(each) or heads(each) for each in holder.roles if each.status == "current"):
        yield from (f"state:{each.iso3}" for each in countries)


def speaks(role: Role) -> bool:
    return has_office(role, SPEAKS)


def heads(role: Role) -> bool:
    """Whether a role is that of the head of a state, not of some other body."""
    body = role.affiliation
    return has_office(role, HEADS) and (body is None or country_of(body.exact) is not None)


def has_office(role: Role, kind: str) -> bool:
    """Whether a word of a role's office is of a kind."""
    words = role.office.exact.split() if role.office else []
    found = (office(each.strip(",.").replace("’", "'").removesuffix("'s")) for each in words)
    return any(one is not None and one.kind == kind for one in found)


def voices(parties: Iterable[Party]) -> int:
    """How many different voices some parties are."""
    joined, seen = Joined[str](), set[str]()
    for each in parties:
        listed = sorted(each)
        seen.update(listed)
        for key in listed[1:]:
            joined.join(listed[0], key)
    return len({joined.first(each) for each in seen})


def named_keys(holders: Iterable[Holder]) -> frozenset[str]:
    """As what propositions name some holders: their family names, the codes of their states."""
    found: set[str] = set()
    for each in holders:
        if each.kind in UNNAMED:
            continue
        if each.kind == "person":
            found.add(family(each.name))
        else:
            found.add(folded(each.name))
        found.update(each.countries)
    return frozenset(found)


def family(name: str) -> str:
    """The family name in a person's name, plain."""
    parts = [each for each in name.split() if honorific(each) is None and each[:1].isalnum()]
    return plain(parts[family_index(tuple(parts))]) if parts else plain(name)
