"""Holders' judged parts: what people decided about an entry's holder, as parts of its heading."""

from typing import NamedTuple

from onrecord.model.judgement import Judgement
from onrecord.model.product import Name, Part
from onrecord.model.records import Holder
from onrecord.products.index import Index, Shelf
from onrecord.products.places import fixed

FIELDS = {"judgement.name": "name", "judgement.affiliation": "affiliation"}
"""The verdict that each field's value comes from."""

AUTHOR = "judgement.author"


class Decided(NamedTuple):
    """The judgements that a heading shows: of the name where no document prints it, and of the
    affiliation."""

    name: Judgement | None = None
    place: Judgement | None = None


NOTHING = Decided()


def decided(index: Index, holder: Holder) -> Decided:
    """What is shown of judgements over a heading that prints the name of this holder."""
    naming = index.judged.naming(holder.id)
    shown = naming if naming and naming.value != holder.name else None
    return Decided(shown, index.judged.placing(holder.id))


def before_name(shelf: Shelf, naming: Judgement | None) -> list[Part]:
    """The judged name and by whom it is given, before the name that the documents print."""
    if naming is None:
        return []
    return [
        field(shelf, naming, "judgement.name", naming.value or ""),
        fixed("named_so"),
        field(shelf, naming, AUTHOR, naming.author),
        fixed("printed_as"),
    ]


def after_roles(shelf: Shelf, placing: Judgement | None) -> list[Part]:
    """By whom another affiliation is given than the documents', and which."""
    if placing is None:
        return []
    return [
        fixed("placed_by"),
        field(shelf, placing, AUTHOR, placing.author),
        fixed("colon_role"),
        field(shelf, placing, "judgement.affiliation", placing.value or ""),
    ]


def field(shelf: Shelf, judgement: Judgement, label: str, text: str) -> Name:
    return Name(text, shelf.document, judgement.id, label, None)


def is_judged(name: Name) -> bool:
    """Whether a name gives a judgement's field, not one of a document."""
    return name.field == AUTHOR or name.field in FIELDS


def judged_value(index: Index, name: Name) -> str | None:
    """The value of a judgement's field, None where the record has no such judgement."""
    judgement = index.judged.judgements.get(name.record)
    if judgement is None:
        return None
    if name.field == AUTHOR:
        return judgement.author
    return judgement.value if judgement.verdict == FIELDS[name.field] else None
