"""Titles in front of a name's comma: "Norway's deputy director of public works, Jane Roe,"."""

from onrecord.lexicon import offices
from onrecord.model.parse import Parse
from onrecord.read.speakers_names import NameRun

REACH = 12
"""Tokens before the comma in which such a title begins."""
LINKS = frozenset({"of", "for"})
CLOSING = frozenset({",", ".", ")", ";", "”", '"'})
TITLE = frozenset({"NN", "NNP", "NNPS", "NNS", "JJ", "VBN", "VBG", "HYPH"})
POSSESSOR = frozenset({"NNP", "NNPS", "DT"})
OPEN = frozenset({"VBD", "VBZ", "VBP", "MD", ",", ".", ":", "``", "''", "WP", "WDT", "WRB"})
"""Tags that a title does not hold after its head."""


def apposed_title(parse: Parse, run: NameRun) -> tuple[int, int] | None:
    """Tokens [start, end) of the title before the comma before the name; None where the head of
    the title stands right before the comma, or nothing but a list is there."""
    comma = run.title - 1
    if not stands_between(parse, run, comma):
        return None
    head = head_before(parse, comma, run.start)
    if head is None:
        return None
    start = head
    while within(parse, start - 1, head) and parse.tag[start - 1] in TITLE:
        start -= 1
    return (start, comma) if is_determined(parse, start, head) else None


def stands_between(parse: Parse, run: NameRun, comma: int) -> bool:
    """Whether a comma stands before the full name, and it closes as an apposition does."""
    if len(run.parts) < 2 or not within(parse, comma, run.start) or parse.word(comma) != ",":
        return False
    return not within(parse, run.end, run.start) or parse.word(run.end) in CLOSING


def head_before(parse: Parse, comma: int, anchor: int) -> int | None:
    """The office noun, in lower case, whose "of" or "for" phrase ends at the comma."""
    for token in range(comma - 2, max(comma - REACH, -1), -1):
        if not within(parse, token, anchor) or parse.tag[token + 1] in OPEN:
            return None
        word = parse.word(token)
        noun = offices.office(word) if word.islower() else None
        if noun is not None and not noun.plural and parse.word(token + 1) in LINKS:
            return token
    return None


def is_determined(parse: Parse, start: int, head: int) -> bool:
    """Whether a possessor or "the" opens the title, and it is not said of the person before."""
    opening = start - 1
    if not within(parse, opening, head):
        return False
    owned = parse.tag[opening] in {"POS", "PRP$"}
    if not owned and parse.word(opening).casefold() != "the":
        return False
    before = opening - 1
    while owned and within(parse, before, head) and parse.tag[before] in POSSESSOR:
        before -= 1
    said_of = before > 0 and within(parse, before, head) and parse.word(before) == ","
    return not (said_of and parse.entity[before - 1] == "PERSON")


def within(parse: Parse, token: int, other: int) -> bool:
    """Whether both tokens stand in one sentence."""
    return 0 <= token < len(parse) and parse.sentence[token] == parse.sentence[other]
