"""Retractions: sentences that take back, contradict or tie down what stands before them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.moods import (
    Found,
    effects_of_phrase,
    opener,
    plain,
    retraction,
    revision,
    words_of,
)
from onrecord.model.parse import Parse
from onrecord.read.modality_sentences import CLOSERS, OPENERS, Sentence, at
from onrecord.read.tokens import touching, word

SHARED = 2
"""Content words that a "But …" must repeat to count as a contradiction."""
OPENING = 10
"""Tokens of a sentence in which its negation counts."""
ECHO = 4
"""Sentences before a distancing word in which what it calls so may have been told."""
LONGEST_OPENER = 60
"""Code points."""
CONTENT_TAGS = ("NN", "VB", "JJ")


class Hold(NamedTuple):
    """Why a sentence is held back by another: the words, and whether only by contrast."""

    found: Found
    contrast: bool


def holds(parse: Parse, found: Sequence[Sentence]) -> dict[int, list[Hold]]:
    """The number of each sentence that another holds back -> by which words."""
    held: dict[int, list[Hold]] = {}
    openings = block_openings(found)
    reached = 0
    for number in range(1, len(found)):
        hold = held_by(parse, found, number)
        if hold is None:
            continue
        first = number - 1
        if hold.found.reach == "back":
            first = min(max(openings[number - 1], reached), first)
            reached = number
        for earlier in range(first, number):
            held.setdefault(earlier, []).append(hold)
    return held


def echoes(
    parse: Parse, found: Sequence[Sentence], marks: Sequence[Found]
) -> Iterator[tuple[int, Hold]]:
    """Sentences that told what a later one calls "the purported promise", with that mark."""
    for mark in marks:
        after = touching(parse, mark.end, mark.end + LONGEST_OPENER)[:1]
        if mark.kind != "distance" or not after or not parse.tag[after[0]].startswith("NN"):
            continue
        lemma = parse.lemma[after[0]].lower()
        here = at(found, mark.start, mark.end).start
        for number in range(max(0, here - ECHO), here):
            told = touching(parse, found[number].start, found[number].end)
            if lemma in content_words(parse, told):
                yield number, Hold(mark, False)


def block_openings(found: Sequence[Sentence]) -> list[int]:
    """For each sentence the number of the first sentence of its block."""
    openings: list[int] = []
    for number, sentence in enumerate(found):
        same = number > 0 and found[number - 1].block == sentence.block
        openings.append(openings[-1] if same else number)
    return openings


def held_by(parse: Parse, found: Sequence[Sentence], number: int) -> Hold | None:
    """How sentence `number` holds back what stands before it."""
    before, sentence = found[number - 1], found[number]
    start = words_from(parse.text, sentence)
    opening = plain(parse.text[start : sentence.end])
    if taken_back := retraction(opening):
        return Hold(moved(taken_back, start), False)
    revised = revision(opening)
    if revised and is_past_perfect(parse, before):
        return Hold(moved(revised, start), False)
    tie = opener(opening)
    if tie is None or tie.kind != "contrast" or before.block != sentence.block:
        return None
    return Hold(moved(tie, start), True) if contradicts(parse, before, sentence) else None


def is_past_perfect(parse: Parse, sentence: Sentence) -> bool:
    """Whether a sentence tells what somebody "had told"."""
    tokens = touching(parse, sentence.start, sentence.end)
    had = (t for t in tokens if word(parse, t) == "had" and parse.dependency[t] == "aux")
    return any(parse.tag[parse.head[token]] == "VBN" for token in had)


def tied(text: str, sentence: Sentence) -> Found | None:
    """The opener by which a sentence rests on the condition of the one before ("Otherwise")."""
    start = words_from(text, sentence)
    tie = opener(plain(text[start : min(sentence.end, start + LONGEST_OPENER)]))
    return moved(tie, start) if tie and tie.kind == "condition" else None


def contradicts(parse: Parse, before: Sentence, sentence: Sentence) -> bool:
    """Whether a "But …" denies the sentence before or speaks of the same things."""
    tokens = touching(parse, sentence.start, sentence.end)
    opening = [word(parse, token) for token in tokens[:OPENING]]
    negated = any("negates" in effects_of_phrase(each) for each in opening)
    if negated and words_of("pointer").intersection(opening[:4]):
        return True
    earlier = touching(parse, before.start, before.end)
    shared = set(content_words(parse, tokens)).intersection(content_words(parse, earlier))
    return len(shared) >= (SHARED - 1 if negated else SHARED)


def content_words(parse: Parse, tokens: range) -> Iterator[str]:
    """Lemmas of common nouns, verbs and adjectives, but the lightest."""
    for token in tokens:
        tag = parse.tag[token]
        if tag.startswith(CONTENT_TAGS) and not tag.startswith("NNP"):
            lemma = parse.lemma[token].lower()
            if lemma not in words_of("light") and parse.dependency[token] not in {"aux", "auxpass"}:
                yield lemma


def words_from(text: str, sentence: Sentence) -> int:
    """Where a sentence's first word begins, behind its opening marks."""
    start = sentence.start
    while start < sentence.end and (text[start] in OPENERS + CLOSERS or text[start].isspace()):
        start += 1
    return start


def moved(found: Found, offset: int) -> Found:
    return found._replace(start=found.start + offset, end=found.end + offset)
