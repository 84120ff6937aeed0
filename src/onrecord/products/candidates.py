"""Candidates: the statements that can be read on a page, alone or with what they lean on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.lexicon.leaning import hangs, hangs_in_the_air
from onrecord.model.records import Assertion
from onrecord.model.span import span_of
from onrecord.model.thresholds import SURE
from onrecord.products.context import context_of, needs_context
from onrecord.products.footing import has_footing
from onrecord.products.strength import (
    asks,
    half_said,
    long_enough,
    mostly_quoted,
    others,
    points,
    stands_alone,
)
from onrecord.products.units import Unit, adjoin
from onrecord.products.withheld import withheld

ITEM = ("—", "–", "--", "- ", "•", "*")
"""What opens an item of a list."""

OPENING = len("“The ")
"""Code points before a source that still opens the sentence."""


def candidates(printable: Sequence[Unit]) -> Iterator[Unit]:
    """Statements that can be read by themselves, a leaning sentence with the one before it.

    A section of which nothing could be printed so gives the best of what leans least.
    """
    found = {unit.record.id: whole for unit in printable if (whole := readable(unit))}
    spoken = {section_key(each) for each in found.values() if each.section}
    least: dict[tuple[str, str], list[Unit]] = {}
    for unit in printable:
        if unit.section and section_key(unit) not in spoken and (longer := leaning_least(unit)):
            least.setdefault(section_key(unit), []).append(longer)
    for units in least.values():
        best = max(units, key=points)
        found[best.record.id] = best
    yield from (found[each.record.id] for each in printable if each.record.id in found)


def with_context(printable: Iterable[Unit]) -> Iterator[Unit]:
    """Quotations that can be read below the sentence that stands before them."""
    for unit in printable:
        if needs_context(unit) and has_footing(unit) and not asks(unit.text) and context_of(unit):
            yield unit


def readable(unit: Unit) -> Unit | None:
    if not takes_a_stand(unit) or reports(unit):
        return None
    return unit if stands_alone(unit) else with_previous(unit)


def takes_a_stand(unit: Unit) -> bool:
    """Whether a statement is more than a question, another's words, an item of a list, a caption
    or a fragment, and is not turned round in the next sentence.
    """
    item = unit.section is not None and unit.text.startswith(ITEM)
    return not (item or asks(unit.text) or mostly_quoted(unit)) and has_footing(unit)


def reports(unit: Unit) -> bool:
    """Whether a sentence of a section opens with somebody else, whose word it reports."""
    if unit.section is None:
        return False
    sources = (each.source for each in others(unit) if each.score >= SURE)
    return any(0 <= span.start - unit.start < OPENING for source in sources for span in source)


def section_key(unit: Unit) -> tuple[str, str]:
    return unit.shelf.document, unit.section.id if unit.section else ""


def with_previous(unit: Unit) -> Unit | None:
    """A sentence of a section together with the one it leans on, or None if that cannot be."""
    pair = previous_of(unit)
    if pair is None:
        return None
    first, both = pair
    joined = half_said(first) and long_enough(first) and not hangs(first.text)
    return both if joined or stands_alone(first) else None


def previous_of(unit: Unit) -> tuple[Unit, Unit] | None:
    """The sentence before, in the same paragraph and free to print; and it with the given one."""
    shelf, record = unit.shelf, unit.record
    previous = shelf.preceding.get(record.id) if isinstance(record, Assertion) else None
    if previous is None or not adjoin(shelf.text, previous.span, unit.spans[0]):
        return None
    if withheld(shelf, previous):
        return None
    first = replace(unit, record=previous, spans=(previous.span,))
    if not takes_a_stand(first):
        return None
    both = span_of(shelf.text, previous.span.start, unit.end)
    return first, replace(unit, spans=(both,))


def leaning_least(unit: Unit) -> Unit | None:
    """A sentence with the one before it, or one that only points elsewhere in passing, alone."""
    if not takes_a_stand(unit) or not long_enough(unit):
        return None
    pair = previous_of(unit)
    if pair and not hangs_in_the_air(pair[0].text):
        return pair[1]
    return None if hangs_in_the_air(unit.text) or half_said(unit) else unit
