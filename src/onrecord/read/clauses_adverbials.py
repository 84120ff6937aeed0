"""Adverbials: what hangs on a verb or a noun without being its complement."""

from onrecord.lexicon.veracity import force, named, words_of
from onrecord.model.parse import Parse
from onrecord.read.clauses_frames import frame_of, is_given, openers, signature_of
from onrecord.read.clauses_state import Layers, Mark, Share, State, given, governed, under
from onrecord.read.clauses_words import conditional
from onrecord.read.modality_frame import word

RELATED = Share(0.75, 0.75)
FINITE = 0.6
PARTICIPIAL = 0.4
"""How far a relative, a finite and a participial clause are given, whatever governs the rest."""


def adverbial(parse: Parse, governor: int, token: int, above: Layers) -> State:
    """An adverbial clause: a condition, a purpose, or what is given as time or reason."""
    marker = conditional(parse, token)
    if marker is None and frame_of(parse, token) == "whether":
        return governed(above.context, named("wondered"), openers(parse, token))
    if marker is not None:
        found = force(word(parse, marker), "mark") or force("if", "mark")
        assert found is not None
        return under(above.context, Mark(found, (marker,), condition=True))
    if frame_of(parse, token) == "to":
        found = signature_of(parse, governor, "to")[0] if is_adjective(parse, governor) else None
        return governed(above.full, found or named("purpose"), (governor,) if found else ())
    for child in parse.children[token]:
        if parse.dependency[child] in {"mark", "advmod"} and child < token:
            found = force(word(parse, child), "mark")
            if found:
                return under(above.unnegated, Mark(found, (child,)))
    if parse.tag[token] in {"VBG", "VBN"}:
        return given(above.unnegated, PARTICIPIAL)
    return given(above.unnegated, FINITE)


def is_adjective(parse: Parse, token: int) -> bool:
    return parse.tag[token].startswith("JJ")


def relative(parse: Parse, governor: int, token: int, above: Layers) -> State:
    """What is told more of a noun is given, but for a noun that stands for anybody."""
    lead = {word(parse, governor), *(word(parse, child) for child in parse.children[governor])}
    if above.full.value < 0 <= above.context.value:
        return above.full
    if lead & words_of("generic"):
        return above.unnegated
    if frame_of(parse, token) == "to":
        return governed(above.full, named("purpose"), ())
    return taken(parse, governor, above.unnegated, RELATED)


def taken(parse: Parse, token: int, state: State, share: Share) -> State:
    """A noun as its governor has it, and as given by some share."""
    return given(state, share.definite if is_given(parse, token) else share.other)
