"""Side: one or more neighbouring sentences, of a draft or of the record, as they are compared."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from onrecord.lexicon.stand import folded
from onrecord.model.parse import Parse
from onrecord.model.product import Evidence
from onrecord.model.records import Assertion, Attribution
from onrecord.model.span import span_of
from onrecord.products.index import Shelf

CONTENT_TAGS = ("NN", "VB", "JJ", "CD", "RB")
EMPTY_LEMMAS = frozenset({"be", "have", "do", "’s", "'s", "say", "not", "n't", "n’t"})
NAME_TAGS = ("NNP", "NNPS")


@dataclass(frozen=True)
class Side:
    """Tokens of neighbouring sentences in one block, with the shelf of their document.

    `parse` holds at least the tokens of the block; offsets are those of the document's text.
    """

    shelf: Shelf
    parse: Parse
    tokens: range

    @property
    def start(self) -> int:
        return self.parse.start[self.tokens.start]

    @property
    def end(self) -> int:
        return self.parse.end[self.tokens.stop - 1]

    @property
    def text(self) -> str:
        return self.shelf.text[self.start : self.end]

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """Each token as it is compared: its lemma, of a name the word itself; no case, no marks."""
        return tuple(self.form(each) for each in self.tokens)

    @cached_property
    def content(self) -> tuple[int, ...]:
        """The tokens that say something."""
        return tuple(each for each in self.tokens if self.is_content(each))

    def form(self, token: int) -> str:
        name = self.parse.tag[token] in NAME_TAGS
        return folded(self.parse.word(token) if name else self.parse.lemma[token])

    def is_name(self, token: int) -> bool:
        return self.parse.tag[token] in NAME_TAGS

    def is_content(self, token: int) -> bool:
        """Whether a token is a noun, verb, adjective, adverb or number that says something."""
        return (
            self.parse.tag[token].startswith(CONTENT_TAGS)
            and self.parse.lemma[token].lower() not in EMPTY_LEMMAS
            and any(each.isalnum() for each in self.parse.word(token))
        )

    def place(self, tokens: range) -> tuple[int, int]:
        return self.parse.characters(tokens)

    def evidence(self, start: int | None = None, end: int | None = None) -> Evidence:
        """A stretch as evidence; the whole side without one."""
        first = self.start if start is None else start
        last = self.end if end is None else end
        return self.shelf.evidence(span_of(self.shelf.text, first, last))

    def widened(self) -> "Side":
        """With the sentence before and the one after in its block."""
        block = self.parse.tokens_between(*self.shelf.block_around(self.start, self.end))
        first, last = self.tokens.start, self.tokens.stop - 1
        if first > block.start:
            first = self.parse.sentence_of(first - 1).start
        if last + 1 < block.stop:
            last = self.parse.sentence_of(last + 1).stop - 1
        return Side(self.shelf, self.parse, range(first, last + 1))

    def part(self, tokens: range) -> "Side":
        return Side(self.shelf, self.parse, tokens)

    def attributions(self) -> Iterator[Attribution]:
        """Attributions whose content touches the side."""
        return self.shelf.touching(self.start, self.end)

    def records(self) -> Iterator[Attribution | Assertion]:
        """The attributions that touch the side, then the own-voice sentences in it."""
        yield from self.attributions()
        yield from self.shelf.sentences_in(self.start, self.end)
