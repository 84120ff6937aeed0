"""Grounds: the sentence beside a statement that is marked as its reason."""

from onrecord.lexicon.stand import gives_grounds, has_grounds
from onrecord.model.records import Assertion
from onrecord.model.span import Span
from onrecord.products.terms_weighed import stems
from onrecord.products.units import Unit, adjoin
from onrecord.products.withheld import withheld

ANNOUNCED = frozenset({"reason", "reasons", "cause"})
FEWEST = 2
"""Other words with content that a reason has: "The reason is simple" only announces one."""


def grounds_of(unit: Unit) -> Span | None:
    """The next sentence of the paragraph where it opens with a mark of grounds.

    None for a statement that carries its own grounds, for words quoted from others, and where the
    next sentence may not be printed.
    """
    if not isinstance(unit.record, Assertion) or has_grounds(unit.text):
        return None
    following = unit.shelf.following.get(unit.record.id)
    if following is None or not adjoin(unit.shelf.text, unit.spans[-1], following.span):
        return None
    words = following.span.exact
    if (
        not gives_grounds(words)
        or len(stems(words) - ANNOUNCED) < FEWEST
        or withheld(unit.shelf, following)
    ):
        return None
    return following.span
