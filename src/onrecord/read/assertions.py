"""Assertions reader: each sentence that a section's author says in his own voice."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.model.document import Document
from onrecord.model.identity import record_id
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Assertion, Layout, Section
from onrecord.model.span import Span, trimmed
from onrecord.read.modality_sentences import Sentence, sentences

OWN_VOICE = frozenset({"signed", "answer", "blockquote"})
PROSE = frozenset({"paragraph", "list", "quote"})


CUT = re.compile(r"\s*[\[(]\s*(?:…|\.{3,}|\. \. \.)\s*[\])]\s*")
CUT_BEHIND = re.compile(CUT.pattern + r"\Z")
LONGEST_CUT = 12


class Stretch(NamedTuple):
    """Code points [start, end) whose innermost section is `section`."""

    start: int
    end: int
    section: Section | None


def assertions(document: Document, layout: Layout, parse: Parse) -> tuple[Assertion, ...]:
    """One assertion for each sentence of a signed section, an answer or a block quote."""
    stretches = innermost(layout.sections)
    found = [
        assertion(document, stretch.section, span)
        for sentence in sentences(parse, layout)
        if layout.blocks[sentence.block].kind in PROSE
        for stretch, span in clipped(document.text, sentence, stretches)
        if stretch.section and stretch.section.form in OWN_VOICE
    ]
    return tuple(sorted(found, key=lambda each: each.span))


def assertion(document: Document, section: Section, span: Span) -> Assertion:
    return Assertion(id=record_id(document.id, "assertion", (span,)), span=span, section=section.id)


def innermost(sections: Sequence[Section]) -> list[Stretch]:
    """The text from the first section's start to the last's end, cut where the section changes."""
    order = sorted(sections, key=lambda each: (each.start, -each.end, each.id))
    found: list[Stretch] = []
    open_sections: list[Section] = []
    here = 0
    for section in order:
        while open_sections and open_sections[-1].end <= section.start:
            closing = open_sections.pop()
            found.append(Stretch(here, closing.end, closing))
            here = max(here, closing.end)
        found.append(Stretch(here, section.start, open_sections[-1] if open_sections else None))
        open_sections.append(section)
        here = section.start
    while open_sections:
        closing = open_sections.pop()
        found.append(Stretch(here, closing.end, closing))
        here = max(here, closing.end)
    return [stretch for stretch in found if stretch.start < stretch.end]


def clipped(
    text: str, sentence: Sentence, stretches: Sequence[Stretch]
) -> Iterator[tuple[Stretch, Span]]:
    """The parts of a sentence that lie in different stretches; none without a letter."""
    first = bisect_right(stretches, sentence.start, key=lambda each: each.end)
    for stretch in stretches[first:]:
        if stretch.start >= sentence.end:
            return
        start, end = max(stretch.start, sentence.start), min(stretch.end, sentence.end)
        span = without_cuts(text, start, end)
        if span and any(each.isalpha() for each in span.exact):
            yield stretch, span


def without_cuts(text: str, start: int, end: int) -> Span | None:
    """The span without the quoter's cuts ("[…]") and white space at its edges."""
    while cut := CUT.match(text, start, end):
        start = cut.end()
    while cut := CUT_BEHIND.search(text, max(start, end - LONGEST_CUT), end):
        end = cut.start()
    return trimmed(text, start, end)


READER = Reader(
    gives="assertions", needs=("document", "layout", "parse"), version=1, read=assertions
)
