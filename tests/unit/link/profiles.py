"""Profiles for tests, written as short as they can be."""

from collections.abc import Iterable

from onrecord.link.people import entities, links
from onrecord.model.link import Entity, Link, Profile
from onrecord.model.records import HolderKind


def person(holder: str, name: str, **traits: object) -> Profile:
    """A named person of the document that the holder's id begins with ("d1-a")."""
    return _profile(holder, name, "person", traits)


def body(holder: str, name: str, kind: HolderKind = "organisation", **traits: object) -> Profile:
    return _profile(holder, name, kind, traits)


def unnamed(holder: str, name: str, **traits: object) -> Profile:
    return _profile(holder, name, "anonymous", {"naming": "unnamed", **traits})


def _profile(holder: str, name: str, kind: HolderKind, traits: dict[str, object]) -> Profile:
    values = {"naming": "named", "names": (name,), "document": holder.partition("-")[0], **traits}
    return Profile(holder=holder, name=name, kind=kind, **values)  # type: ignore[arg-type]


def groups(profiles: Iterable[Profile], judged: Iterable[Link] = ()) -> set[frozenset[str]]:
    """The holders that become one, those alone left out."""
    found = known(profiles, judged)
    return {frozenset(each.members) for each in found if len(each.members) > 1}


def known(profiles: Iterable[Profile], judged: Iterable[Link] = ()) -> tuple[Entity, ...]:
    listed = list(profiles)
    return entities(listed, links(listed), judged)


def judged(one: str, other: str, relation: str, judgement: str = "j1") -> Link:
    low, high = sorted((one, other))
    return Link(
        one=low,
        other=high,
        relation=relation,  # type: ignore[arg-type]
        score=1.0,
        reason="judged",
        judgement=judgement,
    )
