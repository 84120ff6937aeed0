"""Scene: one document's persons, countries and bodies entered in the register and in order."""

import re
from collections.abc import Container, Iterable
from typing import NamedTuple

from onrecord.model.parse import Parse
from onrecord.read.speakers_aliases import Aliases
from onrecord.read.speakers_bodies import FURTHEST, Body, bodies
from onrecord.read.speakers_discourse import Discourse, weight_of
from onrecord.read.speakers_entry import Names, enter
from onrecord.read.speakers_people import People, people
from onrecord.read.speakers_phrases import text_of
from onrecord.read.speakers_register import Register
from onrecord.read.speakers_roles import shared_homes
from onrecord.read.speakers_shorts import spelling

HYPHEN = re.compile(r"\s?[-‐‑–]\s?")
MOST_JOINED = 6
"""Names in one coordination that count as one referent."""


class Scene(NamedTuple):
    """What sources are resolved against. `person_keys` are register keys by person; `bodies`
    the key of the country, organisation or outlet whose name begins at a token, and its end;
    `noted` that of the document or the unnamed people whose phrase has its head at a token;
    `aliases` give bodies their fullest names."""

    parse: Parse
    people: People
    register: Register
    discourse: Discourse
    person_keys: tuple[int, ...]
    bodies: dict[int, tuple[int, int]]
    noted: dict[int, int]
    aliases: Aliases

    def person_at(self, token: int) -> int | None:
        """The key of the person that the token names."""
        index = self.people.at.get(token)
        return None if index is None else self.person_keys[index]

    def named_at(self, head: int) -> int | None:
        """The key of the person, body or description whose phrase has its head there."""
        person = self.person_at(head)
        if person is not None:
            return person
        for start in range(head, max(head - FURTHEST, -1), -1):
            if start in self.bodies:
                key, end = self.bodies[start]
                return key if end == head + 1 else None
        return self.noted.get(head)


def scene(
    parse: Parse,
    certain: Iterable[range] = (),
    captions: Iterable[range] = (),
    outlet: str = "",
) -> Scene:
    """The document's scene, `outlet` being whose document it is. `certain` are token ranges that
    name people by their place; `captions` say where people are in a picture, so that
    they give no affiliation."""
    known = people(parse, certain)
    pictured = frozenset(token for each in captions for token in each)
    register = Register()
    homes = shared_homes(
        parse, [known.runs[start] for start in sorted(known.runs) if start not in pictured]
    )
    keys = tuple(
        enter(Names(parse, known, homes, pictured), register, person) for person in known.persons
    )
    families = known.families
    named = tuple(
        each for each in bodies(parse, known.at) if not is_called_after(parse, each, families)
    )
    made = Scene(
        parse, known, register, Discourse(parse), keys, {}, {}, Aliases(parse, named, outlet)
    )
    for index, person in enumerate(known.persons):
        for start, _ in person.mentions:
            made.discourse.add(start, (keys[index],))
    for body in named:
        enter_body(made, body)
    enter_pairs(made)
    return made


def is_called_after(parse: Parse, body: Body, families: Container[str]) -> bool:
    """Whether only the parser takes a person's family name, or two with a hyphen, for a body:
    "the Vik papers", "the Vik-Lund talks"."""
    words = HYPHEN.split(text_of(parse, body.start, body.end))
    return body.country is None and all(spelling(word) in families for word in words)


def enter_body(made: Scene, body: Body) -> None:
    """Enters a body where it is named, by its fullest name in the document."""
    if body.country is not None:
        key = made.register.government(body.country)
    else:
        key = made.register.body(*made.aliases.full(body.kind, body.name))
    made.bodies[body.start] = (key, body.end)
    made.discourse.add(body.start, (key,), weight_of(made.parse, body.end - 1))


def enter_pairs(made: Scene) -> None:
    """Referents for coordinated names ("Vik and Lund")."""
    heads = {referent.token: referent.keys[0] for referent in made.discourse.referents}
    ends = {start: made.bodies[start][1] - 1 for start in made.bodies}
    by_head = {ends.get(token, token): (token, key) for token, key in heads.items()}
    for person in made.people.persons:
        for start, end in person.mentions:
            by_head[end - 1] = (start, heads[start])
    for token in sorted(by_head):
        joined = [by_head[token], *partners(made.parse, token, by_head)]
        keys = tuple(dict.fromkeys(key for _, key in joined))
        if len(keys) > 1:
            made.discourse.add(joined[0][0], keys, weight_of(made.parse, token) * 1.2)


def partners(
    parse: Parse, token: int, by_head: dict[int, tuple[int, int]]
) -> list[tuple[int, int]]:
    """Names joined to the name with head `token` by "and" that come after it, a few at most."""
    found: list[tuple[int, int]] = []
    for _ in range(MOST_JOINED):
        after = (c for c in parse.children[token] if c > token and parse.dependency[c] == "conj")
        token = next((child for child in after if child in by_head), -1)
        if token < 0:
            break
        found.append(by_head[token])
    return found
