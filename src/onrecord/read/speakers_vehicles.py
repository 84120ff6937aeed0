"""Vehicles: the document, programme or interview in which a source spoke."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from onrecord.lexicon import offices
from onrecord.lexicon.tables import words
from onrecord.model.parse import Parse
from onrecord.read.speakers_anaphora import Context, Keys
from onrecord.read.speakers_described import document
from onrecord.read.speakers_discourse import weight_of
from onrecord.read.speakers_phrases import INSIDE, Phrase, chunk_start
from onrecord.read.speakers_scene import Scene

TALK = "interview"
"""A noun for a piece that is no document of its own: whoever asks is named instead."""
LONGEST = 8
"""Tokens between "in" and the noun of the document."""
LONGEST_TITLE = 6
"""Words of a programme's name."""
QUOTES = {"“": "”", '"': '"', "‘": "’", "``": "''"}
ON_AIR = frozenset({"on", "to", "with"})
OWNED = frozenset({"his", "her", "its", "their", "my", "our", "that", "this"})
"""What a document's name does not begin with."""
WEIGHT = 0.5
"""What a document in running text weighs as an antecedent."""


class Interview(NamedTuple):
    """Who spoke to whom, and the paragraph where that is told."""

    paragraph: int
    holders: Keys
    told: Keys
    relays: Keys


NO_INTERVIEW = Interview(-1, (), (), ())


def documents_in(parse: Parse, cue: range, outside: Iterable[range]) -> Iterator[Phrase]:
    """The document that carried the words of the cue's verb: "said in a statement", "sent a
    letter saying"."""
    ranges = tuple(outside)
    for token in cue:
        start = chunk_start(parse, token) if is_paper(parse, token) else token
        if start < token and parse.head[token] in cue and is_verb(parse, cue.start):
            yield Phrase(token, start, token + 1)  # not "take note"
    for token in parse.sentence_of(cue.start):
        if parse.lemma[token] != "in" or any(token in each for each in ranges):
            continue
        if not opens_phrase(parse, token):
            continue
        head = paper_behind(parse, token)
        if head is not None and verb_over(parse, token) in cue:
            yield Phrase(head, token + 1, head + 1)


def opens_phrase(parse: Parse, token: int) -> bool:
    """Whether "in" is no part of a word: "daughter-in-law"."""
    glued = token > 0 and parse.end[token - 1] == parse.start[token]
    return not glued


def paper_behind(parse: Parse, token: int) -> int | None:
    """The noun for a document in the phrase behind the preposition; "series of tweets" too."""
    stop = min(token + 1 + LONGEST, parse.sentence_of(token).stop)
    for at in range(token + 1, stop):
        word = parse.word(at)
        if parse.tag[at] not in INSIDE and word not in {"of", "“", '"'}:
            return None
        if is_paper(parse, at):
            return at if at > token + 1 and parse.lemma[at] != TALK else None
    return None


def is_paper(parse: Parse, token: int) -> bool:
    """Whether a noun for a document stands there, and no other noun goes on with it."""
    word = parse.word(token)
    inside = token + 1 < len(parse) and parse.tag[token + 1] in {"NN", "NNS", "NNP", "POS"}
    return word.islower() and offices.paper(word) is not None and not inside


def is_verb(parse: Parse, token: int) -> bool:
    return parse.tag[token].startswith("VB")


def verb_over(parse: Parse, token: int) -> int:
    """The nearest verb that governs the token; -1 where none does."""
    return next((t for t in parse.ancestors(token) if is_verb(parse, t)), -1)


def entered(scene: Scene, phrase: Phrase, context: Context) -> int:
    """The key of the document that the phrase means."""
    if phrase.head in scene.noted:
        return scene.noted[phrase.head]
    paper = offices.paper(scene.parse.word(phrase.head))
    key = document(
        scene, phrase, context._replace(token=phrase.start), paper is not None and paper.plural
    )
    scene.discourse.add(phrase.start, (key,), weight_of(scene.parse, phrase.head) * WEIGHT)
    entry = scene.register[key]
    first, _, rest = entry.name.partition(" ")
    if first.casefold() in OWNED and rest:
        entry.name = rest
    return key


def programmes_in(scene: Scene, tokens: range, outside: Iterable[range]) -> Iterator[int]:
    """Programmes whose quoted names stand behind "on" or "told": "on “Harbour Tonight”"."""
    parse = scene.parse
    ranges = tuple(outside)
    for token in tokens:
        closing = QUOTES.get(parse.word(token))
        if closing is None or token == tokens.start or any(token in each for each in ranges):
            continue
        carried = parse.word(token - 1).casefold() in ON_AIR or parse.lemma[token - 1] == "tell"
        stop = title_end(parse, token + 1, closing) if carried else None
        if stop is None or any(t in scene.bodies for t in range(token + 1, stop)):
            continue
        start, end = parse.start[token + 1], parse.end[stop - 1]
        key = scene.register.body("outlet", parse.text[start:end].strip(",. "))
        scene.register[key].mentions.add((start, end))
        yield key


def title_end(parse: Parse, start: int, closing: str) -> int | None:
    """Where a title of a few words that all have capitals, small ones aside, ends."""
    for at in range(start, min(start + LONGEST_TITLE + 1, len(parse))):
        word = parse.word(at)
        if word == closing:
            stop = at - (parse.word(at - 1) in {",", "."})
            return stop if stop > start else None
        capital = word[:1].isupper() or word[:1].isdigit() or word in {",", "."}
        if not capital and (at == start or parse.tag[at] not in {"IN", "DT", "CC"}):
            return None
    return None


def is_elsewhere(parse: Parse, cue: range, outside: Iterable[range]) -> bool:
    """Whether the cue's sentence tells, outside what is said, of another occasion."""
    ranges = tuple(outside)
    other = words("occasions")
    return any(
        parse.lemma[token].casefold() in other or parse.word(token).casefold() in other
        for token in parse.sentence_of(cue.start)
        if not any(token in each for each in ranges)
    )
