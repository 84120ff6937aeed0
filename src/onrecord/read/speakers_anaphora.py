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
from onrecord.read.speakers_neuter import neuter
from onrecord.read.speakers_scene import Scene
from onrecord.read.speakers_several import plural

__all__ = ["Context", "Keys", "pronoun"]

FURTHEST = 3
"""Paragraphs back to where the last speaker may still be meant, when nobody else is named."""
UNSURE = 0.9
"""How likely somebody whose pronoun is not known goes with "he" or "she"."""
FAINT = 0.6
"""How likely a pronoun means somebody unnamed rather than somebody named."""
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
    """The government for which an official says "we", where his country is known."""
    if len(speaker) != 1:
        return ()
    entry = scene.register[speaker[0]]
    nouns = map(offices.office, entry.offices)
    if not any(noun is not None and noun.kind in OFFICIAL for noun in nouns):
        return ()
    codes = countries_of(scene.parse.text, entry)
    country = country_coded(min(codes)) if len(codes) == 1 else None
    return () if country is None else (scene.register.government(country),)


def third_person(scene: Scene, word: str, context: Context) -> Keys:
    """Whom "he", "it" or "they" means: by the sentence's grammar, else the most salient."""
    if found := coming(scene, word, context) or reporting(scene, word, context):
        return found
    if word in HE:
        gender = HE[word]
        found = leading(scene, gender, context) or going_on(scene, gender, context)
        return found or singular(scene, gender, context)
    if word in IT:
        return neuter(scene, context)
    return plural(scene, context) if word in THEY else ()


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
    return found or speaking(scene, gender, context)


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
