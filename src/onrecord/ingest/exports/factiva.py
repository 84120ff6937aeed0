"""Factiva exports with field labels: the articles of a text, Rich Text or HTML download."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from onrecord.ingest.containers.article import Article
from onrecord.ingest.exports.dates import date_in
from onrecord.ingest.exports.lines import Line, byline, joined, labels, lines_of, marks

LABEL = re.compile(r"([A-Z]{2,3})(?:[ \t\xa0]+(\S.*))?", re.S)
NUMBER = r"(?=[A-Z0-9]{2,20}(?:19|20)[0-9]{6})[A-Z][A-Z0-9]{3,29}(?:19|20)[0-9]{6}[0-9a-z]{5,14}"
"""The service's own number of an article: source, date, and signs that tell apart."""
CODED = re.compile(r"\S+\s+:\s+\S")
NEEDED = frozenset({"title", "body"})
NO_DATE = "no date of publication found in the export's article"


class Field(NamedTuple):
    """A labelled field: its label, its lines, and where its value begins in the text."""

    label: str
    start: int
    lines: Sequence[Line]


def factiva_articles(text: str) -> tuple[Article, ...] | None:
    """The articles, or None when the text is no such export.

    An article ends with its number ("AN"); it has a headline and a text. The text is the lead
    ("LP") and the rest ("TD") as printed, a blank line between them.
    """
    lines = list(lines_of(text))
    pieces = numbered(lines)
    found = [fields_of(piece) for piece in pieces]
    shaped = [each for each in found if names_of(each) >= NEEDED and "published" in names_of(each)]
    if not shaped or 2 * len(shaped) <= len(found):
        return None
    return tuple(article_of(text, each) for each in found)


@cache
def number_line() -> re.Pattern[str]:
    words = "|".join(re.escape(mark) for mark in marks("number"))
    return re.compile(rf"(?:AN[ \t\xa0]+)?(?:(?:{words})\s+)?{NUMBER}", re.I | re.A)


def numbered(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """The pieces that end with a line "AN"."""
    pieces: list[Sequence[Line]] = []
    first = 0
    for place, line in enumerate(lines):
        alone = label_of(line) == "AN" or (place > 0 and lines[place - 1].words == "AN")
        if alone and is_number(line.words):
            pieces.append(lines[first : place + 1])
            first = place + 1
    return pieces


def is_number(words: str) -> bool:
    return number_line().fullmatch(words) is not None


def label_of(line: Line) -> str:
    """The label that a line begins with, or "". A label of the text stands apart: "TD Bank
    said" begins with none.
    """
    found = LABEL.fullmatch(line.words)
    if found is None or found[1] not in known():
        return ""
    alone = not found[2] or line.words[len(found[1]) :].startswith(("\t", "  "))
    return found[1] if alone or found[1] not in labels("factiva", "body") else ""


@cache
def known() -> dict[str, str]:
    """Label -> field."""
    return {
        label: field
        for place in ("head", "body", "tail")
        for label, field in labels("factiva", place).items()
    }


def fields_of(lines: Sequence[Line]) -> list[Field]:
    """The fields of one article, in order; what stands before the first is passed over."""
    starts = head_starts(lines)
    texts = body_starts(lines, starts[-1] + 1 if starts else 0)
    if not texts:
        return []
    starts = [place for place in starts if place < texts[0]]
    starts += [*texts, *tail_starts(lines, texts[-1] + 1)]
    ends = [*starts[1:], len(lines)]
    return [field(lines[place:end]) for place, end in zip(starts, ends, strict=True)]


def head_starts(lines: Sequence[Line]) -> list[int]:
    """Where the fields before the text begin, each label once."""
    seen: set[str] = set()
    starts: list[int] = []
    for place, line in enumerate(lines):
        label = label_of(line)
        if label in labels("factiva", "body"):
            break
        if label in labels("factiva", "head") and label not in seen:
            seen.add(label)
            starts.append(place)
    return starts


def body_starts(lines: Sequence[Line], first: int) -> list[int]:
    """Where the lead and the rest of the text begin."""
    found = {label_of(lines[place]): place for place in range(len(lines) - 1, first - 1, -1)}
    lead, rest = found.get("LP"), found.get("TD")
    if lead is not None and rest is not None and rest < lead:
        return [rest]
    return [place for place in (lead, rest) if place is not None]


def tail_starts(lines: Sequence[Line], first: int) -> list[int]:
    """Where the fields after the text begin: read from the end, each label once."""
    seen: set[str] = set()
    starts: list[int] = []
    for place in range(len(lines) - 1, first - 1, -1):
        label = label_of(lines[place])
        if label in labels("factiva", "tail") and label not in seen and holds(lines, place, label):
            seen.add(label)
            starts.append(place)
    return starts[::-1]


def holds(lines: Sequence[Line], place: int, label: str) -> bool:
    """Whether a line has what its label announces: "IN" names industries with their codes."""
    if known()[label] != "coded":
        return True
    value = lines[place].words.removeprefix(label).strip()
    following = lines[place + 1].words if place + 1 < len(lines) else ""
    return bool(CODED.search(value or following))


def field(lines: Sequence[Line]) -> Field:
    label = label_of(lines[0])
    inner = LABEL.fullmatch(lines[0].words)
    if inner is None or not inner[2]:
        rest = lines[1:]
        return Field(label, rest[0].start if rest else lines[0].end, rest)
    value = Line(lines[0].end - len(inner[2]), lines[0].end, inner[2], False)
    return Field(label, value.start, [value, *lines[1:]])


def names_of(fields: Sequence[Field]) -> set[str]:
    return {known()[field.label] for field in fields if field.lines}


def article_of(text: str, fields: Sequence[Field]) -> Article:
    """One article, field by field."""
    stated = {known()[field.label]: joined(field.lines) for field in reversed(fields)}
    texts = [
        text[field.start : field.lines[-1].end].rstrip()
        for field in fields
        if field.lines and known()[field.label] == "body"
    ]
    published = date_in(stated.get("published", "")) or ""
    correction = stated.get("correction")
    return Article(
        title=stated.get("title", ""),
        outlet=stated.get("outlet", ""),
        authors=tuple(filter(None, (byline(stated.get("authors", "")),))),
        published=published,
        text="\n\n".join(texts),
        problems=(
            *(() if published else (NO_DATE,)),
            *((f"correction printed with it: {correction}",) if correction else ()),
        ),
    )
