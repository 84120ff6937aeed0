"""Cue grounds: how the words of a cue and those that govern it change what it reports."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.lexicon.moods import effects, effects_of_phrase
from onrecord.model.manner import Act, Polarity
from onrecord.model.parse import Parse
from onrecord.model.records import GroundKind
from onrecord.read.modality_against import against
from onrecord.read.modality_frame import Frame, Ground
from onrecord.read.modality_grammar import (
    effects_of,
    is_any,
    is_caused,
    is_definite,
    is_speech,
    is_undoubted,
    predicates,
    reach,
    words_below,
)
from onrecord.read.modality_hedges import is_clause, is_negated, main_predicate
from onrecord.read.modality_mood import CANCELLED, ground, mood
from onrecord.read.tokens import infinitive, inside, word

WIDEST = 60
"""Tokens between a cue and its governor; longer ways are the parser's confusion."""

OF_CUE: dict[str, tuple[GroundKind, Act, Polarity]] = {
    "denies": ("negation", "made", "denies"),
    "questions": ("question", "made", "questions"),
    "declines": ("negation", "declined", "asserts"),
    "fails": ("negation", "not_made", "asserts"),
    "lapses": ("negation", "not_made", "asserts"),
    "distances": ("distance", "made", "asserts"),
    "rumours": ("modality", "made", "asserts"),
    "ponders": ("question", "made", "asserts"),
}
OF_GOVERNOR: dict[str, tuple[GroundKind, Act, Polarity]] = {
    "denies": ("negation", "made", "denies"),
    "questions": ("question", "hypothetical", "asserts"),
    "asks": ("modality", "hypothetical", "asserts"),
    "declines": ("negation", "declined", "asserts"),
    "fails": ("negation", "not_made", "asserts"),
    "lapses": ("negation", "not_made", "asserts"),
    "lacks": ("negation", "not_made", "asserts"),
    "plans": ("modality", "future", "asserts"),
    "orders": ("modality", "hypothetical", "asserts"),
    "weighs": ("modality", "hypothetical", "asserts"),
    "ponders": ("question", "made", "asserts"),
    "brings": ("modality", "made", "asserts"),
    "balks": ("negation", "declined", "asserts"),
    "hedges": ("modality", "made", "asserts"),
    "distances": ("distance", "made", "asserts"),
}
"""What the effects of resources/mood_cues.tsv make of a statement."""
LICENSING = frozenset({"carries", *OF_GOVERNOR}) - {"weighs", "ponders"}
"""Effects of a governor that settle what becomes of an infinitive below it."""
PUTS_OFF = frozenset({"plans", "orders", "hedges"})
"""Effects of a verb inside the cue on the infinitive below it ("plans to tell")."""
UNDOING = frozenset({"falsehood", "denies", "questions", "fails", "lapses", "lacks"})
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
    yield from against(frame)
    for token in frame.cue:
        yield from mood(frame, token, direct=True)
    if frame.head is None:
        return
    yield from unlicensed(frame)
    given = is_definite(frame.parse, frame.head) or is_any(frame.parse, frame.head)
    for governor in governors(frame, frame.head):
        foreign = given or is_foreign(frame, governor)
        for each in (
            *governed(frame, governor),
            *mood(frame, governor.token, governor.direct),
        ):
            if each.kind in {"negation", "question"} and foreign:
                yield each._replace(act="made", polarity="asserts")
            elif each.kind != "modality" or (governor.direct and not given):
                yield each


def is_foreign(frame: Frame, governor: Governor) -> bool:
    """Whether a noun is someone else's word than the subject's who denies it ("denied talk of")."""
    parse, head = frame.parse, frame.head
    if head is None or not parse.tag[head].startswith("NN"):
        return False
    above = governor.token
    return "denies" in effects_of(parse, above) and not any(
        inside(frame.target.source, parse.start[child]) for child in parse.children[above]
    )


def worded(frame: Frame) -> Iterator[Ground]:
    """What the cue's own words say: denied, asked, declined, claimed."""
    parse = frame.parse
    tokens = with_particles(frame)
    found = effects([parse.lemma[token].lower() for token in tokens])
    yield from arranged(frame)
    if "asks" in found and not requests(frame) and not is_asker(frame):
        yield ground(frame, tokens, ("question", "made", "questions"))
    undone = cancelled(frame)
    if "declines" in found and any("attitude" in effects_of(parse, t) for t in frame.cue):
        yield ground(frame, tokens, ("negation", "made", "denies"))
        undone |= {"declines"}
    if "balks" in found and infinitive_in(frame):
        yield ground(frame, tokens, OF_GOVERNOR["balks"])
        undone |= {"denies"}
    if "excludes" in undone:
        yield ground(frame, tokens, ("modality", "made", "asserts"))
    for effect, outcome in OF_CUE.items():
        if effect in found and effect not in undone:
            yield ground(frame, tokens, outcome)
    for token in frame.cue:
        below = [t for t in parse.children[token] if t in frame.cue and infinitive(parse, t)]
        governing = [t for t in below if "have" not in words_below(parse, t)]
        for effect in sorted(effects_of(parse, token) & PUTS_OFF) if governing else ():
            yield ground(frame, tokens, OF_GOVERNOR[effect])
    for token in frame.cue:
        gerund = any(parse.dependency[child] == "pcomp" for child in parse.children[token])
        if gerund and "lacks" in effects_of(parse, token):
            yield ground(frame, tokens, OF_GOVERNOR["lacks"])
    if frame.head is not None and is_any(parse, frame.head):
        yield ground(frame, tokens, ("modality", "hypothetical", "asserts"))
    if "yet" in {word(parse, token) for token in tokens} and infinitive_in(frame):
        yield ground(frame, tokens, ("negation", "not_made", "asserts"))


def arranged(frame: Frame) -> Iterator[Ground]:
    """What somebody "is to announce", and what one needs to do "is to say"."""
    parse = frame.parse
    for token in frame.cue:
        below = [t for t in parse.children[token] if t in frame.cue and infinitive(parse, t)]
        present = parse.lemma[token].lower() == "be" and parse.tag[token] in {"VBP", "VBZ"}
        if not present or not below or predicates(parse, token):
            continue
        subjects = [t for t in parse.children[token] if parse.dependency[t] == "nsubj"]
        wanted = any(parse.dependency[t] == "relcl" for s in subjects for t in parse.children[s])
        if wanted or (subjects and is_speech(parse, below[0])):
            act: Act = "hypothetical" if wanted else "future"
            yield ground(frame, frame.cue, ("modality", act, "asserts"))


def is_asker(frame: Frame) -> bool:
    """Whether a content is only who asks: "those asked by the census"."""
    parse = frame.parse
    main = main_predicate(parse, frame.target.content)
    return main is not None and parse.dependency[parse.head[main]] == "agent"


def cancelled(frame: Frame) -> frozenset[str]:
    """Effects that the cue's own negation takes back: of "no doubt", "not ruled out"."""
    parse, found = frame.parse, set[str]()
    for token in frame.cue:
        if is_negated(parse, token):
            found |= effects_of(parse, token) & CANCELLED
        found |= {"doubts"} if is_undoubted(parse, token) else set()
    found |= {"questions"} if "doubts" in found else set()
    found |= {"denies"} if "excludes" in found else set()
    return frozenset(found)


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
    found = frozenset() if parse.dependency[below] == "conj" else effects_of(parse, token)
    if is_negated(parse, token):
        found -= CANCELLED
    if parse.tag[token] == "IN" and token > 0:
        found |= effects_of_phrase(word(parse, token - 1)) & {"lacks"}
    for effect, (kind, act, polarity) in OF_GOVERNOR.items():
        if effect in found and direct and bears(frame, governor, effect, found):
            unreal = effect == "plans" and is_caused(parse, below)
            unreal = unreal or (effect == "brings" and parse.tag[token] == "VB")
            yield ground(frame, [token], (kind, "hypothetical" if unreal else act, polarity))
    for part in (token, *predicates(parse, token)):
        if not direct and effects_of(parse, part) & UNDOING and part not in frame.cue:
            yield ground(frame, [part], ("negation", "made", "asserts"))
    if word(parse, token) == "have" and "yet" in words_below(parse, token):
        yield ground(frame, [token], ("negation", "not_made", "asserts"))


def bears(frame: Frame, governor: Governor, effect: str, found: frozenset[str]) -> bool:
    """Whether an effect of a governor holds for a cue in the form that stands below it."""
    parse, below = frame.parse, governor.below
    to, caused = infinitive(parse, below), is_caused(parse, below)
    if effect == "weighs":
        return frame.head is not None and parse.tag[frame.head] == "VBG"
    if effect == "denies":
        return not (to and "balks" in found)
    if effect == "hedges":
        return to
    return caused or to or effect not in {"plans", "orders"}


def unlicensed(frame: Frame) -> Iterator[Ground]:
    """A bare "to say" that no verb of the past carries has not been said."""
    parse, head = frame.parse, frame.head
    while head is not None and is_joined(parse, head):
        head = parse.head[head]
    if head is None or not infinitive(parse, head) or "have" in words_below(parse, head):
        return
    above = parse.head[head]
    known = effects_of(parse, above) if above != head else frozenset()
    if not known & LICENSING:
        act: Act = "made" if is_purpose(parse, head) else "hypothetical"
        yield ground(frame, [head], ("modality", act, "asserts"))


def is_joined(parse: Parse, verb: int) -> bool:
    """Whether a bare verb shares the "to" of the one that it is joined to."""
    return (
        parse.dependency[verb] == "conj" and parse.tag[verb] == "VB" and not is_clause(parse, verb)
    )


def is_purpose(parse: Parse, verb: int) -> bool:
    """Whether an infinitive tells what a past deed was for: "called a meeting to tell"."""
    above = parse.head[verb]
    auxiliaries = [t for t in parse.children[above] if parse.dependency[t] in {"aux", "auxpass"}]
    past = parse.tag[above] == "VBD" or any(
        parse.tag[t] == "VBD" or parse.lemma[t].lower() == "have" for t in auxiliaries
    )
    deed = past and parse.lemma[above].lower() != "be"
    return deed and parse.dependency[verb] == "advcl" and not is_clause(parse, verb)


def infinitive_in(frame: Frame) -> bool:
    return any(frame.parse.tag[token] == "TO" for token in frame.cue)
