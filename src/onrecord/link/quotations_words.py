"""Words of a quotation: those of its holder, in order, and what marks stand between them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from onrecord.lexicon.quoted_words import ELLIPSIS, Word, weight, words_of
from onrecord.lexicon.terms import is_general, word_key
from onrecord.model.span import Span

TELLING = 1.0
"""Weight of a word that tells of one matter."""

GENERAL_WEIGHT = 0.7
"""Weight of one that fits any matter ("thing", "good")."""

STOPS = ".!?…\n"
ASIDE = re.compile(r"\([^()]{1,60}\)?|https?://\S{1,200}")


class Token(NamedTuple):
    """One word of a holder. `start` and `end` are code points of the document; `piece` is the
    number of the stretch that it stands in.

    `marked`: an ellipsis, an editor's words or a narrator's stand before it. `opens`: a sentence
    begins with it.
    """

    form: str
    start: int
    end: int
    piece: int
    weight: float
    marked: bool
    opens: bool

    @property
    def telling(self) -> bool:
        return self.weight >= TELLING

    @property
    def content(self) -> bool:
        """Whether it is more than a function word."""
        return self.weight >= GENERAL_WEIGHT


class Wording(NamedTuple):
    """The words of a quotation, an editor's left out."""

    spans: tuple[Span, ...]
    tokens: tuple[Token, ...]
    forms: tuple[str, ...]
    edited: bool
    """Whether an editor's words or an ellipsis stand behind the last of them."""

    def printed(self, first: int, stop: int) -> tuple[Span, ...]:
        """The words with these numbers as they stand, one span for each stretch."""
        return tuple(self._printed(first, stop))

    def _printed(self, first: int, stop: int) -> Iterator[Span]:
        at = first
        while at < stop:
            piece, end = self.tokens[at].piece, at
            while end < stop and self.tokens[end].piece == piece:
                end += 1
            span = self.spans[piece]
            low, high = self.tokens[at].start - span.start, self.tokens[end - 1].end - span.start
            yield Span(span.start + low, span.start + high, span.exact[low:high])
            at = end

    def weight(self, first: int, stop: int) -> float:
        return sum(each.weight for each in self.tokens[first:stop])

    def telling(self, first: int, stop: int) -> int:
        """How many words among these tell of one matter and not of any."""
        return sum(each.telling for each in self.tokens[first:stop])

    def content(self, first: int, stop: int) -> int:
        """How many words among these are more than function words."""
        return sum(each.content for each in self.tokens[first:stop])


@lru_cache(maxsize=8192)
def wording(spans: tuple[Span, ...]) -> Wording:
    """The words of a quotation's stretches."""
    tokens: list[Token] = []
    edited = False
    for piece, span in enumerate(spans):
        last, edited, asides = 0, bool(piece), asides_in(span.exact)
        for each in words_of(span.exact):
            between = span.exact[last : each.start]
            edited = edited or bool(ELLIPSIS.search(between))
            last = each.end
            if each.inserted or any(low <= each.start < high for low, high in asides):
                edited = True
                continue
            tokens.append(token(each, span, piece, (edited, opens(between, at_start=not tokens))))
            edited = False
        edited = edited or bool(ELLIPSIS.search(span.exact[last:]))
    return Wording(spans, tuple(tokens), tuple(each.form for each in tokens), edited)


def asides_in(text: str) -> tuple[tuple[int, int], ...]:
    """Where a few words stand between round brackets, or an address: nobody speaks them."""
    return (
        tuple(each.span() for each in ASIDE.finditer(text)) if "(" in text or "//" in text else ()
    )


def token(word: Word, span: Span, piece: int, how: tuple[bool, bool]) -> Token:
    start = span.start + word.start
    return Token(word.form, start, span.start + word.end, piece, telling(word), *how)


def telling(word: Word) -> float:
    """How much a word tells of what is said."""
    heavy = weight(word)
    return GENERAL_WEIGHT if heavy >= TELLING and is_general(word_key(word.form)) else heavy


def opens(between: str, *, at_start: bool) -> bool:
    """Whether what stands before a word ends a sentence."""
    return at_start or any(each in STOPS for each in between)
