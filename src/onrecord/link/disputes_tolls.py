"""Tolls: the dead of one event, as documents of the same days count them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from onrecord.lexicon.standing import standing
from onrecord.lexicon.tables import words
from onrecord.link.disputes_contents import Content
from onrecord.link.disputes_figures import figures
from onrecord.link.disputes_times import other_time
from onrecord.model.quantities import Quantity
from onrecord.model.span import Span

PEOPLE = "people"
NAMES = 2
"""Names that two documents have in common at least where they tell of one event."""

MOST = 30
"""Other tolls that one is compared with."""


def near_tolls(contents: Mapping[str, Content]) -> Iterator[tuple[Content, Content]]:
    """Tolls of two documents that have names in common, where one does not name its event ("the
    flood killed …") and each document has no other toll."""
    told: dict[str, list[Content]] = defaultdict(list)
    names: dict[str, set[str]] = defaultdict(set)
    for each in contents.values():
        names[each.document] |= each.names
        if each.is_held and toll(each):
            told[each.document].append(each)
    single = [found[0] for found in told.values() if len(found) == 1]
    for place, one in enumerate(single):
        for other in single[place + 1 : place + 1 + MOST]:
            common = names[one.document] & names[other.document]
            named = bool(one.names) and bool(other.names)
            if len(common) >= NAMES and not named and not other_time(one, other):
                yield one, other


def tolls(one: Content, other: Content) -> tuple[Span, Span] | None:
    """The words of two tolls that cannot both be right."""
    first, second = toll(one), toll(other)
    if first is None or second is None or standing(first, second) != "apart":
        return None
    return first.span, second.span


def toll(content: Content) -> Quantity | None:
    """The one number of people that are told to have died."""
    each = content.proposition
    if each.predicate not in words("link_dispute_tolls") or each.negated or each.tense != "past":
        return None
    found = [one.quantity for one in figures(content) if counts_people(one.quantity)]
    return found[0] if len(found) == 1 else None


def counts_people(quantity: Quantity) -> bool:
    return quantity.unit == PEOPLE and quantity.unit_span is not None
