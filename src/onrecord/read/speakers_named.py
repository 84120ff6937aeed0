"""Named sources: the person, country, body or outlet that a phrase names."""

from onrecord.lexicon import actors, offices
from onrecord.lexicon.names import honorific
from onrecord.model.parse import Parse
from onrecord.model.records import HolderKind
from onrecord.read.speakers_anaphora import Keys
from onrecord.read.speakers_bodies import PROPER
from onrecord.read.speakers_body_names import (
    closes,
    is_of_body,
    kind_of_name,
    name_end,
    name_start,
    printed_name,
)
from onrecord.read.speakers_phrases import (
    Phrase,
    base_end,
    is_definite,
    text_of,
    without_article,
)
from onrecord.read.speakers_scene import Scene
from onrecord.read.speakers_titled import apposed, is_titling, opens, owns, titled_name

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
    if word.casefold() in JOINTS or honorific(word) is not None:
        return True
    return is_titling(scene.parse, token) and is_second_title(scene, token, stop)


def is_second_title(scene: Scene, token: int, stop: int) -> bool:
    """Whether a capitalised title stands behind "and" right before a person: "Fjordline and CEO
    Tor Vik"."""
    parse = scene.parse
    joined = parse.tag[token - 1] == "CC" if token > 0 else False
    capital = parse.word(token)[:1].isupper()
    return joined and capital and token + 1 < stop and scene.person_at(token + 1) is not None


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
    if (last := titled_name(scene, range(phrase.start, phrase.end))) is not None:
        return last
    for token in range(phrase.start, base_end(parse, phrase)):
        key = scene.person_at(token)
        if key is not None and opens(scene, phrase, token):
            return key
    return apposed(scene, phrase)


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
    key = body_named(scene, "organisation", text_of(parse, comma + 1, stop))
    return mentioned(scene, key, comma + 1, stop)


def named_body(scene: Scene, phrase: Phrase) -> int | None:
    """The country, organisation or outlet that the base of the phrase names."""
    parse = scene.parse
    if is_of_body(parse, phrase):
        return None
    end = name_end(parse, phrase)
    start = without_article(parse, phrase.start, end)
    for begin in range(phrase.start, phrase.head + 1):
        body = scene.bodies.get(begin)
        whole = body is not None and phrase.head < body[1] <= max(end, phrase.end)
        if body is None or not whole:
            continue
        people = body[1] == begin + 1 and parse.tag[begin] in {"NNS", "NNPS"}
        if is_modified(scene, start if people else phrase.start, begin, people):
            return mentioned(scene, body[0], begin, body[1])
    for known in (named_agency(scene, phrase), named_behind(scene, phrase)):
        if known is not None:
            return known
    if not parse.word(phrase.head)[:1].isupper():
        return None
    if end < phrase.end and parse.tag[end] == "POS" and end + 1 < phrase.end:
        return None
    start = name_start(parse, start, phrase.head)
    text = text_of(parse, start, end)
    country = actors.country_of(text)
    alone = is_definite(parse, phrase) or parse.tag[phrase.head] == "JJ"
    if country is not None and (alone or actors.country_named(text)):
        return mentioned(scene, scene.register.government(country), start, end)
    kind = scene.aliases.kind(text) or kind_of_name(parse, start, end)
    if kind is None:
        return None
    name = printed_name(parse, start, kind, end)
    return mentioned(scene, body_named(scene, kind, name), start, end)


def body_named(scene: Scene, kind: HolderKind, name: str) -> int:
    """The key of the body of that name, by its fullest name in the document."""
    return scene.register.body(*scene.aliases.full(kind, name))


def is_modified(scene: Scene, start: int, begin: int, people: bool) -> bool:
    """Whether what stands before the name at `begin` only says more of the body: articles,
    lower-case words, a demonym, "'s"; never capitals that run into the name, and nothing that
    tells some people of a party from others ("top Democrats")."""
    parse = scene.parse
    if begin <= start or people:
        return begin <= start
    before = parse.word(begin - 1)
    owner = parse.tag[begin - 1] == "POS" and actors.country_of(parse.word(begin - 2))
    return not owner and (before[:1].islower() or not before[:1].isalpha())


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
    key = body_named(scene, "outlet", text_of(parse, start, stop))
    return mentioned(scene, key, start, stop)


def named_behind(scene: Scene, phrase: Phrase) -> int | None:
    """The body named right behind a lower-case noun for one: "advocacy group BlueHarbour"."""
    parse = scene.parse
    noun = offices.body(parse.word(phrase.head))
    start = phrase.head + 1
    if noun is None or noun.plural or not parse.word(phrase.head).islower():
        return None
    known = scene.bodies.get(start)
    stop = start if known is None else known[1]
    while stop < phrase.end and parse.tag[stop] in PROPER and parse.word(stop)[:1].isupper():
        stop += 1
    if stop == start or stop > phrase.end or (stop < phrase.end and not closes(parse, stop)):
        return None
    if known is not None and known[1] == stop and scene.register[known[0]].kind != "government":
        return mentioned(scene, known[0], start, stop)
    if known is not None or scene.person_at(start) is not None:
        return None
    kind: HolderKind = "outlet" if noun.kind == "outlet" else "organisation"
    return mentioned(scene, body_named(scene, kind, text_of(parse, start, stop)), start, stop)
