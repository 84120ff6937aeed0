"""Entry: one named person entered in the register, with what the document says of them."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from onrecord.lexicon import offices
from onrecord.lexicon.actors import is_demonym
from onrecord.lexicon.names import gender_of, honorific, honorific_office
from onrecord.model.parse import Parse
from onrecord.read.speakers_affiliations import Place
from onrecord.read.speakers_names import NameRun
from onrecord.read.speakers_people import People
from onrecord.read.speakers_posts import Role, description
from onrecord.read.speakers_register import Entry, Register, Told
from onrecord.read.speakers_roles import TIES, roles_of
from onrecord.read.speakers_shorts import Person
from onrecord.read.speakers_status import told_roles
from onrecord.read.speakers_tags import byline_home, party_tag

PUBLIC = frozenset({"head", "post", "speaks"})
"""Kinds of offices that say more of somebody than an occupation does."""
MOST_WORDS = 6
"""Tokens up to which more words say more."""
BASES = ("title", "signature", "apposition", "byline", "told")
"""What shows a role, the surest first."""


class Names(NamedTuple):
    """Where a document names people; `homes` are affiliations that lists share, by the first
    token of a name; `pictured` are the tokens of captions."""

    parse: Parse
    known: People
    homes: dict[int, Place]
    pictured: frozenset[int]


def enter(named: Names, register: Register, person: Person) -> int:
    """The person's entry, with every role found at any mention."""
    parse, known, _, _ = named
    key = register.add("person", "named", person.name)
    entry = register[key]
    entry.gender = person.gender
    entry.mentions = {(parse.start[a], parse.end[b - 1]) for a, b in person.mentions}
    runs = [known.runs[start] for start, _ in person.mentions if start in known.runs]
    roles = list(found_roles(named, person, runs))
    entry.countries = {role.country for role in roles if role.country}
    entry.offices = {role.office for role in roles if role.office} | title_offices(parse, runs)
    settle_roles(parse, entry, roles)
    if entry.gender == "u":
        entry.gender = next((gender_of(part) for part in person.parts), "u")
    return key


def found_roles(named: Names, person: Person, runs: list[NameRun]) -> Iterator[Role]:
    """The roles at each mention, in order of the text; the homes of lists where none is an
    office."""
    parse, known, homes, pictured = named
    found: list[Role] = []

    def own(role: Role) -> Role:
        return its_own(parse, role, known, person)

    for run in runs:
        given = roles_of(parse, run, own)
        found.extend(unplaced(role) if run.start in pictured else role for role in given)
        beside = (*told_roles(parse, run.end - 1), party_tag(parse, run), byline_home(parse, run))
        found.extend(own(role) for role in beside if role is not None)
    if not any(map(in_office, found)):
        found.extend(Role(affiliation=homes[run.start]) for run in runs if run.start in homes)
    yield from found


def unplaced(role: Role) -> Role:
    """The role of somebody in a picture, whose "at" says where it was taken."""
    title = role.role is not None and role.affiliation is not None and role.basis == "title"
    return role if title else role._replace(affiliation=None)


def settle_roles(parse: Parse, entry: Entry, roles: list[Role]) -> None:
    """Enters the roles, and the best of those that are held now as the one to show."""
    timed = [in_time(role, roles) for role in once_each(roles)]
    entry.roles = [told for told in (told_of(parse, role) for role in timed) if told is not None]
    held = [role for role in timed if role.status == "current"]
    best = max(held, key=merit, default=None)
    if best is None or best.role is None:
        marked = [role for role in timed if role.status != "current" and role.marked]
        past = max(marked, key=merit, default=None)
        if past is not None:
            entry.role = characters(parse, whole(past))
            return
    if best is None:
        return
    entry.role = characters(parse, best.role)
    entry.affiliation = characters(parse, best.affiliation or other_home(best, held))


def once_each(roles: Iterable[Role]) -> list[Role]:
    """The roles without those whose words another has too, with more of the affiliation."""
    once: dict[tuple[Place | None, Place | None], Role] = {}
    for role in roles:
        key = (role.bare, None if role.bare else role.affiliation)
        if role.weight and (key not in once or role.weight > once[key].weight):
            once[key] = role
    return list(once.values())


def other_home(best: Role, held: Iterable[Role]) -> Place | None:
    """The affiliation that another mention gives to the same office, or to no other."""
    homes = (each.affiliation for each in held if each.office == best.office or not each.role)
    return next((home for home in homes if home is not None), None)


def in_time(role: Role, roles: Iterable[Role]) -> Role:
    """The role, former where other words of the document call the same office so: "President
    Roe" of a text that says "former President Roe"."""
    if role.status != "current" or role.marked:
        return role
    over = any(
        each.status == "former" and each.marked and each.office == role.office for each in roles
    )
    return role._replace(status="former") if over and role.office else role


def merit(role: Role) -> tuple[float, ...]:
    """What a role says: words for both office and place first, then a public office, then the
    surer ground."""
    noun = offices.office(role.office)
    public = noun is not None and noun.kind in PUBLIC
    words = [place[1] - place[0] for place in (role.role, role.affiliation) if place is not None]
    return role.weight, public, -BASES.index(role.basis), min(sum(words), MOST_WORDS)


def told_of(parse: Parse, role: Role) -> Told | None:
    """The role by its places in the text; None where it gives no words."""
    office = characters(parse, role.bare or role.role)
    home = characters(parse, role.affiliation)
    if office is None and home is None:
        return None
    return Told(office, home, role.status, role.basis)


def whole(role: Role) -> Place | None:
    """The words of a role with its affiliation, as they stand together."""
    if role.role is None or role.affiliation is None:
        return role.role
    return min(role.role[0], role.affiliation[0]), max(role.role[1], role.affiliation[1])


def characters(parse: Parse, place: Place | None) -> Place | None:
    return None if place is None else (parse.start[place[0]], parse.end[place[1] - 1])


def its_own(parse: Parse, role: Role, known: People, person: Person) -> Role:
    """The role without what is somebody else's: a possessor ("Vik's lawyer") is dropped, and the
    words from the preposition that brings another name; nothing where the role is another's."""
    if role.role is not None and names_other(role.role, known, person):
        role = before_other(parse, role, known, person)
    if is_owner(role) and any(t in known.at for t in range(*(role.affiliation or (0, 0)))):
        return role._replace(affiliation=None)
    home = role.affiliation
    if home is not None and names_other(home, known, person):
        return Role()
    if home is not None and all(is_other(token, known, person) for token in range(*home)):
        return role._replace(affiliation=None)
    return role


def before_other(parse: Parse, role: Role, known: People, person: Person) -> Role:
    """The role up to the preposition before somebody else's name; empty where there is none, as
    in "Vik, President Ann Poe"."""
    start, stop = role.role or (0, 0)
    other = next(t for t in range(start, stop) if is_other(t, known, person))
    joint = next((t for t in range(other - 1, start, -1) if parse.tag[t] in {"IN", "TO"}), None)
    if joint is None or not all(is_titling(parse, token) for token in range(joint + 1, other)):
        return Role()
    kept = role._replace(role=(start, joint), bare=((role.bare or (start,))[0], joint))
    inside = role.affiliation is not None and role.affiliation[1] <= joint
    return kept if inside else kept._replace(affiliation=None)


def is_titling(parse: Parse, token: int) -> bool:
    """Whether the token can stand between a preposition and the name that it brings."""
    word = parse.word(token)
    known = offices.office(word) is not None or honorific(word) is not None or is_demonym(word)
    return known or parse.tag[token] in {"DT", "JJ", "PRP$"}


def is_owner(role: Role) -> bool:
    """Whether the affiliation is the possessor in front of the role."""
    both = role.role is not None and role.affiliation is not None
    return both and (role.affiliation or (0,))[0] < (role.role or (0,))[0]


def names_other(place: Place, known: People, person: Person) -> bool:
    """Whether somebody else's full name stands in the tokens."""
    return any(
        is_other(first, known, person) and known.at.get(first) == known.at.get(second)
        for first, second in pairwise(range(*place))
    )


def is_other(token: int, known: People, person: Person) -> bool:
    index = known.at.get(token)
    return index is not None and known.persons[index] is not person


def title_offices(parse: Parse, runs: Iterable[NameRun]) -> set[str]:
    """The offices that abbreviated titles stand for: "senator" of "Sen. Roe"."""
    words = (parse.word(token) for run in runs for token in range(run.title, run.start))
    return {office for office in map(honorific_office, words) if office}


def in_office(role: Role) -> bool:
    """Whether the role is an office, which nobody shares with others in a list."""
    noun = offices.office(role.office)
    return noun is not None and noun.kind in {"head", "post"}


def told_by_reference(parse: Parse, entry: Entry) -> None:
    """Adds what is told of the places that mean the person without a name: offices by their verbs
    ("She was previously envoy to Riga"), and descriptions ("the U.S. ambassador to Riga")."""
    for place in sorted(entry.references):
        tokens = parse.tokens_between(*place)
        if len(tokens) == 1 and parse.tag[tokens.start] == "PRP":
            for role in told_roles(parse, tokens.start):
                add_told(parse, entry, role)
        elif len(tokens) > 1:
            role = description(parse, tokens.start, tokens.stop)
            if role.status == "current" and not is_tie(role.office):
                add_described(parse, entry, role)


def is_tie(office: str) -> bool:
    """Whether the noun says whose somebody is ("his wife"), which is no role."""
    noun = offices.office(office)
    return noun is not None and noun.kind == "tie" and office not in TIES


def add_told(parse: Parse, entry: Entry, role: Role) -> None:
    """Adds a role, and shows it where the entry has none and it is held now."""
    told = told_of(parse, role)
    if told is None or any(told.office == each.office for each in entry.roles):
        return
    entry.roles.append(told)
    entry.countries |= {role.country} if role.country else set()
    if entry.role is None and entry.affiliation is None and role.status == "current":
        entry.role = characters(parse, role.role)
        entry.affiliation = characters(parse, role.affiliation)


def add_described(parse: Parse, entry: Entry, role: Role) -> None:
    """Adds the role of a description where nothing is known, and its affiliation to the role
    that is."""
    if not entry.roles and role.office:
        add_told(parse, entry, role._replace(basis="told"))
    elif role.office not in entry.offices | {""}:
        return
    elif entry.role is not None and entry.affiliation is None and role.affiliation is not None:
        entry.affiliation = characters(parse, role.affiliation)
        entry.roles.append(Told(None, entry.affiliation, "current", "told"))
