"""Document: a source text, every statement coloured by its holder and linked both ways."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.export.judged_words import judged
from onrecord.export.page_marks import Mark
from onrecord.export.page_runs import Run, paragraphs
from onrecord.export.page_sources import dates
from onrecord.export.page_words import file_name, language_tag, web_address
from onrecord.export.plain import shortened
from onrecord.model.ledger import StatementItem
from onrecord.model.records import Reading
from onrecord.products.sources import source_entry
from onrecord.web.addresses import document_path, judge_path, place_anchor, product_path
from onrecord.web.errors import NoPageError
from onrecord.web.holder_paths import holder_path
from onrecord.web.page import Page, View, Visit
from onrecord.web.places import places_of
from onrecord.web.room import Room
from onrecord.web.works import BY_DOCUMENT, CITATIONS, LABELS, STATEMENTS, Cited

HUES = 8
"""Colours that holders have; those who say least share a plain one."""

TITLE = 300
SHORT = {"questions": "Questions", "roundup-by-outlet": "By outlet"}
"""Labels of products where there is little room."""

Window = tuple[int, int]


class BackView(NamedTuple):
    """The way from a place to a sentence of a product that rests on it; after the first of a
    product by its rank."""

    product: str
    rank: int
    href: str


class NumberView(NamedTuple):
    """The number of a statement, in the text and beside it, the anchor of its first words, and
    where it can be judged, with --edit."""

    number: int
    anchor: str
    judge: str | None


class NoteView(NamedTuple):
    """Beside a paragraph: who says what begins in it, on whose word it reached the page, and where
    it is printed. `hue` is the colour in the text."""

    hue: int
    numbers: tuple[NumberView, ...]
    name: str
    href: str | None
    through: str
    withheld: str
    backs: tuple[BackView, ...]


class Piece(NamedTuple):
    """A stretch of a paragraph: words, the beginning or the end of a mark, or a bare anchor."""

    kind: str
    words: str = ""
    id: str = ""
    look: str = ""
    numbers: tuple[int, ...] = ()


class ParagraphView(NamedTuple):
    """A block of the text, from code point `start`, with the notes on what begins in it."""

    kind: str
    start: int
    pieces: tuple[Piece, ...]
    notes: tuple[NoteView, ...]


class KeyView(NamedTuple):
    """A holder in the key of colours, and the way to the first of the statements."""

    hue: int
    name: str
    total: int
    href: str


class DocumentView(NamedTuple):
    """What the template shows."""

    id: str
    title: str
    outlet: str
    dated: tuple[str, ...]
    authors: str
    address: str | None
    source: str
    language: str
    descriptor: str
    sha256: str
    media_type: str
    retrieved: str | None
    unread: str | None
    problems: tuple[str, ...]
    keys: tuple[KeyView, ...]
    paragraphs: tuple[ParagraphView, ...]


class Place(NamedTuple):
    """A stretch of the text with all that stands on it."""

    start: int
    end: int
    statements: tuple[StatementItem, ...]
    cited: tuple[Cited, ...]


def show(visit: Visit) -> View:
    room, identity = visit.room, visit.parts["document"]
    reading = room.readings.get(identity)
    if reading is None:
        raise NoPageError("no document has this id in the record")
    view = document_view(reading, visit)
    return View("document.html", view.title, view, whole=room.has(CITATIONS))


def document_view(reading: Reading, visit: Visit) -> DocumentView:
    document, masthead = reading.document, reading.masthead
    entry = source_entry(reading)
    said = visit.room.of(BY_DOCUMENT).get(document.id, ())
    return DocumentView(
        id=document.id,
        title=shortened(masthead.title.value or file_name(document.source), TITLE),
        outlet=masthead.outlet.value or "outlet unknown",
        dated=tuple(dates(entry, reading)),
        authors=", ".join(masthead.authors),
        address=web_address(document.metadata.url, document.source),
        source=document.source,
        language=language_tag(document.language),
        descriptor=entry.descriptor,
        sha256=document.origin.sha256,
        media_type=document.origin.media_type,
        retrieved=document.origin.retrieved,
        unread=reading.unread,
        problems=tuple(f"{each.stage}: {each.message}" for each in reading.problems),
        keys=tuple(keys(said, hues_of(said))),
        paragraphs=tuple(Text(reading, visit, said).paragraphs()),
    )


def cited_in(document: str, room: Room) -> tuple[Cited, ...]:
    """The sentences that rest on a document; none while products are being made."""
    return room.of(CITATIONS).get(document, ()) if room.has(CITATIONS) else ()


def in_order(said: Iterable[StatementItem]) -> list[StatementItem]:
    """Statements by where they begin, the longer first."""
    return sorted(said, key=lambda each: (each.evidence[0].start, -each.evidence[-1].end, each.id))


def names_of(item: StatementItem) -> str:
    return " and ".join(each.name for each in item.holders) or "voice unknown"


def hues_of(said: Sequence[StatementItem]) -> dict[str, int]:
    """The colour of each holder by name: those who say most have one of their own, from 1."""
    counts = Counter(names_of(each) for each in in_order(said))
    return {name: rank for rank, (name, _) in enumerate(counts.most_common(HUES), 1)}


def keys(said: Sequence[StatementItem], hues: Mapping[str, int]) -> Iterator[KeyView]:
    """The key of colours, whoever says most first."""
    counts = Counter(names_of(each) for each in in_order(said))
    firsts: dict[str, StatementItem] = {}
    for each in in_order(said):
        firsts.setdefault(names_of(each), each)
    for name, count in counts.most_common():
        first = firsts[name].evidence[0]
        anchor = place_anchor(first.start, first.end)
        yield KeyView(hues.get(name, 0), name, count, f"#{anchor}")


def placed(said: Iterable[StatementItem], cited: Iterable[Cited]) -> list[Place]:
    """Every place that a statement or a sentence of a product stands on, in order."""
    statements: dict[Window, list[StatementItem]] = defaultdict(list)
    sentences: dict[Window, list[Cited]] = defaultdict(list)
    for item in said:
        for each in item.evidence:
            statements[each.start, each.end].append(item)
    for one in cited:
        sentences[one.start, one.end].append(one)
    windows = sorted({*statements, *sentences}, key=lambda each: (each[0], -each[1]))
    return [Place(*each, tuple(statements[each]), tuple(sentences[each])) for each in windows]


class Text:
    """The text of one document with its marks, notes and anchors."""

    def __init__(self, reading: Reading, visit: Visit, said: Sequence[StatementItem]) -> None:
        self.reading = reading
        self.visit = visit
        self.numbers = {each.id: rank for rank, each in enumerate(in_order(said), 1)}
        self.hues = hues_of(said)
        places = placed(said, cited_in(reading.document.id, visit.room))
        self.text = reading.document.text
        self.places = {place_anchor(each.start, each.end): each for each in places}
        others = {place_anchor(*each): each[0] for each in sorted(places_of(reading))}
        self.bare = tuple((at, each) for each, at in others.items() if each not in self.places)

    def paragraphs(self) -> Iterator[ParagraphView]:
        """Every block of the text; no code point is left out."""
        marks = [self.mark(anchor, each) for anchor, each in self.places.items()]
        window = (0, len(self.text))
        start = 0
        for each in paragraphs(self.text, self.reading.layout.blocks, window, marks):
            end = start + sum(len(run.words) for run in each.runs)
            words = "".join(run.words for run in each.runs)
            if words.strip():
                blank = len(words) - len(words.lstrip())
                pieces = tuple(trimmed(tuple(self.pieces(each.runs, start))))
                notes = tuple(self.notes(start, end))
                yield ParagraphView(each.kind, start + blank, pieces, notes)
            start = end

    def mark(self, anchor: str, place: Place) -> Mark:
        exact = self.text[place.start : place.end]
        return Mark(place.start, place.end, exact, anchor, "", ())

    def pieces(self, runs: Iterable[Run], at: int) -> Iterator[Piece]:
        """The runs of a block that begins at a code point, with bare anchors in their places."""
        for run in runs:
            if run.mark is None:
                yield from self.anchored(run.words, at)
                at += len(run.words)
            elif run.kind == "open":
                identity = run.mark.id if run.first else ""
                yield Piece("open", id=identity, look=self.look(run.mark.id))
            else:
                yield Piece("close", numbers=self.ended(run.mark.id) if run.last else ())

    def anchored(self, words: str, at: int) -> Iterator[Piece]:
        """Words that begin at a code point, cut where a place without a mark begins."""
        first = bisect_left(self.bare, (at, ""))
        last = bisect_left(self.bare, (at + len(words), ""))
        done = 0
        for start, anchor in self.bare[first:last]:
            if start - at > done:
                yield Piece("words", words[done : start - at])
                done = start - at
            yield Piece("anchor", id=anchor)
        yield Piece("words", words[done:])

    def look(self, anchor: str) -> str:
        """The classes of a mark: the colour of who says it, and how."""
        place = self.places[anchor]
        if not place.statements:
            return "cited"
        item = place.statements[0]
        own = " own" if item.kind == "own" else ""
        return f"said hue{self.hues.get(names_of(item), 0)}{own}"

    def ended(self, anchor: str) -> tuple[int, ...]:
        """The numbers of the statements whose last words these are."""
        place = self.places[anchor]
        last = (each for each in place.statements if each.evidence[-1].end == place.end)
        return tuple(self.numbers[each.id] for each in last)

    def notes(self, start: int, end: int) -> Iterator[NoteView]:
        """Notes on the statements that begin in [start, end), those told alike in one."""
        here = {
            item.id: item
            for each in self.places.values()
            if start <= each.start < end
            for item in each.statements
            if item.evidence[0].start == each.start
        }
        alike: dict[tuple[str, str, str], list[StatementItem]] = defaultdict(list)
        for item in sorted(here.values(), key=lambda each: self.numbers[each.id]):
            alike[names_of(item), through(item), withheld(item)].append(item)
        for (name, via, why), items in alike.items():
            yield NoteView(
                hue=self.hues.get(name, 0),
                numbers=tuple(map(self.numbered, items)),
                name=name,
                href=self.holder(items[0]),
                through=via,
                withheld=why,
                backs=tuple(self.backs(items)),
            )

    def numbered(self, item: StatementItem) -> NumberView:
        first = item.evidence[0]
        judge = self.visit.addresses.to(judge_path(item.id)) if self.visit.edit else None
        return NumberView(self.numbers[item.id], place_anchor(first.start, first.end), judge)

    def holder(self, item: StatementItem) -> str | None:
        path = holder_path(self.visit.room, item.holders[0].id) if item.holders else None
        return self.visit.addresses.to(path) if path else None

    def backs(self, items: Sequence[StatementItem]) -> Iterator[BackView]:
        """The ways to the sentences of products that print words within the statements."""
        spans = [one for item in items for one in item.evidence]
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for each in self.places.values():
            if any(one.start < each.end and each.start < one.end for one in spans):
                for cited in each.cited:
                    found[cited.product][cited.anchor] = None
        if "roundup" in found:
            found.pop("roundup-by-outlet", None)
        for name, anchors in found.items():
            for rank, anchor in enumerate(anchors, 1):
                href = self.visit.addresses.to(product_path(name), anchor)
                yield BackView(SHORT.get(name, LABELS[name]), rank, href)


def trimmed(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pieces without the white space at either end of their paragraph."""
    worded = [rank for rank, each in enumerate(pieces) if each.words.strip()]
    first, last = worded[0], worded[-1]
    for rank, each in enumerate(pieces):
        words = each.words if first <= rank <= last else ""
        words = words.lstrip() if rank == first else words
        yield each._replace(words=words.rstrip() if rank == last else words)


def through(item: StatementItem) -> str:
    """Those on whose word it reached the page, without the document's own voice."""
    return ", ".join(" and ".join(each) for each in item.chain[1:-1])


def withheld(item: StatementItem) -> str:
    """What keeps a statement off products, in a few words; "" where nothing does."""
    if item.judged:
        return judged(item)
    if item.act not in (None, "made"):
        return f"{item.act}".replace("_", " ")
    if item.polarity not in (None, "asserts"):
        return "denied" if item.polarity == "denies" else "asked"
    return ", ".join(dict.fromkeys(each.reason for each in item.guarded))


def every(room: Room) -> Iterable[str]:
    return map(document_path, room.readings)


PAGE = Page(
    path=re.compile(r"/documents/(?P<document>[0-9a-f]{16})"),
    show=show,
    every=every,
    works=(STATEMENTS, BY_DOCUMENT, CITATIONS),
)
