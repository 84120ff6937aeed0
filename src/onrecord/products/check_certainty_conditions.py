"""Conditions: the clauses and phrases that what a side tells depends on, and open questions."""

import re

from onrecord.lexicon.stand import alternatives
from onrecord.lexicon.tables import words_where
from onrecord.model.parse import Parse
from onrecord.products.check_telling_clauses import SUBJECTS
from onrecord.products.draft_side import Side

STEPS = 2
"""Steps from a word of a phrase up to the predicate that depends on it."""


def condition_of(side: Side, token: int) -> int | None:
    """The word that opens a condition on a predicate, or in whose condition it stands."""
    parse = side.parse
    own = mark_of(parse, token, "mark")
    if own is not None and parse.dependency[token] == "advcl":
        return own
    for each in parse.children[token]:
        if parse.dependency[each] == "advcl" and each in side.tokens:
            mark = mark_of(parse, each, "mark")
            if mark is None:
                mark = opened(parse, each)
            if mark is not None and not concessive(parse, mark):
                return mark
    return phrase_of(side, token)


def phrase_of(side: Side, token: int) -> int | None:
    """The first word of a phrase that makes a condition, close below a predicate."""
    parse = side.parse
    known = alternatives(words_where("check_conditions", 1, "phrase"))
    for match in known.finditer(side.text):
        low, high = side.start + match.start(), side.start + match.end()
        for each in parse.tokens_between(low, high):
            above = list(parse.ancestors(each))[:STEPS]
            if token in above:
                return each
    return None


def opened(parse: Parse, token: int) -> int | None:
    """The first word of a clause that a phrase or the order of words makes a condition."""
    tokens = parse.subtree(token)
    if inverted(parse, tokens):
        return tokens.start
    low, high = parse.characters(tokens)
    known = alternatives(words_where("check_conditions", 1, "phrase"))
    return tokens.start if known.match(parse.text[low:high]) else None


def question_of(side: Side, token: int) -> int | None:
    """The "whether" that a predicate stands under."""
    return mark_of(side.parse, token, "whether") if token in side.tokens else None


def mark_of(parse: Parse, token: int, kind: str) -> int | None:
    known = words_where("check_conditions", 1, kind)
    for each in parse.children[token]:
        if parse.dependency[each] == "mark" and parse.word(each).lower() in known:
            return each
    return None


def concessive(parse: Parse, mark: int) -> bool:
    """Whether an "if" only concedes: "even if", "as if"."""
    before = parse.word(mark - 1).lower() if mark else ""
    return before in ("even", "as", "only") and before != "only"


def has_condition(side: Side) -> bool:
    """Whether a sentence has a condition of any kind."""
    return bool(pattern().search(side.text)) or inverted(side.parse, side.tokens)


def inverted(parse: Parse, tokens: range) -> bool:
    """Whether a condition is told by order: "Should he come, …"."""
    for token in tokens:
        if parse.word(token) == "Should" and parse.dependency[token] == "aux":
            return True
        if parse.word(token) in ("Were", "Had") and token + 1 in tokens:
            head = parse.head[token]
            subject = [e for e in parse.children[head] if parse.dependency[e] in SUBJECTS]
            return bool(subject) and subject[0] > token
    return False


def pattern() -> re.Pattern[str]:
    kinds = ("mark", "whether", "phrase", "loose")
    return alternatives(one for kind in kinds for one in words_where("check_conditions", 1, kind))
