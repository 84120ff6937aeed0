"""Modality reader: act, polarity and certainty of each statement, and what governs it.

What governs a statement from outside its words keeps it out of products: it prefers to hold a
statement back (it stays in the ledgers) to telling one that its narrator asks, conditions, denies
or does not believe. A hedge or condition in the statement's own words is printed with them.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.moods import Found, marks, plain
from onrecord.model.document import Document
from onrecord.model.manner import Act, Polarity
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Assertion, Attribution, GroundKind, Layout, Modality, Reason
from onrecord.model.span import span_of
from onrecord.read.modality_certainty import Sureness, own_sureness, sureness
from onrecord.read.modality_context import context_grounds, inversions
from onrecord.read.modality_continued import continued
from onrecord.read.modality_cue import cue_grounds
from onrecord.read.modality_frame import Frame, Ground, frame_of
from onrecord.read.modality_own import (
    own_grounds,
    pieces,
    quoted_grounds,
    speech_by_sentence,
    told_on,
)
from onrecord.read.modality_questions import question_marks
from onrecord.read.modality_retraction import Hold, echoes, holds, tied
from onrecord.read.modality_sentences import Sentence, at, sentences
from onrecord.read.modality_voices import Placed, enclosing, placed
from onrecord.read.tokens import inside, touching, word

ACTS: tuple[Act, ...] = ("made", "future", "hypothetical", "not_made", "declined")
POLARITIES: tuple[Polarity, ...] = ("asserts", "denies", "questions")
"""From the weakest to the strongest; a statement with several grounds gets the strongest."""


class Scene(NamedTuple):
    """What all statements of a document share; `ties` go by their sentence's start.

    `voices` go by a hold's start; `spoken` are the numbers of the sentences with a cue.
    """

    parse: Parse
    sentences: tuple[Sentence, ...]
    marks: list[Placed]
    holds: dict[int, list[Hold]]
    voices: dict[int, frozenset[str]]
    spoken: frozenset[int]
    ties: dict[int, Found]
    by_id: dict[str, Attribution]


def modalities(
    document: Document,
    layout: Layout,
    parse: Parse,
    attributions: tuple[Attribution, ...],
    assertions: tuple[Assertion, ...],
) -> tuple[Modality, ...]:
    """One modality for every attribution and every assertion, in their order."""
    scene = scene_of(parse, layout, attributions)
    return (
        *attribution_modalities(document, scene, attributions),
        *assertion_modalities(document, layout, scene, attributions, assertions),
    )


def scene_of(parse: Parse, layout: Layout, attributions: Sequence[Attribution]) -> Scene:
    found = sentences(parse, layout)
    words = list(marks(plain(parse.text)))
    words += [Found(start, end, "condition", "frame") for start, end in inversions(parse, found)]
    words += question_marks(parse, found)
    held = holds(parse, found)
    for number, hold in echoes(parse, found, words):
        held.setdefault(number, []).append(hold)
    ways = {hold.found for each in held.values() for hold in each}
    voices = {each.found.start: each.voices for each in placed(ways, attributions)}
    spoken = frozenset(speech_by_sentence(found, attributions)[0])
    ties = {each.start: tie for each in found if (tie := tied(parse.text, each))}
    by_id = {each.id: each for each in attributions}
    return Scene(parse, found, placed(words, attributions), held, voices, spoken, ties, by_id)


def attribution_modalities(
    document: Document, scene: Scene, attributions: Sequence[Attribution]
) -> Iterator[Modality]:
    """The modalities of attributions; what governs an outer one governs those inside it."""
    frames = {each.id: frame_of(each, scene.parse, scene.sentences) for each in attributions}
    held = {each.id: tuple(neighbour_grounds(scene, frames[each.id])) for each in attributions}
    added = continued([*frames.values()], held)
    own = {
        name: (*attribution_grounds(scene, frame), *held[name], *added.get(name, ()))
        for name, frame in frames.items()
    }
    for each in attributions:
        outer = [
            ground._replace(act="made", polarity="asserts")
            for above in enclosing(each, scene.by_id)
            for ground in own[above.id]
            if ground.passes
        ]
        grounds = [*own[each.id], *outer]
        yield modality(document.text, each.id, grounds, sureness(frames[each.id]))


def attribution_grounds(scene: Scene, frame: Frame) -> Iterator[Ground]:
    around = enclosing(frame.target, scene.by_id)
    above = frozenset(each.id for each in around)
    told = bool(around) and is_past_report(scene, around[0])
    for ground in cue_grounds(frame):
        yield backshifted(scene.parse, ground) if told else ground
    yield from context_grounds(frame, scene.marks, above)


def is_past_report(scene: Scene, outer: Attribution) -> bool:
    """Whether an attribution reports in the past, so that its "will" becomes "would"."""
    head = frame_of(outer, scene.parse, scene.sentences).head
    return outer.kind != "direct" and head is not None and scene.parse.tag[head] in {"VBD", "VBN"}


def backshifted(parse: Parse, ground: Ground) -> Ground:
    """A "would say" that stands for "will say" in reported speech."""
    words = {word(parse, token) for token in touching(parse, ground.start, ground.end)}
    shifted = ground.act == "hypothetical" and ground.kind == "modality" and "would" in words
    return ground._replace(act="future") if shifted else ground


def neighbour_grounds(scene: Scene, frame: Frame) -> Iterator[Ground]:
    """Sentences around the statement that take it back or on whose condition it rests."""
    above = frozenset(each.id for each in enclosing(frame.target, scene.by_id))
    first, last = frame.target.content[0], frame.target.content[-1]
    for number in at(scene.sentences, first.start, last.end):
        for hold in standing_holds(scene, number):
            own = inside(frame.target.content, hold.found.start)
            if not own and scene.voices[hold.found.start] <= above:
                kind: GroundKind = "scope" if hold.found.reach == "back" else "distance"
                yield Ground(kind, hold.found.start, hold.found.end)
    for sentence in frame.sentences:
        tie = scene.ties.get(sentence.start)
        if tie and not inside(frame.target.content, tie.start - 1):
            yield Ground("condition", tie.start, tie.end)


def standing_holds(scene: Scene, number: int) -> Iterator[Hold]:
    """What holds a sentence back; a "But …" that reports someone else's word does not."""
    for hold in scene.holds.get(number, ()):
        if not (hold.contrast and number + 1 in scene.spoken):
            yield hold


def assertion_modalities(
    document: Document,
    layout: Layout,
    scene: Scene,
    attributions: Sequence[Attribution],
    assertions: Sequence[Assertion],
) -> Iterator[Modality]:
    """The modalities of sentences in an author's own voice."""
    sections = {each.id: each for each in layout.sections}
    told = told_on(scene.parse, scene.sentences, attributions)
    foreign = quoted(assertions, attributions)
    for each in assertions:
        grounds = list(own_grounds(document.text, scene.parse, each, sections[each.section]))
        grounds += foreign.get(each.id, [])
        for number in at(scene.sentences, each.span.start, each.span.end):
            grounds += sentence_grounds(scene, number)
            if number in told:
                grounds.append(Ground("scope", told[number].start, told[number].end))
        yield modality(document.text, each.id, grounds, own_sureness(scene.parse, each.span))


def quoted(
    assertions: Sequence[Assertion], attributions: Sequence[Attribution]
) -> dict[str, list[Ground]]:
    """For each assertion the grounds that others' words in it give."""
    found: dict[str, list[Ground]] = {}
    starts = [each.span.start for each in assertions]
    ends = [each.span.end for each in assertions]
    for piece in pieces(attributions):
        first = bisect_left(ends, piece.start + 1)
        last = bisect_left(starts, piece.end)
        for each in assertions[first:last]:
            found.setdefault(each.id, []).extend(quoted_grounds(each, [piece]))
    return found


def sentence_grounds(scene: Scene, number: int) -> Iterator[Ground]:
    """Grounds that the sentences around give to a sentence in an author's own voice."""
    for hold in standing_holds(scene, number):
        if not scene.voices[hold.found.start]:
            yield Ground("scope", hold.found.start, hold.found.end)
    if tie := scene.ties.get(scene.sentences[number].start):
        yield Ground("condition", tie.start, tie.end)


def modality(text: str, target: str, grounds: Iterable[Ground], sure: Sureness) -> Modality:
    """One modality from its grounds: the strongest act and polarity, each reason once.

    A denial that was not made denies nothing.
    """
    found = sorted(set(grounds), key=lambda each: (each.start, each.end, each.kind))
    reasons = dict.fromkeys(Reason(g.kind, span_of(text, g.start, g.end)) for g in found)
    act: Act = max((g.act for g in found), key=ACTS.index, default="made")
    polarity: Polarity = max((g.polarity for g in found), key=POLARITIES.index, default="asserts")
    if act == "not_made" and polarity == "denies":
        polarity = "asserts"
    return Modality(
        target=target,
        act=act,
        polarity=polarity,
        certainty=sure.certainty,
        certainty_cue=tuple(span_of(text, start, end) for start, end in sure.cue),
        whose=sure.whose,
        reasons=tuple(reasons),
    )


READER = Reader(
    gives="modalities",
    needs=("document", "layout", "parse", "attributions", "assertions"),
    version=5,
    read=modalities,
)
