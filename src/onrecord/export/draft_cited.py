"""Draft cited: the findings and the evidence of one sentence, as reports list them."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.export.draft_words import named, published, whose
from onrecord.export.marks import Numbers, in_marks, numbered, placed
from onrecord.model.draft import CheckedDraft, CheckedSentence, Finding
from onrecord.model.product import Evidence

LINED = frozenset({"text/plain", "text/markdown"})
"""Media types of drafts whose lines are those of their file."""


class Lookup:
    """A draft's sources by document, and where in the draft something stands."""

    def __init__(self, draft: CheckedDraft) -> None:
        self.numbers: Numbers = numbered(draft.sources)
        self.entries = {each.document: each for each in draft.sources}
        lined = draft.media_type in LINED
        self.unit = "line" if lined else "paragraph"
        breaks = (place + 1 for place, each in enumerate(draft.text) if each == "\n")
        self._starts = [0, *breaks] if lined else [each.start for each in draft.blocks]

    def place(self, start: int) -> int:
        """The number of the line or paragraph that a code point of the draft is in, from 1."""
        return max(1, bisect_right(self._starts, start))

    def mark(self, evidence: Evidence) -> str:
        """The number of the source, and the place in it."""
        return f"{self.numbers.get(evidence.document, '?')}:{placed(evidence)}"

    def about(self, evidence: Evidence) -> str:
        return published(self.entries.get(evidence.document))


class Cited(NamedTuple):
    """Words of the record with their place, and whence and on whose word they are."""

    words: str
    mark: str
    about: str

    @property
    def line(self) -> str:
        about = f" {self.about}" if self.about else ""
        return f"{in_marks(self.words)} [{self.mark}]{about}"


class Found(NamedTuple):
    """A finding: what it is, of which words of the draft; its evidence beyond the sentence's.

    `reason` is "" where it is that of the sentence; `beside` are words within its evidence.
    """

    head: str
    reason: str
    beside: str
    further: tuple[Cited, ...]

    @property
    def line(self) -> str:
        told = ": ".join(each for each in (self.head, self.reason) if each)
        return f"{told} {self.beside}".rstrip()


def cited(sentence: CheckedSentence, lookup: Lookup) -> Iterator[Cited]:
    """The evidence of a sentence; the first with on whose word it rests."""
    for rank, each in enumerate(sentence.evidence):
        yield citation(each, lookup, whose(sentence.chain) if rank == 0 else "")


def citation(evidence: Evidence, lookup: Lookup, resting: str) -> Cited:
    about = "; ".join(each for each in (lookup.about(evidence), resting) if each)
    return Cited(evidence.exact, lookup.mark(evidence), about)


def found(sentence: CheckedSentence, lookup: Lookup) -> Iterator[Found]:
    """The findings of a sentence."""
    for each in sentence.findings:
        inside = [one for one in each.evidence if is_within(one, sentence)]
        narrower = [one for one in inside if one not in sentence.evidence]
        beside = ", ".join(f"{in_marks(one.exact)} [{lookup.mark(one)}]" for one in narrower)
        others = (one for one in each.evidence if one not in inside)
        yield Found(
            head=headed(each, sentence),
            reason="" if each.reason == sentence.reason else each.reason,
            beside=f"({beside})" if beside else "",
            further=tuple(citation(one, lookup, whose(each.chain)) for one in others),
        )


def headed(finding: Finding, sentence: CheckedSentence) -> str:
    """The kind of a finding, and the words of the draft that it is about if not all of them."""
    words = part_of(finding, sentence)
    about = f" {in_marks(words)}" if words else ""
    note = "note, " if finding.effect == "none" else ""
    scored = "" if finding.exact or finding.kind == "score" else " (by the scorer)"
    return f"{note}{named(finding.kind)}{about}{scored}"


def part_of(finding: Finding, sentence: CheckedSentence) -> str:
    """The words of a sentence that a finding is about; "" where it is about all of it."""
    start, end = finding.place
    if (start, end) == (sentence.start, sentence.end):
        return ""
    return sentence.text[max(0, start - sentence.start) : max(0, end - sentence.start)]


def is_within(evidence: Evidence, sentence: CheckedSentence) -> bool:
    """Whether a stretch lies in the evidence of its sentence."""
    return any(
        each.document == evidence.document
        and each.start <= evidence.start
        and evidence.end <= each.end
        for each in sentence.evidence
    )
