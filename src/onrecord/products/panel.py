"""Panel: everyone who takes a stand, ordered by the weight of evidence printed."""

from collections.abc import Iterator, Sequence

from onrecord.lexicon.phrases import phrase
from onrecord.lexicon.stand import folded, words_of
from onrecord.lexicon.stand_names import says_little
from onrecord.model.product import Part, Pile, Product, ProductSection, Sentence, Value
from onrecord.model.records import Holder
from onrecord.products.bearers import unfit
from onrecord.products.described import role_parts
from onrecord.products.holders_judged_parts import decided
from onrecord.products.index import Shelf
from onrecord.products.keys import fullness
from onrecord.products.lines import Row, heading, role_line
from onrecord.products.page import Page
from onrecord.products.panel_positions import matrix, positions
from onrecord.products.panelists import Panelist
from onrecord.products.places import fixed
from onrecord.products.queries import Counts
from onrecord.products.silent import Silent
from onrecord.products.sources import coverage, generated_by, sources
from onrecord.products.strength import strongest
from onrecord.products.study import study_of
from onrecord.products.writer import Writer

STEM = 4
"""Letters by which words of two roles are compared: "China" and "Chinese" say the same."""


def panel(pile: Pile) -> Product:
    """Who takes a stand, each in verbatim statements, with whose section they stand in."""
    study, page = study_of(pile), Page()
    counts = study.counts
    sections: list[ProductSection] = []
    seated: list[tuple[Panelist, Sequence[Sentence]]] = []
    for seat in counts.seats:
        made = entry(counts, seat, page) if not seat.once else None
        if made is None or not made.sentences:
            continue
        more = list(positions(study, seat, made.sentences))
        sections += [made, *more]
        seated.append((seat, [one for each in (made, *more) for one in each.sentences]))
    if counts.heard_once:
        sections.append(heard_once(counts, page))
    sections.append(about_the_panel(counts))
    return Product(
        form="panel",
        title=phrase("title_panel"),
        generated_by=generated_by(pile),
        coverage=coverage(counts),
        sections=tuple(sections),
        sources=sources(pile, sections),
        matrix=matrix(study, seated),
    )


def entry(counts: Counts, seat: Panelist, page: Page) -> ProductSection:
    """One panelist: name and role, then the strongest statements by section and document.

    Sections without a sentence that can be printed are listed; joint statements that stand under
    another name above are only referred to.
    """
    named_as = named_row(counts, seat)
    rows = (named_as, *seat.holders)
    described_as = fullest(rows)
    chosen = strongest([u for u in seat.statements if not page.has(u)])
    writer = Writer(counts, page, seat.key, chosen)
    for line in other_roles(seat, described_as):
        writer.add(line)
    ids = {each.record.id for each in chosen}
    for unit in seat.items:
        if isinstance(unit, Silent):
            writer.list(unit)
        elif unit.record.id in ids:
            writer.write(unit)
        elif page.has(unit):
            writer.refer(unit)
    about = tuple(holder.id for _, holder in seat.holders)
    return ProductSection(
        heading=heading(named_as, described_as, decided(counts.index, named_as[1])),
        sentences=tuple(writer.lines),
        about=about,
    )


def named_row(counts: Counts, seat: Panelist) -> Row:
    """Whose printed name stands in the heading: one of those that print the canonical name, also
    in a document without statements of theirs; where none does, the fullest."""
    entity = counts.index.judged.entities.get(seat.holders[0][1].id)
    members = entity.members if entity else ()
    homes = ((counts.homes[each], each) for each in members if each in counts.homes)
    rows = [*seat.holders, *((shelf, shelf.holders[each]) for shelf, each in homes)]
    fit = [row for row in rows if unfit(*row) is None and row[1].mentions]
    for same in (str, folded):
        for row in fit:
            if entity and same(row[1].name) == same(entity.name):
                return row
    return max(seat.holders, key=lambda row: fullness(row[1].name))


def fullest(rows: Sequence[Row]) -> Row:
    """Whose role stands in the heading: the first given, or one that says all of it and more."""
    given = [row for row in rows if role_parts(*row)]
    if not given:
        return rows[0]
    wider = (row for row in given if description(*row) >= description(*given[0]))
    return max(wider, key=lambda row: len(description(*row)))


def other_roles(seat: Panelist, first: Row) -> Iterator[Sentence]:
    """How other documents than the first describe the same name, where that says more."""
    seen = description(*first)
    for shelf, holder in seat.holders:
        parts, said = role_parts(shelf, holder), description(shelf, holder)
        trivial = len(parts) == 1 and says_little(parts[0].text)
        if not said <= seen and not trivial:
            seen |= said
            yield role_line(shelf, holder)


def description(shelf: Shelf, holder: Holder) -> set[str]:
    """The first letters of the words of a role and affiliation, for comparing."""
    parts = role_parts(shelf, holder)
    return {folded(word)[:STEM] for part in parts for word in words_of(part.text) if len(word) > 2}


def heard_once(counts: Counts, page: Page) -> ProductSection:
    """Those of whom one statement can be printed, a line each; a joint statement once."""
    writer = Writer(counts, page)
    for seat in counts.heard_once:
        (unit, *_), writer.key = seat.statements, seat.key
        if not page.has(unit) or not writer.refer(unit, roles=True):
            writer.write(unit, roles=True)
    about = tuple(holder.id for seat in counts.heard_once for _, holder in seat.holders)
    return ProductSection(
        heading=count_line("heard_once", counts, "panelists once"),
        sentences=tuple(writer.lines),
        about=about,
    )


def about_the_panel(counts: Counts) -> ProductSection:
    """What the panel rests on and what it leaves out, in counts."""
    lines = [
        count_line("documents_read", counts, "documents read", "documents"),
        count_line("default_words", counts, "words default-voice"),
    ]
    shared = "linked" if counts.index.pile.entities else "merged"
    for key, query in ((shared, "panelists shared"), ("left_out", "panelists left-out")):
        if counts.answer(query) != "0":
            lines.append(count_line(key, counts, query))
    return ProductSection(heading=None, sentences=tuple(lines))


def count_line(key: str, counts: Counts, query: str, out_of: str | None = None) -> Sentence:
    """A fixed phrase and a count, "of" another where one is named."""
    parts: list[Part] = [fixed(key), Value(counts.answer(query) or "", query)]
    if out_of:
        parts += [fixed("of"), Value(counts.answer(out_of) or "", out_of)]
    return Sentence(parts=tuple(parts))
