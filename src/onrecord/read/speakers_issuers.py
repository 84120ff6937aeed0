"""Issuers: those whose document a statement, report or letter is."""

from onrecord.lexicon import offices
from onrecord.lexicon.tables import words
from onrecord.model.parse import Parse
from onrecord.read.speakers_anaphora import Keys
from onrecord.read.speakers_phrases import countries_in
from onrecord.read.speakers_scene import Scene

FROM = frozenset({"by", "from"})


def issuers(scene: Scene, key: int) -> Keys:
    """The known issuers of a document, else those whom the words around its first mention name:
    "the Norwegian readout", "a March Fjordnet report", "a letter from Tor Vik", "Oslo released a
    plan"."""
    entry = scene.register[key]
    if entry.kind != "document" or entry.issuers or not entry.mentions:
        return entry.issuers
    parse = scene.parse
    tokens = parse.tokens_between(*min(entry.mentions))
    head = next((t for t in tokens if offices.paper(parse.word(t)) is not None), None)
    if head is None:
        return ()
    found = (
        qualifying(scene, range(tokens.start, head))
        or behind(scene, tokens, head)
        or releasing(scene, head)
    )
    return tuple(each for each in found if each != key)


def qualifying(scene: Scene, before: range) -> Keys:
    """The outlet, body or government that the words in front of a document's noun name."""
    if not scene.parse.word(before.stop)[:1].islower():  # "the U.S. Constitution" is nobody's
        return ()
    for token in before:
        body = scene.bodies.get(token)
        if body is not None and body[1] <= before.stop:
            return (body[0],)
    countries = countries_in(scene.parse, before.start, before.stop)
    return tuple(scene.register.government(country) for country in countries)


def behind(scene: Scene, tokens: range, head: int) -> Keys:
    """Whoever "by" or "from" names behind the noun."""
    parse = scene.parse
    for link in range(head + 1, tokens.stop):
        if parse.word(link) in FROM:
            named = (scene.named_at(child) for child in parse.children[link] if child > link)
            return tuple(key for key in named if key is not None)
    return ()


def releasing(scene: Scene, head: int) -> Keys:
    """The subject of the verb that brings the document out."""
    parse = scene.parse
    verb = parse.head[head]
    if parse.dependency[head] != "dobj" or parse.lemma[verb] not in words("issuing"):
        return ()
    subject = subject_of(parse, verb)
    key = None if subject is None else scene.named_at(subject)
    return () if key is None else (key,)


def subject_of(parse: Parse, verb: int) -> int | None:
    return next((c for c in parse.children[verb] if parse.dependency[c] == "nsubj"), None)
