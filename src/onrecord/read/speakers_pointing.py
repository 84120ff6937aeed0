"""Pointing back: governments, pairs and persons that a definite phrase means again."""

from onrecord.lexicon import actors, offices
from onrecord.read.speakers_administrations import administration
from onrecord.read.speakers_anaphora import pronoun
from onrecord.read.speakers_cataphora import described_alike, is_elsewhere, named_later
from onrecord.read.speakers_context import Context, Keys, meant_at
from onrecord.read.speakers_known import qualifiers
from onrecord.read.speakers_named import mentioned
from onrecord.read.speakers_offices import (
    announced,
    brought_in,
    by_nickname,
    described,
    goes_by,
    homes,
    is_office_of_state,
    sole,
    told_words,
)
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
from onrecord.read.speakers_several import pair

PAIRS = frozenset({"pair", "duo", "couple"})
PAIR = 2
"""Persons whom "the two" means."""


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
    if led := administration(scene, phrase, context):
        return led
    bare = phrase.head == phrase.start + 1 and is_definite(scene.parse, phrase)
    if noun.plural or not bare or phrase.end > phrase.head + 1:
        return ()

    def governs(keys: Keys) -> float:
        return float(len(keys) == 1 and scene.register[keys[0]].kind == "government")

    keys = scene.discourse.best(context.token, governs)
    return scene.discourse.mean(phrase.head, keys, phrase.start, phrase.head + 1)


def paired(scene: Scene, phrase: Phrase, context: Context) -> Keys:
    """ "The two leaders", "both sides", "the two": the pair that was named."""
    parse = scene.parse
    word = parse.word(phrase.head)
    noun = offices.office(word) or offices.body(word)
    both = word.casefold() in {"both", "two"}
    of_two = word.casefold() in PAIRS and is_definite(parse, phrase)
    if (of_two or word.casefold() == "two") and (found := lately(scene, phrase.start)):
        return found
    several = noun is not None and noun.plural and is_definite(parse, phrase)
    if several and count_of(parse, phrase) == PAIR and (found := both_called(scene, phrase)):
        return found
    if both or of_two or (several and (count_of(parse, phrase) or noun_is_pairable(word))):
        return pair(scene, word, context)
    return ()


def both_called(scene: Scene, phrase: Phrase) -> Keys:
    """The two persons just told of, where the noun may call both: "the two leaders"."""
    noun = offices.office(scene.parse.word(phrase.head))
    found = lately(scene, phrase.start) if noun is not None else ()
    for key in found:
        known = scene.register[key].offices
        if noun is None or (known and not goes_by(scene, key, noun.lemma, True)):
            return ()
    return found


def noun_is_pairable(word: str) -> bool:
    """Whether the bare plural ("the leaders", "the governments") points back to a pair."""
    office, body = offices.office(word), offices.body(word)
    if office is not None:
        return office.kind == "head"
    return body is not None and body.kind == "government"


def lately(scene: Scene, token: int) -> Keys:
    """The two persons told of before `token` in its sentence, when there are just two; where
    there is none, those of the sentence before."""
    parse = scene.parse
    here = parse.sentence_of(token).start
    before = parse.sentence_of(here - 1).start if here > 0 else here
    for start, stop in ((here, token), (before, here)):
        near = [each.keys for each in scene.discourse.before(stop, start) if len(each.keys) == 1]
        told = {keys[0] for keys in near if scene.register[keys[0]].kind == "person"}
        if told:
            return tuple(sorted(told)) if len(told) == PAIR else ()
    return ()


def pointed(scene: Scene, phrase: Phrase, context: Context) -> Keys:
    """Whom a definite singular description points back to, noted there: "the minister"."""
    named = apposed_name(scene, phrase)
    keys = meant(scene, phrase, context) if named is None else named
    end = max(base_end(scene.parse, phrase), phrase.head + 1)
    return scene.discourse.mean(phrase.head, keys, phrase.start, end)


def apposed_name(scene: Scene, phrase: Phrase) -> Keys | None:
    """The person named in apposition to the description, () where the name is nobody's that is
    known; None where there is none."""
    parse = scene.parse
    for child in parse.children[phrase.head]:
        apart = parse.word(parse.first[child] - 1) in {",", "–", "—", "("}
        if apart and parse.dependency[child] == "appos" and parse.tag[child] == "NNP":
            key = scene.person_at(child)
            return () if key is None else (key,)
    return None


def meant(scene: Scene, phrase: Phrase, context: Context) -> Keys:
    """Whom "the minister" or "China's leader" means: somebody named before, or right after."""
    parse = scene.parse
    noun = offices.office(parse.word(phrase.head)) or offices.unnamed(parse.word(phrase.head))
    if noun is None or noun.plural:
        return ()
    countries = countries_in(parse, phrase.start, base_end(parse, phrase))
    codes = frozenset(country.iso3 for country in countries)
    if noun.lemma == "counterpart":
        return counterpart(scene, phrase, codes, context)
    if found := looked_back(scene, phrase, noun.lemma, codes, context):
        return found
    if found := sole(scene, noun.lemma, kinds_of(scene, phrase), context):
        return found
    new = announced(scene, noun.lemma, codes, context, phrase.end)
    if new and fits_role(scene, phrase, new) and not is_elsewhere(scene, phrase, new[0]):
        return new
    later = described_alike(scene, phrase, noun.lemma, context)
    if later := later or named_later(scene, phrase, noun.lemma, context):
        return later
    bare = base_end(parse, phrase) == phrase.head + 1 or codes
    if not bare or parse.word(phrase.start).casefold() != "the" or possessor_of(parse, phrase):
        return ()
    return brought_in(scene, noun.lemma, context, phrase.end)


def counterpart(scene: Scene, phrase: Phrase, codes: frozenset[str], context: Context) -> Keys:
    """The one person who has in the countries the office that the possessor has in his: "her
    Norwegian counterpart"."""
    owner = possessor_of(scene.parse, phrase)
    if owner is None or not codes:
        return ()
    head = owner.stop - 1
    word = scene.parse.word(head)
    if scene.parse.tag[head] == "PRP$":
        keys = context.beside or pronoun(scene, word, context._replace(token=head))
    else:
        keys = meant_at(scene, head)
    held = scene.register[keys[0]].offices if len(keys) == 1 else set[str]()
    found = [
        key
        for key in scene.person_keys
        if key not in keys and codes & homes(scene, key) and held & scene.register[key].offices
    ]
    return tuple(found) if len(found) == 1 else ()


def kinds_of(scene: Scene, phrase: Phrase) -> frozenset[str]:
    """The nouns right before the head of a definite description: "national security" adviser."""
    parse = scene.parse
    owner = possessor_of(parse, phrase)
    if not is_definite(parse, phrase) and owner is None:
        return frozenset()
    start = phrase.start + 1 if owner is None else owner.stop
    if parse.tag[start] == "POS":
        start += 1
    words = [parse.word(t) for t in range(start, phrase.head) if parse.tag[t] in {"NN", "JJ"}]
    nouns = any(parse.tag[t] == "NN" for t in range(start, phrase.head))
    return frozenset(word.casefold() for word in words) if nouns else frozenset()


def looked_back(
    scene: Scene, phrase: Phrase, noun: str, codes: frozenset[str], context: Context
) -> Keys:
    """Whom the definite description means of those whom the document names."""
    parse = scene.parse
    owner = possessor_of(parse, phrase)
    named = is_office_of_state(noun) and bool(codes) and parse.tag[phrase.start] != "DT"
    if not (is_definite(parse, phrase) or owner or named):
        return ()
    more = qualifiers(scene, phrase)
    if owner is not None and not codes:
        codes, more = owned(scene, owner, context)
        if not codes and not more:
            return ()
    if base_end(parse, phrase) > phrase.head + 1 and not codes:
        return ()
    found = described(scene, noun, codes, context, more)
    if more and not found and owner is None:
        found = by_nickname(scene, noun, more, context)
    return found if more or fits_role(scene, phrase, found) else ()


def owned(scene: Scene, owner: range, context: Context) -> tuple[frozenset[str], frozenset[str]]:
    """The countries of the government, or the words of the name of the body, that "its" in "its
    president" means."""
    nothing: frozenset[str] = frozenset()
    if len(owner) != 1 or scene.parse.tag[owner.start] != "PRP$":
        return nothing, nothing
    word = scene.parse.word(owner.start)
    keys = context.beside or pronoun(scene, word, context._replace(token=owner.start))
    entries = [scene.register[key] for key in keys]
    kinds = {entry.kind for entry in entries}
    if kinds == {"government"}:
        return frozenset(code for entry in entries for code in entry.countries), nothing
    if len(entries) == 1 and kinds <= {"organisation", "outlet"}:
        return nothing, frozenset(entries[0].name.casefold().split())
    return nothing, nothing


def fits_role(scene: Scene, phrase: Phrase, keys: Keys) -> bool:
    """Whether what the phrase adds to its head ("prime" minister) stands in the person's role."""
    parse = scene.parse
    if not keys or scene.register[keys[0]].role is None:
        return True
    start, end = scene.register[keys[0]].role or (0, 0)
    role = {*parse.text[start:end].casefold().split(), *told_words(scene, keys[0])}
    added = [
        parse.word(t).casefold()
        for t in range(phrase.start, phrase.head)
        if parse.tag[t] in {"NN", "JJ", "NNP"} and actors.country_of(parse.word(t)) is None
    ]
    return all(word in role for word in added if word not in {"former", "late", "then", "new"})
