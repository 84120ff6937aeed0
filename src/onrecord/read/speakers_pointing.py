"""Pointing back: governments, pairs and persons that a definite phrase means again."""

from onrecord.lexicon import actors, offices
from onrecord.read.speakers_anaphora import Context, Keys, pair, pronoun
from onrecord.read.speakers_named import mentioned
from onrecord.read.speakers_offices import announced, described, is_office_of_state
from onrecord.read.speakers_phrases import (
    Phrase,
    base_end,
    count_of,
    countries_in,
    described_end,
    is_definite,
    possessor_of,
)
from onrecord.read.speakers_scene import Scene


def of_country(scene: Scene, phrase: Phrase, context: Context) -> Keys:
    """ "The Norwegian side", "Norway's government": the governments of the countries named."""
    noun = offices.body(scene.parse.word(phrase.head))
    if noun is None or noun.kind != "government":
        return ()
    end = described_end(scene.parse, phrase)
    found = countries_in(scene.parse, phrase.start, end)
    if found:
        keys = tuple(scene.register.government(country) for country in found)
        for key in keys:
            mentioned(scene, key, phrase.start, phrase.head + 1)
        return keys
    bare = phrase.head == phrase.start + 1 and is_definite(scene.parse, phrase)
    if noun.plural or not bare or phrase.end > phrase.head + 1:
        return ()
    return scene.discourse.last(
        context.token, lambda keys: len(keys) == 1 and scene.register[keys[0]].kind == "government"
    )


def paired(scene: Scene, phrase: Phrase, context: Context) -> Keys:
    """ "The two leaders", "both sides", "the two": the pair that was named."""
    parse = scene.parse
    word = parse.word(phrase.head)
    noun = offices.office(word) or offices.body(word)
    both = word.casefold() in {"both", "two"}
    if word.casefold() == "two" and (found := lately(scene, phrase.start)):
        return found
    several = noun is not None and noun.plural and is_definite(parse, phrase)
    if both or (several and (count_of(parse, phrase) or noun_is_pairable(word))):
        return pair(scene, word, context)
    return ()


def noun_is_pairable(word: str) -> bool:
    """Whether the bare plural ("the leaders", "the governments") points back to a pair."""
    office, body = offices.office(word), offices.body(word)
    if office is not None:
        return office.kind == "head"
    return body is not None and body.kind == "government"


def lately(scene: Scene, token: int) -> Keys:
    """The two persons or bodies named before `token` in its sentence, when there are just two."""
    start = scene.parse.sentence_of(token).start
    people = [r.keys for r in scene.discourse.before(token, start) if len(r.keys) == 1]
    named = {keys[0] for keys in people if scene.register[keys[0]].kind == "person"}
    return tuple(sorted(named)) if len(named) == 2 else ()


def pointed(scene: Scene, phrase: Phrase, context: Context) -> Keys:
    """Whom a definite singular description points back to: "the minister", "China's leader"."""
    parse = scene.parse
    noun = offices.office(parse.word(phrase.head)) or offices.unnamed(parse.word(phrase.head))
    owner = possessor_of(parse, phrase)
    if noun is None or noun.plural:
        return ()
    countries = countries_in(parse, phrase.start, base_end(parse, phrase))
    codes = frozenset(country.iso3 for country in countries)
    new = announced(scene, noun.lemma, codes, context, phrase.end)
    if new and fits_role(scene, phrase, new):
        return new
    named = is_office_of_state(noun.lemma) and bool(codes) and parse.tag[phrase.start] != "DT"
    if not (is_definite(parse, phrase) or owner or named):
        return ()
    if owner is not None and not countries:
        codes = owner_codes(scene, owner, context)
        if not codes:
            return ()
    if base_end(parse, phrase) > phrase.head + 1 and not codes:
        return ()
    found = described(scene, noun.lemma, codes, context)
    return found if fits_role(scene, phrase, found) else ()


def owner_codes(scene: Scene, owner: range, context: Context) -> frozenset[str]:
    """The countries of the government that "its" in "its president" means."""
    if len(owner) != 1 or scene.parse.tag[owner.start] != "PRP$":
        return frozenset()
    word = scene.parse.word(owner.start)
    keys = context.beside or pronoun(scene, word, context._replace(token=owner.start))
    kinds = {scene.register[key].kind for key in keys}
    if kinds != {"government"}:
        return frozenset()
    return frozenset(code for key in keys for code in scene.register[key].countries)


def fits_role(scene: Scene, phrase: Phrase, keys: Keys) -> bool:
    """Whether what the phrase adds to its head ("prime" minister) stands in the person's role."""
    parse = scene.parse
    if not keys or scene.register[keys[0]].role is None:
        return True
    start, end = scene.register[keys[0]].role or (0, 0)
    role = parse.text[start:end].casefold().split()
    added = [
        parse.word(t).casefold()
        for t in range(phrase.start, phrase.head)
        if parse.tag[t] in {"NN", "JJ", "NNP"} and actors.country_of(parse.word(t)) is None
    ]
    return all(word in role for word in added if word not in {"former", "late", "then", "new"})
