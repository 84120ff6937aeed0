"""Administrations: the country that "the Vik administration" or "his government" governs."""

from collections import Counter

from onrecord.lexicon import offices
from onrecord.lexicon.actors import Country, country_coded
from onrecord.lexicon.leaders import country_led
from onrecord.model.parse import Parse
from onrecord.read.speakers_anaphora import pronoun
from onrecord.read.speakers_context import Context, Keys, is_leading
from onrecord.read.speakers_homes import countries_of
from onrecord.read.speakers_named import mentioned
from onrecord.read.speakers_offices import told_words
from onrecord.read.speakers_phrases import (
    Phrase,
    described_end,
    possessor_of,
    text_of,
    without_article,
)
from onrecord.read.speakers_scene import Scene

RULING = frozenset({"administration", "government", "regime", "cabinet"})
"""Nouns for those who govern a country under somebody."""
WHOLE = frozenset({"federal", "national", "central"})
LOCAL = frozenset({"governor", "mayor", "mayoress", "speaker"})
"""Heads of less than a country."""


def administration(scene: Scene, phrase: Phrase, context: Context) -> Keys:
    """The government of the country whose leader the phrase names or points back to, noted there;
    () where the document does not tell."""
    parse = scene.parse
    noun = offices.body(parse.word(phrase.head))
    if noun is None or noun.plural or noun.lemma not in RULING:
        return ()
    owner = possessor_of(parse, phrase)
    if owner is not None and parse.tag[owner.start] == "PRP$":
        return owned(scene, phrase, owner.start, context)
    start = without_article(parse, phrase.start, phrase.head + 1)
    country = led_by(scene, range(start, phrase.head))
    if country is not None:
        key = scene.register.government(country)
        return (mentioned(scene, key, start, phrase.head + 1),)
    added = {parse.word(token).casefold() for token in range(start, phrase.head)}
    bare = not added and noun.lemma == "administration"
    if not (bare or (added and added <= WHOLE)) or described_end(parse, phrase) > phrase.head + 1:
        return ()
    keys = told_of(scene, context) if bare else ()
    keys = keys or main(scene)
    return scene.discourse.mean(phrase.head, keys, phrase.start, phrase.head + 1)


def owned(scene: Scene, phrase: Phrase, owner: int, context: Context) -> Keys:
    """The government of whom "his" in "his administration" means."""
    keys = pronoun(scene, scene.parse.word(owner), context._replace(token=owner))
    country = led(scene, keys[0]) if len(keys) == 1 else None
    if country is None or phrase.head != owner + 1:
        return ()
    found = (scene.register.government(country),)
    return scene.discourse.mean(phrase.head, found, phrase.head, phrase.head + 1)


def led_by(scene: Scene, tokens: range) -> Country | None:
    """The country that the one named in the tokens leads, as the document or the table has it."""
    parse = scene.parse
    people = [key for token in tokens if (key := scene.person_at(token)) is not None]
    if people:
        return led(scene, people[-1])
    stop = tokens.stop - (bool(tokens) and parse.tag[tokens.stop - 1] == "POS")
    name = text_of(parse, tokens.start, stop)
    alike = [key for key in scene.person_keys if is_surname(name, scene.register[key].name)]
    return led(scene, alike[0]) if len(alike) == 1 else country_led(name)


def is_surname(name: str, whole: str) -> bool:
    return bool(name) and whole.split()[-1:] == [name]


def led(scene: Scene, key: int) -> Country | None:
    """The one country that the person or government governs."""
    entry = scene.register[key]
    if entry.kind == "government":
        return country_coded(min(entry.countries)) if len(entry.countries) == 1 else None
    if not LOCAL.isdisjoint(entry.offices):
        return None
    codes = countries_of(scene.parse.text, entry)
    leads = any(map(is_leading, entry.offices))
    leads = leads or ("minister" in entry.offices and "prime" in told_words(scene, key))
    if leads and len(codes) == 1:
        return country_coded(min(codes))
    return country_led(entry.name)


def told_of(scene: Scene, context: Context) -> Keys:
    """The government last called an administration before the token."""
    parse = scene.parse
    before = parse.start[context.token]
    places = [
        (place, key)
        for key, entry in enumerate(scene.register.entries)
        for place in (entry.mentions if entry.kind == "government" else ())
        if place[1] <= before and is_called(parse, place)
    ]
    return (max(places)[1],) if places else ()


def is_called(parse: Parse, place: tuple[int, int]) -> bool:
    return parse.text[place[0] : place[1]].casefold().endswith(" administration")


def main(scene: Scene) -> Keys:
    """The government of the country of the leader whom the document names most; of the only
    country that it names where it names no leader."""
    counts: Counter[Country] = Counter()
    for key, person in zip(scene.person_keys, scene.people.persons, strict=True):
        country = led(scene, key)
        if country is not None:
            counts[country] += len(person.mentions)
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    if ranked:
        tied = len(ranked) > 1 and ranked[0][1] == ranked[1][1]
        return () if tied else (scene.register.government(ranked[0][0]),)
    named = {key for key, _ in scene.bodies.values() if scene.register[key].kind == "government"}
    return tuple(named) if len(named) == 1 else ()
