"""Forms of documents: what each is, as far as its layout and masthead show, with the words."""

import re
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.actors import outlet_listed
from onrecord.lexicon.copies import credit_words, dateline, outlets_in
from onrecord.lexicon.tables import table
from onrecord.model.product import Evidence
from onrecord.model.records import Section
from onrecord.model.span import Span, span_of
from onrecord.products.index import Shelf

ARTICLE = "article"
SIGNED = "signed article"
PANEL = "signed panel"
INTERVIEW = "interview"
TRANSCRIPT = "transcript"
WIRE = "wire story"
REPORT = "report"

SEVERAL = 2
"""Signed sections, or answers, that make a panel, or an interview."""

LABEL = 40
"""Code points of a line that may say what a page is."""

UNSAID = frozenset({"list", "furniture"})
"""Kinds of blocks that say nothing of the page: a menu has a link to every form."""

EDGES = " \t\r\n:|—–-[]()"
PARTS = re.compile(r"\s*[:|—–]\s+|\s+-\s+")


class FormFound(NamedTuple):
    """What a document is, and the words that show it."""

    name: str
    words: tuple[Evidence, ...] = ()


def form_of(shelf: Shelf) -> FormFound:
    """The first of: sections of several voices, what the page calls itself, whose report it is."""
    return voices(shelf) or called(shelf) or wire(shelf) or signed(shelf)


def voices(shelf: Shelf) -> FormFound | None:
    """A panel of signed sections, or answers of one or several people."""
    panel = [each for each in shelf.reading.layout.sections if each.form == "signed"]
    if len(holders(shelf, panel)) >= SEVERAL:
        return FormFound(PANEL, labels(shelf, panel))
    answers = [each for each in shelf.reading.layout.sections if each.form == "answer"]
    speakers = holders(shelf, answers)
    if len(answers) < SEVERAL or not speakers:
        return None
    return FormFound(INTERVIEW if len(speakers) == 1 else TRANSCRIPT, labels(shelf, answers))


def holders(shelf: Shelf, sections: list[Section]) -> frozenset[str]:
    found = (shelf.holdings.get(each.id) for each in sections)
    return frozenset(one for each in found if each for one in each.holders)


def labels(shelf: Shelf, sections: list[Section]) -> tuple[Evidence, ...]:
    """The first label of each voice."""
    spans = (each.label[0] for each in sections if each.label)
    first = {span.exact: span for span in sorted(spans, reverse=True)}
    return tuple(shelf.evidence(each) for each in sorted(first.values()))


def called(shelf: Shelf) -> FormFound | None:
    """What a line of the page, or a part of its title, says that it is."""
    for block in shelf.reading.layout.blocks:
        if block.end - block.start <= LABEL and block.kind not in UNSAID:
            text = shelf.text[block.start : block.end]
            if form := _forms("label").get(text.strip(EDGES).casefold()):
                return FormFound(form, (shelf.evidence(Span(block.start, block.end, text)),))
    title = shelf.reading.masthead.title.value or ""
    parts = PARTS.split(title)
    for part in (parts[0], parts[-1]) if len(parts) > 1 else ():
        if form := _forms("title").get(part.strip(EDGES).casefold()):
            return FormFound(form, titled(shelf, title))
    return None


def titled(shelf: Shelf, title: str) -> tuple[Evidence, ...]:
    """Where a title stands in the text, if it does."""
    at = shelf.text.find(title)
    return (shelf.evidence(span_of(shelf.text, at, at + len(title))),) if at >= 0 else ()


def wire(shelf: Shelf) -> FormFound | None:
    """The report of an agency: by its dateline, or by-line."""
    for block in shelf.reading.layout.blocks:
        text = shelf.text[block.start : block.end]
        found = dateline(text) if block.kind == "paragraph" else None
        if found:
            start = block.start + found.start
            words = span_of(shelf.text, start, start + len(found.name))
            form = WIRE if is_agency(found.name) else REPORT
            return FormFound(f"{form} ({found.name})", (shelf.evidence(words),))
        is_byline = block.kind == "byline" and not credit_words().search(text)
        for start, name, _ in outlets_in(text) if is_byline else ():
            if is_agency(name):
                words = span_of(shelf.text, block.start + start, block.start + start + len(name))
                return FormFound(f"{WIRE} ({name})", (shelf.evidence(words),))
    return None


def is_agency(name: str) -> bool:
    body = outlet_listed(name)
    return body is not None and body.kind == "agency"


def signed(shelf: Shelf) -> FormFound:
    masthead = shelf.reading.masthead
    spans = (span_of(shelf.text, start, end) for start, end in masthead.author_spans)
    words = tuple(map(shelf.evidence, spans))
    return FormFound(SIGNED if masthead.authors else ARTICLE, words)


@cache
def _forms(place: str) -> dict[str, str]:
    return {words: form for words, where, form in table("link_copy_forms") if where == place}
