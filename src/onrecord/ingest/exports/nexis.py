"""Nexis exports: the articles of a file from Nexis, LexisNexis, Nexis Uni or Lexis Advance."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.ingest.containers.article import Article
from onrecord.ingest.exports.dates import date_in
from onrecord.ingest.exports.lines import Line, byline, is_mark, lines_of, numbers, stretch
from onrecord.ingest.exports.nexis_head import headed, listed_titles
from onrecord.ingest.exports.nexis_labels import (
    Field,
    body_alone,
    fields_of,
    head_label,
    tail_start,
)

NO_DATE = "no date of publication found in the export's article"


class Piece(NamedTuple):
    """The lines of one article, and its number where the export prints one (else 0)."""

    number: int
    lines: Sequence[Line]


class Export(NamedTuple):
    """The articles of an export, and how many it says that it holds (0: it does not say)."""

    articles: tuple[tuple[int, Article], ...]
    announced: int


def nexis_export(text: str) -> Export | None:
    """The articles with their numbers, or None when the text is no export of this kind.

    It is one when most of its pieces have a date, a field label and a text. The text of an
    article is that of its body as printed; load dates and copyright years are never its date.
    """
    lines = list(lines_of(text))
    modern = any(is_mark(line.words, "end") for line in lines)
    pieces, announced = classic_pieces(lines)
    if not pieces:
        pieces, announced = modern_pieces(lines) if modern else ([], 0)
    titles = listed_titles(lines) if modern else frozenset()
    shaped = sum(is_article(piece.lines) for piece in pieces)
    if not pieces or 2 * shaped <= len(pieces):
        return None
    found = ((piece.number, article_of(text, piece.lines, modern, titles)) for piece in pieces)
    return Export(tuple(found), announced)


def classic_pieces(lines: Sequence[Line]) -> tuple[list[Piece], int]:
    """The pieces that begin with "1 of 12 DOCUMENTS"."""
    starts = [
        (place, given)
        for place, line in enumerate(lines)
        if (given := numbers(line.words, "separator"))
    ]
    starts = [(place, given) for place, given in starts if 0 < given[0] <= given[1]]
    ends = [*(place for place, _ in starts), len(lines)][1:]
    pieces = [
        Piece(given[0], until_end(lines[place + 1 : end]))
        for (place, given), end in zip(starts, ends, strict=True)
    ]
    return pieces, max((given[1] for _, given in starts), default=0)


def until_end(lines: Sequence[Line]) -> Sequence[Line]:
    for place, line in enumerate(lines):
        if is_mark(line.words, "end"):
            return lines[:place]
    return lines


def modern_pieces(lines: Sequence[Line]) -> tuple[list[Piece], int]:
    """The pieces that end with "End of Document", and the count of the list before them."""
    pieces: list[Piece] = []
    first = 0
    for place, line in enumerate(lines):
        if is_mark(line.words, "end"):
            pieces.append(Piece(len(pieces) + 1, lines[first:place]))
            first = place + 1
    rest = lines[first:]
    if is_article(rest):
        pieces.append(Piece(len(pieces) + 1, rest))
    counts = (given[1] for line in lines[:40] if (given := numbers(line.words, "count")))
    return pieces, next(counts, 0)


def is_article(lines: Sequence[Line]) -> bool:
    """Whether lines have a date line and, after it, a field label or the line "Body"."""
    first = next((place for place, line in enumerate(lines) if date_in(line.words)), None)
    if first is None:
        return False
    after = lines[first + 1 :]
    return any(head_label(line.words) or body_alone(line.words) for line in after[:60]) or any(
        field.name == "loaded" for field in fields_of(after[tail_start(after) :], "tail")
    )


def article_of(text: str, lines: Sequence[Line], modern: bool, titles: frozenset[str]) -> Article:
    """One article, field by field."""
    head = headed(lines, modern, titles)
    body = body_of(lines, head.end)
    after = lines[body.stop :]
    stated = {field.name: field for field in reversed(head.fields)}
    notes = () if head.published else (NO_DATE,)
    return Article(
        title=value(stated, "title") or head.title,
        outlet=head.outlet,
        authors=tuple(filter(None, (byline(value(stated, "authors")),))),
        published=head.published,
        text=stretch(text, lines[body.start : body.stop]),
        problems=(*notes, *corrections(after)),
    )


def body_of(lines: Sequence[Line], start: int) -> slice:
    return slice(start, start + tail_start(lines[start:]))


def value(stated: dict[str, Field], name: str) -> str:
    return stated[name].value if name in stated else ""


def corrections(lines: Sequence[Line]) -> Iterator[str]:
    """The corrections that are printed after an article."""
    for field in fields_of(lines, "tail"):
        if field.name == "correction" and field.value:
            yield f"correction printed with it: {field.value}"
