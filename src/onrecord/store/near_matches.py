"""Near matches: every place of a record where words asked for stand or nearly stand."""

import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from onrecord.lexicon.quoted_words import Asked
from onrecord.model.document import Block
from onrecord.model.quotation import STANDINGS, Match
from onrecord.model.search import Place
from onrecord.products.quoted_match import matches, nearest
from onrecord.store.near import near
from onrecord.store.near_documents import Found, documents_of
from onrecord.store.near_quoted import Candidate, candidates, contents, reach_of, sought_of

NEAREST_BLOCKS = 6
MOST_NEAREST = 3
"""Blocks that are looked at where words stand nowhere, and places that come nearest."""

of_document = attrgetter("document")


class Located(NamedTuple):
    """A match in a document."""

    document: Found
    match: Match


def located(connection: sqlite3.Connection, asked: Asked) -> list[Located]:
    """Every place where the words stand verbatim, cut or altered; of two that touch the nearer."""
    found = candidates(connection, sought_of(connection, asked))
    documents = documents_of(connection, (each.document for each in found))
    parts = contents(connection, (each.statement for each in found if each.statement))
    result: list[Located] = []
    for identity, group in groupby(sorted(found, key=order), of_document):
        document, here = documents[identity], list(group)
        held = [
            m for each in here if each.statement for m in in_parts(asked, document, each, parts)
        ]
        blocks = [each for each in here if not each.statement]
        held += in_blocks(asked, document, blocks)
        result += (Located(document, each) for each in apart(held))
    return result


def order(candidate: Candidate) -> tuple[str, int, int, str]:
    return candidate.document, candidate.start, candidate.end, candidate.statement or ""


def in_parts(
    asked: Asked,
    document: Found,
    candidate: Candidate,
    parts: dict[str, tuple[Place, ...]],
) -> Iterator[Match]:
    """Matches in a statement whose words a narrator's part, these left out."""
    for each in matches(asked, document.text, parts[candidate.statement or ""], one_speech=True):
        if len(each.places) > 1:
            yield each


def in_blocks(asked: Asked, document: Found, found: Sequence[Candidate]) -> Iterator[Match]:
    for blocks in neighbours(document.blocks, found, reach_of(asked)):
        yield from matches(asked, document.text, stretches(document.text, blocks))


def neighbours(
    blocks: Sequence[Block], found: Sequence[Candidate], reach: int
) -> Iterator[Sequence[Block]]:
    """Runs of blocks that were found, each with as many beside it as it may reach over."""
    numbers = sorted({bisect_right(blocks, e.start, key=lambda b: b.start) - 1 for e in found})
    first = last = -1
    for number in (each for each in numbers if each >= 0):
        if first >= 0 and number - reach > last + 1:
            yield blocks[first : last + 1]
            first = -1
        first = max(0, number - reach) if first < 0 else first
        last = min(len(blocks) - 1, number + reach)
    if first >= 0:
        yield blocks[first : last + 1]


def stretches(text: str, blocks: Sequence[Block]) -> tuple[Place, ...]:
    """Blocks as stretches of text; those with nothing but white space between them are one."""
    found: list[Place] = []
    for each in blocks:
        if found and not text[found[-1][1] : each.start].strip():
            found[-1] = (found[-1][0], each.end)
        else:
            found.append((each.start, each.end))
    return tuple(found)


def apart(found: Iterable[Match]) -> list[Match]:
    """Of matches that touch, the one that stands nearest to what was asked for; in order."""
    kept: list[Match] = []
    for each in sorted(found, key=nearness):
        if all(each.end <= other.start or other.end <= each.start for other in kept):
            kept.append(each)
    return sorted(kept, key=attrgetter("start", "end"))


def nearness(match: Match) -> tuple[int, float, int, int, int]:
    number = STANDINGS.index(match.standing)
    return number, -match.share, match.end - match.start, len(match.differences), match.start


def nearest_places(connection: sqlite3.Connection, asked: Asked) -> list[Located]:
    """The places that come nearest to words that stand nowhere, the nearest first."""
    blocks = near(connection, asked.text, NEAREST_BLOCKS)
    documents = documents_of(connection, (each.document for each in blocks))
    found: list[Located] = []
    for each in blocks:
        document = documents[each.document]
        match = nearest(asked, document.text, ((each.start, each.end),))
        if match:
            found.append(Located(document, match))
    found.sort(key=lambda one: (-one.match.share, one.document.publication.source, one.match.start))
    return found[:MOST_NEAREST]
