"""Titled names: the person whom a phrase names behind, before or between titles."""

from onrecord.lexicon import actors, offices
from onrecord.lexicon.names import honorific
from onrecord.model.parse import Parse
from onrecord.read.speakers_phrases import NOUNS, Phrase
from onrecord.read.speakers_scene import Scene

MOST_TITLES = 6
"""Words of a title between a comma and a name."""
CLOSED = frozenset({"VB", "WP", "WD", "MD"})
"""Beginnings of tags that do not stand in a title."""


def titled_name(scene: Scene, tokens: range) -> int | None:
    """The person whose name ends the tokens right behind what he is: "X's contributor Tor Vik",
    "co-founder and CEO Tor Vik", "head of public affairs Tor Vik"."""
    key = scene.person_at(tokens.stop - 1) if len(tokens) else None
    start = tokens.stop - 1
    while start > tokens.start and key is not None and scene.person_at(start - 1) == key:
        start -= 1
    titled = key is not None and is_title(scene, range(tokens.start, start))
    return key if titled else None


def is_title(scene: Scene, before: range) -> bool:
    """Whether the tokens say what the person named right behind them is."""
    parse = scene.parse
    heads = [t for t in before if is_singular_office(parse, t)]
    if not heads or any(
        parse.tag[t][:2] in CLOSED or parse.word(t) == "," or is_other_name(scene, t, before.stop)
        for t in before
    ):
        return False
    links = [t for t in before if parse.tag[t] in {"IN", "TO"}]
    if any(parse.tag[t] == "CC" and not joins_titles(parse, t, heads) for t in before):
        return False
    if not links:
        return heads[-1] == before[-1]
    posted = actors.country_of(parse.word(before[-1])) is not None
    fits = {"of", "to"} if posted else {"of"}
    return (
        heads[-1] < links[0]
        and all(parse.word(t) in fits for t in links)
        and parse.tag[before[-1]] in NOUNS
    )


def is_singular_office(parse: Parse, token: int) -> bool:
    noun = offices.office(parse.word(token))
    return noun is not None and not noun.plural


def is_other_name(scene: Scene, token: int, end: int) -> bool:
    """Whether the token names a person who does not own what follows."""
    return scene.person_at(token) is not None and not owns(scene.parse, token, end + 1)


def joins_titles(parse: Parse, token: int, heads: list[int]) -> bool:
    """Whether "and" stands between two titles of one person: "founder and CEO"."""
    return token - 1 in heads and heads[-1] > token and parse.tag[token + 1] != "DT"


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
        office = office or is_singular_office(parse, token)
        name = behind_title(scene, token + 1, phrase.end)
        if office and parse.word(token) == "," and name is not None:
            return None if owns(parse, name, phrase.end) else scene.person_at(name)
    return None


def behind_title(scene: Scene, token: int, end: int) -> int | None:
    """The first token of the person's name at `token`, or of the one behind a title there."""
    run = token
    while run < min(end, token + MOST_TITLES) and scene.person_at(run) is None:
        word = scene.parse.word(run)
        if not (word[:1].isupper() or word == "former" or is_singular_office(scene.parse, run)):
            return None
        run += 1
    if run >= end or scene.person_at(run) is None:
        return None
    titled = run == token or any(is_titling(scene.parse, t) for t in range(token, run))
    return run if titled else None


def is_titling(parse: Parse, token: int) -> bool:
    return is_singular_office(parse, token) or honorific(parse.word(token)) is not None
