"""Near words: how rare words are in a record, and which of its words are near to others."""

import sqlite3
from collections.abc import Iterable, Mapping
from itertools import accumulate
from math import log
from typing import NamedTuple

from rapidfuzz.distance import OSA

VOCABULARY = "CREATE VIRTUAL TABLE temp.near_vocabulary USING fts5vocab(main, passage_fts, row)"
WINDOW = """
SELECT term, doc FROM temp.near_vocabulary
WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?
"""
SHORTEST, LONG = 5, 8
"""Letters from which a word may have one slip in it, and two."""

MOST = 4
"""Words of the record that are tried for one that it does not have."""


class Rarity(NamedTuple):
    """In how many passages each word stands, of how many."""

    counts: Mapping[str, int]
    passages: int

    def weight(self, word: str) -> float:
        """The rarer, the more (inverse document frequency)."""
        return log(1 + (self.passages + 1) / (self.counts.get(word, 0) + 0.5))

    def rarest(self, most: int, passages: int) -> list[str]:
        """Words that stand in the record, the rarest first, equal ones by letter: as many as stand
        in so many passages together, and at least one."""
        known = [word for word, count in self.counts.items() if count]
        ordered = sorted(known, key=lambda word: (self.counts[word], word))[:most]
        reached = accumulate(self.counts[word] for word in ordered)
        kept = [word for word, count in zip(ordered, reached, strict=True) if count <= passages]
        return kept or ordered[:1]


def rarity(connection: sqlite3.Connection, words: Iterable[str]) -> Rarity:
    """How rare words are in the statements and blocks of a record."""
    open_vocabulary(connection)
    counts: dict[str, int] = {}
    for word in dict.fromkeys(words):
        row = connection.execute(
            "SELECT doc FROM temp.near_vocabulary WHERE term = ?", (word,)
        ).fetchone()
        counts[word] = int(row[0]) if row else 0
    (passages,) = connection.execute("SELECT count(*) FROM passage_fts_docsize").fetchone()
    return Rarity(counts, int(passages))


def slips(connection: sqlite3.Connection, word: str) -> list[str]:
    """Words of the record of which a word may be a slip: two letters of a long one, one of a
    shorter; only those are looked at that begin with its first letter."""
    if len(word) < SHORTEST or not word.isalpha():
        return []
    open_vocabulary(connection)
    most = 2 if len(word) >= LONG else 1
    first = word[0]
    window = (first, chr(ord(first) + 1), len(word) - most, len(word) + most)
    near = [
        (OSA.distance(word, term, score_cutoff=most), -doc, term)
        for term, doc in connection.execute(WINDOW, window)
    ]
    return [term for distance, _, term in sorted(near) if distance <= most][:MOST]


def open_vocabulary(connection: sqlite3.Connection) -> None:
    """Lays the vocabulary of the index open as a table of this connection alone; nothing is
    written to the record."""
    there = connection.execute(
        "SELECT 1 FROM sqlite_temp_master WHERE name = 'near_vocabulary'"
    ).fetchone()
    if there:
        return
    (guarded,) = connection.execute("PRAGMA query_only").fetchone()
    connection.execute("PRAGMA query_only = OFF")
    try:
        connection.execute(VOCABULARY)
    finally:
        connection.execute(f"PRAGMA query_only = {int(guarded)}")
