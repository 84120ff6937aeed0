"""Sentences: printed sentences as pages show them, each part in its look, with ways to evidence."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.export.marks import introduces, numbered, shown_evidence
from onrecord.export.page_marks import lettered
from onrecord.export.page_product import LOOKS
from onrecord.export.page_words import file_name, web_address
from onrecord.export.said_marks import said_marks
from onrecord.model.product import (
    Evidence,
    Name,
    Part,
    Phrase,
    Sentence,
    SourceEntry,
    Value,
    Verbatim,
)
from onrecord.products.statements_printed import printed_statements
from onrecord.web.addresses import judge_path, sentence_anchor
from onrecord.web.holder_paths import holder_path
from onrecord.web.page import Visit

EDGE_MARKS = re.compile("(^[”’]|[“‘]$)")
OPENINGS = ("“", "‘")
CALLED = re.compile(r"(.+?)[.:] ")
"""What a heading of our own words is called, before what it counts."""


class PartView(NamedTuple):
    """A part: its look (a class of the style sheet), its words, and where it leads, if anywhere."""

    look: str
    text: str
    href: str | None = None


class MarkView(NamedTuple):
    """A quiet number behind a sentence: the way to a place in a source; `label` says so."""

    number: str
    href: str
    label: str


class SentenceView(NamedTuple):
    """A sentence as it is shown.

    `kind`: "said" for what somebody says or what stands in a text, "introduces" for who follows,
    "tally" for counts and words of our own. `when`: when it was said and what that
    rests on, where no line prints it; `quotes`: it begins with a quotation mark;
    `judge`: where its statements can be judged, with --edit.
    """

    anchor: str
    kind: str
    parts: tuple[PartView, ...]
    marks: tuple[MarkView, ...]
    when: str = ""
    quotes: bool = False
    judge: tuple[str, ...] = ()


class Writer:
    """Writes the sentences of one page: numbers of sources, ways to documents and holders.

    A sentence that stands twice on a page has its anchor once.
    """

    def __init__(self, visit: Visit, sources: Sequence[SourceEntry]) -> None:
        self.room = visit.room
        self.addresses = visit.addresses
        self.edit = visit.edit
        self.numbers: Mapping[str, int] = numbered(sources)
        self.outlets = {each.document: each.outlet or each.title or "" for each in sources}
        self.seen: set[str] = set()

    def sentences(self, found: Sequence[Sentence]) -> tuple[SentenceView, ...]:
        """The lines of a section, each with its day where none of them prints it."""
        days = said_marks(found)
        return tuple(self.sentence(each, day) for each, day in zip(found, days, strict=True))

    def sentence(self, sentence: Sentence, when: str = "") -> SentenceView:
        first = sentence.parts[0]
        return SentenceView(
            anchor=self.anchor(sentence),
            kind=kind_of(sentence),
            parts=tuple(view for each in sentence.parts for view in self.part(each)),
            marks=tuple(self.marks(shown_evidence(sentence))),
            when=when,
            judge=tuple(self.judged_at(sentence)) if self.edit else (),
            quotes=isinstance(first, Phrase) and first.text in OPENINGS,
        )

    def judged_at(self, sentence: Sentence) -> Iterator[str]:
        """Where the statements that a sentence prints can be judged."""
        for each in printed_statements(self.room.study.index, sentence):
            yield self.addresses.to(judge_path(each))

    def anchor(self, sentence: Sentence) -> str:
        """The anchor of a sentence; "" where it stands on the page already."""
        found = sentence_anchor(sentence.id)
        if found in self.seen:
            return ""
        self.seen.add(found)
        return found

    def part(self, part: Part) -> Iterator[PartView]:
        """One part; a phrase with the quotation marks at its edges set apart."""
        if isinstance(part, Verbatim):
            yield PartView("verbatim", part.text)
        elif isinstance(part, Name):
            yield self.name(part)
        elif isinstance(part, Phrase):
            for piece in filter(None, EDGE_MARKS.split(part.text)):
                yield PartView("marks" if EDGE_MARKS.fullmatch(piece) else "phrase", piece)
        else:
            yield PartView("value", part.text)

    def name(self, part: Name) -> PartView:
        """A field of a record; a document without a title goes by its file."""
        path = holder_path(self.room, part.record) if part.field == "holder.name" else None
        is_file = part.field == "document.source" and not web_address(part.text)
        text = file_name(part.text) if is_file else part.text
        href = self.addresses.to(path) if path else None
        return PartView(LOOKS.get(part.field, "field"), text, href)

    def marks(self, places: Sequence[Evidence]) -> Iterator[MarkView]:
        """A mark for each place; letters tell places of one source apart."""
        found = list({(each.document, each.start, each.end): each for each in places}.values())
        counts = Counter(each.document for each in found)
        ranks: Counter[str] = Counter()
        for each in found:
            letter = lettered(ranks[each.document]) if counts[each.document] > 1 else ""
            ranks[each.document] += 1
            number = f"{self.numbers.get(each.document, '?')}{letter}"
            yield MarkView(number, self.addresses.place(each), self.label(number, each))

    def label(self, number: str, evidence: Evidence) -> str:
        page = f", page {evidence.page}" if evidence.page else ""
        outlet = self.outlets.get(evidence.document)
        return f"Source {number}{f', {outlet}' if outlet else ''}{page}: read it there"


def kind_of(sentence: Sentence) -> str:
    if introduces(sentence):
        return "introduces"
    if all(isinstance(each, Phrase | Value) for each in sentence.parts):
        return "tally"
    return "said"


def led(view: SentenceView) -> SentenceView:
    """A heading of our own words alone, what it is called set apart from what it counts."""
    if view.kind != "tally":
        return view
    first, *rest = view.parts
    found = CALLED.match(first.text)
    called = found[1] if found else first.text
    counted = PartView("phrase", first.text.removeprefix(called))
    counts = (counted, *rest) if counted.text else tuple(rest)
    return view._replace(parts=(PartView("lead", called), *counts))


def heading_label(sentence: Sentence, above: str = "") -> str:
    """A heading in a list of contents: whom or what it names; under the heading of somebody, what
    it says of them; of our own words, what it is called."""
    parts = sentence.parts
    named = next((each.text for each in parts if isinstance(each, Name | Verbatim)), None)
    if named is None:
        found = CALLED.match(sentence.text)
        return found[1] if found else sentence.text
    if above and sentence.text.startswith(above):
        return sentence.text.removeprefix(above).strip(" —:,") or named
    return named if not above else sentence.text
