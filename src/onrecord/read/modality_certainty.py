"""Certainty: how sure the holder, his reporter or an editor is of what a statement says."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.moods import hedge
from onrecord.lexicon.veracity import SCALE
from onrecord.model.manner import Certainty
from onrecord.model.parse import Parse
from onrecord.model.records import Whose
from onrecord.model.span import Span
from onrecord.read.modality_frame import Frame
from onrecord.read.modality_grammar import effects_of, is_modal, is_undoubted
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
    main_predicates,
    verb_group,
)
from onrecord.read.tokens import inside, stretches, touching, word

BRACKET = 40
"""Code points before a hedge in which an editor's bracket may have been opened."""


class Told(NamedTuple):
    """The hedges of a statement: its holder's on the sentence that counts, his reporter's, and the
    holder's on its other sentences, whose words are told with them."""

    own: Sequence[Hedge]
    reported: Sequence[Hedge] = ()
    later: Sequence[Hedge] = ()


class Sureness(NamedTuple):
    """A certainty, the code points [start, end) of the words that give it, and who hedges."""

    certainty: Certainty = "certain"
    cue: tuple[tuple[int, int], ...] = ()
    whose: Whose | None = None


def sureness(frame: Frame) -> Sureness:
    """How sure an attribution's content is told: by the holder's words, then by the reporter's.

    Of several sentences the first counts, or the first hedged one where most are hedged.
    """
    told = told_by_sentence(frame)
    hedged = [each for each in told if each]
    first = hedged[0] if 2 * len(hedged) > len(told) else told[0]
    own = [*cue_hedges(frame), *first]
    later = [each for hedges in hedged for each in hedges if own and each not in own]
    said = Told(own, tuple(reported(frame)), later)
    return surest(frame.parse, said, frame.target.insertions)


def told_by_sentence(frame: Frame) -> list[list[Hedge]]:
    """The hedges on the main clause of each sentence of a content."""
    parse, spans = frame.parse, frame.target.content
    found = [clause_hedges(parse, each) for each in main_predicates(parse, spans)]
    return [[h for h in each if all(map(frame.in_content, h.tokens))] for each in found] or [[]]


def own_sureness(parse: Parse, span: Span) -> Sureness:
    """How sure an author is of a sentence in his own voice."""
    found = tuple(clause_hedges(parse, main_predicate(parse, [span])))
    return surest(parse, Told(found), ())


def surest(parse: Parse, said: Told, insertions: Sequence[Span]) -> Sureness:
    """The weakest of all hedges, with the words of all who hedge as he does."""
    inserted = [each for each in said.own if is_inserted(parse, each, insertions)]
    held = [each for each in said.own if each not in inserted]
    voices: tuple[tuple[Whose, Sequence[Hedge]], ...] = (
        ("holder", held),
        ("reporter", said.reported),
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
    later = said.later if whose == "holder" else ()
    words = (token for each in (*found, *later) for token in each.tokens)
    return Sureness(certainty, tuple(stretches(parse, words)), whose)


def is_inserted(parse: Parse, each: Hedge, insertions: Sequence[Span]) -> bool:
    """Whether a hedge stands in an editor's square brackets."""
    place = parse.start[each.tokens[-1]]
    before = parse.text[max(0, place - BRACKET) : place]
    return inside(insertions, place) or before.rfind("[") > before.rfind("]")


def cue_hedges(frame: Frame) -> Iterator[Hedge]:
    """A cue that says by itself how sure its holder is: "expects", "doubts", "I think"."""
    parse = frame.parse
    spans = frame.target.source
    source = {t for span in spans for t in touching(parse, span.start, span.end)}
    phrase = sorted(source.union(frame.cue))
    yield from hedges(hedge(" ".join(word(parse, each) for each in phrase), "opinion"), phrase)
    negated = any(is_negated(parse, t) or is_undoubted(parse, t) for t in frame.cue)
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
