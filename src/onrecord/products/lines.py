"""Lines: the sentences of a panel, each built from one record and the fixed phrases."""

from collections.abc import Iterable, Sequence

from onrecord.lexicon.phrases import phrase
from onrecord.lexicon.stand import folded, has_double_marks
from onrecord.model.product import (
    Evidence,
    Name,
    NamedHolder,
    Part,
    Phrase,
    Said,
    Sentence,
    Value,
    Verbatim,
)
from onrecord.model.records import Holder, Section
from onrecord.model.span import Span
from onrecord.products.index import Chain, Shelf
from onrecord.products.units import Unit, teller

INTRODUCED = {"signed": "signed", "answer": "answer", "blockquote": "excerpt"}


def fixed(key: str) -> Phrase:
    """A phrase of the fixed list."""
    return Phrase(phrase(key))


def words(shelf: Shelf, span: Span) -> Verbatim:
    return Verbatim(span.exact, shelf.evidence(span))


def name(shelf: Shelf, holder: Holder) -> Name:
    """A holder's name, resting on the first mention that has it in full, else on the first."""
    full = (each for each in holder.mentions if folded(each.exact) == folded(holder.name))
    mention = next(full, holder.mentions[0] if holder.mentions else None)
    evidence = shelf.evidence(mention) if mention else None
    return Name(holder.name, shelf.document, holder.id, "holder.name", evidence)


def role_parts(shelf: Shelf, holder: Holder) -> list[Part]:
    """Role and affiliation in the document's words; of two that overlap, the role."""
    role, place = holder.role, holder.affiliation
    parts: list[Part] = []
    if role:
        parts.append(field(shelf, holder, "holder.role", role))
    if place and not (role and (role.touches(place) or place.exact in role.exact)):
        parts += [fixed("comma")] if role else []
        parts.append(field(shelf, holder, "holder.affiliation", place))
    return parts


def field(shelf: Shelf, holder: Holder, label: str, span: Span) -> Name:
    return Name(span.exact, shelf.document, holder.id, label, shelf.evidence(span))


def publication(shelf: Shelf, evidence: Evidence | None = None) -> Name:
    """The outlet, or where it is unknown the file."""
    masthead, document = shelf.reading.masthead, shelf.reading.document
    if masthead.outlet.value:
        return Name(masthead.outlet.value, document.id, document.id, "masthead.outlet", evidence)
    return Name(document.source, document.id, document.id, "document.source", evidence)


def listed(parts: Sequence[Part], last: str = "and", between: str = "comma") -> list[Part]:
    """Parts with phrases between them: "a, b and c"."""
    result: list[Part] = []
    for number, part in enumerate(parts):
        if number:
            result.append(fixed(last if number == len(parts) - 1 else between))
        result.append(part)
    return result


def heading(holders: Iterable[tuple[Shelf, Holder]]) -> Sentence:
    """An entry's heading: the name, and the role of the first document that gives one."""
    rows = list(holders)
    shelf, holder = next((row for row in rows if role_parts(*row)), rows[0])
    roles = role_parts(shelf, holder)
    parts = [name(shelf, holder), *([fixed("dash_role"), *roles] if roles else [])]
    return Sentence(parts=tuple(parts), holders=(NamedHolder(holder.id, holder.name),))


def role_line(shelf: Shelf, holder: Holder) -> Sentence:
    """How another document describes the same name."""
    parts: list[Part] = [fixed("from_outlet"), publication(shelf), fixed("colon_role")]
    named = NamedHolder(holder.id, holder.name)
    return Sentence(parts=(*parts, *role_parts(shelf, holder), fixed("stop")), holders=(named,))


def section_line(shelf: Shelf, section: Section) -> Sentence:
    """Whose section the statements below come from, and what the outlet put above it."""
    chain = shelf.chain(section.id)
    holders = chain[0]
    key = INTRODUCED[section.form] + ("_jointly" if len(holders) > 1 else "")
    parts = [fixed(key), *listed([name(shelf, each) for each in holders])]
    parts += via(shelf, chain[1:-1])
    parts += [fixed("in_outlet"), publication(shelf), fixed("stop")]
    parts += above(shelf, section)
    return Sentence(
        parts=tuple(parts), holders=named(holders), chain=names(chain), said=said(shelf)
    )


def above(shelf: Shelf, section: Section) -> list[Part]:
    """The question or the heading over a section, marked as the outlet's words."""
    key, span = ("question", section.question) if section.question else ("heading", section.heading)
    return quoted(shelf, key, (span,)) if span else []


def statement_line(
    unit: Unit, grounds: Span | None, copies: Sequence[Unit], *, roles: bool = False
) -> Sentence:
    """A statement in its own words, with its grounds and the documents that print it too.

    `roles` puts the holders' roles after their names, where no heading gives them.
    """
    shelf = unit.shelf
    parts: list[Part] = []
    if unit.section is None:
        parts += attribution_parts(unit, roles)
    else:
        parts += quoted(shelf, "own", unit.spans)
    if grounds:
        parts += quoted(shelf, "grounds", (grounds,))
    if copies:
        parts += copy_parts(unit, copies)
    return Sentence(
        parts=tuple(parts),
        holders=named(unit.holders),
        chain=names(unit.chain),
        said=said(shelf),
    )


def attribution_parts(unit: Unit, roles: bool) -> list[Part]:
    """The holder, the relayers, then words as said, or as told and by whom."""
    shelf, chain = unit.shelf, unit.chain
    parts = listed([name(shelf, each) for each in unit.holders])
    if roles and len(unit.holders) == 1 and (given := role_parts(shelf, unit.holders[0])):
        parts += [fixed("role"), *given, fixed("bracket_end")]
    if unit.quoted:
        return [*parts, *via(shelf, chain[1:-1]), *quoted(shelf, "said", unit.spans)]
    told_by = teller(unit)
    place = chain.index(told_by)
    parts += via(shelf, chain[1:place])
    if any(each.kind == "document" and not each.mentions for each in told_by):
        parts.append(fixed("own_words"))
    else:
        parts += [fixed("told_by"), *listed([name(shelf, each) for each in told_by])]
    parts += via(shelf, chain[place + 1 : -1])
    return [*parts, *quoted(shelf, "told", unit.spans)]


def via(shelf: Shelf, steps: Sequence[tuple[Holder, ...]]) -> list[Part]:
    """Everyone between the holder and the document's own voice, nearest the holder first."""
    if not steps:
        return []
    relayers = [name(shelf, each) for step in steps for each in step]
    return [fixed("via"), *listed(relayers, last="comma"), fixed("bracket_end")]


def quoted(shelf: Shelf, key: str, spans: Sequence[Span]) -> list[Part]:
    """Spans between quotation marks: single ones around words that have double ones inside."""
    form = "_single" if any(has_double_marks(each.exact) for each in spans) else ""
    parts: list[Part] = [fixed(key + form)]
    for number, span in enumerate(spans):
        parts += [fixed("split" + form)] if number else []
        parts.append(words(shelf, span))
    return [*parts, fixed("close" + form)]


def copy_parts(unit: Unit, copies: Sequence[Unit]) -> list[Part]:
    """In which other documents the same words stand, each with the place."""
    count = Value(str(len(copies)), f"copies record={unit.record.id}")
    places = [publication(each.shelf, each.shelf.evidence(each.spans[0])) for each in copies]
    key = "other_document" if len(copies) == 1 else "other_documents"
    found = listed(places, "semicolon", "semicolon")
    return [fixed("also"), count, fixed(key), *found, fixed("stop")]


def named(holders: Iterable[Holder]) -> tuple[NamedHolder, ...]:
    return tuple(NamedHolder(each.id, each.name) for each in holders)


def names(chain: Chain) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(each.name for each in step) for step in chain)


def said(shelf: Shelf) -> Said:
    """The publication date, which bounds when a statement was made."""
    published = shelf.reading.masthead.published
    if published.value is None:
        return Said(None, "unknown")
    return Said(published.value, f"published ({published.basis})")
