"""Quoting: where words stand in a record, how, on whose word, and what all places come to."""

import sqlite3
from collections.abc import Iterator, Sequence

import msgspec

from onrecord.errors import UsageError
from onrecord.lexicon.quoted_words import Asked, asked_of
from onrecord.model.quotation import Quotation, QuotedPlace
from onrecord.products.quoted_whole import Wanted, quotation
from onrecord.store.near_matches import Located, located, nearest_places
from onrecord.store.near_places import described, speeches_of
from onrecord.store.near_quoted import LONGEST
from onrecord.store.near_rendered import rendered
from onrecord.store.search_filters import holders_named

NEAR = 0.75
"""Share of the words that a quotation keeps which nothing says to be translated."""


def quote(
    connection: sqlite3.Connection, words: str, by: str | None = None, limit: int = 20
) -> Quotation:
    """Everything that a record says of words.

    Raises UsageError where there is no word to look for, or too much of them; RecordError for
    somebody who is not in the record.
    """
    asked = checked(words)
    wanted = None if by is None else holders_named(connection, by)
    found = located(connection, asked)
    shown = described(connection, found, wanted)
    counting = [each for each in shown if not each.place.other_holder]
    speeches = speeches_of(connection, counting)
    places = [each.place for each in shown]
    anchors = [each.place for each in counting]
    places += renderings(connection, asked, found, anchors, wanted)
    if not places:
        places = [e.place for e in described(connection, nearest_places(connection, asked), None)]
    return quotation(Wanted(words, by, limit), places, speeches)


def checked(words: str) -> Asked:
    """What was asked for. Raises UsageError where that is nothing, or more than a quotation."""
    if len(words) > LONGEST:
        raise UsageError(f"a quotation has at most {LONGEST} characters; leave some out")
    asked = asked_of(words)
    if not asked.words:
        raise UsageError(
            "a quotation needs words to look for, such as: onrecord quote FILE 'common port fee'"
        )
    return asked


def renderings(
    connection: sqlite3.Connection,
    asked: Asked,
    found: Sequence[Located],
    anchors: Sequence[QuotedPlace],
    wanted: frozenset[str] | None,
) -> Iterator[QuotedPlace]:
    """Quotations in other words, certain or perhaps the same speech: of those on whose word the
    words stand elsewhere; where they stand nowhere, of whom was asked for, or of anybody where the
    quotation is said to be translated."""
    every = rendered(connection, asked.text, found)
    shown = described(connection, [each.located for each in every], wanted)
    speakers = {one for each in anchors for one in each.speakers}
    translated = {one for e in anchors if e.rendering for one in e.speakers}
    for one, (_, place) in zip(every, shown, strict=True):
        known = one.translated or not translated.isdisjoint(place.speakers)
        meant = not speakers.isdisjoint(place.speakers) if anchors else wanted is not None or known
        enough = one.tells and (known or place.share >= NEAR)
        if meant and enough and not place.other_holder:
            yield msgspec.structs.replace(place, certain=known and bool(anchors))
