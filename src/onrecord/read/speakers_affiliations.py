"""Affiliations: the bodies, parties and places that words put somebody in."""

from onrecord.lexicon import actors, offices
from onrecord.lexicon.names import is_not_name
from onrecord.lexicon.role_status import is_party
from onrecord.lexicon.tables import words
from onrecord.model.parse import Parse
from onrecord.read.speakers_names import HYPHENS

Place = tuple[int, int]
"""Tokens [start, end)."""
AFFILIATING = frozenset({"at", "with", "in", "on"})
ARTICLES = frozenset({"a", "an", "the", "one", "another"})
PLACES = frozenset({"GPE", "LOC", "FAC", "PERSON", "EVENT"})
SMALL = frozenset({"of", "for", "and", "&", ",", "the", "on", "-", "’s", "'s"})
"""Words and marks that stand inside a body's name, never at its end."""


def affiliation_in(parse: Parse, start: int, end: int) -> Place | None:
    """The body a role is held at: the last "at", "with", "in", "on" phrase that names one, else
    the first "of" or "for" phrase that does."""
    loose = [t for t in range(start, end) if parse.word(t) in AFFILIATING]
    tight = [t for t in range(start, end) if parse.word(t) in {"of", "for", "from"}]
    firm = [t for t in loose if parse.word(t) == "at"]
    for token in [*firm[:1], *loose, *tight]:
        place = named_after(parse, token + 1, end)
        if place is None:
            continue
        if is_body(parse, place, parse.word(token)) or is_headed(parse, token, place):
            return place
    return None


def is_headed(parse: Parse, token: int, place: Place) -> bool:
    """Whether "of" stands between an office at the head of something and a name that is not
    known for a body: "co-founder of Vikware", "mayor of Aker"."""
    noun = offices.office(parse.word(token - 1)) if token else None
    if noun is None or noun.kind != "head" or parse.word(token) != "of":
        return False
    labels = {parse.entity[each] for each in range(*place)}
    return not labels & (PLACES - {"GPE"}) and not offices.ends_title(parse.word(place[1] - 1))


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
    return (at, stop) if stop > at and not is_event(parse, at, stop) else None


def is_event(parse: Parse, start: int, stop: int) -> bool:
    """Whether a name is that of something that happens, where nobody is employed; what a board
    or the like is of ("Board of Elections") may be."""
    last = parse.word(stop - 1).casefold() in words("not_holders")
    return last and not any(offices.body(parse.word(token)) for token in range(start, stop - 1))


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
    if preposition in {"of", "for"} and offices.ends_title(parse.word(place[1] - 1)):
        return place[1] - place[0] > 1 and any(
            offices.body(parse.word(token)) for token in range(place[0], place[1] - 1)
        )
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


def place_inside(parse: Parse, start: int, head: int) -> Place | None:
    """The country, party or body that opens a title: "Norwegian" of "Norwegian minister"."""
    best: Place | None = None
    for stop in range(start + 1, min(head, start + 7)):
        word = parse.word(stop - 1)
        if word == "of" and stop - 1 > start:
            continue
        if not word[:1].isupper() or parse.word(stop) in HYPHENS:
            break
        phrase = text_of(parse, start, stop)
        if (
            actors.country_of(phrase)
            or actors.organisation_named(phrase)
            or is_labelled(parse, start, stop)
        ):
            best = (start, stop)
    return best


def is_labelled(parse: Parse, start: int, stop: int) -> bool:
    """Whether each token is a party's word or of an entity that ends with the last."""
    goes_on = parse.entity[stop] == parse.entity[stop - 1] and not parse.entity_begins[stop]
    labels = {"GPE", "NORP", "LOC", "ORG"}
    known = all(parse.entity[t] in labels or is_party(parse.word(t)) for t in range(start, stop))
    last = parse.word(stop - 1)
    loose = parse.entity[stop - 1] == "ORG" and not (last.isupper() or offices.body(last))
    return known and not loose and not (goes_on and parse.entity[stop] in labels)


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
