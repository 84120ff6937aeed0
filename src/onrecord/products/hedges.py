"""Hedges: how sure a printed statement is, in the words that say so and with whose they are."""

from collections.abc import Iterator

from onrecord.lexicon.stand import has_double_marks
from onrecord.model.product import Part, Verbatim
from onrecord.model.records import Modality, Whose
from onrecord.model.span import Span
from onrecord.products.index import Shelf
from onrecord.products.places import fixed
from onrecord.products.units import Unit


def hedge_parts(unit: Unit) -> list[Part]:
    """The words that make a statement less than certain, behind whose they are."""
    parts: list[Part] = []
    for whose, cues in sorted(hedges(unit).items()):
        form = "_single" if any(has_double_marks(each.exact) for each in cues) else ""
        parts.append(fixed(f"sure_{whose}{form}"))
        for number, cue in enumerate(cues):
            parts += [fixed("split" + form)] if number else []
            parts.append(Verbatim(cue.exact, unit.shelf.evidence(cue)))
        parts.append(fixed("close" + form))
    return parts


def hedges(unit: Unit) -> dict[Whose, tuple[Span, ...]]:
    """The words that hedge what is printed, in order, by whose they are."""
    found: dict[Whose, list[Span]] = {}
    for told in modalities(unit):
        if told.whose is not None:
            found.setdefault(told.whose, []).extend(told.certainty_cue)
    return {whose: tuple(dict.fromkeys(sorted(cues))) for whose, cues in found.items()}


def modalities(unit: Unit) -> Iterator[Modality]:
    """How the printed words are told: an attribution's, or those of all sentences printed."""
    shelf = unit.shelf
    for each in printed_records(shelf, unit):
        if told := shelf.modalities.get(each):
            yield told


def printed_records(shelf: Shelf, unit: Unit) -> list[str]:
    inside = shelf.sentences_in(unit.start, unit.end) if unit.section else ()
    return [each.id for each in inside] or [unit.record.id]
