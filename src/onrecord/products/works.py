"""Works: which documents are versions of one article by one outlet."""

import re
from collections.abc import Iterable
from functools import cache

from onrecord.lexicon.stand import alternatives, folded
from onrecord.lexicon.tables import words
from onrecord.model.records import Reading


def works_of(readings: Iterable[Reading]) -> dict[str, str]:
    """The first document of each article, by the id of every version of it.

    Documents of one outlet and title, case and diacritics aside, are versions of one article where
    all but one at most say that they are corrected, or were modified after they were published.
    """
    alike: dict[tuple[str, str], list[Reading]] = {}
    works: dict[str, str] = {}
    for each in readings:
        works.setdefault(each.document.id, each.document.id)
        if key := article(each):
            alike.setdefault(key, []).append(each)
    for group in alike.values():
        first, *others = group
        if others and sum(not is_later_version(each) for each in group) <= 1:
            works.update((each.document.id, first.document.id) for each in others)
    return works


def article(reading: Reading) -> tuple[str, str] | None:
    outlet, title = reading.masthead.outlet.value, reading.masthead.title.value
    return (folded(outlet), folded(title)) if outlet and title else None


def is_later_version(reading: Reading) -> bool:
    """Whether a document says that it is corrected, or was modified after its publication."""
    published, modified = reading.masthead.published.value, reading.masthead.modified.value
    if modified and published and modified > published:
        return True
    text = reading.document.text
    return any(
        _note().match(text, each.start, each.end) is not None for each in reading.layout.blocks
    )


@cache
def _note() -> re.Pattern[str]:
    return re.compile(rf"[\W_]*{alternatives(words('stand_corrections')).pattern}", re.IGNORECASE)
