"""Known bodies: the one that "the ministry", "the group" or "the company" points back to."""

from collections import Counter
from collections.abc import Callable

from onrecord.lexicon import actors, offices
from onrecord.read.speakers_context import Context, Keys
from onrecord.read.speakers_phrases import Phrase, countries_in, described_end
from onrecord.read.speakers_register import Entry
from onrecord.read.speakers_scene import Scene

COMPOUND = 4
"""Letters of the shortest noun that a compound is sought for."""
OFTEN = 2
"""How often a document names the body that "the company" may mean before its name."""
MAIN = 2
"""How many times as often as any other body of the kind."""
UNTOLD = 0.6
"""How well a noun calls a body of which nothing is known, beside one that is known to be that."""
PUBLIC = frozenset({"agency", "bureau", "commission", "council", "department"})
"""Words for bodies that are known by their names, as a rocket's or a firm's is not."""


def known_body(scene: Scene, phrase: Phrase, kind: str, context: Context) -> Keys:
    """The body that "the ministry" or "the group" points back to, noted there."""
    parse = scene.parse
    noun = offices.body(parse.word(phrase.head))
    bare = phrase.head == phrase.start + 1
    if parse.word(phrase.start).casefold() not in {"the", "that"} or noun is None:
        return ()
    if not bare and not (noun.points and described_end(parse, phrase) == phrase.head + 1):
        return ()
    found = called_so(scene, phrase, context) if bare else ()
    found = found or salient_body(scene, phrase, kind, context)
    classed = offices.classes(noun.lemma) is not None
    if not found and (noun.points or classed):
        found = main_body(scene, phrase, kind)
    found = found or (latest(scene, phrase, kind, context) if classed else ())
    found = found or salient(scene, kind, context, is_described if classed else None)
    named = {word for key in found for word in scene.register[key].name.casefold().split()}
    if not qualifiers(scene, phrase) <= named:
        return ()
    return scene.discourse.mean(phrase.head, found, phrase.start, phrase.head + 1)


def known_outlet(scene: Scene, phrase: Phrase, context: Context) -> Keys:
    """The outlet that "the paper" points back to, noted there."""
    bare = phrase.head == phrase.start + 1 and phrase.end <= phrase.head + 1
    told = offices.classes(scene.parse.word(phrase.head))
    if told is None or not bare or scene.parse.word(phrase.start).casefold() != "the":
        return ()
    found = salient_body(scene, phrase, "outlet", context)
    found = found or latest(scene, phrase, "outlet", context)
    return scene.discourse.mean(phrase.head, found, phrase.start, phrase.head + 1)


def suits(scene: Scene, phrase: Phrase, kind: str, key: int) -> float:
    """How well the noun of a phrase calls a body: not at all where the tables have it as
    something else ("the company" is no court) or of another country."""
    entry = scene.register[key]
    if entry.kind not in {"organisation", "outlet"} or not is_capitalised(entry.name):
        return 0.0
    noun = offices.body(scene.parse.word(phrase.head)) or offices.paper(
        scene.parse.word(phrase.head)
    )
    told = offices.classes(noun.lemma) if noun is not None else None
    if is_foreign(scene, phrase, key):
        return 0.0
    if told is None:
        return float(entry.kind == kind)
    own = classes_of(entry)
    if own & told.named:
        return 1.0
    return UNTOLD if told.open and not own and entry.kind == kind else 0.0


def classes_of(entry: Entry) -> frozenset[str]:
    """What the tables or the last word of its name tell a body to be."""
    if entry.kind == "outlet":
        return frozenset({"outlet"})
    row = actors.organisation_named(entry.name)
    found = {row.kind} if row is not None and row.kind else set()
    words = entry.name.casefold().split()
    ends = (offices.body(word) for word in (words[-1], words[0]) if len(words) > 1)
    return frozenset(found | {noun.lemma for noun in ends if noun is not None and is_class(noun)})


def is_class(noun: offices.Noun) -> bool:
    """Whether all whose name has the noun are that, as no "Nordkap Group" need be a group."""
    told = offices.classes(noun.lemma)
    return told is not None and not told.open


def is_foreign(scene: Scene, phrase: Phrase, key: int) -> bool:
    """Whether the phrase gives a country that is not the body's, where that is known."""
    entry = scene.register[key]
    told = {country.iso3 for country in countries_in(scene.parse, phrase.start, phrase.head)}
    row = actors.organisation_named(entry.name) or actors.outlet_named(entry.name)
    known = entry.countries | ({row.home} if row is not None and row.home else set())
    return bool(told and known) and told.isdisjoint(known)


def latest(scene: Scene, phrase: Phrase, kind: str, context: Context) -> Keys:
    """The body last named before the token that is for certain what the noun says."""

    def fits(keys: Keys) -> bool:
        return len(keys) == 1 and suits(scene, phrase, kind, keys[0]) == 1.0

    return scene.discourse.last(context.token, fits)


def qualifiers(scene: Scene, phrase: Phrase) -> frozenset[str]:
    """The capitalised words before a description's head that name no country: "Ohio" of "the
    Ohio senator"."""
    parse = scene.parse
    words = (parse.word(t) for t in range(phrase.start + 1, phrase.head) if parse.word(t).isalpha())
    return frozenset(
        word.casefold() for word in words if word[:1].isupper() and not actors.country_of(word)
    )


def called_so(scene: Scene, phrase: Phrase, context: Context) -> Keys:
    """The body last named with the noun in its name."""
    word = scene.parse.word(phrase.head).casefold()

    def called(keys: Keys) -> bool:
        entry = scene.register[keys[0]]
        words = entry.name.casefold().split()
        named = entry.kind in {"organisation", "outlet"} and (
            word in words or ends(words[-1], word)
        )
        return len(keys) == 1 and named and len(entry.name.split()) > 1

    return scene.discourse.last(context.token, called)


def ends(last: str, word: str) -> bool:
    """Whether a name's last word is a compound with the noun: "Shipyard" and "the yard"."""
    return last.endswith(word) and len(word) >= COMPOUND


def salient_body(scene: Scene, phrase: Phrase, kind: str, context: Context) -> Keys:
    """The most salient body of the kind that has a name; one known by it where the noun asks for
    that."""
    if scene.parse.word(phrase.head).casefold() in PUBLIC:
        found = salient(scene, kind, context, is_public)
        if found:
            return found

    def fits(keys: Keys) -> float:
        return suits(scene, phrase, kind, keys[0]) if len(keys) == 1 else 0.0

    return scene.discourse.best(context.token, fits, context.start)


def salient(
    scene: Scene, kind: str, context: Context, called: Callable[[str], bool] | None = None
) -> Keys:
    """The most salient body of the kind whose name is as asked."""

    def fits(keys: Keys) -> float:
        entry = scene.register[keys[0]]
        alike = len(keys) == 1 and entry.kind == kind
        return float(alike and (called is None or called(entry.name)))

    return scene.discourse.best(context.token, fits, context.start)


def is_capitalised(name: str) -> bool:
    return any(letter.isupper() or letter.isdigit() for letter in name)


def is_described(name: str) -> bool:
    return not is_capitalised(name)


def main_body(scene: Scene, phrase: Phrase, kind: str) -> Keys:
    """The body of the kind that the whole document tells of most by far."""
    counts = Counter(each.keys[0] for each in scene.discourse.referents if len(each.keys) == 1)
    ranked = sorted(
        (-count, key) for key, count in counts.items() if suits(scene, phrase, kind, key)
    )
    if not ranked or -ranked[0][0] < OFTEN:
        return ()
    clear = len(ranked) == 1 or ranked[0][0] <= MAIN * ranked[1][0]
    return (ranked[0][1],) if clear else ()


def is_public(name: str) -> bool:
    """Whether a body is known by its name, not only taken for one as a rocket may be."""
    last = name.rsplit(maxsplit=1)[-1]
    return actors.organisation_named(name) is not None or offices.body(last) is not None
