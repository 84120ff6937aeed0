"""Draft page: drafts and their evidence as one HTML file that loads nothing and runs nothing."""

from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import NamedTuple

from markupsafe import Markup

from onrecord.export.draft_cited import Lookup
from onrecord.export.draft_page_notes import Note, notes
from onrecord.export.draft_page_text import Paragraph, marked_sentences, paragraphs
from onrecord.export.draft_report import FAIL_ON, DraftReport, in_order
from onrecord.export.draft_words import LONG, MEANT, PRINTED, SHORT, SIGNS, named, quantity
from onrecord.export.missing import missing
from onrecord.export.page import environment, style_for, style_hash
from onrecord.export.page_sources import TITLE
from onrecord.export.page_words import file_name, mailed, web_address
from onrecord.export.plain import shortened, with_models
from onrecord.model.draft import WORST, CheckedDraft, Verdict
from onrecord.model.product import NotRead, SourceEntry

LIT = 400
"""Sentences up to which one lights up while its note is gone to; more would slow the page down."""


GONE_TO = "outline:.15em solid var(--look);outline-offset:.1em"


class Count(NamedTuple):
    """How many sentences have a verdict: its sign, its words, and what it means."""

    verdict: Verdict
    sign: str
    short: str
    long: str
    meant: str
    number: int


class Source(NamedTuple):
    """A source of the evidence; `address` is a web address or None."""

    number: int
    entry: SourceEntry
    address: str | None


class DraftView(NamedTuple):
    """A draft as the page shows it; `anchor` begins the ids of all that is in it."""

    anchor: str
    draft: CheckedDraft
    made: str
    flagged: int
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...]
    sources: tuple[Source, ...]


def drafts_html(report: DraftReport) -> str:
    """One HTML document: the same report gives the same characters."""
    views = [draft_view(rank, each, report) for rank, each in enumerate(report.drafts, 1)]
    style = style_of(views)
    noted = sum(len(each.notes) for each in views)
    flagged = sum(each.flagged for each in views)
    return (
        environment()
        .get_template("draft.html")
        .render(
            style=Markup(style),  # noqa: S704 - our own style sheet and ids of our own making
            style_hash=style_hash(style),
            drafts=views,
            title=page_title(views),
            version=next((each.draft.generated_by.version for each in views), ""),
            totals=tuple(counts([each.draft for each in views])),
            flagged=flagged,
            noted=noted,
            picked=0 < flagged < noted,
            not_read=tuple(missing([mailed_entry(each) for each in report.not_read])),
            asked=asked(report),
            printed=PRINTED,
            SIGNS=SIGNS,
            LONG=LONG,
        )
    )


def mailed_entry(entry: NotRead) -> NotRead:
    return NotRead(mailed(entry.source), entry.reason)


def draft_view(rank: int, draft: CheckedDraft, report: DraftReport) -> DraftView:
    marked = marked_sentences(draft, report)
    return DraftView(
        anchor=f"d{rank}",
        draft=draft,
        made=with_models(draft.generated_by.models),
        flagged=report.flagged(draft),
        paragraphs=tuple(paragraphs(draft, marked)),
        notes=tuple(notes(marked, Lookup(draft))),
        sources=tuple(sources(draft)),
    )


def page_title(views: Sequence[DraftView]) -> str:
    """The file of the draft, or how many drafts there are."""
    if len(views) != 1:
        return quantity(len(views), "draft")
    return shortened(file_name(views[0].draft.source), TITLE)


def counts(drafts: Sequence[CheckedDraft]) -> Iterator[Count]:
    """How many sentences of some drafts have each verdict, the gravest first."""
    for each in WORST:
        number = sum(draft.count(each) for draft in drafts)
        if number:
            yield Count(each, SIGNS[each], SHORT[each], LONG[each], MEANT[each], number)


def sources(draft: CheckedDraft) -> Iterator[Source]:
    for number, entry in enumerate(draft.sources, 1):
        yield Source(number, entry, web_address(entry.source))


def asked(report: DraftReport) -> str:
    """For what sentences are flagged; "" for the usual."""
    if report.fail_on == FAIL_ON:
        return ""
    return ", ".join(map(named, in_order(report.fail_on))) or "nothing"


def style_of(views: Sequence[DraftView]) -> str:
    """The pages' style sheet and that of drafts; a sentence lights up while its note is gone to."""
    sheet = (files("onrecord.export") / "templates" / "draft.css").read_text(encoding="utf-8")
    numbered = [(view.anchor, each.marked.number) for view in views for each in view.notes]
    lit = numbered if len(numbered) <= LIT else []
    places = (
        f"body:has(#{anchor}-n{number}:target) #{anchor}-s{number},\n" for anchor, number in lit
    )
    return f"{style_for(())}{sheet.strip()}\n{''.join(places)}.said:target{{{GONE_TO}}}\n"
