"""Standalone: a statement in one line with all that it rests on: whose, in which words, where."""

from collections.abc import Sequence

from onrecord.model.product import Name, Part, Sentence
from onrecord.products.grounds import grounds_of
from onrecord.products.hedges import hedge_parts
from onrecord.products.index import Shelf
from onrecord.products.lines import (
    Extras,
    attribution_parts,
    bracketed,
    listed,
    name,
    named,
    names,
    quoted,
    via,
)
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.places import OF_DOCUMENTS, dated, fixed, publication, published_day, stop
from onrecord.products.roundup_lines import SECTION_WORDS, byline
from onrecord.products.said import said, time_told
from onrecord.products.said_lines import said_parts
from onrecord.products.study import Study
from onrecord.products.units import Unit


def standalone(
    unit: Unit,
    made: tuple[str, ...],
    *,
    before: Sequence[Part] = (),
    after: Sequence[Part] = (),
    claim: str | None = None,
) -> Sentence:
    """A statement with its holders, relayers, document and days; `before` and `after` are what a
    product says of it."""
    parts = [*before, *statement_parts(unit), *said_parts(unit, below=True)]
    return Sentence(
        parts=(*parts, *after, *hedge_parts(unit)),
        holders=named(unit.holders),
        chain=names(unit.chain),
        when=time_told(unit.shelf, unit.record.id),
        said=said(unit.shelf, unit.record.id),
        claim=claim,
        made=made,
    )


def statement_parts(unit: Unit) -> list[Part]:
    """Whose words, through whom, the words, and in which document of which day they stand."""
    shelf = unit.shelf
    if is_own_sentence(unit):
        voice = quoted(shelf, "in_own_voice", unit.spans)
        parts = [*publication("from_outlet", shelf), *byline(shelf), *voice]
    elif unit.section is None:
        parts = attribution_parts(unit, Extras(roles=True))
    else:
        parts = section_parts(unit)
    if any(isinstance(each, Name) and each.field in OF_DOCUMENTS for each in parts):
        parts += days(shelf, dash=True) or [fixed("dash_date_unknown")]
    else:
        parts += publication("dash_in", shelf)
        parts += days(shelf) or [fixed("date_unknown")]
    return [*parts, *stop(parts)]


def days(shelf: Shelf, *, dash: bool = False) -> list[Part]:
    """When a document was published, as far as that says anything: the day, or the days between
    which it was. That it was after some year stands in the list of sources."""
    window = shelf.window
    bounded = window is not None and window.earliest is not None and window.latest is not None
    return dated(shelf, dash=dash) if bounded or published_day(shelf) else []


def section_parts(unit: Unit) -> list[Part]:
    """A sentence of a section with its holders, everyone it came through, form and grounds."""
    shelf, section = unit.shelf, unit.section
    parts: list[Part] = listed([name(shelf, each) for each in unit.holders])
    parts += bracketed(shelf, unit.holders[0]) if len(unit.holders) == 1 else []
    parts += via(shelf, unit.chain[1:-1])
    parts += quoted(shelf, SECTION_WORDS[section.form] if section else "", unit.spans)
    grounds = grounds_of(unit)
    return [*parts, *(quoted(shelf, "grounds", (grounds,)) if grounds else [])]


def statement(study: Study, record: str) -> Sentence | None:
    """The line on a statement by itself; None where none of this id can be read."""
    unit = study.units.get(record)
    return standalone(unit, ("statement", record)) if unit else None
