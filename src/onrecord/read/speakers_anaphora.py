"""Anaphora: whom a pronoun or a description like "the two leaders" points back to."""

from typing import NamedTuple

from onrecord.lexicon import offices
from onrecord.lexicon.cues import is_person, patterns_of
from onrecord.lexicon.names import Gender
from onrecord.read.speakers_register import Entry
from onrecord.read.speakers_scene import Scene

HE: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves", "both"})
FRONTED = frozenset({"poss", "pobj", "dobj"})
"""What a pronoun is that can point forward to its sentence's subject."""
HELD = 1.8
"""How much likelier the previous attribution's holders are than others as salient."""
FURTHEST = 3
"""Paragraphs back to where the last speaker may still be meant, when nobody else is named."""
UNSURE = 0.9
"""How likely somebody whose pronoun is not known goes with "he" or "she"."""
FAINT = 0.75
"""How likely a pronoun means somebody unnamed rather than somebody named."""
FIRST = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
SOLO = frozenset({"person", "organisation", "government", "outlet", "document"})

Keys = tuple[int, ...]


class Context(NamedTuple):
    """Where a source stands: its first token, the first token of its voice, who "I" is, whom it
    cannot be, who the previous attribution's holders are, and who is joined to it before."""

    token: int
    start: int = 0
    first_person: Keys = ()
    barred: Keys = ()
    previous: Keys = ()
    beside: Keys = ()


def pronoun(scene: Scene, word: str, context: Context) -> Keys:
    """Whom the pronoun means; () when that cannot be told."""
    word = word.casefold()
    if word in FIRST:
        return context.first_person
    if found := coming(scene, word, context) or reporting(scene, word, context):
        return found
    if word in HE:
        return singular(scene, HE[word], context)
    if word in IT:
        return neuter(scene, context)
    return plural(scene, context) if word in THEY else ()


def coming(scene: Scene, word: str, context: Context) -> Keys:
    """The subject still to come that a pronoun in front of it means: "In his note, Roe said"."""
    parse = scene.parse
    sentence = parse.sentence_of(context.token)
    if word not in HE or parse.dependency[context.token] not in FRONTED:
        return ()
    root = next((t for t in sentence if parse.head[t] == t), sentence.start)
    subject = next((t for t in parse.children[root] if parse.dependency[t] == "nsubj"), -1)
    key = scene.person_at(subject) if subject > context.token else None
    before = context.token < parse.first[subject] if key is not None else False
    if key is None or not before or key in context.barred:
        return ()
    return (key,) if scene.register[key].gender in {HE[word], "u"} else ()


def reporting(scene: Scene, word: str, context: Context) -> Keys:
    """Who reports the clause whose subject the pronoun is: Roe in "Roe told them that she …"."""
    parse = scene.parse
    verb = parse.head[context.token]
    if parse.dependency[context.token] != "nsubj" or parse.dependency[verb] != "ccomp":
        return ()
    governor = parse.head[verb]
    subject = next((t for t in parse.children[governor] if parse.dependency[t] == "nsubj"), -1)
    if not 0 <= subject < context.token or not patterns_of(parse.lemma[governor], "verb"):
        return ()
    key = scene.named_at(subject)
    if key is None or key in context.barred:
        return ()
    entry = scene.register[key]
    if word in HE:
        fits = is_human(entry) and not entry.plural and entry.gender in {HE[word], "u"}
        return (key,) if fits else ()
    return () if is_human(entry) and (word in IT or not entry.plural) else (key,)


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


def is_human(entry: Entry) -> bool:
    return entry.human and entry.kind in {"person", "anonymous"}


def neuter(scene: Scene, context: Context) -> Keys:
    """The most salient government, body or document."""

    def fits(keys: Keys) -> float:
        if len(keys) != 1 or keys[0] in context.barred:
            return 0.0
        entry = scene.register[keys[0]]
        if entry.kind not in {"organisation", "government", "outlet", "document"} or entry.plural:
            return 0.0
        return HELD if keys == context.previous else 1.0

    found = scene.discourse.best(context.token, fits, context.start)
    return () if someone_else(scene, found, context) else found


def someone_else(scene: Scene, found: Keys, context: Context) -> bool:
    """Whether the sentence before has a subject that can speak and is not who was found."""
    parse = scene.parse
    here = parse.sentence_of(context.token).start
    if here == 0 or here in scene.discourse.paragraphs:
        return False
    before = parse.sentence_of(here - 1)
    root = next((t for t in before if parse.head[t] == t), before.start)
    subject = next((t for t in parse.children[root] if parse.dependency[t] == "nsubj"), -1)
    if subject < 0 or not is_person(parse.lemma[subject]):
        return False
    phrase = parse.subtree(subject)
    near = scene.discourse.near(phrase.stop, phrase.start)
    return not any(set(each.keys) & set(found) for each in near)


def plural(scene: Scene, context: Context) -> Keys:
    """The most salient several: joined names, unnamed people; then a body."""

    def fits(keys: Keys) -> float:
        if any(key in context.barred for key in keys):
            return 0.0
        entry = scene.register[keys[0]]
        favour = HELD if keys == context.previous else 1.0
        if len(keys) > 1 or entry.plural:
            return favour
        if entry.kind in {"organisation", "government", "outlet", "group"}:
            return 0.3 * favour
        return 0.0

    return scene.discourse.best(context.token, fits, context.start)


def pair(scene: Scene, head: str, context: Context) -> Keys:
    """The two whom "the two leaders" or "both sides" means: a coordinated pair of the kind, else
    the two of the kind named most before."""
    noun = offices.body(head)
    leading = is_leading(head)
    kinds = {"government"} if noun is not None and noun.kind == "government" else {"person"}
    if head.casefold() in {"both", "two"}:
        kinds = set(SOLO)

    def two(keys: Keys) -> bool:
        entries = [scene.register[key] for key in keys]
        if len(entries) != 2 or not all(entry.kind in kinds for entry in entries):
            return False
        return not leading or all(any(map(is_leading, entry.offices)) for entry in entries)

    found = scene.discourse.last(context.token, two)
    return found or most_named(scene, kinds, leading, context)


def most_named(scene: Scene, kinds: set[str], leading: bool, context: Context) -> Keys:
    """The two of these kinds named most often before, when the third is named less."""
    counts = scene.discourse.counted(context.token)
    entries = {key: scene.register[key] for key in counts}
    ranked = sorted(
        (-count, key)
        for key, count in counts.items()
        if entries[key].kind in kinds
        and (not leading or any(map(is_leading, entries[key].offices)))
    )
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[1][0] == ranked[2][0]):
        return ()
    return tuple(sorted(key for _, key in ranked[:2]))


def is_leading(noun: str) -> bool:
    """Whether the office heads a state or body, so that "leader" may stand for it."""
    found = offices.office(noun.rsplit("-", 1)[-1])
    return found is not None and found.kind == "head"
