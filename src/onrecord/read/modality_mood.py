"""Mood: negation and modal verbs on a cue or above it, and what they make of a statement."""

from collections.abc import Iterator, Sequence

from onrecord.lexicon.moods import effects_of_phrase, hedge
from onrecord.model.manner import Act, Polarity
from onrecord.model.parse import Parse
from onrecord.model.records import GroundKind
from onrecord.read.modality_frame import Frame, Ground
from onrecord.read.modality_grammar import (
    effects_of,
    is_modal,
    is_speech,
    is_undoubted,
    negates,
    patterns,
    predicates,
)
from onrecord.read.modality_hedges import FIRST, main_predicate
from onrecord.read.tokens import infinitive, word

Outcome = tuple[GroundKind, Act, Polarity]
NOT_MADE: Outcome = ("negation", "not_made", "asserts")
CANCELLED = frozenset({"doubts", "excludes", "fails", "declines", "balks"})
"""Effects that a negation on the same word takes back: "did not hesitate to say"."""
DECLINED: Outcome = ("negation", "declined", "asserts")
FAR: Outcome = ("negation", "made", "asserts")
"""Negated far above the cue: the report as a whole is."""


def mood(frame: Frame, token: int, direct: bool) -> Iterator[Ground]:
    """Negation and modal verbs on a token, and a subject that is nobody."""
    parse = frame.parse
    for child in parse.children[token]:
        if frame.in_content(child):
            continue
        undone = effects_of(parse, token) & CANCELLED or is_undoubted(parse, token)
        undone = undone or any(is_undoubted(parse, each) for each in predicates(parse, token))
        if negates(parse, child, token) and not undone:
            outcome = negated_outcome(frame, token, child) if direct else FAR
            yield ground(frame, sorted({child, token}), outcome)
        yield from modal(frame, child, token, direct)
    if direct and parse.head[token] not in frame.cue:
        yield from modal(frame, token, parse.head[token], direct)


def negated_outcome(frame: Frame, token: int, negation: int) -> Outcome:
    """What negation makes of a statement: not said, refused, or an attitude that none has."""
    parse, head = frame.parse, frame.head
    found = attitudes(parse, token)
    above = token not in frame.cue and head is not None
    if above and head is not None and (infinitive(parse, head) or parse.tag[head] == "VBG"):
        return NOT_MADE
    if found & {"attitude", "sures"}:
        return "negation", "made", "questions" if "sures" in found else "denies"
    refused = any(
        is_modal(parse, child, token) and "refuses" in effects_of_phrase(word(parse, child))
        for child in parse.children[token]
    )
    refused = refused and "mentions" not in found and parse.dependency[negation] == "neg"
    return DECLINED if refused and tells(frame, token) else NOT_MADE


def tells(frame: Frame, verb: int) -> bool:
    """Whether a verb can report words, and does with the "to" that may govern the content."""
    parse, main = frame.parse, main_predicate(frame.parse, frame.target.content)
    link = word(parse, parse.head[main]) if main is not None else ""
    return is_speech(parse, verb) and (link != "to" or "to" in patterns(parse, verb))


def attitudes(parse: Parse, token: int) -> frozenset[str]:
    """Of a word and of what a copula says, the effects that say whether it is an attitude."""
    own = effects_of(parse, token)
    for each in predicates(parse, token):
        own |= effects_of(parse, each)
    return frozenset({"mentions"}) if "mentions" in own else own & {"attitude", "sures"}


def modal(frame: Frame, child: int, token: int, direct: bool) -> Iterator[Ground]:
    """A modal verb on a token: a statement to come, or one that could be."""
    if not is_modal(frame.parse, child, token):
        return
    found = effects_of_phrase(word(frame.parse, child))
    if "wills" in found:
        act: Act = "future"
    elif "coulds" in found and not is_form(frame.parse, child, token):
        act = "made" if is_thought(frame.parse, child, token) else "hypothetical"
    else:
        return
    yield ground(frame, sorted({child, token}), ("modality", act if direct else "made", "asserts"))


def is_thought(parse: Parse, auxiliary: int, token: int) -> bool:
    """Whether a modal verb hedges a state of mind, which is there or not: "may fear"."""
    hedged = hedge(word(parse, auxiliary), "modal") != "certain"
    return hedged and "minds" in effects_of(parse, token)


def is_form(parse: Parse, auxiliary: int, token: int) -> bool:
    """Whether a modal verb is only polite: "would like", "I would say"."""
    found = effects_of(parse, token)
    first = any(word(parse, child) in FIRST for child in parse.children[token])
    polite = first and "polite" in effects_of_phrase(word(parse, auxiliary))
    return "wishes" in found or (polite and "mild" in found)


def ground(
    frame: Frame, tokens: Sequence[int], outcome: tuple[GroundKind, Act, Polarity]
) -> Ground:
    """A ground on the words from the first to the last of `tokens`."""
    kind, act, polarity = outcome
    parse = frame.parse
    return Ground(kind, parse.start[tokens[0]], parse.end[tokens[-1]], act, polarity)
