"""Near: blocks of a record's text that share the rarest words of a text, by the full-text index."""

import json
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from onrecord.store.near_words import rarity, slips
from onrecord.store.terms import terms

MOST_WORDS = 24
"""Of the words of a text, the rarest that are looked for."""

MOST_PASSAGES = 2_000
"""In which these words stand, all together: what is in every other one tells nothing."""

LONGEST = 20_000
"""Code points of a text that are looked at."""

BLOCKS = """
SELECT passage.document, passage.start, passage.end, passage_fts.rank
FROM passage_fts
JOIN passage ON passage.number = passage_fts.rowid
JOIN document ON document.id = passage.document
WHERE passage_fts MATCH ? AND document.current AND passage.statement IS NULL
ORDER BY passage_fts.rank, document.source, document.id, passage.start
LIMIT ?
"""


class NearPlace(NamedTuple):
    """A block of a current document that is no furniture, in code points. `rank` is BM25 as
    SQLite's FTS5 gives it: below nought, the less the better."""

    document: str
    start: int
    end: int
    rank: float


def near(connection: sqlite3.Connection, words: str, limit: int) -> list[NearPlace]:
    """The blocks that share rare words with a text, no more than `limit`, the best first.

    None where no word of it stands in the record. Whatever stands in `words` is words or nothing:
    there is no syntax.
    """
    found = sought(connection, terms(words[:LONGEST]).words, MOST_WORDS)
    if not found:
        return []
    rows = connection.execute(BLOCKS, (either(found), limit))
    return [NearPlace(*row) for row in rows]


def sought(connection: sqlite3.Connection, words: Iterable[str], most: int) -> list[str]:
    """The rarest of some words that the record has, and those near to words that it has not."""
    known = rarity(connection, words)
    missing = [word for word, count in known.counts.items() if not count]
    near_them = [each for word in missing for each in slips(connection, word)]
    return list(dict.fromkeys([*near_them, *known.rarest(most, MOST_PASSAGES)]))[:most]


def either(words: Iterable[str]) -> str:
    """Any of the words, in the language of FTS5; they are letters and figures, and quoted."""
    return " OR ".join(f'"{each}"' for each in words)


def listed(values: Iterable[str]) -> str:
    """Values as one parameter, for SQLite's json_each."""
    return json.dumps(sorted(values))
