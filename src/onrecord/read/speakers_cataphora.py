"""Cataphora: whom a description means whom the document names only later, or describes as fully."""

from onrecord.lexicon import actors, offices
from onrecord.model.parse import Parse
from onrecord.read.speakers_context import Context, Keys
from onrecord.read.speakers_offices import ANYBODY, goes_by, homes, is_office_of_state, told_words
from onrecord.read.speakers_phrases import Phrase, described_end, is_definite, is_reason
from onrecord.read.speakers_scene import Scene

AHEAD = 3
"""Sentences after a description in which the name that it announces must follow."""
FAR = 8
"""The same where the description tells a party, a body or a country that fits the one named."""
ANYONE = frozenset({"official", "source", "member", "person", "man", "woman"})
"""Nouns that leads use of people who are never named."""


def named_later(scene: Scene, phrase: Phrase, noun: str, context: Context) -> Keys:
    """The one person first named soon after the description whose role is what it says: "A
    Labour lawmaker will sue. Tor Vik, a Labour MP, said …"."""
    parse = scene.parse
    wider = offices.wider(noun)
    if noun in ANYONE or ANYBODY in wider.offices or is_reason(parse, phrase.head, phrase.end):
        return ()
    telling, codes = told_before(parse, phrase)
    behind = told_behind(parse, phrase)
    telling = telling if is_definite(parse, phrase) and wider.title else telling | behind
    strong = bool(telling or codes or wider.title)
    if offices.unnamed(noun) is not None and not strong:
        return ()
    number = parse.sentence[phrase.head]
    found = []
    for key, person in zip(scene.person_keys, scene.people.persons, strict=True):
        first = person.mentions[0][0]
        soon = parse.sentence[first] - number <= (FAR if strong else AHEAD)
        if first < phrase.end or not soon or key in context.barred:
            continue
        placed = not codes or bool(codes & homes(scene, key))
        if placed and goes_by(scene, key, noun, bool(codes)) and tells(scene, key, telling):
            found.append(key)
    return tuple(found) if len(found) == 1 else ()


def described_alike(scene: Scene, phrase: Phrase, noun: str, context: Context) -> Keys:
    """The one person of the document of whom all is told that the description says behind its
    noun: "the chief executive of Nordkap Yards"."""
    parse = scene.parse
    behind = told_behind(parse, phrase)
    heading = is_office_of_state(noun) and parse.tag[phrase.start] != "DT"
    if not behind or not (is_definite(parse, phrase) or heading):
        return ()
    telling, codes = told_before(parse, phrase)
    found = [
        key
        for key in scene.person_keys
        if noun in scene.register[key].offices
        and key not in context.barred
        and (not codes or bool(codes & homes(scene, key)))
        and tells(scene, key, telling | behind)
    ]
    return tuple(found) if len(found) == 1 else ()


def is_elsewhere(scene: Scene, phrase: Phrase, key: int) -> bool:
    """Whether the person holds the office in another body than the description has behind it."""
    home = scene.register[key].affiliation
    if home is None or actors.country_of(scene.parse.text[home[0] : home[1]]) is not None:
        return False
    behind = told_behind(scene.parse, phrase)
    return bool(behind) and not behind & told_words(scene, key)


def told_before(parse: Parse, phrase: Phrase) -> tuple[frozenset[str], frozenset[str]]:
    """What stands before the noun: the capitalised words and nouns, and the countries' codes."""
    words: set[str] = set()
    codes: set[str] = set()
    for token in range(phrase.start, phrase.head):
        word = parse.word(token)
        country = actors.country_of(word)
        if country is not None:
            codes.add(country.iso3)
        elif is_telling(parse, token):
            words.add(word.casefold())
    return frozenset(words), frozenset(codes)


def told_behind(parse: Parse, phrase: Phrase) -> frozenset[str]:
    """The capitalised words behind the noun: "of the Harbour Committee"."""
    tokens = range(phrase.head + 1, max(described_end(parse, phrase), phrase.head + 1))
    return frozenset(parse.word(t).casefold() for t in tokens if parse.word(t)[:1].isupper())


def is_telling(parse: Parse, token: int) -> bool:
    capital = parse.word(token)[:1].isupper() and parse.tag[token] != "DT"
    return capital or parse.tag[token] in {"NN", "NNP"}


def tells(scene: Scene, key: int, words: frozenset[str]) -> bool:
    """Whether the document tells all of the words of the person, a party by any of its marks."""
    told = told_words(scene, key)
    return all(word in told or not offices.wider(word).title.isdisjoint(told) for word in words)
