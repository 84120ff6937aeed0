"""Draft Markdown: a draft held against a record; whatever comes from documents is escaped."""

from collections.abc import Iterator

from onrecord.export.draft_cited import Lookup, cited, found
from onrecord.export.draft_report import DraftReport
from onrecord.export.draft_words import LONG, PRINTED, SIGNS, held_against, summary, title
from onrecord.export.escape import escaped
from onrecord.export.marks import in_marks
from onrecord.export.missing import missing
from onrecord.export.text import located
from onrecord.model.draft import CheckedDraft, CheckedSentence


def drafts_markdown(report: DraftReport) -> str:
    """Every draft under a heading of its own, a list entry a sentence."""
    lines = [line for draft in report.drafts for line in draft_lines(draft, report)]
    if report.not_read:
        lines += [f"# Not read: {len(report.not_read)}", ""]
        lines += [f"- {escaped(each)}" for each in missing(report.not_read)]
    return "\n".join(lines).rstrip("\n") + "\n"


def draft_lines(draft: CheckedDraft, report: DraftReport) -> Iterator[str]:
    lookup = Lookup(draft)
    yield from (f"# {escaped(title(draft))}", "", escaped(held_against(draft)), "")
    yield from (escaped(PRINTED), "", f"**{escaped(summary(draft, report))}**", "")
    for problem in draft.problems:
        yield f"- {escaped(problem)}"
    yield from ("## Sentences", "") if draft.sentences else ()
    for each in draft.sentences:
        yield from entry_lines(each, lookup, full=report.in_full(each))
    if draft.sources:
        yield from ("", "## Sources", "")
    for number, entry in enumerate(draft.sources, 1):
        yield f"{number}. {escaped(entry.descriptor)}  "
        yield f"   {escaped(located(entry))}"
    yield ""


def entry_lines(sentence: CheckedSentence, lookup: Lookup, *, full: bool) -> Iterator[str]:
    """A sentence as a list entry; in full with reason, findings and evidence below it."""
    place = f"{lookup.unit} {lookup.place(sentence.start)}"
    verdict = f"{SIGNS[sentence.verdict]} {LONG[sentence.verdict]}"
    words = escaped(in_marks(sentence.text))
    if not full:
        where = f" \\[{lookup.mark(sentence.evidence[0])}\\]" if sentence.evidence else ""
        yield f"- {verdict}, {place}: {words}{where}"
        return
    yield f"- **{verdict}**, {place}: {words}"
    if sentence.reason:
        yield f"  - {escaped(sentence.reason)}"
    for each in found(sentence, lookup):
        yield f"  - {escaped(each.line)}"
        for one in each.further:
            yield f"    - {escaped(one.line)}"
    for one in cited(sentence, lookup):
        yield f"  - printed: {escaped(one.line)}"
