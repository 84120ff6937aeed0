"""Posts: the role that one noun phrase gives somebody, by its tokens."""

from typing import NamedTuple

from onrecord.lexicon import offices
from onrecord.lexicon.role_status import before_office, is_party
from onrecord.model.parse import Parse
from onrecord.model.records import RoleBasis, RoleStatus
from onrecord.read.speakers_affiliations import (
    Place,
    affiliation_in,
    country_in,
    is_article,
    place_inside,
    possessor,
)
from onrecord.read.speakers_names import HYPHENS

ADVERBS = frozenset({"now", "currently", "also", "once", "later", "formerly", "previously", "then"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


class Role(NamedTuple):
    """Token places of a role and an affiliation, the office's head noun and its country.

    `role` holds the words that say when ("former director"), `bare` is without them. `status`
    and `basis` are those of `model.records.Role`.
    """

    role: Place | None = None
    affiliation: Place | None = None
    office: str = ""
    country: str = ""
    status: RoleStatus = "current"
    basis: RoleBasis = "apposition"
    bare: Place | None = None

    @property
    def weight(self) -> int:
        return (self.role is not None) * 2 + (self.affiliation is not None)

    @property
    def marked(self) -> bool:
        """Whether the words of the role themselves say that it is over or to come."""
        return self.role != self.bare


class Phrased(NamedTuple):
    """A role's noun phrase: tokens [start, end), its first preposition or end, and the place of
    the affiliation that a preposition brings."""

    start: int
    split: int
    end: int
    affiliation: Place | None


def composed(parse: Parse, phrase: Phrased, office: str) -> Role:
    """The role that a noun phrase with an office noun gives."""
    at, split, end, affiliation = phrase
    start = after_possessor(parse, at, split)
    stop = role_stop(parse, affiliation, end)
    place = (start, stop) if start < stop else (at, split)
    home = affiliation or (possessor(parse, start) if start > at else None)
    bare, status = timed(parse, place, split)
    inner = home or place_inside(parse, bare[0], split)
    own = country_in(parse, at, split) or (country_in(parse, *home) if home else "")
    role = Role(bare if status == "current" else place, inner, office, own, status, bare=bare)
    if is_party(parse.word(split - 1)):
        return role._replace(role=None, bare=None, affiliation=bare)
    return role


def timed(parse: Parse, place: Place, split: int) -> tuple[Place, RoleStatus]:
    """The place without the words that say when the office is held, and what they say."""
    start, stop = place
    status: RoleStatus = "current"
    for token in range(start, min(split, stop)):
        found = before_office(parse.word(token))
        if found is not None and (token == start or parse.word(token - 1) in HYPHENS | {","}):
            status, start = found, token + 1
            while start < stop - 1 and parse.word(start) in HYPHENS:
                start += 1
    return ((start, stop) if start < stop else place), status


def role_stop(parse: Parse, affiliation: Place | None, end: int) -> int:
    """Where the role ends: before the preposition that brings the affiliation."""
    if affiliation is None:
        return end
    stop = affiliation[0]
    while parse.tag[stop] not in {"IN", "TO", ","}:
        stop -= 1
    return stop


def after_possessor(parse: Parse, at: int, split: int) -> int:
    """The token after the last "'s" before the first preposition."""
    return max((t + 1 for t in range(at, split) if parse.tag[t] == "POS"), default=at)


def heads_in(parse: Parse, at: int, split: int) -> list[int]:
    """The tokens of office nouns for one person."""
    found = []
    for token in range(at, split):
        noun = offices.office(parse.word(token))
        if noun is not None and not noun.plural:
            found.append(token)
    return found


def offices_lemma(parse: Parse, head: int) -> str:
    noun = offices.office(parse.word(head))
    return noun.lemma if noun is not None else ""


def description(parse: Parse, start: int, stop: int) -> Role:
    """The role in a description of somebody that fills tokens [start, stop)."""
    while start < stop and is_before_role(parse, start):
        start += 1
    split = first_preposition(parse, start, stop)
    heads = heads_in(parse, start, split)
    if not heads:
        return Role()
    phrase = Phrased(start, split, stop, affiliation_in(parse, split, stop))
    return composed(parse, phrase, offices_lemma(parse, heads[-1]))


def is_before_role(parse: Parse, token: int) -> bool:
    """Whether an article, a possessive pronoun, or "now" stands there."""
    owned = parse.tag[token] == "PRP$"
    return owned or is_article(parse, token) or parse.word(token) in ADVERBS


def first_preposition(parse: Parse, at: int, end: int) -> int:
    """The first preposition that is not inside a body's name: "University of Aker lecturer"."""
    for token in range(at, end):
        if parse.tag[token] in {"IN", "TO"} and not is_inside_body(parse, at, token):
            return token
    return end


def is_inside_body(parse: Parse, at: int, token: int) -> bool:
    """Whether "of" stands between the capitals of a body's name."""
    if token <= at or token + 1 >= len(parse) or parse.word(token) != "of":
        return False
    before = parse.word(token - 1)
    named = before[:1].isupper() and parse.word(token + 1)[:1].isupper()
    return named and offices.body(before) is not None and offices.office(before) is None
