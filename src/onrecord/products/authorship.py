"""Authorship: sections that speak of their author so often that they are somebody else's."""

from collections import Counter

from onrecord.lexicon.stand_names import speaks_of
from onrecord.model.records import Holder, Reading

TWICE = 2
"""Sentences of a section that speak of its author from which he cannot be its author."""


def names_bearer(text: str, holder: Holder) -> bool:
    """Whether words name a person as one names somebody else."""
    return holder.kind == "person" and holder.naming == "named" and speaks_of(text, holder.name)


def not_by_author(reading: Reading) -> frozenset[str]:
    """Sections, by id, that speak of their own author in several sentences."""
    holders = {each.id: each for each in reading.speakers.holders}
    authors = {
        each.target: [holders[one] for one in each.holders if one in holders]
        for each in reading.speakers.holdings
    }
    found: Counter[str] = Counter()
    for each in reading.assertions:
        author = authors.get(each.section, [])
        found[each.section] += any(names_bearer(each.span.exact, one) for one in author)
    return frozenset(section for section, times in found.items() if times >= TWICE)
