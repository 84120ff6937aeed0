"""Part checks: each part of a sentence against the record, by itself."""

from collections.abc import Callable

from onrecord.lexicon.phrases import is_phrase
from onrecord.model.product import Evidence, Name, Part, Phrase, Value, Verbatim
from onrecord.model.records import Holder
from onrecord.model.span import Span
from onrecord.products.holders_judged_parts import is_judged, judged_value
from onrecord.products.index import Index, Shelf
from onrecord.products.places import opening_words
from onrecord.products.queries import Counts

Ask = Callable[[str], str | None]
"""Gives what a query gives as it is printed; None for one that is not in the set."""


def part_fault(counts: Counts, part: Part, ask: Ask) -> str | None:
    """What is wrong with a part taken by itself; None when it can be recomputed."""
    match part:
        case Verbatim():
            return verbatim_fault(counts.index, part)
        case Name():
            return name_fault(counts.index, part)
        case Value():
            return value_fault(ask, part)
        case Phrase():
            return None if is_phrase(part.text) else f"“{part.text}” is not a phrase of the list"


def verbatim_fault(index: Index, part: Verbatim) -> str | None:
    if part.text != part.evidence.exact:
        return f"“{part.text}” is printed for “{part.evidence.exact}”"
    return evidence_fault(index, part.evidence)


def evidence_fault(index: Index, evidence: Evidence) -> str | None:
    """Whether the words stand where the evidence says, to the letter."""
    shelf = index.shelves.get(evidence.document)
    if shelf is None:
        return f"document {evidence.document} is not in the record"
    if shelf.reading.document.source != evidence.source:
        return f"document {evidence.document} does not come from {evidence.source}"
    place = f"{evidence.start}-{evidence.end}"
    if not 0 <= evidence.start < evidence.end <= len(shelf.text):
        return f"{place} is no place in document {evidence.document}"
    if shelf.text[evidence.start : evidence.end] != evidence.exact:
        return f"“{evidence.exact}” does not stand at {place} of document {evidence.document}"
    return None


def value_fault(ask: Ask, part: Value) -> str | None:
    answer = ask(part.query)
    if answer is None:
        return f"“{part.query}” is not a query of the list"
    return None if answer == part.text else f"“{part.query}” gives {answer}, not {part.text}"


def name_fault(index: Index, part: Name) -> str | None:
    """Whether the record has the field, with this value, and the evidence bears on it."""
    shelf = index.shelves.get(part.document)
    if shelf is None:
        return f"document {part.document} is not in the record"
    if part.text not in field_values(index, shelf, part):
        return f"{part.field} of {part.record} is not “{part.text}”"
    if part.evidence is None:
        return None
    if part.record in shelf.holders and part.evidence not in bearing(shelf, part):
        return f"the evidence for “{part.text}” is not that of {part.field}"
    return evidence_fault(index, part.evidence)


def field_values(index: Index, shelf: Shelf, part: Name) -> tuple[str | None, ...]:
    """The values of the field that a name gives: one, but for the authors of a document."""
    if part.record == shelf.document and part.field == "masthead.author":
        return shelf.reading.masthead.authors
    if is_judged(part):
        return (judged_value(index, part),)
    return (field_value(shelf, part),)


def field_value(shelf: Shelf, part: Name) -> str | None:
    """The value of a field, None where there is none."""
    masthead, document = shelf.reading.masthead, shelf.reading.document
    if part.record == shelf.document:
        fields = {
            "masthead.outlet": masthead.outlet.value,
            "masthead.title": masthead.title.value,
            "document.source": document.source,
            "document.opening": opening_words(shelf),
        }
        return fields.get(part.field)
    holder = shelf.holders.get(part.record)
    if holder is None:
        return None
    return holder.name if part.field == "holder.name" else words_of_field(holder, part.field)


def words_of_field(holder: Holder, field: str) -> str | None:
    span = span_of_field(holder, field)
    return span.exact if span else None


def span_of_field(holder: Holder, field: str) -> Span | None:
    match field:
        case "holder.role":
            return holder.role
        case "holder.affiliation":
            return holder.affiliation
    return None


def bearing(shelf: Shelf, part: Name) -> tuple[Evidence, ...]:
    """The places that a holder's field may rest on."""
    holder = shelf.holders[part.record]
    if part.field == "holder.name":
        places = holder.mentions or shelf.labels.get(holder.id, ())
        return tuple(shelf.evidence(each) for each in places)
    span = span_of_field(holder, part.field)
    return (shelf.evidence(span),) if span else ()
