"""Certainty: how sure the holder, his reporter or an editor is of what a statement says."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.moods import hedge
from onrecord.lexicon.veracity import SCALE
from onrecord.model.parse import Parse
from onrecord.model.records import Certainty, Whose
from onrecord.model.span import Span
from onrecord.read.modality_frame import Frame
from onrecord.read.modality_grammar import effects_of, is_modal
from onrecord.read.modality_hedges import (
    ADVERBIAL,
    FIRST,
    Hedge,
    clause_hedges,
    complement,
    framing_use,
    hedges,
    is_clause,
    is_negated,
    main_predicate,
    verb_group,
)
from onrecord.read.tokens import inside, stretches, touching, word

BRACKET = 40
"""Code points before a hedge in which an editor's bracket may have been opened."""


class Sureness(NamedTuple):
    """A certainty, the code points [start, end) of the words that give it, and who hedges."""

    certainty: Certainty = "certain"
    cue: tuple[tuple[int, int], ...] = ()
    whose: Whose | None = None


def sureness(frame: Frame) -> Sureness:
    """How sure an attribution's content is told: by the holder's words, then by the reporter's."""
    spans = frame.target.content
    inner = clause_hedges(frame.parse, main_predicate(frame.parse, spans))
    own = [*cue_hedges(frame), *(h for h in inner if all(map(frame.in_content, h.tokens)))]
    return surest(frame.parse, own, tuple(reported(frame)), frame.target.insertions)


def own_sureness(parse: Parse, span: Span) -> Sureness:
    """How sure an author is of a sentence in his own voice."""
    found = tuple(clause_hedges(parse, main_predicate(parse, [span])))
    return surest(parse, found, (), ())


def surest(
    parse: Parse, own: Sequence[Hedge], reported: Sequence[Hedge], insertions: Sequence[Span]
) -> Sureness:
    """The weakest of all hedges, with the words of all who hedge as he does."""
    inserted = [each for each in own if is_inserted(parse, each, insertions)]
    held = [each for each in own if each not in inserted]
    voices: tuple[tuple[Whose, Sequence[Hedge]], ...] = (
        ("holder", held),
        ("reporter", reported),
        ("editor", inserted),
    )
    told = [
        (max((each.certainty for each in found), key=SCALE.index), whose, found)
        for whose, found in voices
        if found
    ]
    if not told:
        return Sureness()
    certainty, whose, found = max(told, key=lambda each: SCALE.index(each[0]))
    words = (token for each in found for token in each.tokens)
    return Sureness(certainty, tuple(stretches(parse, words)), whose)


def is_inserted(parse: Parse, each: Hedge, insertions: Sequence[Span]) -> bool:
    """Whether a hedge stands in an editor's square brackets."""
    place = parse.start[each.tokens[-1]]
    before = parse.text[max(0, place - BRACKET) : place]
    return inside(insertions, place) or before.rfind("[") > before.rfind("]")


def cue_hedges(frame: Frame) -> Iterator[Hedge]:
    """A cue that says by itself how sure its holder is: "expects", "doubts", "I think"."""
    parse = frame.parse
    negated = any(is_negated(parse, token) for token in frame.cue)
    for token in frame.cue:
        lemma = parse.lemma[token].lower()
        if negated and "excludes" in effects_of(parse, token):
            yield Hedge("possible", frame.cue)
        below = complement(parse, token, token)
        if below is None or below not in frame.cue:
            for use in ("expected", "doubted", "adjective"):
                yield from hedges(hedge(lemma, use, negated), frame.cue)
        if is_first_person(frame) and is_present(parse, token):
            yield from hedges(hedge(lemma, "thought", negated), verb_group(parse, token))


def is_first_person(frame: Frame) -> bool:
    """Whether the holder tells his own thinking, and tells it of a clause."""
    spans, parse = frame.target.source, frame.parse
    tokens = [t for span in spans for t in touching(parse, span.start, span.end)]
    main = main_predicate(parse, frame.target.content)
    spoken = any(word(parse, token) in FIRST for token in tokens)
    return spoken and main is not None and is_clause(parse, main)


def is_present(parse: Parse, verb: int) -> bool:
    """Whether a verb is told of now: "think", "don't think", "would think"."""
    auxiliaries = {word(parse, t) for t in parse.children[verb] if parse.dependency[t] == "aux"}
    return parse.tag[verb] == "VBP" or (parse.tag[verb] == "VB" and not auxiliaries & {"did", "to"})


def reported(frame: Frame) -> Iterator[Hedge]:
    """The reporter's hedge on what the holder said or thought: "appears to", "reportedly"."""
    parse, head = frame.parse, frame.head
    for token in frame.cue:
        yield from hedges(hedge(parse.lemma[token].lower(), "rumoured"), [token])
    if head is None:
        return
    for token in parse.children[head] if "minds" in effects_of(parse, head) else ():
        if is_modal(parse, token, head):
            yield from hedges(hedge(word(parse, token), "modal"), [token])
    for token in dict.fromkeys((*frame.cue, *parse.children[head])):
        if parse.dependency[token] in ADVERBIAL and not frame.in_content(token):
            certainty = hedge(word(parse, token), "adverb")
            yield from hedges(certainty if certainty != "unlikely" else "certain", [token])
    for token in dict.fromkeys((*frame.cue, parse.head[head])):
        if (not frame.in_content(token) and token != head) or token in frame.cue:
            yield from seemings(parse, token, head)


def seemings(parse: Parse, token: int, head: int) -> Iterator[Hedge]:
    """ "Appears to", "is said to" above or in a cue."""
    use = framing_use(parse, token)
    below = complement(parse, token, token)
    if use == "passive" and below is not None and parse.dependency[below] != "xcomp":
        return
    if use in {"seeming", "passive"} and below is not None and head in {below, token}:
        lemma = parse.lemma[token].lower()
        yield from hedges(hedge(lemma, use, is_negated(parse, token)), verb_group(parse, token))
