"""Adverbials: what hangs on a verb or a noun without being its complement."""

from onrecord.lexicon.veracity import Force, force, named, words_of
from onrecord.model.parse import Parse
from onrecord.read.clauses_frames import frame_of, is_given, openers, signature_of
from onrecord.read.clauses_state import Layers, Mark, Share, State, given, governed, under
from onrecord.read.clauses_words import conditional
from onrecord.read.tokens import word

POSSIBLE = Force(0.27, "possible", False)
UNREAL = Force(-0.3, "counterfactual", False)
RELATED = Share(0.75, 0.75)
FINITE = 0.6
PARTICIPIAL = 0.4
"""How far a relative, a finite and a participial clause are given, whatever governs the rest."""


def adverbial(parse: Parse, governor: int, token: int, above: Layers) -> State:
    """An adverbial clause: a condition, a purpose, or what is given as time or reason."""
    marker = conditional(parse, token)
    if marker is not None:
        return under(above.context, condition(parse, token, marker))
    frame = frame_of(parse, token)
    if frame == "whether":
        return governed(above.context, named("wondered"), openers(parse, token))
    if frame == "to":
        found = signature_of(parse, governor, "to")[0] if is_adjective(parse, governor) else None
        return governed(above.full, found or named("purpose"), (governor,) if found else ())
    for child in parse.children[token]:
        if parse.dependency[child] in {"mark", "advmod"} and child < token:
            found_here = force(word(parse, child), "mark")
            if found_here:
                return under(above.unnegated, Mark(found_here, (child,)))
    return given(above.unnegated, PARTICIPIAL if frame == "ing" else FINITE)


def condition(parse: Parse, token: int, marker: int) -> Mark:
    """What a condition makes of its clause: possible, or unreal in the past perfect."""
    helpers = {word(parse, child) for child in parse.children[token] if child < token}
    if parse.tag[token] == "VBN" and helpers & words_of("past perfect"):
        return Mark(UNREAL, (marker,), condition=True)
    return Mark(force(word(parse, marker), "mark") or POSSIBLE, (marker,), condition=True)


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
