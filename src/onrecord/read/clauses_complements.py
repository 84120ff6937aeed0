"""Complements: what a verb, a noun or a preposition says of the clause or event that it governs."""

from onrecord.lexicon.veracity import Signature, force, named, signature, words_of
from onrecord.model.parse import Parse
from onrecord.read.clauses_adverbials import FINITE, adverbial, relative, taken
from onrecord.read.clauses_frames import Tokens, frame_of, keys, openers, signature_of
from onrecord.read.clauses_state import Layers, Mark, Share, State, given, governed, under, weakened
from onrecord.read.clauses_words import is_condition
from onrecord.read.tokens import word

OBJECTS = Share(0.9, 0.3)
SIGNED = Share(0.4, 0.1)
PREPOSED = Share(0.9, 0.3)
PASSIVE = Share(0.85, 0.4)
"""How far events in such places are given, whatever governs them."""


def clause(parse: Parse, governor: int, token: int, above: Layers) -> State:
    """A complement clause: by the governor's signature for its frame."""
    frame = frame_of(parse, token)
    found, cue = signature_of(parse, governor, frame)
    if is_condition(parse, token):
        return adverbial(parse, governor, token, above)
    if frame == "whether":
        return governed(above.full, found or named("wondered"), openers(parse, token))
    if token < governor and frame == "that":
        parted = any(parse.word(each) == ";" for each in range(token, governor))
        before = found if found and found.affirmed > 0 and not parted else named("told")
        return governed(above.context, before, cue)
    default = "begun" if frame in {"to", "ing"} else "told"
    return governed(above.full, found or named(default), cue)


def after_preposition(parse: Parse, governor: int, token: int, above: Layers) -> State:
    """A clause or an event after a preposition: by verb and preposition, or by the preposition."""
    preposition = parse.head[token]
    said = word(parse, preposition)
    frame = "ing" if parse.dependency[token] == "pcomp" else "event"
    if frame == "ing" and frame_of(parse, token) in {"that", "whether"}:
        return embedded(parse, token, above)
    for key, tokens in keys(parse, governor):
        found = signature(f"{key} {said}", frame)
        if found:
            return complement(parse, token, above, found, (*tokens, preposition))
    if parse.tag[governor].startswith("NN") and said in words_of("link"):
        found, cue = signature_of(parse, governor, frame)
        if found:
            return complement(parse, token, above, found, cue)
    return of_preposition(parse, token, frame, above)


def of_preposition(parse: Parse, token: int, frame: str, above: Layers) -> State:
    """What a preposition itself says of its clause or event."""
    preposition = parse.head[token]
    said = word(parse, preposition)
    pushed = force(said, "prep")
    if pushed and (pushed.factor < 0 or frame == "ing"):
        return under(above.unnegated, Mark(pushed, (preposition,)))
    if frame == "ing":
        return given(above.full, FINITE) if said in words_of("temporal") else above.full
    eased = force(said, "event")
    state = weakened(above.full, eased.factor) if eased else above.full
    return taken(parse, token, state, PREPOSED)


def embedded(parse: Parse, token: int, above: Layers) -> State:
    """A finite clause after a preposition: a question ("on whether"), or what is given."""
    if frame_of(parse, token) == "whether":
        return governed(above.unnegated, named("wondered"), openers(parse, token))
    return given(above.unnegated, FINITE)


def complement(parse: Parse, token: int, above: Layers, found: Signature, cue: Tokens) -> State:
    """A clause or an event under a signature; a definite event is given by some share."""
    state = governed(above.full, found, cue)
    if parse.dependency[token] == "pcomp":
        return state
    return taken(parse, token, state, SIGNED)


def noun_clause(parse: Parse, governor: int, token: int, above: Layers) -> State:
    """A clause that a noun governs ("plans to leave"), or that tells more of it ("held today")."""
    frame = frame_of(parse, token)
    found, cue = signature_of(parse, governor, frame)
    if frame == "ing" or (frame == "that" and not is_clause(parse, token)):
        return relative(parse, governor, token, above)
    if found:
        return governed(above.full, found, cue)
    if frame == "to":
        return governed(above.full, named("purpose"), ())
    return governed(above.full, found or named("told"), cue)


def is_clause(parse: Parse, token: int) -> bool:
    """Whether what a noun governs has a subject or a "that" of its own."""
    return any(parse.dependency[c] in {"nsubj", "nsubjpass", "mark"} for c in parse.children[token])


def object_of(parse: Parse, governor: int, token: int, above: Layers) -> State:
    found, cue = signature_of(parse, governor, "event")
    if found:
        return complement(parse, token, above, found, cue)
    if parse.dependency[token] == "nsubjpass":
        return taken(parse, token, above.unnegated, PASSIVE)
    return taken(parse, token, above.full, OBJECTS)
