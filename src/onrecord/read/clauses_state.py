"""State: what is known of an event on the way down from the sentence's root, and how it changes."""

from typing import NamedTuple

from onrecord.lexicon.veracity import SCALE, Force, Signature
from onrecord.model.manner import Certainty

DOUBTED = frozenset({"unlikely", "counterfactual"})
PRESUPPOSED = 0.95
"""The value of what a text takes as given."""
MOSTLY = 0.5
"""From here on what stands above no longer counts: what is given is told plainly."""
PLAIN = 0.8
"""A predicate that says so much of its complement whether it holds or not takes it as given."""


class State(NamedTuple):
    """`value` −1 (did not happen) to 1 (happened), and the tokens that made it other than 1.

    `doubted`: a word that says how unlikely it is made the value negative, and not a negation.
    """

    value: float = 1.0
    certainty: Certainty = "certain"
    asked: bool = False
    condition: bool = False
    future: bool = False
    doubted: bool = False
    cue: tuple[int, ...] = ()


class Layers(NamedTuple):
    """A word's state before its own words, with its modal words alone, and with its negation."""

    context: State
    unnegated: State
    full: State


class Mark(NamedTuple):
    """A force and the tokens that exert it."""

    force: Force
    tokens: tuple[int, ...]
    condition: bool = False
    asked: bool = False


class Share(NamedTuple):
    """How far a text takes what stands in some place as given, 0 to 1: if definite, and if not."""

    definite: float
    other: float


def under(state: State, mark: Mark) -> State:
    """The state of a word under a force of its own."""
    return State(
        state.value * mark.force.factor,
        weaker(state.certainty, mark.force.certainty),
        state.asked or mark.asked,
        state.condition or mark.condition,
        state.future or mark.force.future,
        state.doubted != (mark.force.factor < 0 and mark.force.certainty in DOUBTED),
        state.cue + (tuple(t for t in mark.tokens if t not in state.cue) if tells(mark) else ()),
    )


def tells(mark: Mark) -> bool:
    """Whether a mark makes what it stands with other than plain."""
    return (
        mark.force.factor < 0 or mark.force.certainty != "certain" or mark.asked or mark.condition
    )


def governed(state: State, found: Signature, cue: tuple[int, ...]) -> State:
    """The state of a complement: between what its governor says where it holds and where not."""
    if state.value >= 0:
        value = found.affirmed * state.value
        if found.affirmed > 0:
            value = min(state.value, found.affirmed)
    else:
        value = -state.value * found.negated
    if min(found.affirmed, found.negated) >= PLAIN:
        return State(found.affirmed if state.value >= 0 else found.negated)
    own = found.certainty if state.value > 0 else found.doubt
    marks = own != "certain" or found.affirmed < 0
    return State(
        value,
        weaker(state.certainty, own),
        state.asked,
        state.condition,
        state.future or found.future,
        state.doubted != (value < 0 and own in DOUBTED),
        state.cue + (cue if marks else ()),
    )


def given(state: State, share: float) -> State:
    """What a text takes as given by `share`, 0 to 1, whatever holds of its governor."""
    value = state.value + (PRESUPPOSED - state.value) * share
    plain = share >= MOSTLY or (value < 0) != (state.value < 0)
    return State(value) if plain else state._replace(value=value)


def weakened(state: State, factor: float) -> State:
    return state._replace(value=state.value * factor)


def weaker(one: Certainty, other: Certainty) -> Certainty:
    return max(one, other, key=SCALE.index)
