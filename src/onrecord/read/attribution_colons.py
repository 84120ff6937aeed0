"""Colons: the voice before a colon that no quoting verb goes with."""

from onrecord.lexicon.cues import quotes_follow
from onrecord.model.parse import Parse
from onrecord.read.attribution_groups import verb_group
from onrecord.read.attribution_joints import subject
from onrecord.read.attribution_sources import NAMES, noun_phrase, speaks
from onrecord.read.attribution_voices import Voice, is_clause_head, stops

LEAST_ACCORDING = 2
"""Tokens of "according to"."""
CREDITS = frozenset({"by", "from"})
SPEAKERS = frozenset({"PERSON", "ORG"})
LONGEST_LABEL = 12
"""Tokens of a name with a colon after it."""


def colon_voice(parse: Parse, tokens: range) -> Voice | None:
    """The voice before a colon without a quoting verb ("Roe: “…”", "she had an answer: “…”")."""
    start = tokens.start
    for token in tokens[:-1]:
        if stops(parse, token):
            start = token + 1
    clause = range(start, tokens.stop - 1)
    if parse.word(start).casefold() == "according" and len(clause) > LEAST_ACCORDING:
        source = range(start + LEAST_ACCORDING, clause.stop)
        return Voice(start, range(start, source.start), source, "borrowed")
    heads = [each for each in clause if is_clause_head(parse, each)]
    if not heads:
        return reporting(parse, clause) or label(parse, clause)
    noun = subject(parse, heads[-1])
    if noun is None or not speaks(parse, noun):
        return None
    group = verb_group(parse, heads[-1])
    return Voice(heads[-1], group, noun_phrase(parse, noun, group), "colon")


def reporting(parse: Parse, clause: range) -> Voice | None:
    """The voice of "Roe and Vik report:", whose verb the parse takes for a noun."""
    last = clause.stop - 1
    if len(clause) < LEAST_ACCORDING or parse.tag[last] not in {"NN", "NNS"}:
        return None
    if not quotes_follow(parse.lemma[last]) or parse.entity[last - 1] not in NAMES:
        return None
    return Voice(last, range(last, last + 1), clause[:-1])


def label(parse: Parse, clause: range) -> Voice | None:
    """The voice of a name alone before a colon, or after "by" or "from"; a place is no voice."""
    known = NAMES
    if clause and parse.word(clause.start).casefold() in CREDITS:
        clause, known = clause[1:], SPEAKERS
    if not 0 < len(clause) <= LONGEST_LABEL or parse.tag[clause.start] in {"IN", "TO"}:
        return None
    if not any(parse.entity[each] in known for each in clause):
        return None
    return Voice(clause.stop, range(clause.stop, clause.stop + 1), clause, "colon")
