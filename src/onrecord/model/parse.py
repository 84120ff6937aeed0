"""Parse: a document's tokens as arrays. Lives for one document; never stored."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import msgspec


class Parse(msgspec.Struct, frozen=True):
    """Token arrays of equal length n, in text order.

    `start`, `end`: code points into the document's text. `lemma`, `tag` (Penn Treebank),
    `dependency` (CLEAR style): strings. `head`: index of the governing token, a root's own index.
    `sentence`: index of the token's sentence, counting from 0. `entity`: named-entity label
    ("PERSON", "ORG", "GPE", …) or "" outside; `entity_begins` marks the first token of each.
    Furniture is not parsed and has no tokens; no sentence crosses a block.
    """

    text: str
    start: tuple[int, ...]
    end: tuple[int, ...]
    lemma: tuple[str, ...]
    tag: tuple[str, ...]
    dependency: tuple[str, ...]
    head: tuple[int, ...]
    sentence: tuple[int, ...]
    entity: tuple[str, ...]
    entity_begins: tuple[bool, ...]
    children: tuple[tuple[int, ...], ...]
    first: tuple[int, ...]
    """Leftmost token of each token's subtree."""
    last: tuple[int, ...]
    """Rightmost token of each token's subtree."""

    def __len__(self) -> int:
        return len(self.start)

    def word(self, token: int) -> str:
        return self.text[self.start[token] : self.end[token]]

    def sentences(self) -> Iterator[range]:
        """Each sentence as a range of token indices."""
        begin = 0
        for token in range(1, len(self) + 1):
            if token == len(self) or self.sentence[token] != self.sentence[begin]:
                yield range(begin, token)
                begin = token

    def sentence_of(self, token: int) -> range:
        """The token range of the sentence that holds `token`."""
        number = self.sentence[token]
        return range(bisect_left(self.sentence, number), bisect_right(self.sentence, number))

    def tokens_between(self, start: int, end: int) -> range:
        """Tokens that lie wholly in [start, end), code points."""
        return range(bisect_left(self.start, start), bisect_right(self.end, end))

    def subtree(self, token: int) -> range:
        """From the leftmost to the rightmost token below `token`."""
        return range(self.first[token], self.last[token] + 1)

    def ancestors(self, token: int) -> Iterator[int]:
        """The governors of `token`, nearest first."""
        while self.head[token] != token:
            token = self.head[token]
            yield token

    def characters(self, tokens: range) -> tuple[int, int]:
        """Code points [start, end) of a non-empty range of tokens."""
        return self.start[tokens.start], self.end[tokens.stop - 1]
