"""Roles: what a person is said to be, and where, beside the name."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from onrecord.lexicon import actors, names, offices
from onrecord.lexicon.role_status import after_office, before_office
from onrecord.model.parse import Parse
from onrecord.read.speakers_affiliations import (
    Place,
    affiliation_in,
    country_in,
    is_article,
    is_body,
    is_capital,
    named_after,
    possessor,
    same_sentence,
    text_of,
)
from onrecord.read.speakers_apposed import LOCATIVE, Title, is_office_at, title_before
from onrecord.read.speakers_appositions import roles_after
from onrecord.read.speakers_extents import phrase_end
from onrecord.read.speakers_names import HYPHENS, NameRun
from onrecord.read.speakers_posts import Phrased, Role, composed, first_preposition

LOOSE_ENDS = frozenset(
    {"IN", "TO", "CC", "DT", ",", ":", ".", "-LRB-", "-RRB-", "HYPH", "``", "''"}
)
MOST_FRONT = 4
"""Tokens of a title in front of a body's name."""
TIES = frozenset({"host", "guest"})
"""Nouns for a tie to others that are occupations too."""


def roles_of(
    parse: Parse, run: NameRun, own: Callable[[Role], Role] = lambda role: role
) -> Iterator[Role]:
    """Every role beside one mention: before the name, after it, else its "of" phrase. `own`
    takes out of each what is somebody else's."""
    beside = (before_name(parse, run), *roles_after(parse, run), of_phrase(parse, run))
    homes: set[Place | None] = set()
    for role in map(own, beside):
        again = role.role is None and role.affiliation in homes
        homes.add(role.affiliation)
        if (role.weight and not again) or role.office or role.country:
            yield tidy(parse, role._replace(affiliation=None) if again else role)


def tidy(parse: Parse, role: Role) -> Role:
    """The role with clean edges; a mere tie to somebody ("his wife") is no role."""
    noun = offices.office(role.office)
    if noun is not None and noun.kind == "tie" and role.office not in TIES:
        return role._replace(role=None, bare=None, affiliation=None)
    whole = cleaned(parse, role.role)
    bare = cleaned(parse, role.bare) if role.marked else whole
    return role._replace(role=whole, bare=bare if whole else None)


def before_name(parse: Parse, run: NameRun) -> Role:
    """Titles before the name: "U.S. Secretary of State", "the columnist", "X's chief"."""
    title = title_before(parse, run)
    if title is not None:
        return titled(parse, title)._replace(basis="title")
    return Role(country=country_in(parse, run.title, run.start), basis="title")


def titled(parse: Parse, title: Title) -> Role:
    """The role that a title gives, with the body or possessor in front of it."""
    start, head, stop = title
    split = max(first_preposition(parse, head, stop), head + 1)
    brought = affiliation_in(parse, split, stop)
    role = composed(parse, Phrased(start, split, stop, brought), office_at(parse, head))
    if stop > head + 1 and (status := after_office(parse.word(stop - 1))) is not None:
        role = role._replace(status=status, bare=(start, head + 1))
    body = body_before(parse, start)
    if body is not None and (front := front_of(parse, body[0], head)) < body[0]:
        return fronted(parse, role._replace(affiliation=body), front, stop)
    home = possessor(parse, start) or body
    country = role.country or (country_in(parse, *home) if home else "")
    if brought is not None or home is None:
        return role._replace(country=country)
    return role._replace(affiliation=home, country=country)


def office_at(parse: Parse, head: int) -> str:
    """The office noun that stands at the head, in full."""
    word = parse.word(head)
    noun = offices.office(word) or offices.office(names.honorific_office(word))
    return noun.lemma if noun is not None else ""


def body_before(parse: Parse, start: int) -> Place | None:
    """The body whose name stands right before a role: "Fjord Agency administrator Jane Roe"."""
    begin = start
    if not parse.word(start)[:1].isalpha():
        return None
    while same_sentence(parse, begin - 1, start) and is_capital(parse, begin - 1):
        begin -= 1
    while begin < start and not may_open_body(parse, begin):
        begin += 1
    if begin == start:
        return None
    if is_place(text_of(parse, begin, start)):
        return None if is_located(parse, begin) else (begin, start)
    if any(is_office_at(parse, token) for token in range(begin, start)):
        return None
    return (begin, start) if is_body(parse, (begin, start), "of") else None


def is_located(parse: Parse, begin: int) -> bool:
    """Whether a place is where something is, not whose office follows: "in Oslo chief Roe"."""
    before = begin - 1
    return same_sentence(parse, before, begin) and parse.word(before).casefold() in LOCATIVE


def may_open_body(parse: Parse, token: int) -> bool:
    """Whether a body's name can begin with the word, as none begins with an office or "former"."""
    if parse.tag[token] not in {"NNP", "NNPS"} or is_office_at(parse, token):
        return False
    return before_office(parse.word(token)) is None


def is_place(word: str) -> bool:
    return actors.country_of(word) is not None


def front_of(parse: Parse, begin: int, head: int) -> int:
    """The first of the words of a title in front of a body's name: "former deputy Fjord Agency
    director"; the body's first token where there are none."""
    at = begin
    while same_sentence(parse, at - 1, head) and begin - at < MOST_FRONT:
        word = parse.word(at - 1)
        timed = before_office(word) is not None or word in HYPHENS
        qualifies = word.islower() and parse.tag[at - 1] in {"JJ", "NN"}
        if not timed and not (qualifies and at - 1 < parse.head[at - 1] <= head):
            break
        at -= 1
    while at < begin and parse.word(at) in HYPHENS:
        at += 1
    return at


def fronted(parse: Parse, role: Role, front: int, stop: int) -> Role:
    """The role with the words in front of its body, of which the first may say when it is held."""
    status = before_office(parse.word(front))
    if status is None:
        return role._replace(role=(front, stop), bare=(front, stop))
    begin = role.affiliation[0] if role.affiliation is not None else front
    more = (t for t in range(front + 1, begin) if parse.word(t) not in HYPHENS)
    first = next(more, None)
    bare = role.bare if first is None else (first, stop)
    return role._replace(role=(front, stop), bare=bare, status=status)


def of_phrase(parse: Parse, run: NameRun) -> Role:
    """ "Jane Roe of The Paper", "Jane Roe, of the X Institute"; and before: "the X's Jane Roe"."""
    home = possessor(parse, run.title)
    if home is not None:
        return Role(affiliation=home, country=country_in(parse, *home), basis="title")
    at = run.end
    if same_sentence(parse, at, run.start) and parse.word(at) == ",":
        at += 1
    if not same_sentence(parse, at, run.start) or parse.word(at) not in {"of", "from", "at"}:
        return Role()
    place = named_after(parse, at + 1, phrase_end(parse, at + 1, run.start))
    if place is not None and at == run.end and represents(parse, run, place):
        return Role(affiliation=place)
    if place is None or not is_body(parse, place, parse.word(at)):
        return Role()
    if parse.word(at) == "at" and not works(parse, run):
        return Role()
    if parse.word(at) != "of" and at == run.end and not is_known_body(parse, place):
        return Role()
    return Role(affiliation=place, country=country_in(parse, *place))


def represents(parse: Parse, run: NameRun, place: Place) -> bool:
    """Whether a title and "of" before a place make it whom somebody is elected for: "Sen. Roe of
    Arizona"."""
    entity = {parse.entity[token] for token in range(*place)} == {"GPE"}
    before = run.start - 1
    titled = same_sentence(parse, before, run.start) and is_office_at(parse, before)
    return entity and titled and parse.word(run.end) == "of"


def works(parse: Parse, run: NameRun) -> bool:
    """Whether the title before the name is an occupation, which one has at a body: "Professor
    Tor Vik at Narva University", "the harpist Tor Vik at", not "President Roe at the Quay Club"."""
    before = run.start - 1
    if not same_sentence(parse, before, run.start):
        return False
    noun = offices.office(parse.word(before))
    if noun is None:
        common = parse.tag[before] == "NN" and parse.word(before).islower()
        return common and before > 0 and is_article(parse, before - 1)
    return noun.kind == "work" or noun.lemma == "director"


def is_known_body(parse: Parse, place: Place) -> bool:
    """Whether the words alone show that a body or an outlet is named, not a place to be at."""
    phrase = text_of(parse, *place)
    if actors.organisation_named(phrase) or actors.outlet_named(phrase):
        return True
    return actors.looks_like_outlet(phrase) or any(
        offices.body(parse.word(token)) for token in range(*place)
    )


def cleaned(parse: Parse, place: Place | None) -> Place | None:
    """The words of a role without marks, participles and small words at its edges, and without
    what stands before a comma in a title; None when nothing is left."""
    if place is None:
        return None
    start, stop = place
    commas = [token for token in range(start, stop) if parse.word(token) == ","]
    if commas and not any(parse.tag[token] in {"IN", "POS"} for token in range(start, stop)):
        start = commas[-1] + 1
    while start < stop and is_loose(parse, start):
        start += 1
    while start < stop and parse.tag[stop - 1] in LOOSE_ENDS:
        stop -= 1
    return (start, stop) if start < stop else None


def is_loose(parse: Parse, token: int) -> bool:
    """Whether the token in front of a title is none of it: a mark, "warned", "photo"."""
    word = parse.word(token)
    if not word[:1].isalnum() or parse.tag[token] in LOOSE_ENDS:
        return True
    verbal = parse.tag[token] in {"VBD", "VBN", "VBZ", "VBP"} and word != "elected"
    verbal = verbal and before_office(word) is None
    return word.islower() and (verbal or word in {"file", "photo", "picture", "image"})


def shared_homes(parse: Parse, runs: Sequence[NameRun]) -> dict[int, Place]:
    """The affiliation of each name in a list that one possessor or one "of" covers, by the first
    token of the name: "The Quay Institute's Ann Poe, Tor Vik and Hedda Lund"; "Ann Poe and Tor
    Vik of The Quay Courier"."""
    found: dict[int, Place] = {}
    for before, run in pairwise(runs):
        between = {parse.word(token) for token in range(before.end, run.title)}
        if not between or not between <= {",", "and", "&"}:
            continue
        home = found.get(before.start) or possessor(parse, before.title)
        if home is not None and run.title == run.start and not is_place(text_of(parse, *home)):
            found[before.start] = found[run.start] = home
        elif between == {"and"} and (shared := of_phrase(parse, run).affiliation):
            found[before.start] = shared
    return found
