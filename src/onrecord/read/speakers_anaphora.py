"""Anaphora: whom a pronoun or a description like "the two leaders" points back to."""

from typing import NamedTuple

from onrecord.lexicon import offices
from onrecord.lexicon.names import Gender
from onrecord.read.speakers_register import Entry
from onrecord.read.speakers_scene import Scene

HE: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves", "both"})
HELD = 1.8
"""How much likelier the previous attribution's holders are than others as salient."""
UNSURE = 0.9
"""How likely somebody whose pronoun is not known goes with "he" or "she"."""
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
    if word in HE:
        return singular(scene, HE[word], context)
    if word in IT:
        return neuter(scene, context)
    return plural(scene, context) if word in THEY else ()


def singular(scene: Scene, gender: Gender, context: Context) -> Keys:
    """The most salient person of the gender, in the voice's own text first."""

    def fits(keys: Keys) -> float:
        if len(keys) != 1 or keys[0] in context.barred:
            return 0.0
        entry = scene.register[keys[0]]
        if not is_human(entry) or entry.plural or entry.gender not in {gender, "u"}:
            return 0.0
        likely = 1.0 if entry.gender == gender else UNSURE
        return likely * (HELD if keys == context.previous else 1.0)

    found = scene.discourse.best(context.token, fits, context.start)
    return found or scene.discourse.best(context.token, fits)


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

    return scene.discourse.best(context.token, fits, context.start)


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

    return scene.discourse.last(context.token, two) or most_named(scene, kinds, context)


def most_named(scene: Scene, kinds: set[str], context: Context) -> Keys:
    """The two of these kinds named most often before, when the third is named less."""
    counts = scene.discourse.counted(context.token)
    ranked = sorted(
        (-count, key) for key, count in counts.items() if scene.register[key].kind in kinds
    )
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[1][0] == ranked[2][0]):
        return ()
    return tuple(sorted(key for _, key in ranked[:2]))


def described(scene: Scene, noun: str, countries: frozenset[str], context: Context) -> Keys:
    """The latest holder whom "the minister", "the Russian leader" or "the person" can mean."""
    leading = is_leading(noun)

    def fits(keys: Keys) -> bool:
        if len(keys) != 1:
            return False
        entry = scene.register[keys[0]]
        if entry.plural or not is_human(entry):
            return False
        if countries and not countries & entry.countries:
            return False
        if noun in entry.offices or noun in {"man", "woman"} and not countries:
            return noun not in {"man", "woman"} or entry.gender != ("f" if noun == "man" else "m")
        return leading and bool(countries) and any(map(is_leading, entry.offices))

    return scene.discourse.last(context.token, fits)


def is_leading(noun: str) -> bool:
    """Whether the office heads a state or body, so that "leader" may stand for it."""
    found = offices.office(noun.rsplit("-", 1)[-1])
    return found is not None and found.kind == "head"
