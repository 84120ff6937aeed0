"""Dates: between which days a document without a date was published, as dated ones show.

A link is a function of its two ends and the shipped tables: nothing else in a pile changes it.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from onrecord.lexicon.link_dates import date_reasons
from onrecord.link.dates_days import covered, moved
from onrecord.link.dates_grounds import Ground, grounds
from onrecord.model.link import DateLink, DateProfile

VERSION = 1
"""Raised whenever marks or links of the same documents may differ."""

MOST = 5
"""Links of one reason that are kept of a document: those that bound it the most."""


def date_links(document: DateProfile, others: Iterable[DateProfile]) -> tuple[DateLink, ...]:
    """What dated documents show of one without a date, in the order of reasons and others.

    Of each reason only those are kept that bound it the most.
    """
    by_reason: dict[str, list[DateLink]] = defaultdict(list)
    for other in others:
        for link in pair_links(document, other):
            by_reason[link.reason].append(link)
            by_reason[link.reason].sort(key=narrowest)
            del by_reason[link.reason][MOST:]
    found = (link for links in by_reason.values() for link in links)
    return tuple(sorted(found, key=lambda each: (each.reason, each.other)))


def all_links(profiles: Iterable[DateProfile]) -> tuple[DateLink, ...]:
    """The links of all documents without a date, by document, reason and other."""
    every = sorted(profiles, key=lambda each: each.document)
    dated: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(every):
        if each.published is not None:
            for block in {mark.block for mark in each.marks}:
                dated[block].append(number)
    found = list[DateLink]()
    for each in every:
        if each.published is None:
            beside = {number for mark in each.marks for number in dated.get(mark.block, ())}
            found.extend(date_links(each, (every[number] for number in sorted(beside))))
    return tuple(found)


def narrowest(link: DateLink) -> tuple[str, int, str]:
    """A key that puts first what bounds the most: the earliest end, else the latest beginning."""
    begins = date.fromisoformat(link.earliest).toordinal() if link.earliest else 0
    return link.latest or "", -begins, link.other


def pair_links(document: DateProfile, other: DateProfile) -> list[DateLink]:
    """What one dated document shows, one link a reason; nothing where the date cannot be read."""
    published = covered(other.published)
    if document.published is not None or published is None:
        return []
    best: dict[str, DateLink] = {}
    for ground in grounds(document, other, published):
        link = link_of(document, other, ground)
        if link is not None and (
            link.reason not in best or preferred(link) < preferred(best[link.reason])
        ):
            best[link.reason] = link
    return [best[each] for each in sorted(best)]


def preferred(link: DateLink) -> tuple[str, int, int, int]:
    return (*narrowest(link)[:2], link.start, link.other_start)


def link_of(document: DateProfile, other: DateProfile, ground: Ground) -> DateLink | None:
    """The link of a ground; None where both of its ends would be open or crossed."""
    reason, (first, last), run = date_reasons()[ground.reason], ground.days, ground.run
    earliest = None if reason.first is None else moved(first, reason.first).isoformat()
    latest = None if reason.last is None else moved(last, reason.last).isoformat()
    if earliest and latest and earliest > latest:
        return None
    return DateLink(
        document=document.document,
        other=other.document,
        earliest=earliest,
        latest=latest,
        score=reason.score,
        reason=ground.reason,
        words=document.text[run.start : run.end],
        start=run.start,
        end=run.end,
        other_start=run.other_start,
        other_end=run.other_end,
    )
