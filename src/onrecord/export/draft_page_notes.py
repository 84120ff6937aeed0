"""Draft page notes: for each sentence the reason, the findings, and the evidence in its context."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.export.draft_cited import Lookup, part_of
from onrecord.export.draft_page_text import Marked, Window, overlaps
from onrecord.export.draft_words import named
from onrecord.export.page_context import Cuts, joined
from onrecord.export.plain import shortened
from onrecord.model.document import Block
from onrecord.model.draft import CheckedSentence, Finding
from onrecord.model.product import Evidence

TITLE = 100
"""Characters of a title beside the evidence."""

Chain = tuple[tuple[str, ...], ...]


class Shred(NamedTuple):
    """Words of a document: `printed` where they bear on the sentence, `found` where a finding
    points at them, `cut` before words that are left out."""

    text: str
    printed: bool = False
    found: bool = False
    cut: bool = False


class Exhibit(NamedTuple):
    """A stretch of a source around the evidence in it; `holders` on whose word it rests, in order.

    `voice` is the document's own, where it rests on nobody else's word.
    """

    number: int | None
    outlet: str
    title: str
    day: str
    holders: tuple[str, ...]
    voice: str
    shreds: tuple[Shred, ...]
    start: int
    end: int
    page: int | None


class FindingView(NamedTuple):
    """A finding; `reason` is "" where it is that of the sentence, `words` where it is of all."""

    kind: str
    words: str
    reason: str
    note: bool
    scored: bool


class Note(NamedTuple):
    """What stands beside a sentence."""

    marked: Marked
    reason: str
    findings: tuple[FindingView, ...]
    exhibits: tuple[Exhibit, ...]


def notes(marked: Sequence[Marked], lookup: Lookup) -> Iterator[Note]:
    """A note for each sentence that has one."""
    for each in marked:
        if each.number is not None:
            sentence = each.sentence
            findings = tuple(finding_view(one, sentence) for one in sentence.findings)
            shown = tuple(exhibits(sentence, lookup))
            yield Note(each, sentence.reason, findings, shown)


def finding_view(finding: Finding, sentence: CheckedSentence) -> FindingView:
    return FindingView(
        kind=named(finding.kind),
        words=part_of(finding, sentence),
        reason="" if finding.reason == sentence.reason else finding.reason,
        note=finding.effect == "none",
        scored=not finding.exact and finding.kind != "score",
    )


class Cite(NamedTuple):
    """A place that a sentence or one of its findings rests on, and on whose word that is."""

    evidence: Evidence
    chain: Chain
    chief: bool


def exhibits(sentence: CheckedSentence, lookup: Lookup) -> Iterator[Exhibit]:
    """The evidence of a sentence and its findings; places in one block are shown together."""
    grouped: dict[Evidence, list[Cite]] = {}
    for each in cites(sentence):
        grouped.setdefault(context_of(each.evidence, sentence), []).append(each)
    for context, found in grouped.items():
        yield exhibit(context, found, lookup)


def cites(sentence: CheckedSentence) -> Iterator[Cite]:
    for each in sentence.evidence:
        yield Cite(each, sentence.chain, True)
    for finding in sentence.findings:
        for each in finding.evidence:
            yield Cite(each, finding.chain, False)


def context_of(evidence: Evidence, sentence: CheckedSentence) -> Evidence:
    """The block that holds a place; where it is not given, the evidence around it or itself."""
    around = (each for each in (*sentence.context, *sentence.evidence) if holds(each, evidence))
    return next(around, evidence)


def holds(outer: Evidence, inner: Evidence) -> bool:
    return (
        outer.document == inner.document and outer.start <= inner.start and inner.end <= outer.end
    )


def exhibit(context: Evidence, found: Sequence[Cite], lookup: Lookup) -> Exhibit:
    """The sentences around some places of a block, at most one more on either side of each."""
    spans = [(within(each.evidence, context), each.chief) for each in found]
    cuts = Cuts(context.exact, [Block(0, len(context.exact), "paragraph")])
    windows = joined(context.exact, [cuts.window(*span, 1) for span, _ in spans])
    first, chain = found[0].evidence, found[0].chain
    steps = tuple(" and ".join(step) for step in chain)
    entry = lookup.entries.get(context.document)
    return Exhibit(
        number=lookup.numbers.get(context.document),
        outlet=(entry.outlet if entry else None) or "",
        title=shortened((entry.title if entry else None) or "", TITLE),
        day=((entry.published if entry else None) or "")[:10] or "date unknown",
        holders=steps[:-1],
        voice=steps[0] if len(steps) == 1 else "",
        shreds=tuple(shreds(context.exact, windows, spans)),
        start=first.start,
        end=first.end,
        page=first.page,
    )


def within(evidence: Evidence, context: Evidence) -> Window:
    """A place, counted from the beginning of the block that holds it."""
    return evidence.start - context.start, evidence.end - context.start


def shreds(
    text: str, windows: Sequence[Window], spans: Sequence[tuple[Window, bool]]
) -> Iterator[Shred]:
    """What the windows show of a text, its places marked, with a cut where words are left out."""
    chief = [span for span, is_chief in spans if is_chief]
    beside = [span for span, is_chief in spans if not is_chief and span not in chief]
    at = 0
    for window in windows:
        if text[at : window[0]].strip():
            yield Shred("", cut=True)
        edges = {edge for span in (*chief, *beside) for edge in span}
        inside = sorted({*window, *(each for each in edges if window[0] < each < window[1])})
        for piece in pairwise(inside):
            found = any(overlaps(piece, each) for each in beside)
            printed = found or any(overlaps(piece, each) for each in chief)
            yield Shred(text[slice(*piece)], printed=printed, found=found)
        at = window[1]
    if text[at:].strip():
        yield Shred("", cut=True)
