"""Words: whether some words are enough to be compared."""

from collections.abc import Sequence

from onrecord.lexicon.tables import words_where
from onrecord.model.parse import Parse
from onrecord.read.propositions_clause import main_clause, subject_of
from onrecord.read.propositions_paired import paired
from onrecord.read.tokens import word

CONTENT = ("NN", "VB", "JJ", "RB", "CD")
"""Beginnings of the tags of words with content."""
HELPING = frozenset({"aux", "auxpass", "neg", "punct"})
LEAST = 4
"""Words with content that a proposition has at least,"""
LEAST_CLAUSE = 3
"""one with a subject,"""
LEAST_PAIRED = 3
"""and one that says something of something without a verb."""
MOST = 80
"""Words that it has at most: longer ones are lists, or text without full stops."""


def tells(parse: Parse, tokens: Sequence[int], denied: bool = False) -> bool:
    """Whether words are enough to be compared: a verb, and some words with content; what is
    denied may be a noun."""
    if spaced(parse, tokens) > MOST:
        return False
    full = [token for token in tokens if has_content(parse, token)]
    if denied:
        return any(not parse.tag[token].startswith("NNP") for token in full)
    main = main_clause(parse, tokens)
    if main is None:
        return len(full) >= LEAST_PAIRED and paired(parse, tokens) is not None
    has_subject = subject_of(parse, main) is not None
    return len(full) >= (LEAST_CLAUSE if has_subject else LEAST)


def spaced(parse: Parse, tokens: Sequence[int]) -> int:
    """How many words tokens are, without marks."""
    return sum(parse.word(token)[:1].isalnum() for token in tokens)


def has_content(parse: Parse, token: int) -> bool:
    return (
        parse.tag[token].startswith(CONTENT)
        and parse.dependency[token] not in HELPING
        and word(parse, token) not in words_where("proposition_words", 1, "empty")
    )
