"""Roles: what a person is said to be, and where, beside the name."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from onrecord.lexicon import actors, names, offices
from onrecord.model.parse import Parse
from onrecord.read.speakers_apposed import apposed_title
from onrecord.read.speakers_appositions import (
    Place,
    Role,
    after_name,
    country_in,
    is_article,
    is_body,
    is_capital,
    named_after,
    phrase_end,
    possessor,
    same_sentence,
    text_of,
)
from onrecord.read.speakers_names import HYPHENS, NameRun

LOOSE_ENDS = frozenset(
    {"IN", "TO", "CC", "DT", ",", ":", ".", "-LRB-", "-RRB-", "HYPH", "``", "''"}
)
CLOSING = frozenset({",", ".", ":", "-RRB-", "CC", "POS", "''", "HYPH"})
"""Tags of what may stand right after a name in apposition."""
TIES = frozenset({"host", "guest"})
"""Nouns for a tie to others that are occupations too."""
NO_LONGER = frozenset({"former", "then", "ex", "late", "outgoing"})


def role_of(parse: Parse, run: NameRun, own: Callable[[Role], Role] = lambda role: role) -> Role:
    """The fullest role beside one mention: after the name, before it, else its "of" phrase.
    `own` takes out of each what is somebody else's."""
    found = tuple(
        map(own, (after_name(parse, run), before_name(parse, run), of_phrase(parse, run)))
    )
    best = max(found, key=lambda each: each.weight)
    country = next((each.country for each in found if each.country), "")
    office = best.office or next((each.office for each in found if each.office), "")
    affiliation = best.affiliation or next((r.affiliation for r in found if r.affiliation), None)
    noun = offices.office(office)
    tie = noun is not None and noun.kind == "tie" and office not in TIES
    return Role(None if tie else cleaned(parse, best.role), affiliation, office, country)


def before_name(parse: Parse, run: NameRun) -> Role:
    """Titles before the name: "U.S. Secretary of State", "the columnist", "X's chief"."""
    end = run.start
    start = run.title
    if (titled_before := apposed_title(parse, run)) is not None:
        return titled(parse, *titled_before)
    apposed = closes(parse, run)
    while same_sentence(parse, start - 1, run.start) and goes_before(parse, start - 1, start):
        if parse.word(start - 1) == "," and not apposed:
            break
        start -= 1
    while start < end and (is_article(parse, start) or parse.tag[start] in {"CC", "HYPH"}):
        start += 1
    if start < end and names.honorific(parse.word(start)) is not None:
        start += 1
    closing = end
    while closing > start and parse.word(closing - 1) in {",", "[", "]"}:
        closing -= 1
    return titled(parse, start, closing)


def closes(parse: Parse, run: NameRun) -> bool:
    """Whether the name closes as an apposition does: not "with Norway's minister, Roe revealed"."""
    if not same_sentence(parse, run.end, run.start):
        return True
    return parse.tag[run.end] in CLOSING


def goes_before(parse: Parse, token: int, after: int) -> bool:
    """Whether the token belongs to a title that goes on at `after`."""
    word = parse.word(token)
    if word == "," and same_sentence(parse, token - 1, after):
        return after_comma(parse, token, after)
    if word == "of":
        return offices.is_title(parse.word(token - 1))
    if word in HYPHENS or parse.word(after) in HYPHENS:
        return True
    if parse.word(after) == "of":
        return offices.is_title(word)
    if parse.tag[token] in {"NN", "JJ", "NNP", "NNPS", "VBN"} and parse.word(after) != ",":
        return word[:1].islower() or offices.office(word) is not None or is_place(word)
    return parse.word(after) == "," and offices.office(word) is not None


def after_comma(parse: Parse, comma: int, after: int) -> bool:
    """Whether the comma stands between a title with possessor and the name, as in
    "Norway's transport minister, Jane Roe"."""
    noun = offices.office(parse.word(comma - 1))
    if noun is None or noun.plural or parse.word(after)[:1].islower():
        return False
    for token in range(comma - 2, max(comma - 9, -1), -1):
        if not same_sentence(parse, token, comma) or parse.word(token) in {",", "."}:
            return False
        if parse.tag[token] in {"POS", "PRP$"}:
            return True
        if parse.word(token) in {"the", "The"}:
            return parse.word(comma - 1).islower()
    return False


def is_place(word: str) -> bool:
    return actors.country_of(word) is not None


def titled(parse: Parse, start: int, end: int) -> Role:
    """The role that tokens [start, end) before a name are; empty when no office stands there."""
    found = [offices.office(parse.word(token)) for token in range(start, end)]
    heads = [noun.lemma for noun in found if noun is not None and not noun.plural]
    country = country_in(parse, start, end)
    if not heads:
        return Role(country=country)
    body = body_before(parse, start)
    if body is not None and is_past(parse, body[0] - 1, start):
        return Role((body[0] - 1, end), None, heads[-1], country)
    affiliation = possessor(parse, start) or body
    if affiliation is not None:
        country = country or country_in(parse, *affiliation)
    return Role((start, end), affiliation, heads[-1], country)


def body_before(parse: Parse, start: int) -> Place | None:
    """The body whose name stands right before a role: "Fjord Agency administrator Jane Roe"."""
    begin = start
    if not parse.word(start)[:1].isalpha():
        return None
    while same_sentence(parse, begin - 1, start) and is_capital(parse, begin - 1):
        begin -= 1
    while begin < start and (parse.tag[begin] not in {"NNP", "NNPS"} or is_office_at(parse, begin)):
        begin += 1
    if begin == start or is_place(text_of(parse, begin, start)):
        return None
    if any(is_office_at(parse, token) for token in range(begin, start)):
        return None
    return (begin, start) if is_body(parse, (begin, start), "of") else None


def is_past(parse: Parse, token: int, start: int) -> bool:
    """Whether the word in front of a body's name says that the role is no longer held there."""
    return same_sentence(parse, token, start) and parse.word(token).casefold() in NO_LONGER


def is_office_at(parse: Parse, token: int) -> bool:
    return offices.office(parse.word(token)) is not None


def of_phrase(parse: Parse, run: NameRun) -> Role:
    """ "Jane Roe of The Paper", "Jane Roe, of the X Institute"; and before: "the X's Jane Roe"."""
    home = possessor(parse, run.title)
    if home is not None:
        return Role(affiliation=home, country=country_in(parse, *home))
    at = run.end
    if same_sentence(parse, at, run.start) and parse.word(at) == ",":
        at += 1
    if not same_sentence(parse, at, run.start) or parse.word(at) not in {"of", "from", "at"}:
        return Role()
    place = named_after(parse, at + 1, phrase_end(parse, at + 1, run.start))
    if place is None or not is_body(parse, place, parse.word(at)):
        return Role()
    if parse.word(at) == "at" and not works(parse, run):
        return Role()
    if parse.word(at) != "of" and at == run.end and not is_known_body(parse, place):
        return Role()
    return Role(affiliation=place, country=country_in(parse, *place))


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
