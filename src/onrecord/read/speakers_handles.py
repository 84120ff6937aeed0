"""Handles: "@realTorVik" and "TV" as marks of somebody whom the document names in full."""

from onrecord.lexicon import actors, offices
from onrecord.lexicon.names import plain
from onrecord.lexicon.tables import words
from onrecord.read.speakers_evidence import core
from onrecord.read.speakers_scene import Scene

INITIALS = range(2, 4)
"""Letters by which somebody is called."""
SHORTEST = 4
"""Letters of a name that a handle may hold."""


def marked(scene: Scene, tokens: range) -> int | None:
    """The key of the one whose handle or initials a source of one word is."""
    if len(tokens) != 1:
        return None
    word = scene.parse.word(tokens.start)
    if word.startswith("@"):
        beside = owner_beside(scene, word)
        return owner_called(scene, word) if beside is None else beside
    return by_initials(scene, word) if is_initials(word) else None


def owner_beside(scene: Scene, handle: str) -> int | None:
    """Whoever's name stands before the handle in brackets: "Tor Vik (@torvik)"."""
    at = scene.parse.text.find(f"({handle}")
    tokens = scene.parse.tokens_between(at, at + 1 + len(handle)) if at >= 0 else range(0)
    return scene.named_at(tokens.start - 1) if tokens and tokens.start > 0 else None


def owner_called(scene: Scene, handle: str) -> int | None:
    """The one person or body whose whole name the handle holds."""
    letters = plain(handle[1:]).replace("_", "")
    found = {
        key
        for key, person in zip(scene.person_keys, scene.people.persons, strict=True)
        if len(core(person.parts)) > 1 and plain("".join(core(person.parts))) in letters
    }
    for key, _ in scene.bodies.values():
        name = plain("".join(actors.folded(scene.register[key].name).split()))
        if name == letters and len(name) >= SHORTEST:
            found.add(key)
    return found.pop() if len(found) == 1 else None


def is_initials(word: str) -> bool:
    """Whether the word can be somebody's initials and is nothing else that is known."""
    if not word.isalpha() or not word.isupper() or len(word) not in INITIALS:
        return False
    known = (actors.country_of(word), actors.organisation_named(word), actors.outlet_named(word))
    nouns = (offices.office(word), offices.body(word))
    return not any((*known, *nouns)) and word.casefold() not in words("abbreviations")


def by_initials(scene: Scene, word: str) -> int | None:
    """The one person with these initials, where no body of the document is called so."""
    bodies = {key for key, _ in scene.bodies.values()}
    if any(has_initials(scene.register[key].name.split(), word) for key in bodies):
        return None
    found = [
        key
        for key, person in zip(scene.person_keys, scene.people.persons, strict=True)
        if has_initials(core(person.parts), word)
    ]
    return found[0] if len(found) == 1 else None


def has_initials(parts: list[str] | tuple[str, ...], word: str) -> bool:
    return len(parts) > 1 and "".join(part[0] for part in parts).upper() == word
