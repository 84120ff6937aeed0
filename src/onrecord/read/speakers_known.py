"""Known bodies: the one that "the ministry", "the group" or "the company" points back to."""

from collections import Counter
from collections.abc import Callable

from onrecord.lexicon import actors, offices
from onrecord.read.speakers_context import Context, Keys
from onrecord.read.speakers_phrases import Phrase, described_end
from onrecord.read.speakers_scene import Scene

COMPOUND = 4
"""Letters of the shortest noun that a compound is sought for."""
OFTEN = 2
"""How often a document names the body that "the company" may mean before its name."""
MAIN = 2
"""How many times as often as any other body of the kind."""
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
    if not found and noun.points:
        found = main_body(scene, kind)
    found = found or salient(scene, kind, context)
    named = {word for key in found for word in scene.register[key].name.casefold().split()}
    if not qualifiers(scene, phrase) <= named:
        return ()
    return scene.discourse.mean(phrase.head, found, phrase.start, phrase.head + 1)


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
    return salient(scene, kind, context, is_capitalised)


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


def main_body(scene: Scene, kind: str) -> Keys:
    """The body of the kind that the whole document names most by far."""
    counts = Counter(key for key, _ in scene.bodies.values())
    ranked = sorted(
        (-count, key) for key, count in counts.items() if scene.register[key].kind == kind
    )
    if not ranked or -ranked[0][0] < OFTEN:
        return ()
    clear = len(ranked) == 1 or ranked[0][0] <= MAIN * ranked[1][0]
    return (ranked[0][1],) if clear else ()


def is_public(name: str) -> bool:
    """Whether a body is known by its name, not only taken for one as a rocket may be."""
    last = name.rsplit(maxsplit=1)[-1]
    return actors.organisation_named(name) is not None or offices.body(last) is not None
