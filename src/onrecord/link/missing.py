"""Missing: documents and sources that the coverage rests on and the record lacks."""

from collections.abc import Iterable, Mapping

from onrecord.link.tellings import Telling
from onrecord.model.claim import MissingSource
from onrecord.model.records import Reading


def missing(readings: Iterable[Reading], told: Mapping[str, Telling]) -> tuple[MissingSource, ...]:
    """Each source by name, those on which most hangs first."""
    return ()
