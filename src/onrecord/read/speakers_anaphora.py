"""Anaphora: whom a pronoun points back to."""

from onrecord.lexicon import offices
from onrecord.lexicon.actors import country_coded
from onrecord.lexicon.names import Gender
from onrecord.read.speakers_binding import beside_it, coming, going_on, leading, reporting
from onrecord.read.speakers_context import (
    FIRST,
    HE,
    HELD,
    IT,
    JOINT,
    THEY,
    Context,
    Keys,
    is_human,
)
from onrecord.read.speakers_homes import countries_of
from onrecord.read.speakers_known import classes_of
from onrecord.read.speakers_neuter import neuter
from onrecord.read.speakers_offices import told_words
from onrecord.read.speakers_register import Entry
from onrecord.read.speakers_scene import Scene
from onrecord.read.speakers_several import plural

__all__ = ["Context", "Keys", "pronoun"]

FURTHEST = 3
"""Paragraphs back to where the last speaker may still be meant, when nobody else is named."""
UNSURE = 0.9
"""How likely somebody whose pronoun is not known goes with "he" or "she"."""
FAINT = 0.6
"""How likely a pronoun means somebody unnamed rather than somebody named."""
NEAR = 120
"""Tokens before a pronoun in which somebody may be told of whom it means."""
SLIGHT = 1.02
"""How many times as salient as the next somebody must be whom nothing else tells apart."""
CHIEF = frozenset({"chief", "executive"})
LEADING = frozenset({"head", "speaks"})
OF_STATE = frozenset(
    {"ministry", "department", "parliament", "congress", "senate", "assembly", "army", "navy"}
    | {"military", "party", "agency", "service", "embassy"}
)
"""Classes of bodies for which nobody says "we" but their state, or whose members are many."""
BESIDE = frozenset({"compound", "attr", "appos", "amod", "nmod"})
"""What a noun is that only says more of another."""
OFFICIAL = frozenset({"head", "post", "speaks"})
"""Kinds of offices whose holders say "we" of what they represent."""


def pronoun(scene: Scene, word: str, context: Context) -> Keys:
    """Whom the pronoun at the context's token means, noted there; () when that cannot be told."""
    word = word.casefold()
    if word in FIRST:
        quoted = word in JOINT and context.token in scene.discourse.quoted
        return (quoted and represented(scene, context.first_person)) or context.first_person
    barred = (*context.barred, *beside_it(scene, word, context.token))
    keys = third_person(scene, word, context._replace(barred=barred))
    return scene.discourse.mean(context.token, keys, context.token, context.token + 1)


def represented(scene: Scene, speaker: Keys) -> Keys:
    """The government or the body for which one who heads it or speaks for it says "we"."""
    if len(speaker) != 1:
        return ()
    entry = scene.register[speaker[0]]
    nouns = [noun for noun in map(offices.office, entry.offices) if noun is not None]
    if not any(noun.kind in OFFICIAL for noun in nouns):
        return ()
    leads = any(noun.kind in LEADING for noun in nouns) or told_words(scene, speaker[0]) >= CHIEF
    if leads and (body := employer(scene, entry)) is not None:
        return (body,)
    codes = countries_of(scene.parse.text, entry)
    country = country_coded(min(codes)) if len(codes) == 1 else None
    return () if country is None else (scene.register.government(country),)


def employer(scene: Scene, entry: Entry) -> int | None:
    """The body of no state whose head or speaker the person is."""
    if entry.kind != "person" or entry.affiliation is None:
        return None
    tokens = scene.parse.tokens_between(*entry.affiliation)
    named = [scene.bodies[token][0] for token in tokens if token in scene.bodies]
    if len(named) != 1 or scene.register[named[0]].kind not in {"organisation", "outlet"}:
        return None
    return None if classes_of(scene.register[named[0]]) & OF_STATE else named[0]


def third_person(scene: Scene, word: str, context: Context) -> Keys:
    """Whom "he", "it" or "they" means: by the sentence's grammar, else the most salient."""
    if found := coming(scene, word, context) or reporting(scene, word, context):
        return found
    if word in HE:
        gender = HE[word]
        found = leading(scene, gender, context) or going_on(scene, gender, context)
        found = found or resuming(scene, gender, context)
        return found or singular(scene, gender, context)
    if word in IT:
        return neuter(scene, context)
    return plural(scene, context) if word in THEY else ()


def resuming(scene: Scene, gender: Gender, context: Context) -> Keys:
    """The last speaker, where nothing but a quotation stands before the pronoun in its paragraph,
    and the text has named nobody else of the gender since then in its own words."""
    here = scene.discourse.paragraph(context.token)
    before = range(here, context.token)
    keys = context.previous
    if len(keys) != 1 or not context.first_person or keys[0] in context.barred:
        return ()
    if not before or any(is_own_word(scene, token) for token in before):
        return ()
    start = max(context.start, scene.discourse.paragraph(context.token, back=FURTHEST))
    own = [r for r in scene.discourse.near(here, start) if r.token not in scene.discourse.quoted]
    last = max((number for number, each in enumerate(own) if each.keys == keys), default=None)
    if last is None or not may_be(scene.register[keys[0]], gender):
        return ()
    since = (scene.register[each.keys[0]] for each in own[last + 1 :] if len(each.keys) == 1)
    return () if any(may_be(entry, gender) for entry in since) else keys


def is_own_word(scene: Scene, token: int) -> bool:
    """Whether the token is a word outside quotation marks."""
    return token not in scene.discourse.quoted and scene.parse.word(token)[:1].isalnum()


def may_be(entry: Entry, gender: Gender) -> bool:
    """Whether a pronoun of the gender may mean the person."""
    return is_human(entry) and not entry.plural and entry.gender in {gender, "u"}


def singular(scene: Scene, gender: Gender, context: Context) -> Keys:
    """The most salient person of the gender, in the voice's own text first; nobody who was not
    named in this paragraph or the one before, and no unnamed person of another paragraph."""
    here = scene.discourse.paragraph(context.token)
    floor = scene.discourse.paragraph(context.token, back=1)
    opening = scene.parse.start[here] if len(scene.parse) else 0
    lately = any(
        each.keys == context.previous for each in scene.discourse.near(context.token, here)
    )
    held = HELD if lately or here == context.token else 1.0

    def fits(keys: Keys) -> float:
        if len(keys) != 1 or keys[0] in context.barred:
            return 0.0
        entry = scene.register[keys[0]]
        if not is_human(entry) or entry.plural or entry.gender not in {gender, "u"}:
            return 0.0
        if entry.kind == "anonymous" and max(entry.mentions, default=(0, 0))[0] < opening:
            return 0.0
        likely = 1.0 if entry.gender == gender else UNSURE
        likely *= FAINT if entry.kind == "anonymous" else 1.0
        return likely * (held if keys == context.previous else 1.0)

    found = scene.discourse.best(context.token, fits, max(context.start, floor))
    found = found or scene.discourse.best(context.token, fits, floor)
    found = found or speaking(scene, gender, context)
    return found or (likeliest(scene, gender, context) if context.first_person else ())


def likeliest(scene: Scene, gender: Gender, context: Context) -> Keys:
    """For a source: the most salient named person of the last paragraphs whom the pronoun can
    mean, by however little, but for the speaker himself."""
    if is_told_of(scene, context.token):
        return ()
    start = max(context.start, scene.discourse.paragraph(context.token, back=FURTHEST))

    def among(barred: Keys) -> Keys:
        def fits(keys: Keys) -> float:
            entry = scene.register[keys[0]]
            if len(keys) != 1 or entry.kind != "person" or entry.plural or keys[0] in barred:
                return 0.0
            return {gender: 1.0, "u": UNSURE}.get(entry.gender, 0.0)

        return scene.discourse.best(context.token, fits, start, SLIGHT)

    found = among(context.barred) or among(context.first_person)
    return found or only_one(scene, gender, context)


def only_one(scene: Scene, gender: Gender, context: Context) -> Keys:
    """The one person of the gender for certain whom the text has named at all."""

    def fits(keys: Keys) -> float:
        entry = scene.register[keys[0]]
        return float(len(keys) == 1 and entry.kind == "person" and entry.gender == gender)

    found = scene.discourse.only(context.token, fits)
    return found if not set(found) & {*context.barred, *context.first_person} else ()


def is_told_of(scene: Scene, token: int) -> bool:
    """Whether the sentence tells before the token of somebody by an office whom nothing names."""
    parse = scene.parse
    for at in range(max(parse.sentence_of(token).start, token - NEAR), token):
        noun = offices.office(parse.word(at)) if parse.tag[at] == "NN" else None
        open_to = noun is not None and parse.dependency[at] not in BESIDE
        if open_to and at not in scene.discourse.meant and scene.person_at(at + 1) is None:
            return True
    return False


def speaking(scene: Scene, gender: Gender, context: Context) -> Keys:
    """The last speaker, of this gender for certain, where nobody else was named since."""
    keys = context.previous
    if len(keys) != 1 or keys[0] in context.barred:
        return ()
    known = scene.register[keys[0]]
    start = max(context.start, scene.discourse.paragraph(context.token, back=FURTHEST))
    named = {each.keys for each in scene.discourse.near(context.token, start)}
    others = (scene.register[each[0]] for each in named if len(each) == 1 and each != keys)
    if any(is_human(each) and not each.plural and each.gender in {gender, "u"} for each in others):
        return ()
    return keys if keys in named and is_human(known) and known.gender == gender else ()
