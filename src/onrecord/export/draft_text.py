"""Draft text: a draft held against a record, for a terminal."""

from collections.abc import Iterator, Mapping
from typing import Final

from onrecord.export.draft_cited import Lookup, cited, found
from onrecord.export.draft_report import DraftReport
from onrecord.export.draft_words import (
    LONG,
    PRINTED,
    SHORT,
    SIGNS,
    held_against,
    quantity,
    summary,
    title,
)
from onrecord.export.marks import in_marks
from onrecord.export.missing import missing
from onrecord.export.plain import WIDTH, ruled, shortened, wrapped
from onrecord.export.text import PLAIN, source_lines
from onrecord.model.draft import CheckedDraft, CheckedSentence, Verdict

COLOURS: Final[Mapping[Verdict, str]] = {
    "supported": "\x1b[32m",
    "partly": "\x1b[33m",
    "not_found": "\x1b[1;35m",
    "contradicted": "\x1b[1;31m",
    "needs_person": "\x1b[36m",
    "no_claim": "\x1b[2m",
}
PLACE = 9
"""Characters of the column that says where in the draft a sentence is."""

INDENT = " " * (PLACE + 2)
DEEPER = INDENT + "  "
VERDICT = max(map(len, SHORT.values())) - 8
"""Characters of the column of verdicts in one line; what is longer pushes the words on."""


def drafts_text(report: DraftReport, *, colour: bool = False) -> str:
    """Every draft with its flagged sentences in full, in lines of at most 80 characters."""
    pages = [page for draft in report.drafts for page in draft_pages(draft, report, colour)]
    if report.not_read:
        lines = [ruled(f"Not read: {len(report.not_read)}", "-")]
        lines += [wrapped(each, "- ", "  ") for each in missing(report.not_read)]
        pages.append("\n".join(lines))
    if len(report.drafts) > 1:
        pages.append(wrapped(together(report)))
    return "\n\n".join(pages) + "\n"


def together(report: DraftReport) -> str:
    """What several drafts come to."""
    number = sum(map(report.flagged, report.drafts))
    drafts = quantity(len(report.drafts), "draft")
    return f"{drafts}: {quantity(number, 'sentence')} flagged."


def draft_pages(draft: CheckedDraft, report: DraftReport, colour: bool) -> Iterator[str]:
    lookup = Lookup(draft)
    yield ruled(title(draft))
    yield "\n".join((wrapped(held_against(draft)), wrapped(PRINTED)))
    if draft.problems:
        yield "\n".join(wrapped(each, "- ", "  ") for each in draft.problems)
    yield "\n".join(table(draft, report, lookup, colour))
    if draft.sources:
        yield "\n".join(source_lines(draft.sources))
    yield wrapped(summary(draft, report))


def table(draft: CheckedDraft, report: DraftReport, lookup: Lookup, colour: bool) -> Iterator[str]:
    """A row a sentence: a line where it is clean, else several, set apart by empty ones."""
    yield f"{lookup.unit.capitalize():>{PLACE}}  Verdict"
    apart = True
    for each in draft.sentences:
        full = report.in_full(each)
        if full or apart:
            yield ""
        apart = full
        yield from full_row(each, lookup, colour) if full else (short_row(each, lookup, colour),)


def short_row(sentence: CheckedSentence, lookup: Lookup, colour: bool) -> str:
    """A clean sentence in one line: its beginning, and where the evidence is."""
    where = f" [{lookup.mark(sentence.evidence[0])}]" if sentence.evidence else ""
    about = f"{SIGNS[sentence.verdict]} {SHORT[sentence.verdict]:<{VERDICT}}"
    room = WIDTH - PLACE - len(about) - len(where) - 4
    words = shortened(sentence.text, room)
    place = lookup.place(sentence.start)
    return f"{place:>{PLACE}}  {painted(about, sentence.verdict, colour)}  {words}{where}"


def full_row(sentence: CheckedSentence, lookup: Lookup, colour: bool) -> Iterator[str]:
    """A sentence with its reason, findings and evidence."""
    about = f"{SIGNS[sentence.verdict]} {LONG[sentence.verdict]}"
    place = lookup.place(sentence.start)
    yield f"{place:>{PLACE}}  {painted(about, sentence.verdict, colour)}"
    yield wrapped(in_marks(sentence.text), INDENT)
    if sentence.reason:
        yield wrapped(sentence.reason, INDENT)
    for each in found(sentence, lookup):
        yield wrapped(each.line, f"{INDENT}• ", DEEPER)
        for one in each.further:
            yield wrapped(one.line, DEEPER)
    for one in cited(sentence, lookup):
        yield wrapped(f"Printed: {one.line}", INDENT)


def painted(words: str, verdict: Verdict, colour: bool) -> str:
    return f"{COLOURS[verdict]}{words}{PLAIN}" if colour else words
