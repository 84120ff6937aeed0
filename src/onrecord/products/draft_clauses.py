"""Clauses: the parts of a sentence that say something by themselves, such as those of an "and"."""

from collections.abc import Iterator
from itertools import pairwise

from onrecord.products.draft_side import Side

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
PARTING = frozenset({"conj", "parataxis", "ccomp"})
CONTRASTING = frozenset({"while", "whereas"})
FEWEST = 3
"""Words that say something in a clause of its own."""


def clauses(side: Side) -> tuple[Side, ...]:
    """The clauses of a sentence in order; the sentence itself where it has one."""
    starts = sorted({side.tokens.start, *opened(side)})
    parts = [range(a, b) for a, b in pairwise([*starts, side.tokens.stop])]
    found = tuple(side.part(each) for each in parts)
    if len(found) < 2 or any(says_little(each) for each in found):
        return (side,)
    return found


def opened(side: Side) -> Iterator[int]:
    """Where a clause with a subject of its own begins that is joined to the main one."""
    parse = side.parse
    for token in side.tokens:
        governor = parse.head[token]
        if governor not in side.tokens or token == governor or not is_main(side, governor):
            continue
        has_subject = any(parse.dependency[each] in SUBJECTS for each in parse.children[token])
        if has_subject and token > governor and (joined(side, token) or contrasted(side, token)):
            yield parse.first[token]


def is_main(side: Side, token: int) -> bool:
    """Whether a token is the main verb of the sentence, or one joined to it."""
    parse = side.parse
    while parse.dependency[token] == "conj" and parse.head[token] in side.tokens:
        token = parse.head[token]
    return parse.head[token] == token or parse.head[token] not in side.tokens


def joined(side: Side, token: int) -> bool:
    parse = side.parse
    if parse.dependency[token] == "conj":
        return True
    before = parse.first[token] - 1
    return before in side.tokens and parse.word(before) == ";"


def contrasted(side: Side, token: int) -> bool:
    """Whether "while" or "whereas" opens the clause."""
    parse = side.parse
    return parse.dependency[token] == "advcl" and any(
        parse.dependency[each] == "mark" and parse.lemma[each].lower() in CONTRASTING
        for each in parse.children[token]
    )


def says_little(side: Side) -> bool:
    return sum(side.is_content(each) for each in side.tokens) < FEWEST
