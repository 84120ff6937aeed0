"""Panel: everyone who takes a stand, ordered by the weight of evidence printed."""

from collections.abc import Iterator

from onrecord.lexicon.phrases import phrase
from onrecord.lexicon.stand import folded, words_of
from onrecord.model.product import Part, Pile, Product, ProductSection, Sentence, Value
from onrecord.model.records import Holder
from onrecord.products.grounds import grounds_of
from onrecord.products.index import Shelf, index_of
from onrecord.products.lines import (
    fixed,
    heading,
    role_line,
    role_parts,
    section_line,
    statement_line,
)
from onrecord.products.panelists import Panelist
from onrecord.products.queries import Counts
from onrecord.products.sources import coverage, generated_by, sources
from onrecord.products.strength import strongest
from onrecord.products.units import Key, Unit, copy_key


def panel(pile: Pile) -> Product:
    """Who takes a stand, each in verbatim statements, with whose section they stand in."""
    counts = Counts(index_of(pile))
    once = {each.key for each in counts.heard_once}
    sections = [entry(counts, each) for each in counts.seats if each.key not in once]
    if once:
        sections.append(heard_once(counts))
    sections.append(about_the_panel(counts))
    return Product(
        form="panel",
        title=phrase("title_panel"),
        generated_by=generated_by(pile),
        coverage=coverage(counts),
        sections=tuple(sections),
        sources=sources(pile, sections),
    )


def entry(counts: Counts, seat: Panelist) -> ProductSection:
    """One panelist: name and role, then the strongest statements by section and document."""
    lines = [*other_roles(seat)]
    introduced: set[str] = set()
    for unit in strongest(seat.statements):
        if unit.section and unit.section.id not in introduced:
            introduced.add(unit.section.id)
            lines.append(section_line(unit.shelf, unit.section))
        lines.append(printed(counts, unit))
    about = tuple(holder.id for _, holder in seat.holders)
    return ProductSection(heading=heading(seat.holders), sentences=tuple(lines), about=about)


def printed(counts: Counts, unit: Unit, *, roles: bool = False) -> Sentence:
    copies = counts.copies(unit.record.id)
    return statement_line(unit, grounds_of(unit), copies, roles=roles)


def other_roles(seat: Panelist) -> Iterator[Sentence]:
    """How the documents after the first describe the same name, where that says more."""
    described = [(shelf, holder) for shelf, holder in seat.holders if role_parts(shelf, holder)]
    seen = {word for row in described[:1] for word in description(*row)}
    for shelf, holder in described[1:]:
        if not (said := description(shelf, holder)) <= seen:
            seen |= said
            yield role_line(shelf, holder)


def description(shelf: Shelf, holder: Holder) -> set[str]:
    """The words of a role and affiliation, for comparing."""
    return {folded(word) for part in role_parts(shelf, holder) for word in words_of(part.text)}


def heard_once(counts: Counts) -> ProductSection:
    """Those of whom one statement can be printed, a line each; a joint statement once."""
    found: dict[Key, Unit] = {}
    for seat in counts.heard_once:
        found.setdefault(copy_key(seat.statements[0]), seat.statements[0])
    about = tuple(holder.id for seat in counts.heard_once for _, holder in seat.holders)
    return ProductSection(
        heading=count_line("heard_once", counts, "panelists once"),
        sentences=tuple(printed(counts, unit, roles=True) for unit in found.values()),
        about=about,
    )


def about_the_panel(counts: Counts) -> ProductSection:
    """What the panel rests on and what it leaves out, in counts."""
    lines = [
        count_line("documents_read", counts, "documents read", "documents"),
        count_line("default_words", counts, "words default-voice"),
    ]
    for key, query in (("merged", "panelists shared"), ("left_out", "panelists left-out")):
        if counts.answer(query) != "0":
            lines.append(count_line(key, counts, query))
    return ProductSection(heading=None, sentences=tuple(lines))


def count_line(key: str, counts: Counts, query: str, out_of: str | None = None) -> Sentence:
    """A fixed phrase and a count, "of" another where one is named."""
    parts: list[Part] = [fixed(key), Value(counts.answer(query) or "", query)]
    if out_of:
        parts += [fixed("of"), Value(counts.answer(out_of) or "", out_of)]
    return Sentence(parts=tuple(parts))
