"""Quoted whole: what all places of a quotation come to: the earliest, the longest, the copies."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec

from onrecord.model.product import Evidence, NamedHolder
from onrecord.model.quotation import (
    STANDINGS,
    First,
    Longest,
    Quotation,
    QuotedPlace,
    Standing,
)

PRECISIONS = (4, 7, 10)
"""Characters of a date that names a year, a month, a day."""

NO_WORD = re.compile(r"\W+")
STANDING: tuple[Standing, ...] = ("verbatim", "cut", "altered")
"""How words stand where these are meant for certain."""


class Speech(NamedTuple):
    """A quotation in which a place stands: the stretches of its content."""

    holders: tuple[NamedHolder, ...]
    speakers: tuple[str, ...]
    evidence: tuple[Evidence, ...]

    @property
    def length(self) -> int:
        return sum(each.end - each.start for each in self.evidence)


class Wanted(NamedTuple):
    """What was asked for: the words, by whom, and how many places are listed."""

    asked: str
    by: str | None
    limit: int


def quotation(
    wanted: Wanted, places: Sequence[QuotedPlace], speeches: Iterable[Speech]
) -> Quotation:
    """A quotation of all its places; `speeches` are those in which places stand."""
    ordered = with_copies(sorted(places, key=order))
    counting = [each for each in ordered if not each.other_holder]
    certain = [each for each in counting if each.standing in STANDING]
    documents = {each.publication.document: each.publication for each in certain}
    counts: Counter[Standing] = Counter(
        each.standing for each in ordered if each.standing != "nowhere"
    )
    return Quotation(
        asked=wanted.asked,
        by=wanted.by,
        limit=wanted.limit,
        standing=min((e.standing for e in counting), key=STANDINGS.index, default="nowhere"),
        total=counts.total(),
        counts={each: counts[each] for each in STANDINGS if counts[each]},
        documents=len(documents),
        holders=len({each.speakers for each in certain if each.speakers}),
        undated=sum(each.published is None for each in documents.values()),
        longest=longest(certain, list(speeches)),
        earliest=tuple(map(first_of, earliest(certain))),
        places=tuple(ordered[: wanted.limit]),
    )


def order(place: QuotedPlace) -> tuple[object, ...]:
    """Those who were asked for first, the nearest to the words, then the earliest."""
    of, at = place.publication, place.evidence[0]
    return (
        place.other_holder,
        STANDINGS.index(place.standing),
        not place.certain,
        -place.share,
        of.published is None,
        (of.published or "")[:10],
        of.source,
        at.start,
        at.end,
    )


def with_copies(places: Sequence[QuotedPlace]) -> list[QuotedPlace]:
    """Places with the number of the first, of another document, whose sentence is the same."""
    known: dict[tuple[object, ...], int] = {}
    found: list[QuotedPlace] = []
    for number, each in enumerate(places):
        key = (each.standing, plain((each.sentence,)))
        first = known.setdefault(key, number)
        other = places[first].publication.document != each.publication.document
        found.append(msgspec.structs.replace(each, copy_of=first) if other else each)
    return found


def earliest(places: Sequence[QuotedPlace]) -> list[QuotedPlace]:
    """The places that nothing with a date was published before, one a document."""
    one_each = {each.publication.document: each for each in reversed(places)}
    dated = {each: each.publication.published or "" for each in one_each.values()}
    dated = {each: published for each, published in dated.items() if published}
    first = leading(dated.values())
    kept = [each for each, on in dated.items() if not any(is_before(one, on) for one in first)]
    return sorted(kept, key=order)


def leading(dates: Collection[str]) -> list[str]:
    """Of dates, one of which is before any that some date is before: the least of those that name
    a year, a month and a day, and the first moment."""
    moments = [(moment, each) for each in dates if (moment := instant(each))]
    named = ([each for each in dates if len(each) >= size] for size in PRECISIONS)
    return [*(min(each) for each in named if each), *(each for _, each in sorted(moments)[:1])]


def is_before(one: str, other: str) -> bool:
    """Whether a date is before another for certain; both are ISO 8601, as precise as stated."""
    moments = instant(one), instant(other)
    if moments[0] is not None and moments[1] is not None:
        return moments[0] < moments[1]
    size = min(len(one), len(other), max(PRECISIONS))
    return one[:size] < other[:size]


def instant(published: str) -> datetime | None:
    """The moment that a date with time and zone means."""
    try:
        found = datetime.fromisoformat(published)
    except ValueError:
        return None
    return found if found.tzinfo else None


def first_of(place: QuotedPlace) -> First:
    chain = place.voice.chain if place.voice else ()
    return First(publication=place.publication, evidence=place.evidence, chain=chain)


def longest(places: Sequence[QuotedPlace], speeches: Sequence[Speech]) -> Longest | None:
    """The longest quotation of whom most documents have say the words, that has them."""
    said: dict[tuple[str, ...], set[str]] = {}
    for each in places:
        if each.speakers:
            said.setdefault(each.speakers, set()).add(each.publication.document)
    if not said:
        return None
    leading = min(said, key=lambda who: (-len(said[who]), who))
    of_them = [each for each in speeches if each.speakers == leading]
    if not of_them:
        return None
    best = min(of_them, key=lambda each: (-each.length, each.evidence))
    same = {plain(each.evidence) for each in places if each.standing == "verbatim"}
    more = plain(best.evidence) not in same
    return Longest(holders=best.holders, evidence=best.evidence, extends=more)


def plain(evidence: Iterable[Evidence]) -> str:
    """The words of stretches of text, without case and what parts them."""
    return NO_WORD.sub(" ", " ".join(each.exact.casefold() for each in evidence)).strip()
