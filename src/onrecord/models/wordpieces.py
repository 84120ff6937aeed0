"""Word pieces: words cut into the pieces that an encoder knows (WordPiece, lower-cased)."""

from collections.abc import Sequence
from pathlib import Path

from kitoken import Kitoken

MOST = 6
"""Pieces of a word that are kept; the rest of a longer one is hardly a word."""
LONGEST = 60
"""Code points of a word that are looked at."""
SURROGATES = dict.fromkeys(range(55296, 57344), "�")


class WordPieces:
    """A loaded vocabulary. `start` and `end` are the pieces around a text, or between texts."""

    start = 101
    end = 102
    unknown = 100

    def __init__(self, path: Path) -> None:
        self._vocabulary = Kitoken.from_file(str(path))

    def pieces(self, words: Sequence[str]) -> list[list[int]]:
        """The pieces of each word; one unknown piece where a word has none."""
        known = {word: self._cut(word) for word in sorted(set(words))}
        return [known[word] for word in words]

    def _cut(self, word: str) -> list[int]:
        found = self._vocabulary.encode(word[:LONGEST].translate(SURROGATES))
        return list(found[:MOST]) or [self.unknown]
