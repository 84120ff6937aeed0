"""Cue grounds: how the words of a cue and those that govern it change what it reports."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.moods import effects
from onrecord.model.records import Act, GroundKind, Polarity
from onrecord.read.modality_frame import Frame, Ground, word
from onrecord.read.modality_grammar import (
    effects_of,
    infinitive,
    is_caused,
    is_definite,
    negates,
    predicates,
    reach,
    words_below,
)

WIDEST = 60
"""Tokens between a cue and its governor; longer ways are the parser's confusion."""

OF_CUE: dict[str, tuple[GroundKind, Act, Polarity]] = {
    "denies": ("negation", "made", "denies"),
    "questions": ("question", "made", "questions"),
    "declines": ("negation", "declined", "asserts"),
    "fails": ("negation", "not_made", "asserts"),
    "distances": ("distance", "made", "asserts"),
    "rumours": ("modality", "made", "asserts"),
}
OF_GOVERNOR: dict[str, tuple[GroundKind, Act, Polarity]] = {
    "denies": ("negation", "made", "denies"),
    "questions": ("question", "hypothetical", "asserts"),
    "asks": ("modality", "hypothetical", "asserts"),
    "declines": ("negation", "declined", "asserts"),
    "fails": ("negation", "not_made", "asserts"),
    "lacks": ("negation", "not_made", "asserts"),
    "plans": ("modality", "future", "asserts"),
    "orders": ("modality", "hypothetical", "asserts"),
    "hedges": ("modality", "made", "asserts"),
    "distances": ("distance", "made", "asserts"),
}
"""What the effects of resources/mood_cues.tsv make of a statement."""
PUTS_OFF = frozenset({"plans", "orders", "hedges"})
"""Effects of a verb inside the cue on the infinitive below it ("plans to tell")."""
UNDOING = frozenset({"falsehood", "denies", "questions", "fails", "lacks"})
"""Effects of a word above a clause that the clause does not survive."""


REQUESTING = frozenset({"for", "to"})


class Governor(NamedTuple):
    """A token above the cue, the token below it on the way, and whether it bears on the cue."""

    token: int
    below: int
    direct: bool


def cue_grounds(frame: Frame) -> Iterator[Ground]:
    """Grounds in the cue, in its subject and in the words that govern it."""
    yield from worded(frame)
    yield from refuted(frame)
    for token in frame.cue:
        yield from mood(frame, token, direct=True)
    if frame.head is None:
        return
    yield from unlicensed(frame)
    given = is_definite(frame.parse, frame.head)
    for governor in governors(frame, frame.head):
        for each in (
            *governed(frame, governor),
            *mood(frame, governor.token, governor.direct),
        ):
            if each.kind != "modality" or (governor.direct and not given):
                yield each


def worded(frame: Frame) -> Iterator[Ground]:
    """What the cue's own words say: denied, asked, declined, claimed."""
    parse = frame.parse
    tokens = with_particles(frame)
    found = effects([parse.lemma[token].lower() for token in tokens])
    if "asks" in found and not requests(frame):
        yield ground(frame, tokens, ("question", "made", "questions"))
    for effect, outcome in OF_CUE.items():
        if effect in found:
            yield ground(frame, tokens, outcome)
    for token in frame.cue:
        governing = {t for t in parse.children[token] if t in frame.cue and infinitive(parse, t)}
        for effect in sorted(effects_of(parse, token) & PUTS_OFF) if governing else ():
            yield ground(frame, tokens, OF_GOVERNOR[effect])
    for token in frame.cue:
        gerund = any(parse.dependency[child] == "pcomp" for child in parse.children[token])
        if gerund and "lacks" in effects_of(parse, token):
            yield ground(frame, tokens, OF_GOVERNOR["lacks"])
    if "yet" in {word(parse, token) for token in tokens} and infinitive_in(frame):
        yield ground(frame, tokens, ("negation", "not_made", "asserts"))


def refuted(frame: Frame) -> Iterator[Ground]:
    """A holder who calls something a lie denies it."""
    parse = frame.parse
    if "brands" not in effects([parse.lemma[token].lower() for token in frame.cue]):
        return
    for span in frame.target.content:
        tokens = list(parse.tokens_between(span.start, span.end))
        if "falsehood" in effects([parse.lemma[token].lower() for token in tokens]):
            yield Ground("negation", span.start, span.end, polarity="denies")


def with_particles(frame: Frame) -> list[int]:
    """The cue's tokens and the particles beside them that the cue's spans leave out."""
    parse = frame.parse
    beside = {
        child
        for token in frame.cue
        for child in parse.children[token]
        if parse.dependency[child] == "prt" and not frame.in_content(child)
    }
    return sorted(beside.union(frame.cue))


def requests(frame: Frame) -> bool:
    """Whether "ask" asks for a deed and not for an answer."""
    parse = frame.parse
    if any(word(parse, token) in REQUESTING for token in frame.cue):
        return True
    first = frame.target.content[0]
    tokens = parse.tokens_between(first.start, first.end)[:6]
    return any(parse.tag[token] == "TO" for token in tokens)


def governors(frame: Frame, head: int) -> Iterator[Governor]:
    """The tokens above the cue whose mood it shares, nearest first."""
    parse, direct, below = frame.parse, True, head
    for token in parse.ancestors(head):
        link = reach(parse, below, token)
        if link == "none" or frame.in_content(token) or abs(token - head) > WIDEST:
            return
        direct = direct and link == "direct"
        if token not in frame.cue:
            yield Governor(token, below, direct)
        below = token


def governed(frame: Frame, governor: Governor) -> Iterator[Ground]:
    """What a governor's meaning does to the cue below it."""
    parse, token, below, direct = frame.parse, *governor
    found = effects_of(parse, token)
    for effect, (kind, act, polarity) in OF_GOVERNOR.items():
        if effect not in found or (effect == "hedges" and not infinitive(parse, below)):
            continue
        caused = is_caused(parse, below)
        done: Act = "hypothetical" if caused and effect == "plans" else act
        if direct and (caused or infinitive(parse, below) or effect not in {"plans", "orders"}):
            yield ground(frame, [token], (kind, done, polarity))
    for part in (token, *predicates(parse, token)):
        if not direct and effects_of(parse, part) & UNDOING and part not in frame.cue:
            yield ground(frame, [part], ("negation", "made", "asserts"))
    if word(parse, token) == "have" and "yet" in words_below(parse, token):
        yield ground(frame, [token], ("negation", "not_made", "asserts"))


def unlicensed(frame: Frame) -> Iterator[Ground]:
    """A bare "to say" that no verb of the past carries has not been said."""
    parse, head = frame.parse, frame.head
    if head is None or not infinitive(parse, head):
        return
    above = parse.head[head]
    known = effects_of(parse, above) if above != head else frozenset()
    if not known & {"carries", *OF_GOVERNOR}:
        yield ground(frame, [head], ("modality", "hypothetical", "asserts"))


def mood(frame: Frame, token: int, direct: bool) -> Iterator[Ground]:
    """Negation and modal verbs on a token, and a subject that is nobody."""
    parse = frame.parse
    attitude = "attitude" in effects_of(parse, token)
    outcome: tuple[GroundKind, Act, Polarity] = ("negation", "not_made", "asserts")
    if attitude or not direct:
        outcome = ("negation", "made", "denies" if direct else "asserts")
    for child in parse.children[token]:
        if frame.in_content(child):
            continue
        if negates(parse, child, token):
            yield ground(frame, sorted({child, token}), outcome)
        yield from modal(frame, child, token, direct)
    if direct and parse.head[token] not in frame.cue:
        yield from modal(frame, token, parse.head[token], direct)


def modal(frame: Frame, child: int, token: int, direct: bool) -> Iterator[Ground]:
    """A modal verb on a token: a statement to come, or one that could be."""
    if frame.parse.dependency[child] != "aux":
        return
    found = effects([word(frame.parse, child)])
    if "wills" in found:
        act: Act = "future"
    elif "coulds" in found and "wishes" not in effects_of(frame.parse, token):
        act = "hypothetical"
    else:
        return
    yield ground(frame, sorted({child, token}), ("modality", act if direct else "made", "asserts"))


def infinitive_in(frame: Frame) -> bool:
    return any(frame.parse.tag[token] == "TO" for token in frame.cue)


def ground(
    frame: Frame, tokens: Sequence[int], outcome: tuple[GroundKind, Act, Polarity]
) -> Ground:
    """A ground on the words from the first to the last of `tokens`."""
    kind, act, polarity = outcome
    parse = frame.parse
    return Ground(kind, parse.start[tokens[0]], parse.end[tokens[-1]], act, polarity)
