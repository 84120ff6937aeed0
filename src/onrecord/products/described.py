"""Described: a holder's role and affiliation as parts of a line, where they are whole and his."""

from onrecord.lexicon.stand_names import ends_in_person, well_formed_role
from onrecord.model.product import Name, Part
from onrecord.model.records import Holder
from onrecord.model.span import Span
from onrecord.products.index import Shelf
from onrecord.products.places import fixed


def role_parts(shelf: Shelf, holder: Holder) -> list[Part]:
    """Role and affiliation in the document's words; of two that overlap, the role."""
    place = holder.affiliation
    if place and (of_somebody_else(shelf, holder, place) or ends_in_person(place.exact.split())):
        return []
    if of_somebody_else(shelf, holder, holder.role):
        return []
    if place and any(place.touches(each) for each in holder.mentions):
        place = None  # "an official at the Port Authority": the name has it
    role, place = whole(holder.role), whole(place)
    parts: list[Part] = []
    if role:
        parts.append(field(shelf, holder, "holder.role", role))
    if place and not (role and (role.touches(place) or place.exact in role.exact)):
        parts += [fixed("comma")] if role else []
        parts.append(field(shelf, holder, "holder.affiliation", place))
    return parts


def of_somebody_else(shelf: Shelf, holder: Holder, span: Span | None) -> bool:
    """Whether a role or affiliation runs into the name of another person of the document."""
    last = span.exact.split()[-1:] if span else []
    return any(
        each.name.split()[-1:] == last and each.name.split()[-1:] != holder.name.split()[-1:]
        for each in shelf.holders.values()
        if last and each.kind == "person" and each.naming == "named"
    )


def whole(span: Span | None) -> Span | None:
    """A role or affiliation that is not cut from its sentence, else None."""
    return span if span and well_formed_role(span.exact) else None


def field(shelf: Shelf, holder: Holder, label: str, span: Span) -> Name:
    return Name(span.exact, shelf.document, holder.id, label, shelf.evidence(span))
