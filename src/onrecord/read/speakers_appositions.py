"""Appositions: the roles and affiliations in the words after a name."""

from collections.abc import Iterator

from onrecord.lexicon import offices
from onrecord.lexicon.names import is_given
from onrecord.lexicon.role_status import before_office
from onrecord.model.parse import Parse
from onrecord.read.speakers_affiliations import (
    ARTICLES,
    Place,
    affiliation_in,
    is_article,
    named_after,
    same_sentence,
)
from onrecord.read.speakers_extents import over_at, phrase_end
from onrecord.read.speakers_names import HYPHENS, NameRun
from onrecord.read.speakers_posts import (
    ADVERBS,
    FINITE,
    Phrased,
    Role,
    composed,
    first_preposition,
    heads_in,
    is_before_role,
    offices_lemma,
)

COPULAS = frozenset(
    {"is", "was", "serves", "served", "works", "worked", "directs", "heads", "leads"}
)
PAST = frozenset({"was", "served", "worked"})
WORKING = frozenset({"serves", "served", "works", "worked"})
OPENING = frozenset({",", "(", "–", "—", "--"})
MOST_ROLES = 5
"""Roles that one apposition lists."""


def after_name(parse: Parse, run: NameRun) -> Role:
    """The first role after the name: ", a fellow at X", "is director of X", "who is a fellow"."""
    return next(roles_after(parse, run), Role())


def roles_after(parse: Parse, run: NameRun) -> Iterator[Role]:
    """Every role after the name: ", a fellow at X and former envoy to Y"."""
    at = opening_after(parse, run)
    waiting: Role | None = None
    for _ in range(MOST_ROLES):
        role = Role() if at is None else described(parse, at, run.start)
        if waiting is not None:
            yield based(parse, sharing(parse, waiting, role), run)
        waiting = role if role.weight or role.country else None
        if at is None or waiting is None:
            return
        at = next_role(parse, phrase_end(parse, at, run.start), run.start)


def sharing(parse: Parse, role: Role, following: Role) -> Role:
    """The role with the body that the next one names for both: "president and CEO of X"."""
    if role.role is None or following.role is None or role.affiliation is not None:
        return role
    joined = following.role[0] == role.role[1] + 1 and parse.word(role.role[1]) in {"and", "&"}
    behind = following.affiliation is not None and following.affiliation[0] >= following.role[1]
    if not joined or not behind or role.status != following.status:
        return role
    return role._replace(affiliation=following.affiliation, country=following.country)


def based(parse: Parse, role: Role, run: NameRun) -> Role:
    """The role with what shows it: a verb after the name, or the name's place in a signature."""
    after = run.end + (parse.word(run.end) == "who")
    if parse.word(after) not in COPULAS:
        before = run.title - 1
        lined = before >= 0 and parse.word(before).casefold() == "by" and opens(parse, before)
        return role._replace(basis="byline") if lined else role
    if role.status == "current" and parse.word(after) in PAST:
        role = role._replace(status="former")
    return role._replace(basis="signature" if opens(parse, run.title) else "told")


def opens(parse: Parse, token: int) -> bool:
    """Whether the token is the first of its line, but for marks such as a signature's dash."""
    begin = parse.text.rfind("\n", 0, parse.start[token]) + 1
    return not any(each.isalnum() for each in parse.text[begin : parse.start[token]])


def opening_after(parse: Parse, run: NameRun) -> int | None:
    """The token at which a role after the name would begin."""
    at = run.end
    if not same_sentence(parse, at, run.start):
        return None
    comma = parse.word(at) in OPENING
    at += comma
    aged = same_sentence(parse, at + 1, run.start) and parse.tag[at] == "CD"
    if comma and aged and parse.word(at + 1) == ",":
        at += 2
    if same_sentence(parse, at, run.start) and parse.word(at) == "who":
        at += 1
        comma = False
    if not comma:
        if not same_sentence(parse, at, run.start) or parse.word(at) not in COPULAS:
            return None
        at += 1
        if parse.word(at - 1) == "was" or (at < len(parse) and parse.word(at) == "as"):
            return None  # read by its verb, which may be reported or denied
    return at


def next_role(parse: Parse, end: int, anchor: int) -> int | None:
    """The token at which the next role of a list begins, when one ends at `end`."""
    at = end
    while same_sentence(parse, at, anchor) and at < end + 2 and parse.word(at) in {",", "and", "&"}:
        at += 1
    if at == end or not same_sentence(parse, at, anchor) or parse.entity[end - 1] == "PERSON":
        return None
    joined = parse.word(at - 1) in {"and", "&"}
    if at - end == 2 and is_article(parse, at):
        return None
    lower = parse.word(at).islower() or offices.office(parse.word(at)) is not None
    return at if lower and (joined or is_article(parse, at) or leads_role(parse, at)) else None


def leads_role(parse: Parse, token: int) -> bool:
    """Whether a word opens a role without an article: "former", "now", "director"."""
    word = parse.word(token)
    return word in ADVERBS or before_office(word) is not None or offices.office(word) is not None


def described(parse: Parse, at: int, anchor: int) -> Role:
    """The role in the noun phrase that begins at token `at`."""
    begin = at
    while same_sentence(parse, at, anchor) and is_before_role(parse, at):
        at += 1
    end = phrase_end(parse, at, anchor)
    stop = over_at(parse, at, end, anchor)
    over = stop <= end and parse.word(stop) != "since"
    split = first_preposition(parse, at, min(end, stop))
    if at < end and is_verbal(parse, at):
        return Role()
    heads = heads_in(parse, at, split)
    affiliation = affiliation_in(parse, split, min(end, stop))
    if affiliation is not None and names_person(parse, affiliation):
        return Role()
    if same_sentence(parse, end, anchor) and parse.tag[end] in FINITE:
        heads = heads if parse.word(begin - 1) in COPULAS else []
    if not heads:
        verbal = at > 0 and parse.word(at - 1) in WORKING | ARTICLES
        whole = affiliation is not None and parse.tag[affiliation[1]] != "POS"
        return Role(affiliation=affiliation) if verbal and whole else Role()
    if affiliation is None and split == end < stop:
        affiliation = set_off(parse, end, anchor)
    phrase = Phrased(at, split, min(end, stop), affiliation)
    role = composed(parse, phrase, offices_lemma(parse, heads[-1]))
    over = over or former_adverb(parse, begin, at)
    return role._replace(status="former") if over and role.status == "current" else role


def set_off(parse: Parse, comma: int, anchor: int) -> Place | None:
    """The body that stands behind a role between commas: "analyst, The Quay Institute,"."""
    if not same_sentence(parse, comma + 1, anchor) or parse.word(comma) != ",":
        return None
    place = named_after(parse, comma + 1, phrase_end(parse, comma + 1, anchor))
    if place is None or not any(offices.body(parse.word(token)) for token in range(*place)):
        return None
    closed = not same_sentence(parse, place[1], anchor) or parse.word(place[1]) in {",", ".", ")"}
    return place if closed else None


def former_adverb(parse: Parse, begin: int, at: int) -> bool:
    """Whether "formerly" or the like stands in tokens [begin, at)."""
    return any(before_office(parse.word(token)) == "former" for token in range(begin, at))


def is_verbal(parse: Parse, at: int) -> bool:
    """Whether the phrase opens with a verb form, adverb or joint and so is no role, as none that
    "acting", "retired" or "co-" opens is."""
    if parse.tag[at] not in {"VBG", "VBN", "RB", "CC"} or hyphened(parse, at):
        return False
    if before_office(parse.word(at)) is not None:
        return False
    return parse.tag[at] != "VBG" or parse.dependency[at] not in {"amod", "compound"}


def hyphened(parse: Parse, token: int) -> bool:
    """Whether a hyphen joins the token to the next, as in "co-founder"."""
    after = token + 1
    return same_sentence(parse, after, token) and parse.word(after) in HYPHENS


def names_person(parse: Parse, place: Place) -> bool:
    """Whether the capitals after the preposition run on into somebody's name, as in a list of
    people with their titles."""
    if any(offices.body(parse.word(token)) for token in range(*place)):
        return False
    return any(
        parse.entity[token] == "PERSON" and is_given(parse.word(token))
        for token in range(place[0] + 1, place[1] - 1)
    )
