"""Carried: the printable statement or sentence in which something that was read stands."""

from collections.abc import Mapping, Sequence

from onrecord.model.span import Span
from onrecord.products.background.dated import Told, told_by_sentence, told_by_unit
from onrecord.products.background.narrated import Narrated
from onrecord.products.index import Shelf
from onrecord.products.study import Study
from onrecord.products.units import Unit


class Carriers:
    """Statements and sentences that may be printed, by document and place."""

    def __init__(self, study: Study, narrated: Mapping[str, Narrated]) -> None:
        self.units: dict[str, list[Unit]] = {}
        self.sentences: dict[str, list[Narrated]] = {}
        self.by_record = study.units
        for unit in study.units.values():
            modality = unit.shelf.modalities.get(unit.record.id)
            if modality is None or not modality.holds_back:
                self.units.setdefault(unit.shelf.document, []).append(unit)
        for each in narrated.values():
            self.sentences.setdefault(each.shelf.document, []).append(each)

    def of(self, shelf: Shelf, target: str | None, spans: Sequence[Span]) -> Told | None:
        """What prints some words: the statement of the record they are told by, else the shortest
        statement or sentence that holds them."""
        here = self.units.get(shelf.document, ())
        fitting = [each for each in here if holds(each.spans, spans)]
        own = next((each for each in fitting if each.record.id == target), None)
        shortest = min(fitting, key=lambda one: (one.end - one.start, one.record.id), default=None)
        if found := own or shortest:
            return told_by_unit(found)
        sentences = self.sentences.get(shelf.document, ())
        within = next((each for each in sentences if holds((each.span,), spans)), None)
        return told_by_sentence(within) if within else None


def holds(around: Sequence[Span], spans: Sequence[Span]) -> bool:
    """Whether each span lies in one of those around."""
    return all(any(one.covers(each) for one in around) for each in spans)
