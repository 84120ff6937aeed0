"""Core: the words without which a sentence does not say what it says: its main predicates."""

from collections.abc import Iterator

from onrecord.lexicon.tables import words_where
from onrecord.model.records import Attribution
from onrecord.products.check_telling_clauses import complements, root_of
from onrecord.products.draft_side import Side

CLAUSES = frozenset({"ccomp", "xcomp"})
DEEPEST = 3
"""Predicates below each other that are gone through: "plans to begin to build"."""


def core(side: Side) -> tuple[int, ...]:
    """The main verb, or what it reports where it only says that somebody said so; of a verb that
    says little by itself ("make", "be") what completes it."""
    cues = {token for each in side.attributions() for token in cue_of(side, each)}
    return tuple(dict.fromkeys(below(side, root_of(side), cues, 0)))


def cue_of(side: Side, record: Attribution) -> Iterator[int]:
    for span in record.cue:
        yield from side.parse.tokens_between(span.start, span.end)


def below(side: Side, token: int, cues: set[int], depth: int) -> Iterator[int]:
    """The token itself, or what completes it where it says little."""
    parse = side.parse
    light = words_where("check_words", 1, "light")
    says_little = token in cues or parse.lemma[token].lower() in light
    inside = [e for e in parse.children[token] if parse.dependency[e] in CLAUSES]
    inside = [e for e in inside or complements(parse, token) if e in side.tokens]
    if says_little and inside and depth < DEEPEST:
        for each in inside:
            yield from below(side, each, cues, depth + 1)
    elif side.is_content(token):
        yield token
