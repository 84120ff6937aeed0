"""Found: a match of a pattern with the words and the parse around it."""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.lexicon.tables import words_where
from onrecord.model.parse import Parse
from onrecord.read.times_items import BREAK, Item
from onrecord.read.times_matches import Match

TABLE = "time_contexts"


class Found(NamedTuple):
    """A match with the text around it. `people` are the months and days whose names people of the
    text have."""

    parse: Parse
    items: Sequence[Item]
    match: Match
    people: frozenset[str] = frozenset()

    def word(self, step: int) -> str:
        """The word so many after the match (from 1), or before it (from -1)."""
        place = self.match.stop - 1 + step if step > 0 else self.match.start + step
        return self.items[place].word if 0 <= place < len(self.items) else BREAK

    @property
    def size(self) -> int:
        return self.match.stop - self.match.start

    @property
    def first(self) -> Item:
        return self.items[self.match.start]

    @property
    def last(self) -> Item:
        return self.items[self.match.stop - 1]

    def tag(self, item: Item) -> str:
        token = self.token(item)
        return "" if token is None else self.parse.tag[token]

    def token(self, item: Item) -> int | None:
        """The last token that lies in an item."""
        tokens = self.parse.tokens_between(item.start, item.end)
        return tokens[-1] if len(tokens) else None


def around(kind: str) -> frozenset[str]:
    """Words that stand beside what is, or is not, a time."""
    return words_where(TABLE, 1, kind)
