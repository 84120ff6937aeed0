"""Appositions: the role and affiliation in the words after a name."""

from typing import NamedTuple

from onrecord.lexicon import actors, offices
from onrecord.lexicon.names import is_given, is_not_name
from onrecord.lexicon.tables import words
from onrecord.model.parse import Parse
from onrecord.read.speakers_dated import is_dated
from onrecord.read.speakers_names import HYPHENS, NameRun

Place = tuple[int, int]
"""Tokens [start, end)."""
AFFILIATING = frozenset({"at", "with", "in", "on"})
ARTICLES = frozenset({"a", "an", "the", "one", "another"})
COPULAS = frozenset(
    {"is", "was", "serves", "served", "works", "worked", "directs", "heads", "leads"}
)
PLACES = frozenset({"GPE", "LOC", "FAC", "PERSON", "EVENT"})
WORKING = frozenset({"serves", "served", "works", "worked"})
SMALL = frozenset({"of", "for", "and", "&", ",", "the", "on", "-", "’s", "'s"})
"""Words and marks that stand inside a body's name, never at its end."""
REACH = 40
"""Tokens; no apposition that is longer is read."""


class Role(NamedTuple):
    """Token places of a role and an affiliation, the office's head noun and its country."""

    role: Place | None = None
    affiliation: Place | None = None
    office: str = ""
    country: str = ""

    @property
    def weight(self) -> int:
        return (self.role is not None) * 2 + (self.affiliation is not None)


def after_name(parse: Parse, run: NameRun) -> Role:
    """What follows the name: ", a fellow at X", "is director of X", "who is a fellow at X"."""
    at = run.end
    if not same_sentence(parse, at, run.start):
        return Role()
    comma = parse.word(at) in {",", "(", "–", "—"}
    at += comma
    if same_sentence(parse, at, run.start) and parse.word(at) == "who":
        at += 1
        comma = False
    if not comma:
        if not same_sentence(parse, at, run.start) or parse.word(at) not in COPULAS:
            return Role()
        at += 1
    return described(parse, at, run.start)


def described(parse: Parse, at: int, anchor: int) -> Role:
    """The role in the noun phrase that begins at token `at`."""
    while same_sentence(parse, at, anchor) and is_article(parse, at):
        at += 1
    end = phrase_end(parse, at, anchor)
    split = first_preposition(parse, at, end)
    nouns = [(token, offices.office(parse.word(token))) for token in range(at, split)]
    heads = [noun.lemma for _, noun in nouns if noun is not None and not noun.plural]
    affiliation = affiliation_in(parse, split, end)
    if affiliation is not None and names_person(parse, affiliation):
        return Role()
    if same_sentence(parse, end, anchor) and parse.tag[end] in {"VBD", "VBZ", "VBP", "MD"}:
        heads = heads if parse.word(at - 1) in COPULAS else []
    if at < end and parse.tag[at] in {"VBG", "VBN", "RB", "CC"} and not hyphened(parse, at):
        return Role()
    if not heads:
        verbal = at > 0 and parse.word(at - 1) in WORKING | ARTICLES
        return Role(affiliation=affiliation) if verbal and affiliation else Role()
    start = after_possessor(parse, at, split)
    stop = role_stop(parse, affiliation, end)
    place = (start, stop) if start < stop else (at, split)
    home = possessor(parse, start) if start > at else None
    return Role(place, affiliation or home, heads[-1], country_in(parse, at, end))


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


def role_stop(parse: Parse, affiliation: Place | None, end: int) -> int:
    """Where the role ends: before the preposition that brings the affiliation."""
    if affiliation is None:
        return end
    stop = affiliation[0]
    while parse.tag[stop] not in {"IN", "TO"}:
        stop -= 1
    return stop


def after_possessor(parse: Parse, at: int, split: int) -> int:
    """The token after the last "'s" before the first preposition."""
    return max((t + 1 for t in range(at, split) if parse.tag[t] == "POS"), default=at)


def first_preposition(parse: Parse, at: int, end: int) -> int:
    for token in range(at, end):
        if parse.tag[token] in {"IN", "TO"}:
            return token
    return end


def phrase_end(parse: Parse, at: int, anchor: int) -> int:
    """Where the apposition ends: at a stop, a verb, a relative or another role."""
    end = at
    while same_sentence(parse, end, anchor) and end - at < REACH:
        word = parse.word(end)
        if word in {".", ";", ":", ")", "”", '"', "–", "—", "--"} or parse.tag[end] in {
            "WP",
            "WDT",
        }:
            break
        if parse.tag[end] in {"VBD", "VBZ", "VBP", "MD"} and end > at:
            break
        if parse.tag[end] == "IN" and is_dated(parse, end + 1, anchor):
            break
        if word in {",", "and"} and not (
            goes_on(parse, end, anchor) or joins_office(parse, end, anchor)
        ):
            break
        end += 1
    return end


def joins_office(parse: Parse, joint: int, anchor: int) -> bool:
    """Whether "and" joins a second office of the same body: "co-founder and chief of X"."""
    for token in range(joint + 1, joint + 5):
        if not same_sentence(parse, token, anchor) or not parse.word(token).islower():
            return False
        noun = offices.office(parse.word(token))
        last = same_sentence(parse, token + 1, anchor) and parse.word(token + 1) in {"of", "at"}
        if noun is not None and last:
            return parse.word(joint) == "and" and not noun.plural
    return False


def goes_on(parse: Parse, token: int, anchor: int) -> bool:
    """Whether a comma or "and" stands inside a body's name: capitals on both sides."""
    after = token + 1
    if same_sentence(parse, after, anchor) and parse.word(after) in {"and", "for"}:
        after += 1
    if not same_sentence(parse, after, anchor):
        return False
    before = parse.word(token - 1)
    if parse.word(token) == "and" and before == "," and names_body(parse, token - 1, anchor):
        before = parse.word(token - 2)
    capital = before[:1].isupper() and parse.word(after)[:1].isupper()
    if parse.word(token) == ",":
        return capital and names_body(parse, token, anchor)
    return capital and offices.office(parse.word(after)) is None


def names_body(parse: Parse, comma: int, anchor: int) -> bool:
    """Whether "for" or "of" in a body's name ("Center for Army, …") governs the comma."""
    for token in range(comma - 1, max(comma - 6, -1), -1):
        if not same_sentence(parse, token, anchor) or not (
            parse.word(token)[:1].isupper() or parse.word(token) in {"for", "of", "and", ","}
        ):
            return False
        if parse.word(token) == "for" and offices.body(parse.word(token - 1)) is not None:
            return True
    return False


def affiliation_in(parse: Parse, start: int, end: int) -> Place | None:
    """The body a role is held at: the last "at", "with", "in", "on" phrase that names one, else
    the first "of" or "for" phrase that does."""
    loose = [t for t in range(start, end) if parse.word(t) in AFFILIATING]
    tight = [t for t in range(start, end) if parse.word(t) in {"of", "for", "from"}]
    firm = [t for t in loose if parse.word(t) == "at"]
    for token in [*firm[:1], *loose, *tight]:
        place = named_after(parse, token + 1, end)
        if place is not None and is_body(parse, place, parse.word(token)):
            return place
    return None


def named_after(parse: Parse, at: int, end: int) -> Place | None:
    """The capitalised phrase at token `at`, without its article, its "of" and "for" kept."""
    while at < end and is_article(parse, at):
        at += 1
    while at + 1 < end and parse.tag[at] == "JJ" and parse.word(at).islower():
        at += 1
    if at + 2 < end and parse.word(at + 1) in HYPHENS and parse.word(at + 2) == "based":
        at += 3
    stop = at
    while stop < end and (parse.word(stop)[:1].isupper() or inside_name(parse, stop, end)):
        stop += 1
    while stop - 1 > at and parse.word(stop - 1) in SMALL:
        stop -= 1
    if stop < end and stop > at and parse.tag[stop] in {"NN", "NNS"}:
        noun = offices.body(parse.word(stop))
        if noun is None and parse.head[stop - 1] == stop:
            return None
        stop += noun is not None
    return (at, stop) if stop > at and not is_event(parse.word(stop - 1)) else None


def is_event(word: str) -> bool:
    """Whether the word ends the name of something that happens, where nobody is employed."""
    return word.casefold() in words("not_holders")


def inside_name(parse: Parse, token: int, end: int) -> bool:
    """Whether a small word or mark stands between capitals of one name."""
    word = parse.word(token)
    if token + 1 >= end or word not in SMALL:
        return False
    after = parse.word(token + 1)
    return after[:1].isupper() or (word in {",", "of", "for", "on"} and after in {"and", "the"})


def is_body(parse: Parse, place: Place, preposition: str) -> bool:
    """Whether the capitalised phrase names a body, an outlet or, after "of", a country."""
    phrase = text_of(parse, *place)
    if actors.organisation_named(phrase) or actors.outlet_named(phrase):
        return True
    if actors.looks_like_outlet(phrase):
        return True
    if actors.country_of(phrase) is not None:
        return preposition in {"of", "for"}
    if any(offices.body(parse.word(token)) for token in range(*place)):
        return True
    labels = {parse.entity[t] for t in range(*place)}
    return "ORG" in labels or (preposition == "at" and not labels <= PLACES)


def possessor(parse: Parse, start: int) -> Place | None:
    """The name before "'s" that stands right before token `start`."""
    if start < 2 or parse.tag[start - 1] != "POS" or not same_sentence(parse, start - 1, start):
        return None
    begin = start - 1
    while same_sentence(parse, begin - 1, start) and is_capital(parse, begin - 1):
        begin -= 1
    if begin < start - 1 and parse.word(begin).casefold() == "the":
        begin += 1
    return (begin, start - 1) if begin < start - 1 else None


def is_capital(parse: Parse, token: int) -> bool:
    """Whether the token can be a word of a capitalised name."""
    word = parse.word(token)
    return word[:1].isupper() and parse.tag[token] != "IN" and not is_not_name(word)


def country_in(parse: Parse, start: int, end: int) -> str:
    """ISO code of the first country named in tokens [start, end), one or two words long."""
    for token in range(start, end):
        for stop in (token + 2, token + 1):
            if stop <= end and (country := actors.country_of(text_of(parse, token, stop))):
                return country.iso3
    return ""


def text_of(parse: Parse, start: int, end: int) -> str:
    return parse.text[parse.start[start] : parse.end[end - 1]]


def same_sentence(parse: Parse, token: int, other: int) -> bool:
    return 0 <= token < len(parse) and parse.sentence[token] == parse.sentence[other]


def is_article(parse: Parse, token: int) -> bool:
    return parse.word(token).casefold() in ARTICLES
