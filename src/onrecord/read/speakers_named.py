"""Named sources: the person, country, body or outlet that a phrase names."""

from onrecord.lexicon import actors, offices
from onrecord.lexicon.names import honorific
from onrecord.model.parse import Parse
from onrecord.model.records import HolderKind
from onrecord.read.speakers_anaphora import Keys
from onrecord.read.speakers_names import inside
from onrecord.read.speakers_phrases import (
    NOUNS,
    Phrase,
    base_end,
    is_definite,
    text_of,
    without_article,
)
from onrecord.read.speakers_scene import Scene

LINKS = frozenset({"of", "for", "and", "&", "the", "on"})
"""Small words inside bodies' names."""
CLOSED = frozenset({"IN", "TO", "CC", "VB", "WP", "WD", "MD"})
"""Beginnings of tags that do not stand in a title."""
JOINTS = frozenset(
    {"and", "or", ",", "both", "neither", "nor", "either", "together", "the", "himself"}
)


def names_only(scene: Scene, tokens: range) -> Keys:
    """The keys where the source is nothing but names joined by "and"; else ()."""
    found: list[int] = []
    token = tokens.start
    while token < tokens.stop:
        person = scene.person_at(token)
        known = scene.bodies.get(token)
        if person is not None:
            found.append(person)
        elif known is not None and known[1] <= tokens.stop:
            found.append(mentioned(scene, known[0], token, known[1]))
            token = known[1] - 1
        elif not is_joint(scene, token, tokens.stop):
            return ()
        token += 1
    return tuple(found)


def is_joint(scene: Scene, token: int, stop: int) -> bool:
    """Whether the token only joins names: "and", a comma, an honorific, a "'s" that ends one."""
    word = scene.parse.word(token)
    if scene.parse.tag[token] == "POS":
        return token + 1 == stop or scene.parse.tag[token + 1] == "CC"
    return word.casefold() in JOINTS or honorific(word) is not None


def place(parse: Parse, start: int, end: int) -> tuple[int, int]:
    return parse.start[start], parse.end[end - 1]


def mentioned(scene: Scene, key: int, start: int, end: int) -> int:
    """The key, with the mention noted."""
    scene.register[key].mentions.add(place(scene.parse, start, end))
    return key


def person_in(scene: Scene, phrase: Phrase) -> int | None:
    """The person the phrase names by its head, its opening or an apposition to its head."""
    parse = scene.parse
    key = scene.person_at(phrase.head)
    if key is not None and not owns(parse, phrase.head, phrase.end):
        return key
    if (last := closing(scene, phrase)) is not None:
        return last
    for token in range(phrase.start, base_end(parse, phrase)):
        key = scene.person_at(token)
        if key is not None and opens(scene, phrase, token):
            return key
    return apposed(scene, phrase)


def closing(scene: Scene, phrase: Phrase) -> int | None:
    """The person whose name ends the phrase right after what he is: "X's contributor Tor Vik"."""
    key = scene.person_at(phrase.end - 1)
    start = phrase.end - 1
    while start > phrase.start and key is not None and scene.person_at(start - 1) == key:
        start -= 1
    if key is None or start == phrase.start:
        return None
    parse = scene.parse
    noun = offices.office(parse.word(start - 1))
    before = range(phrase.start, start)
    if any(parse.tag[t][:2] in CLOSED or parse.word(t) == "," for t in before):
        return None
    if (
        noun is None
        or noun.plural
        or any(scene.person_at(t) is not None and not owns(parse, t, start + 1) for t in before)
    ):
        return None
    return key


def owns(parse: Parse, token: int, end: int) -> bool:
    """Whether a name is the possessor of what follows it inside the phrase."""
    while token + 1 < end and parse.tag[token + 1] in {"NNP", "NNPS"}:
        token += 1
    return token + 2 < end and parse.tag[token + 1] == "POS"


def opens(scene: Scene, phrase: Phrase, token: int) -> bool:
    """Whether the name at `token` is what the phrase is about: nothing but titles before it, and
    no "'s" after it."""
    parse = scene.parse
    if owns(parse, token, phrase.end):
        return False
    if token > phrase.head + 1:
        return all(is_title_word(parse, before) for before in range(phrase.start, token))
    end = next(
        e for s, e in scene.people.persons[scene.people.at[token]].mentions if s <= token < e
    )
    if end <= phrase.head and parse.tag[end] in NOUNS:
        return False
    return all(
        parse.tag[t] not in {"IN", "POS", "TO"} or parse.word(t) == "of"
        for t in range(phrase.start, token)
    )


def joined_people(scene: Scene, phrase: Phrase, first: int) -> Keys:
    """Others joined to the person by commas and "and": "Reps. Ann Poe of X and Tor Vik"."""
    found: list[int] = []
    token = next((t for t in range(phrase.start, phrase.end) if scene.person_at(t) == first), None)
    joint = False
    while token is not None and token < phrase.end:
        key = scene.person_at(token)
        if key is not None and owns(scene.parse, token, phrase.end):
            break
        if key is not None:
            found.append(key)
        elif scene.parse.tag[token] == "CC":
            joint = True
        elif not is_between(scene.parse, token):
            break
        token += 1
    others = tuple(dict.fromkeys(key for key in found if key != first))
    return others if joint else ()


def is_between(parse: Parse, token: int) -> bool:
    """Whether the token may stand between joined names: a comma, "of" and a capital, a title."""
    word = parse.word(token)
    return word in {",", "of", "(", ")", "-"} or word[:1].isupper()


def is_title_word(parse: Parse, token: int) -> bool:
    """Whether the token can stand in a title: "Texas-based", "spokesman the Rev.", "of"."""
    word = parse.word(token)
    if word == "of":
        return parse.word(token - 1)[:1].isupper() and parse.tag[token + 1] in {"NNP", "DT"}
    if word in {"the", "based", "."} or word[:1].isupper() or word[:1].isdigit():
        return True
    return parse.tag[token] in {"NN", "NNP", "JJ", "HYPH", "DT", "CD"}


def apposed(scene: Scene, phrase: Phrase) -> int | None:
    """The person after the comma in "his counterpart, Jane Roe": an office stands before it."""
    parse = scene.parse
    office = False
    for token in range(phrase.start, phrase.end - 1):
        noun = offices.office(parse.word(token))
        office = office or (noun is not None and not noun.plural)
        key = scene.person_at(token + 1)
        if office and parse.word(token) == "," and key is not None:
            return None if owns(parse, token + 1, phrase.end) else key
    return None


def apposed_body(scene: Scene, phrase: Phrase) -> int | None:
    """The body named after the comma in "the largest yard, Nordkap Yards,": the noun before it
    says what the body is."""
    parse = scene.parse
    comma = phrase.head + 1
    noun = parse.word(phrase.head)
    singular = parse.tag[phrase.head] == "NN" and noun.islower() and phrase.start < phrase.head
    if not singular or offices.office(noun) or offices.unnamed(noun) or comma + 1 >= phrase.end:
        return None
    stop = comma + 1
    while stop < phrase.end and (
        parse.word(stop)[:1].isupper() or (parse.tag[stop] == "POS" and stop > comma + 1)
    ):
        stop += 1
    closed = stop == phrase.end or parse.word(stop) == ","
    if parse.word(comma) != "," or stop == comma + 1 or not closed:
        return None
    known = scene.bodies.get(comma + 1)
    if known is not None and known[1] == stop:
        return mentioned(scene, known[0], comma + 1, stop)
    key = scene.register.body("organisation", text_of(parse, comma + 1, stop))
    return mentioned(scene, key, comma + 1, stop)


def named_body(scene: Scene, phrase: Phrase) -> int | None:
    """The country, organisation or outlet that the base of the phrase names."""
    parse = scene.parse
    end = name_end(parse, phrase)
    start = without_article(parse, phrase.start, end)
    for begin in dict.fromkeys((phrase.start, start)):
        known = scene.bodies.get(begin)
        if known is not None and known[1] == end:
            return mentioned(scene, known[0], begin, end)
    if (agency := named_agency(scene, phrase)) is not None:
        return agency
    if not parse.word(phrase.head)[:1].isupper():
        return None
    if end < phrase.end and parse.tag[end] == "POS" and end + 1 < phrase.end:
        return None
    text = text_of(parse, start, end)
    country = actors.country_of(text)
    alone = is_definite(parse, phrase) or parse.tag[phrase.head] == "JJ"
    if country is not None and (alone or actors.country_named(text)):
        return mentioned(scene, scene.register.government(country), start, end)
    kind = kind_of_name(parse, start, end)
    if kind is None:
        return None
    name = printed_name(parse, phrase, kind, end)
    return mentioned(scene, scene.register.body(kind, name), start, end)


def named_agency(scene: Scene, phrase: Phrase) -> int | None:
    """ "The Fjord agency": an outlet's name before a lower-case noun for an outlet."""
    parse = scene.parse
    head = parse.word(phrase.head)
    noun = offices.body(head)
    outlet = noun is not None and (noun.kind == "outlet" or head == "agency") and head.islower()
    start = without_article(parse, phrase.start, phrase.head + 1)
    stop = phrase.head
    while stop > start and parse.word(stop - 1) in {"news", "press"}:
        stop -= 1
    if not outlet or stop <= start or noun is None or noun.plural:
        return None
    named = all(
        parse.word(t)[:1].isupper() and not actors.is_demonym(parse.word(t))
        for t in range(start, stop)
    )
    place = parse.entity[start] == "GPE" or actors.country_named(text_of(parse, start, stop))
    if not named or place:
        return None
    key = scene.register.body("outlet", text_of(parse, start, stop))
    return mentioned(scene, key, start, stop)


def name_end(parse: Parse, phrase: Phrase) -> int:
    """Where a body's name ends: "Department of Commerce" goes on after its head."""
    end = phrase.head + 1
    if offices.body(parse.word(phrase.head)) is None or not parse.word(phrase.head)[:1].isupper():
        return end
    at = end
    while at < phrase.end and (parse.word(at)[:1].isupper() or parse.word(at) in LINKS):
        at += 1
        if parse.word(at - 1)[:1].isupper():
            end = at
    return end


def printed_name(parse: Parse, phrase: Phrase, kind: HolderKind, end: int) -> str:
    """The name as printed; an outlet's "The" is part of it, another article is not."""
    start = without_article(parse, phrase.start, end)
    if kind == "outlet" and start > 0 and parse.word(start - 1) == "The":
        start -= 1
    return text_of(parse, start, end)


def kind_of_name(parse: Parse, start: int, end: int) -> HolderKind | None:
    """What a capitalised phrase names, by its last word and the parser's entity."""
    text = text_of(parse, start, end)
    if actors.outlet_named(text) or actors.looks_like_outlet(text):
        return "outlet"
    head = offices.body(parse.word(end - 1))
    if head is not None:
        return None if head.kind == "government" else "organisation"
    if offices.paper(parse.word(end - 1)) or offices.office(parse.word(end - 1)):
        return None
    if parse.entity[end - 1] == "ORG" or (text.isupper() and len(text) > 1):
        return "organisation"
    if parse.entity[end - 1] == "GPE":
        return "government"
    if parse.entity[end - 1] == "NORP" or parse.tag[end - 1] not in {"NNP"}:
        return None
    if start > 0 and parse.word(start - 1).casefold() == "the":
        return (
            "outlet"
            if parse.word(start - 1) == "The" and inside(parse, start - 1)
            else "organisation"
        )
    return "person" if end - start == 1 else None
