"""Atoms: the words, numbers and signs of a sentence, finer than tokens ("$5m" is three)."""

import re
from typing import NamedTuple

from onrecord.lexicon.moods import plain
from onrecord.model.parse import Parse

ATOM = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"
    r"|[0-9]+(?:st|nd|rd|th|'?s)\b"
    r"|[0-9]+(?:\.[0-9]+)?"
    r"|\.[0-9]+"
    r"|[^\W\d_]+(?:[.'][^\W\d_]+)*(?:(?<=\.[^\W\d_])\.)?"
    r"|\S",
    re.IGNORECASE,
)
LONGEST = 18
"""Digits of a number that is still read."""
DASHES = frozenset("-–—‐‑−")


class Row(NamedTuple):
    """The atoms of one sentence: as written, in lower case, where they stand, in which token."""

    parse: Parse
    written: tuple[str, ...]
    words: tuple[str, ...]
    start: tuple[int, ...]
    end: tuple[int, ...]
    token: tuple[int, ...]
    capitals: bool
    """Whether most words begin with a capital, as in a headline."""

    def word(self, place: int) -> str:
        """The word in lower case at a place; empty outside."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def tag(self, place: int) -> str:
        return self.parse.tag[self.token[place]] if 0 <= place < len(self.words) else ""

    def glued(self, place: int) -> bool:
        """Whether nothing stands between an atom and the one before it."""
        return 0 < place < len(self.words) and self.end[place - 1] == self.start[place]

    def capital(self, place: int) -> bool:
        return 0 <= place < len(self.words) and self.written[place][0].isupper()


def row(parse: Parse, tokens: range) -> Row:
    """The atoms of a sentence's tokens."""
    written: list[str] = []
    start: list[int] = []
    owner: list[int] = []
    for token in tokens:
        for match in ATOM.finditer(plain_marks(parse.word(token))):
            written.append(match[0])
            start.append(parse.start[token] + match.start())
            owner.append(token)
    end = [place + len(word) for place, word in zip(start, written, strict=True)]
    words = tuple(named(word) for word in written)
    letters = [word for word in written if word[0].isalpha() and len(word) > 3]
    capitals = 2 * sum(word[0].isupper() for word in letters) > len(letters) > 3
    return Row(parse, tuple(written), words, tuple(start), tuple(end), tuple(owner), capitals)


def plain_marks(word: str) -> str:
    """A word with its curly apostrophes straight: of the same length."""
    return word.replace("’", "'").replace("‘", "'")


def named(word: str) -> str:
    """An atom as rules see it: in lower case, dashes as one, a number too long to read as #."""
    if word in DASHES:
        return "-"
    if word[0].isdigit() and len(word) > LONGEST:
        return "#"
    return plain(word)
