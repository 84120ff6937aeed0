"""Sections: whether those found lie where the labelled ones do, and are their holders'."""

from collections.abc import Iterable

from benchmarks.quality.holders.claims import Read
from benchmarks.quality.holders.labels import Section
from onrecord.evaluate.holders import Named, Tally, jaccard, same_set

ALIKE = 0.5


def section_tally(read: Iterable[Read]) -> Tally:
    """Of the labelled sections, how many are found with their holders."""
    tally = Tally()
    for each in read:
        for section in each.article.file.sections:
            tally = tally.plus(is_right(each, section))
    return tally


def is_right(each: Read, section: Section) -> bool:
    known = each.reading.speakers
    names = {holder.id: Named(holder.kind, holder.name) for holder in known.holders}
    held = {holding.target: holding.holders for holding in known.holdings}
    want = [Named("person", name) for name in section.holders]
    return any(
        same_set([names[key] for key in held[found.id]], want)
        for found in each.reading.layout.sections
        if found.form == section.form
        and jaccard([(found.start, found.end)], [(section.start, section.end)]) >= ALIKE
    )
