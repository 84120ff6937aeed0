"""Nexis labels: the labelled lines before and after an article's text."""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.ingest.exports.dates import date_in
from onrecord.ingest.exports.lines import Line, joined, labels, starts_as

LONGEST_LABEL = 24
MOST_TAIL = 60
LONGEST_VALUE = 12
"""Lines without a blank one that a value may run over."""


class Field(NamedTuple):
    """A labelled value: the field's name, the value in one line, where its lines end."""

    name: str
    value: str
    end: int


def label_of(words: str, place: str) -> tuple[str, str] | None:
    """The field and the value of a labelled line, or None."""
    label, colon, value = words.partition(":")
    if not colon or len(label) > LONGEST_LABEL:
        return None
    field = labels("nexis", place).get(label.strip().casefold())
    return (field, value.strip()) if field and is_label_case(label) else None


def is_label_case(label: str) -> bool:
    """Whether a label is written as the services write theirs: in capitals or capitalised."""
    return label.isupper() or label[:1].isupper()


def head_label(words: str) -> tuple[str, str] | None:
    return label_of(words, "head")


def body_alone(words: str) -> bool:
    """Whether a line is the label of the text and no more."""
    label = words.removesuffix(":")
    return is_label_case(label) and label.strip().casefold() in labels("nexis", "body")


def tail_label(words: str) -> tuple[str, str] | None:
    """The field of a line after the text; a heading such as "Classification" has no value."""
    if found := label_of(words, "tail"):
        return found
    if words[:1].isupper() and words.casefold() in labels("nexis", "tail"):
        return labels("nexis", "tail")[words.casefold()], ""
    return ("copyright", words) if starts_as(words, "copyright") else None


def field_at(lines: Sequence[Line], place: int, where: str) -> Field | None:
    """The field that begins at a line, with the lines that its value runs over."""
    words = lines[place].words
    found = head_label(words) if where == "head" else tail_label(words)
    if found is None:
        return None
    name, value = found
    end = place + 1
    if name == "length":
        return Field(name, value, end)
    patient = where == "tail" and not value
    while end < len(lines) and end - place <= LONGEST_VALUE:
        line = lines[end]
        labelled = head_label(line.words) if where == "head" else tail_label(line.words)
        if labelled or body_alone(line.words) or (line.gap and not patient):
            break
        patient = False
        end += 1
    return Field(name, " ".join(filter(None, (value, joined(lines[place + 1 : end])))), end)


def fields_of(lines: Sequence[Line], where: str) -> list[Field]:
    """The fields of lines that are nothing but fields, up to the first that is none."""
    found: list[Field] = []
    place = 0
    while place < len(lines) and (field := field_at(lines, place, where)):
        found.append(field)
        place = field.end
    return found


def tail_start(lines: Sequence[Line]) -> int:
    """Where the fields after the text begin: from there on there is nothing but fields."""
    closed = {len(lines)}
    start = len(lines)
    for place in range(len(lines) - 1, -1, -1):
        field = field_at(lines, place, "tail")
        if field and field.end in closed:
            closed.add(place)
            start = place
        elif start - place > 2 * LONGEST_VALUE:
            break
    return min(start, sure_tail(lines))


def sure_tail(lines: Sequence[Line]) -> int:
    """Where a line stands that only comes after the text, whatever follows it."""
    for place in range(max(0, len(lines) - MOST_TAIL), len(lines)):
        words = lines[place].words
        found = label_of(words, "tail")
        if found and found[0] == "loaded" and date_in(found[1]):
            return place
        heads = words.casefold() in labels("nexis", "tail") and place + 1 < len(lines)
        if heads and words[:1].isupper() and label_of(lines[place + 1].words, "tail"):
            return place
    return len(lines)
