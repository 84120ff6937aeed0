"""Assertion grounds: why a sentence in an author's own voice may not stand by itself."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.moods import words_of
from onrecord.lexicon.quotes import opening_marks
from onrecord.model.parse import Parse
from onrecord.model.records import Assertion, Attribution, Section
from onrecord.model.span import Span
from onrecord.read.modality_frame import Ground, head_of
from onrecord.read.modality_questions import question_mark
from onrecord.read.modality_retraction import content_words
from onrecord.read.modality_sentences import CLOSERS, Sentence, at
from onrecord.read.tokens import touching, word

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD", "VB"})
PAST = frozenset({"VBD", "VBN"})
ENDINGS = ".!?…"
EDGE = 3
"""Code points between a content's end and its sentence's end: a mark, a full stop, a bracket."""


class Piece(NamedTuple):
    """A stretch of an attribution's content, code points [start, end)."""

    start: int
    end: int
    target: Attribution


def own_grounds(
    text: str, parse: Parse, assertion: Assertion, section: Section
) -> Iterator[Ground]:
    """Grounds in the sentence itself: a question, a fragment, a part of a quotation."""
    span = assertion.span
    mark = question_mark(text, span.start, span.end)
    if mark is not None:
        yield Ground("question", mark, mark + 1, polarity="questions")
    if is_fragment(parse, span):
        yield Ground("scope", span.start, span.end)
    elif (odd := odd_mark(span, section)) is not None:
        yield Ground("scope", odd, odd + 1)


def is_fragment(parse: Parse, span: Span) -> bool:
    """Whether a sentence has no finite verb, says only "It is not", begins small or has no end."""
    tokens = parse.tokens_between(span.start, span.end)
    named = any(parse.tag[token].startswith("NNP") for token in tokens)
    if not any(is_finite_root(parse, token) for token in tokens):
        return True
    if not named and next(content_words(parse, tokens), None) is None:
        return True
    first = next((each for each in span.exact if each.isalnum()), "")
    last = span.exact.rstrip(CLOSERS + " ")[-1:]
    return first.islower() or last not in ENDINGS


def is_finite_root(parse: Parse, token: int) -> bool:
    """Whether a token is the finite verb of a main clause, or stands under one as its main verb."""
    if parse.dependency[token] not in {"ROOT", "ccomp", "conj", "parataxis"}:
        return False
    verbs = (token, *(t for t in parse.children[token] if parse.dependency[t].startswith("aux")))
    return any(parse.tag[each] in FINITE for each in verbs)


def odd_mark(span: Span, section: Section) -> int | None:
    """The place of a quotation mark without its partner, unless it wraps the whole section."""
    known = {each: m for each, m in opening_marks().items() if m.style == "double" or each == '"'}
    closing = frozenset().union(*(mark.closing for mark in known.values()))
    waiting: list[tuple[int, str]] = []
    odd: list[int] = []
    for place, each in enumerate(span.exact, span.start):
        if waiting and each in known[waiting[-1][1]].closing:
            waiting.pop()
        elif each in known:
            waiting.append((place, each))
        elif each in closing:
            odd.append(place)
    odd += [place for place, _ in waiting]
    if section.form == "blockquote":
        odd = [place for place in odd if place not in {section.start, section.end - 1}]
    return min(odd, default=None)


def pieces(attributions: Sequence[Attribution]) -> list[Piece]:
    """All content pieces in text order."""
    found = [Piece(s.start, s.end, each) for each in attributions for s in each.content]
    return sorted(found, key=lambda each: (each.start, each.end, each.target.id))


def quoted_grounds(assertion: Assertion, near: Sequence[Piece]) -> Iterator[Ground]:
    """Someone else's words that begin or end outside the sentence, or have their cue outside."""
    span = assertion.span
    for piece in near:
        low, high = max(piece.start, span.start), min(piece.end, span.end)
        if low >= high:
            continue
        crosses = piece.start < span.start or piece.end > span.end
        anchors = piece.target.cue or piece.target.source
        foreign = bool(anchors) and not any(span.touches(each) for each in anchors)
        if crosses or foreign:
            yield Ground("scope", low, high)


def told_on(
    parse: Parse, found: Sequence[Sentence], attributions: Sequence[Attribution]
) -> dict[int, Span]:
    """Sentences that go on telling what the sentence before reported -> that report's cue."""
    spoken, told = speech_by_sentence(found, attributions)
    result: dict[int, Span] = {}
    for number in range(1, len(found)):
        if number in spoken or found[number - 1].block != found[number].block:
            continue
        before = told.get(number - 1)
        cue = before.cue[0] if before else result.get(number - 1)
        if cue and goes_on(parse, found[number], before, cue):
            result[number] = cue
    return result


def speech_by_sentence(
    found: Sequence[Sentence], attributions: Sequence[Attribution]
) -> tuple[set[int], dict[int, Attribution]]:
    """Sentences with a cue of their own, and those that end with what was told there."""
    spoken: set[int] = set()
    told: dict[int, Attribution] = {}
    for each in attributions:
        for cue in each.cue:
            spoken.update(at(found, cue.start, cue.end))
        last = each.content[-1].end
        for number in at(found, last - 1, last):
            if each.cue and each.within is None and found[number].end - last <= EDGE:
                told[number] = each
    return spoken, told


def goes_on(parse: Parse, sentence: Sentence, before: Attribution | None, cue: Span) -> bool:
    """Whether tense or a generic source shows that the report before has not ended."""
    tokens = touching(parse, sentence.start, sentence.end)
    if before and before.source and before.source[0].exact.lower() in words_of("generic"):
        return "but" not in {word(parse, token) for token in tokens[:2]}
    head = head_of(parse, touching(parse, cue.start, cue.end))
    past = head is None or parse.tag[head] in PAST
    return past and any(is_backshift(parse, token) for token in tokens)


def is_backshift(parse: Parse, token: int) -> bool:
    return parse.dependency[token] == "aux" and word(parse, token) in words_of("backshift")
