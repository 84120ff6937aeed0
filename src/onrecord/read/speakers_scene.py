"""Scene: one document's persons, countries and bodies entered in the register and in order."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from onrecord.lexicon import actors, offices
from onrecord.lexicon.names import gender_of, honorific_office
from onrecord.model.parse import Parse
from onrecord.read.speakers_appositions import Place, Role
from onrecord.read.speakers_discourse import Discourse, weight_of
from onrecord.read.speakers_names import NameRun
from onrecord.read.speakers_people import People, people
from onrecord.read.speakers_phrases import NOUNS, text_of
from onrecord.read.speakers_register import Register
from onrecord.read.speakers_roles import role_of, shared_homes
from onrecord.read.speakers_shorts import Person

MOST_JOINED = 6
"""Names in one coordination that count as one referent."""
LONGEST = 6
"""Tokens of the longest name looked up in the tables."""


class Scene(NamedTuple):
    """What sources are resolved against. `person_keys` are register keys by person; `bodies`
    the key of the country, organisation or outlet whose name begins at a token, and its end;
    `noted` that of the document or the unnamed people whose phrase has its head at a token."""

    parse: Parse
    people: People
    register: Register
    discourse: Discourse
    person_keys: tuple[int, ...]
    bodies: dict[int, tuple[int, int]]
    noted: dict[int, int]

    def person_at(self, token: int) -> int | None:
        """The key of the person that the token names."""
        index = self.people.at.get(token)
        return None if index is None else self.person_keys[index]

    def named_at(self, head: int) -> int | None:
        """The key of the person, body or description whose phrase has its head there."""
        person = self.person_at(head)
        if person is not None:
            return person
        for start in range(head, max(head - LONGEST, -1), -1):
            if start in self.bodies:
                key, end = self.bodies[start]
                return key if end == head + 1 else None
        return self.noted.get(head)


def scene(parse: Parse, certain: Iterable[range] = (), captions: Iterable[range] = ()) -> Scene:
    """The document's scene. `certain` are token ranges that name people by their place;
    `captions` say where people are in a picture, so that they give no affiliation."""
    known = people(parse, certain)
    pictured = frozenset(token for each in captions for token in each)
    register = Register()
    homes = shared_homes(
        parse, [known.runs[start] for start in sorted(known.runs) if start not in pictured]
    )
    keys = tuple(
        enter(Names(parse, known, homes, pictured), register, person) for person in known.persons
    )
    made = Scene(parse, known, register, Discourse(parse), keys, {}, {})
    for index, person in enumerate(known.persons):
        for start, _ in person.mentions:
            made.discourse.add(start, (keys[index],))
    enter_bodies(made)
    enter_pairs(made)
    return made


def its_own(role: Role, known: People, person: Person) -> Role:
    """The role, unless its words name somebody else; a possessor ("Vik's lawyer") is dropped."""
    own = role.role is None or not names_other(role.role, known, person)
    if is_owner(role) and own and any(t in known.at for t in range(*(role.affiliation or (0, 0)))):
        return role._replace(affiliation=None)
    if role.affiliation is None or not names_other(role.affiliation, known, person):
        return role if own else Role()
    return Role()


def is_owner(role: Role) -> bool:
    """Whether the affiliation is the possessor in front of the role."""
    both = role.role is not None and role.affiliation is not None
    return both and (role.affiliation or (0,))[0] < (role.role or (0,))[0]


def names_other(place: Place, known: People, person: Person) -> bool:
    """Whether somebody else's full name stands in the tokens."""
    named = [known.at.get(token) for token in range(*place)]
    return any(
        first is not None and first == second and known.persons[first] is not person
        for first, second in pairwise(named)
    )


def title_offices(parse: Parse, runs: Iterable[NameRun]) -> set[str]:
    """The offices that abbreviated titles stand for: "senator" of "Sen. Roe"."""
    words = (parse.word(token) for run in runs for token in range(run.title, run.start))
    return {office for office in map(honorific_office, words) if office}


def in_office(role: Role) -> bool:
    """Whether the role is an office, which nobody shares with others in a list."""
    noun = offices.office(role.office)
    return noun is not None and noun.kind in {"head", "post"}


class Names(NamedTuple):
    """Where a document names people; `homes` are affiliations that lists share, by the first
    token of a name; `pictured` are the tokens of captions."""

    parse: Parse
    known: People
    homes: dict[int, Place]
    pictured: frozenset[int]


def enter(named: Names, register: Register, person: Person) -> int:
    """The person's entry, with the fullest role found at any mention."""
    parse, known, homes, pictured = named
    key = register.add("person", "named", person.name)
    entry = register[key]
    entry.gender = person.gender
    entry.mentions = {(parse.start[a], parse.end[b - 1]) for a, b in person.mentions}
    runs = [known.runs[start] for start, _ in person.mentions if start in known.runs]

    def own(role: Role) -> Role:
        return its_own(role, known, person)

    roles = [
        role._replace(affiliation=None) if run.start in pictured else role
        for run, role in ((run, role_of(parse, run, own)) for run in runs)
    ]
    if not any(map(in_office, roles)):
        roles += [Role(affiliation=homes[run.start]) for run in runs if run.start in homes]
    entry.countries = {role.country for role in roles if role.country}
    entry.offices = {role.office for role in roles if role.office} | title_offices(parse, runs)
    best = max(roles, key=lambda role: role.weight, default=Role())
    affiliation = best.affiliation or next((r.affiliation for r in roles if r.affiliation), None)
    entry.role = best.role and (parse.start[best.role[0]], parse.end[best.role[1] - 1])
    entry.affiliation = affiliation and (
        parse.start[affiliation[0]],
        parse.end[affiliation[1] - 1],
    )
    if entry.gender == "u":
        entry.gender = next((gender_of(part) for part in person.parts), "u")
    return key


def enter_bodies(made: Scene) -> None:
    """Countries, organisations and outlets that the tables know, at each place they are named."""
    token = 0
    while token < len(made.parse):
        token = enter_body(made, token)


def enter_body(made: Scene, token: int) -> int:
    """Enters the longest known name that begins at `token`; gives where to go on."""
    parse = made.parse
    if not parse.word(token)[:1].isupper() or token in made.people.at:
        return token + 1
    sentence = parse.sentence_of(token)
    if token > sentence.start and continues(parse, token):
        return token + 1
    end = min(token + LONGEST, sentence.stop)
    end = next((t for t in range(token, end) if t in made.people.at), end)
    for stop in range(end, token, -1):
        key = body_key(made, token, stop)
        if key is not None and (stop == sentence.stop or not continues(parse, stop)):
            made.bodies[token] = (key, stop)
            made.discourse.add(token, (key,), weight_of(parse, stop - 1))
            return stop
    return token + 1


def continues(parse: Parse, token: int) -> bool:
    """Whether a capitalised proper noun at `token` goes on with the name that ends before it."""
    if parse.tag[token] not in {"NNP", "NNPS"} or not parse.word(token)[:1].isupper():
        return False
    if parse.tag[token - 1] not in {"NNP", "NNPS"} or not parse.word(token - 1)[:1].isupper():
        return False
    return parse.sentence[token] == parse.sentence[token - 1]


def body_key(made: Scene, start: int, stop: int) -> int | None:
    """The key of the known name that tokens [start, stop) are; None when they are none."""
    phrase = text_of(made.parse, start, stop)
    if start > 0 and made.parse.word(start - 1) == "the":
        phrase = f"the {phrase}"
    country = actors.country_named(phrase)
    if country is not None:
        return made.register.government(country)
    if actors.outlet_named(phrase) is not None and not of_body(made.parse, start):
        return made.register.body("outlet", outlet_name(made.parse, start, stop))
    if stop - start > 1 and actors.looks_like_outlet(phrase) and after_the(made.parse, start):
        return made.register.body("outlet", outlet_name(made.parse, start, stop))
    if actors.organisation_named(phrase) is not None:
        return made.register.body("organisation", actors.folded(phrase))
    head = offices.body(made.parse.word(stop - 1))
    titled = stop - start > 1 and made.parse.word(stop - 1)[:1].isupper()
    if titled and head is not None and all_capital(made.parse, start, stop):
        return made.register.body("organisation", actors.folded(phrase))
    if is_entity(made.parse, start, stop):
        return made.register.body("organisation", actors.folded(phrase))
    return None


def of_body(parse: Parse, start: int) -> bool:
    """Whether "Ministry of" or the like stands before the token, so that what begins there is a
    part of that body's name."""
    if start < 2 or parse.word(start - 1) not in {"of", "for", "and"}:
        return False
    before = parse.word(start - 2)
    noun = offices.body(before) or offices.office(before)
    return noun is not None and before[:1].isupper() and noun.kind != "outlet"


def is_entity(parse: Parse, start: int, stop: int) -> bool:
    """Whether the parser takes just these tokens for an organisation's name."""
    if not parse.entity_begins[start] or any(parse.entity[t] != "ORG" for t in range(start, stop)):
        return False
    if stop < len(parse) and parse.entity[stop] == "ORG" and not parse.entity_begins[stop]:
        return False
    if stop - start == 1 and offices.body(parse.word(start)) is not None:
        return False
    return parse.word(start)[:1].isupper() and parse.tag[stop - 1] in NOUNS


def after_the(parse: Parse, start: int) -> bool:
    """Whether the name has an article, as outlets' names do, in it or before it."""
    return parse.word(start) == "The" or (start > 0 and parse.word(start - 1).casefold() == "the")


def outlet_name(parse: Parse, start: int, stop: int) -> str:
    """The name as printed; a capital "The" is part of it, but not before an acronym."""
    if start > 0 and parse.word(start - 1) == "The":
        start -= 1
    if parse.word(start) == "The" and parse.word(stop - 1).isupper():
        start += 1
    return text_of(parse, start, stop)


def all_capital(parse: Parse, start: int, stop: int) -> bool:
    return all(
        parse.word(t)[:1].isupper() and parse.tag[t] in NOUNS | {"JJ"} for t in range(start, stop)
    )


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
