"""Page holders: who is on a page, with role and affiliation as each document prints them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.export.marks import introduces, shown_evidence
from onrecord.export.page_marks import Mark, Marks, Use, place_of
from onrecord.export.page_product import anchored
from onrecord.model.document import Document
from onrecord.model.link import Entity
from onrecord.model.product import Evidence, Name, Product, Sentence, Verbatim
from onrecord.model.records import Holder, Reading
from onrecord.model.span import Span


class Held(NamedTuple):
    """A holder in one document, the places that describe him, and his sentences on the page."""

    holder: Holder
    document: str
    places: tuple[tuple[str, Evidence], ...]
    anchors: tuple[str, ...]


class Entry(NamedTuple):
    """Holders who were taken for one; where nothing was linked, those of one name and kind."""

    anchor: str
    name: str
    kind: str
    held: tuple[Held, ...]


class Described(NamedTuple):
    """One description of a holder, in the words of a document, with the mark where it stands."""

    field: str
    words: str
    mark: Mark | None


class Statement(NamedTuple):
    """The way to a sentence, under the number of its first place."""

    anchor: str
    number: str


class HeldView(NamedTuple):
    """A holder in one source, as the index shows him."""

    source: int
    described: tuple[Described, ...]
    statements: tuple[Statement, ...]


class EntryView(NamedTuple):
    """One entry of the index of holders."""

    anchor: str
    name: str
    kind: str
    held: tuple[HeldView, ...]


def entries(
    products: Sequence[Product], readings: Iterable[Reading], entities: Iterable[Entity] = ()
) -> tuple[Entry, ...]:
    """The holders whom the products name, by name; each with what his documents say of him."""
    spoken = named_ids(products)
    known = {member: each for each in entities for member in each.members}
    groups: dict[tuple[str, str, str], list[Held]] = {}
    for reading in readings:
        for holder in reading.speakers.holders:
            if holder.id in spoken:
                held = held_in(reading.document, holder, spoken[holder.id])
                groups.setdefault(group_of(holder, known.get(holder.id)), []).append(held)
    ordered = sorted(groups, key=lambda each: (each[0].casefold(), each))
    return tuple(
        Entry(f"h{number}", key[0], key[1], tuple(groups[key]))
        for number, key in enumerate(ordered, 1)
    )


def group_of(holder: Holder, entity: Entity | None) -> tuple[str, str, str]:
    """Name, kind and id of the entry that a holder stands in; without an entity there is no id."""
    return (entity.name, entity.kind, entity.id) if entity else (holder.name, holder.kind, "")


def named_ids(products: Sequence[Product]) -> Mapping[str, list[str]]:
    """The anchors of each named holder's statements by holder id.

    A relayer's name is not a statement of his, and neither is the line that introduces him: he
    has an entry, and no anchor for it.
    """
    spoken: dict[str, list[str]] = {}
    for anchor, _, sentence in anchored(products):
        for part in sentence.parts:
            if isinstance(part, Name) and part.field.startswith("holder."):
                spoken.setdefault(part.record, [])
        for each in sentence.holders:
            known = spoken.setdefault(each.id, [])
            if is_statement(sentence):
                known.append(anchor)
    return spoken


def is_statement(sentence: Sentence) -> bool:
    """Whether a sentence gives somebody's words, rather than saying who follows."""
    return not introduces(sentence) and any(isinstance(each, Verbatim) for each in sentence.parts)


def held_in(document: Document, holder: Holder, anchors: Sequence[str]) -> Held:
    """A holder with role, affiliation and reason; a mention where there is nothing to go to."""
    fields = (
        ("role", holder.role),
        ("affiliation", holder.affiliation),
        ("not named because", holder.reason_given),
    )
    given = tuple((field, stood(document, span)) for field, span in fields if span)
    if not given and not anchors and holder.mentions:
        given = (("mention", stood(document, holder.mentions[0])),)
    return Held(holder, document.id, given, tuple(anchors))


def stood(document: Document, span: Span) -> Evidence:
    return Evidence(document.id, document.source, span.start, span.end, span.exact)


def holder_uses(found: Iterable[Entry]) -> Iterator[Use]:
    """What the index points at."""
    for entry in found:
        for held in entry.held:
            for _, evidence in held.places:
                label = f"{entry.name}, among the holders"
                yield Use(entry.anchor, label, evidence, aside=True, minor=True)


def entry_views(
    found: Iterable[Entry], marks: Marks, numbers: Mapping[str, int], products: Sequence[Product]
) -> Iterator[EntryView]:
    """The index as it is shown; documents that are no source of the page are left out."""
    said = {anchor: sentence for anchor, _, sentence in anchored(products)}
    for entry in found:
        views = tuple(
            HeldView(
                source=numbers[held.document],
                described=tuple(
                    Described(field, each.exact, marks.at.get(place_of(each)))
                    for field, each in held.places
                ),
                statements=tuple(statements(held.anchors, said, marks)),
            )
            for held in entry.held
            if held.document in numbers
        )
        if views:
            yield EntryView(entry.anchor, entry.name, entry.kind, views)


def statements(
    anchors: Sequence[str], said: Mapping[str, Sentence], marks: Marks
) -> Iterator[Statement]:
    """The ways to sentences; to the first of those that rest on one place."""
    seen: set[str] = set()
    for anchor in anchors:
        mark = first_mark(said[anchor], marks)
        if mark and mark.number not in seen:
            seen.add(mark.number)
            yield Statement(anchor, mark.number)


def first_mark(sentence: Sentence, marks: Marks) -> Mark | None:
    places = (place_of(each) for each in shown_evidence(sentence))
    return next((marks.at[each] for each in places if each in marks.at), None)
