"""Near places: what was found, each with sentence, publication and whose word it rests on."""

import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from onrecord.lexicon.quoted_marks import between_marks, in_marks
from onrecord.model.quotation import Manner, QuotedPlace
from onrecord.model.search import Place, Voice
from onrecord.products.bounds import sentence_around
from onrecord.products.quoted_whole import Speech
from onrecord.store.near_documents import Found
from onrecord.store.near_matches import Located
from onrecord.store.near_quoted import contents
from onrecord.store.near_voices import Placed, placed

AROUND = 400
"""Code points on each side of a place in which its sentence is sought."""

SET_APART = frozenset({"direct", "blockquote"})
"""Kinds of statements and forms of sections whose words are between marks or set apart."""

TOLD = frozenset({"indirect", "mixed"})


class Shown(NamedTuple):
    """A place as it is shown, and its document."""

    document: Found
    place: QuotedPlace


def described(
    connection: sqlite3.Connection, found: Sequence[Located], wanted: frozenset[str] | None
) -> list[Shown]:
    """Places with what they rest on; `wanted` are the holders who were asked for."""
    at = [(each.document.publication.document, *each.match.places[0]) for each in found]
    return [
        Shown(each.document, place_of(each, below, wanted))
        for each, below in zip(found, placed(connection, at), strict=True)
    ]


def place_of(found: Located, below: Placed, wanted: frozenset[str] | None) -> QuotedPlace:
    document, match = found
    start, end = match.places[0][0], match.places[-1][1]
    block = block_of(document, start)
    voice = below.voice or Voice((), ((own_voice(document),),), None)
    held = {each.id for each in voice.holders}
    return QuotedPlace(
        standing=match.standing,
        share=match.share,
        evidence=tuple(document.evidence(*each) for each in match.places),
        sentence=document.evidence(*sentence(document, start, end)),
        differences=match.differences,
        publication=document.publication,
        block=document.blocks[block].kind if block is not None else "paragraph",
        manner=manner(document, match.places[0], below),
        voice=voice,
        speakers=below.speakers,
        rendering=below.rendering,
        other_holder=wanted is not None and held.isdisjoint(wanted),
    )


def own_voice(document: Found) -> str:
    """What the document's own voice is called: its outlet, or where it came from."""
    return document.publication.outlet or document.publication.source


def manner(document: Found, place: Place, below: Placed) -> Manner:
    """How the words are told: marks count as they stand; a block quote needs none."""
    if below.kind in SET_APART:
        return "quoted"
    block = block_of(document, place[0])
    around = document.blocks[block] if block is not None else None
    if around and in_marks(document.text, (around.start, around.end), place):
        return "quoted"
    return "told" if below.kind in TOLD else "own"


def block_of(document: Found, start: int) -> int | None:
    """The number of the block that holds a code point."""
    number = bisect_right(document.blocks, start, key=attrgetter("start")) - 1
    return number if number >= 0 and start < document.blocks[number].end else None


def sentence(document: Found, start: int, end: int) -> Place:
    """The sentence, or sentences, around a place."""
    first, last = block_of(document, start), block_of(document, max(start, end - 1))
    low = document.blocks[first].start if first is not None else start
    high = document.blocks[last].end if last is not None else end
    low, high = max(low, start - AROUND), min(high, end + AROUND)
    return sentence_around(document.text, start, end, low, high)


def speeches_of(connection: sqlite3.Connection, found: Iterable[Shown]) -> list[Speech]:
    """The quotations in which places stand between quotation marks, each once."""
    quoted = {
        each.place.voice.statement: each
        for each in found
        if each.place.manner == "quoted" and each.place.voice and each.place.voice.statement
    }
    parts = contents(connection, quoted)
    return [
        Speech(
            each.place.voice.holders if each.place.voice else (),
            each.place.speakers,
            tuple(each.document.evidence(*part) for part in spoken(each, parts[statement])),
        )
        for statement, each in quoted.items()
    ]


def spoken(shown: Shown, parts: tuple[Place, ...]) -> tuple[Place, ...]:
    """The quoted words of a statement around a place: its content, or, where that is told but for
    some words in quotation marks, these."""
    first = shown.place.evidence[0]
    block = block_of(shown.document, first.start)
    if block is None:
        return parts
    around = shown.document.blocks[block]
    for low, high in between_marks(shown.document.text, around.start, around.end):
        if low <= first.start and first.end <= high:
            inside = any(start < low and high < end for start, end in parts)
            return ((low, high),) if inside else parts
    return parts
