"""Spans: the words of a proposition as they stand, without what clings to their edges."""

import re
from collections.abc import Sequence

from onrecord.model.parse import Parse
from onrecord.model.span import Span, span_of
from onrecord.read.tokens import stretches, word

PAIRS = (("“", "”"), ("‘", "’"), ("(", ")"), ("«", "»"))
NEAR = 4
"""Code points behind the last word in which a closing mark is looked for."""
DANGLING = re.compile(
    r"(?:[\s,;:—–-]{1,4}(?:and|or|but|nor|that|without|to|of|by|as)){1,2}\Z", re.IGNORECASE
)


def spans_of(parse: Parse, tokens: Sequence[int]) -> tuple[Span, ...]:
    """The words in text order, without marks, complementisers and conjunctions at their edges."""
    found = []
    for start, end in stretches(parse, tokens):
        inner = list(parse.tokens_between(start, end))
        while inner and is_front(parse, inner[0]):
            inner.pop(0)
        while inner and is_mark(parse, inner[-1]):
            inner.pop()
        if inner:
            first, last = parse.start[inner[0]], parse.end[inner[-1]]
            span = span_of(parse.text, first, closed(parse.text, first, last, end))
            found.append(bare_end(span) or span)
    return tuple(found)


def is_mark(parse: Parse, token: int) -> bool:
    return not any(each.isalnum() for each in parse.word(token))


def is_front(parse: Parse, token: int) -> bool:
    """Whether a token at the front is no part of what is told: a mark, "that", "and"."""
    if is_mark(parse, token):
        return True
    said, role = word(parse, token), parse.dependency[token]
    return (role == "mark" and said == "that") or role == "cc"


def closed(text: str, start: int, end: int, last: int) -> int:
    """Where words end with the mark that closes a quotation or bracket opened within them."""
    for opening, closing in PAIRS:
        inside = text[start:end]
        if inside.count(opening) > inside.count(closing):
            place = text.find(closing, end, min(last, end + NEAR))
            end = place + 1 if place >= 0 else end
    return end


def bare_end(span: Span) -> Span | None:
    """A span without the conjunctions that it ends with; None if it has none."""
    cut = DANGLING.search(span.exact)
    if cut is None or not cut.start():
        return None
    return Span(span.start, span.start + cut.start(), span.exact[: cut.start()])
