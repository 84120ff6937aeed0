"""Told: how sure a sentence is of one event in it, from the words around and above it.

Rules over the dependency parse, after TruthTeller (Lotan et al. 2013) and Stanovsky et al. (2017).
"""

from typing import NamedTuple

from onrecord.model.manner import Certainty, Polarity
from onrecord.model.parse import Parse
from onrecord.read.clauses_edges import SEE_THROUGH, below
from onrecord.read.clauses_state import Layers, State
from onrecord.read.clauses_words import layers

HIGHEST = 40
"""Governors of an event that are looked at; what governs it from further up says little of it."""


class Telling(NamedTuple):
    """How a sentence tells one event.

    `cue` are the numbers of the tokens that make it other than plain. `condition`: it lies under
    "if" or "unless". `future`: it is told as still to come. `score`: −3 (certainly did not happen)
    to 3 (certainly did), as the author tells it.
    """

    polarity: Polarity
    certainty: Certainty
    cue: tuple[int, ...]
    condition: bool
    future: bool
    score: float


def told(parse: Parse, token: int, top: int | None = None) -> Telling:
    """How the sentence tells the event at `token`, with its governors up to `top` (all if None)."""
    return telling(standing(parse, path_of(parse, token, top)).full)


def path_of(parse: Parse, token: int, top: int | None) -> list[int]:
    """From the topmost governor that counts down to `token`, without prepositions between."""
    path = [token]
    while token != top and parse.head[token] != token and len(path) <= HIGHEST:
        token = parse.head[token]
        if parse.dependency[token] not in SEE_THROUGH or token == top:
            path.append(token)
    return path[::-1]


def standing(parse: Parse, path: list[int]) -> Layers:
    """The layers of the last word of a path."""
    context = State()
    found = Layers(context, context, context)
    for place, token in enumerate(path):
        if place:
            context = below(parse, path[place - 1], token, found)
        through = path[place + 1] if place + 1 < len(path) else None
        found = layers(parse, token, context, through)
    return found


def telling(state: State) -> Telling:
    polarity: Polarity = "denies" if (state.value < 0) != state.doubted else "asserts"
    return Telling(
        "questions" if state.asked else polarity,
        state.certainty,
        tuple(sorted(set(state.cue))),
        state.condition,
        state.future,
        3 * state.value,
    )
