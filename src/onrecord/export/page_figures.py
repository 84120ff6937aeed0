"""Page figures: what was read and what was not, and whose word the words read rest on."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.export.missing import missing
from onrecord.export.overview_text import published, share, voices
from onrecord.export.page_words import mailed
from onrecord.model.ledger import DocumentLine, DocumentProblem, Overview
from onrecord.model.product import NotRead
from onrecord.model.records import Reading

FOLDED = 6
"""Lines above which a list is folded."""

LISTED = 300
"""Documents read above which only those that the page draws on are listed; the rest are counted."""


class Voice(NamedTuple):
    """A share of all words: its look, name, count, share in words and place on a line of 1000."""

    look: str
    name: str
    words: str
    share: str
    start: int
    width: int


class Row(NamedTuple):
    """One document of the record; `number` where it is a source of the page."""

    number: int | None
    title: str
    source: str
    published: str
    words: str
    own_voice: str


class Figures(NamedTuple):
    """The header of a page in figures, and the lists behind them."""

    documents: str
    read: str
    words: str
    own_voice: str
    own_share: str
    voices: tuple[Voice, ...]
    rows: tuple[Row, ...]
    others: str
    not_read: str
    missing: tuple[str, ...]
    problems: tuple[DocumentProblem, ...]
    folded: int = FOLDED


def figures(overview: Overview, readings: Sequence[Reading], numbers: dict[str, int]) -> Figures:
    """What the record holds; a document that is kept but was not read counts as not read."""
    kept = {each.document.id: each.unread for each in readings if each.unread}
    unread = [each for each in overview.documents if each.document in kept]
    read = [each for each in overview.documents if each.document not in kept]
    listed = read if len(read) <= LISTED else [each for each in read if each.document in numbers]
    not_read = (
        *overview.not_read,
        *(NotRead(each.source, kept[each.document] or "") for each in unread),
    )
    return Figures(
        documents=f"{len(overview.documents) + len(overview.not_read):,}",
        read=f"{len(read):,}",
        words=f"{overview.words:,}",
        own_voice=f"{overview.own_voice:,}",
        own_share=percent(overview.own_voice, overview.words),
        voices=tuple(voice_line(overview)),
        rows=tuple(row(each, numbers.get(each.document)) for each in listed),
        others=counted(len(read) - len(listed)),
        not_read=counted(len(not_read)),
        missing=tuple(missing([NotRead(mailed(each.source), each.reason) for each in not_read])),
        problems=tuple(each for each in overview.problems if each.stage != "read"),
    )


def counted(number: int) -> str:
    """A number as it is printed; "" for none."""
    return f"{number:,}" if number else ""


VOICES = (
    ("said", "laid on somebody’s word"),
    ("signed", "in sections by an author"),
    ("own", "in a default voice"),
)


def voice_line(overview: Overview) -> Iterator[Voice]:
    """The shares side by side on a line of 1000 parts."""
    start = 0
    for (look, name), words in zip(VOICES, voices(overview), strict=True):
        width = round(1000 * words / overview.words) if overview.words else 0
        yield Voice(look, name, f"{words:,}", percent(words, overview.words), start, width)
        start += width


def percent(part: int, whole: int) -> str:
    """A share in whole per cent; "–" where there is nothing to share."""
    return share(part, whole).replace("%", "\u00a0%") if part or not whole else "0\u00a0%"


def row(line: DocumentLine, number: int | None) -> Row:
    return Row(
        number=number,
        title=line.title or "untitled",
        source=mailed(line.source),
        published=published(line),
        words=f"{line.words:,}",
        own_voice=percent(line.own_voice, line.words),
    )
