"""Near rendered: quotations that may be the words asked for in another translation."""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.quoted_keys import has_value, keys, searched
from onrecord.model.quotation import Match
from onrecord.store.near import either
from onrecord.store.near_documents import documents_of
from onrecord.store.near_matches import Located
from onrecord.store.near_quoted import contents
from onrecord.store.near_words import rarity
from onrecord.store.terms import terms

MOST_PASSAGES = 600
"""Passages in which the words that are sought stand, together."""

LEAST = 0.6
"""Share of what tells something in the words asked for that the other words keep."""

FEWEST = 2
RARE = 0.005
"""Share of the passages in which a rare word stands at most, and words or values kept."""

LONGEST = 40
"""Words asked for: what is longer is no saying that goes from mouth to mouth."""

QUOTED = """
SELECT passage.statement, passage.document, passage.words, statement.rendering
FROM passage_fts
JOIN passage ON passage.number = passage_fts.rowid
JOIN document ON document.id = passage.document
JOIN statement ON statement.id = passage.statement
WHERE passage_fts MATCH ? AND document.current AND statement.kind IN ('direct', 'mixed')
"""


class Kept(NamedTuple):
    """What a quotation keeps of the words asked for, and in which document it is."""

    document: str
    translated: bool
    tells: bool
    share: float


class Rendered(NamedTuple):
    """A quotation that may be a rendering. `translated`: the record says that its words are a
    translator's; `tells`: it keeps a value or several rare words."""

    located: Located
    translated: bool
    tells: bool


def rendered(
    connection: sqlite3.Connection, asked: str, found: Collection[Located]
) -> list[Rendered]:
    """Quotations, none of them found already, that keep rare words and values of those asked for,
    by document and place."""
    words = terms(asked).words
    wanted = keys(words)
    if len(wanted) < FEWEST or len(words) > LONGEST:
        return []
    known = rarity(connection, searched(words))
    sought = known.rarest(len(known.counts), MOST_PASSAGES)
    if not sought:
        return []
    rare = {each for each in known.counts if known.counts[each] <= RARE * known.passages}
    held: dict[str, Kept] = {}
    searching = frozenset(known.counts)
    fewest = max(FEWEST, LEAST * len(wanted) / 2)
    for statement, document, said, rendering in connection.execute(QUOTED, (either(sought),)):
        if len(searching.intersection(said.split())) < fewest:
            continue
        kept = wanted & keys(said.split())
        if len(kept) >= max(FEWEST, LEAST * len(wanted)):
            tells = has_value(kept) or len(kept & rare) >= FEWEST
            share = round(len(kept) / len(wanted), 3)
            held[statement] = Kept(document, rendering is not None, tells, share)
    return list(placed(connection, held, found))


def placed(
    connection: sqlite3.Connection,
    held: dict[str, Kept],
    found: Collection[Located],
) -> Iterator[Rendered]:
    """Quotations with their places; those that touch what was found already are left out."""
    documents = documents_of(connection, (each.document for each in held.values()))
    places = contents(connection, held)
    taken: dict[str, list[tuple[int, int]]] = {}
    for each in found:
        of = each.document.publication.document
        taken.setdefault(of, []).append((each.match.start, each.match.end))
    for statement, kept in sorted(held.items()):
        here = places[statement]
        if touches(here, taken.get(kept.document, ())):
            continue
        taken.setdefault(kept.document, []).extend(here)
        match = Match(standing="rendered", places=here, differences=(), share=kept.share)
        yield Rendered(Located(documents[kept.document], match), kept.translated, kept.tells)


def touches(one: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> bool:
    return any(start < last and first < end for start, end in one for first, last in others)
