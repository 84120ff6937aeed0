"""Levels: a document read by the trained network, then each content that may hold a cue, again."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.cues import cue_lemma, patterns_of
from onrecord.model.parse import Parse
from onrecord.read.attribution_candidate import Candidate, Place
from onrecord.read.attribution_marks import Marks
from onrecord.read.attribution_rows import Row, pieces_of
from onrecord.read.attribution_settling import caged
from onrecord.read.attribution_trained import Reading, candidate, passed
from onrecord.read.attribution_windows import FULL

DEEPEST = 8
"""Levels of contents that are read again."""
MOST = 2
"""A level reads at most so many times the document's tokens (a bound on time)."""
FAINT = -4.0
"""The cue score (a logit) in the whole from which on a word of a content is worth a second look."""
FEWEST = 4
"""Tokens of a content that can hold another attribution."""
PARTS = ("verb", "noun", "adjective")


class Found(NamedTuple):
    """A candidate of the network with its row, and the level at which it was found."""

    candidate: Candidate
    row: Row
    level: int


class Levels(NamedTuple):
    """What the network found at all levels, and each token's highest cue score (a logit)."""

    found: list[Found]
    cues: dict[int, float]


def levels(
    given: Reading, blocks: Sequence[Place], ruled: Sequence[Candidate], marks: Marks
) -> Levels:
    """Everything that the network finds in the blocks, and in contents of its own and the rules.

    Each word is part of one cue; the level that finds it first has it.
    """
    found: list[Found] = []
    taken: set[int] = set()
    cues: dict[int, float] = {}
    stretches = list(blocks)
    verbs = {each.verb for each in ruled}
    inner = {piece for each in ruled for piece in each.content}
    known: set[Place] = set()
    for level in range(DEEPEST):
        known.update(stretches)
        read = passed(given, stretches, 0 if level else FULL)
        for token, cue in read.cues.items():
            cues[token] = max(cue, cues.get(token, cue))
        here = [each for each in fitted(given.parse, read.rows, level, marks) if free(each, taken)]
        found.extend(here)
        contents = {piece for each in here for piece in each.candidate.content}
        contents |= inner if level == 0 else set()
        hints = verbs | {token for token, cue in cues.items() if cue >= FAINT}
        stretches = within_bounds(given.parse, sorted(contents - known), hints)
        if not stretches:
            break
    return Levels(found, cues)


def fitted(parse: Parse, rows: Sequence[Row], level: int, marks: Marks) -> Iterator[Found]:
    """The candidates of rows, fitted to the quotation marks; those of which nothing is left go."""
    for row in rows:
        made = candidate(parse, row)
        kept = caged(parse.text, made, marks) if made is not None else None
        if kept is not None:
            yield Found(kept, row, level)


def free(found: Found, taken: set[int]) -> bool:
    """Whether no word of a cue is taken; takes them."""
    words = {found.row.token, *(token for each in pieces_of(found.row, 1) for token in each)}
    if words & taken:
        return False
    taken |= words
    return True


def within_bounds(parse: Parse, contents: Sequence[Place], hints: set[int]) -> list[Place]:
    """Those that may hold a cue, of no more tokens together than MOST times the document's."""
    left = MOST * len(parse)
    chosen = []
    for each in contents:
        size = len(parse.tokens_between(*each))
        if size <= left and may_hold(parse, each, hints):
            chosen.append(each)
            left -= size
    return chosen


def may_hold(parse: Parse, content: Place, hints: set[int]) -> bool:
    """Whether a content has a word that the lexicon knows as a cue and some reader hints at."""
    tokens = parse.tokens_between(*content)
    if len(tokens) < FEWEST:
        return False
    return any(token in hints and is_cue(parse, token) for token in tokens)


def is_cue(parse: Parse, token: int) -> bool:
    lemma = cue_lemma(parse.word(token), parse.lemma[token])
    return lemma == "accord" or any(patterns_of(lemma, part) for part in PARTS)
