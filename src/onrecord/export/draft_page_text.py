"""Draft page text: a draft as written, its sentences marked, what was found underlined in them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.export.draft_report import DraftReport
from onrecord.model.document import Block, BlockKind
from onrecord.model.draft import CheckedDraft, CheckedSentence, Verdict

HASHES = re.compile(r"#{1,6}\s+|\s+#+\s*$")
"""The signs of a heading in Markdown."""

Window = tuple[int, int]


class Piece(NamedTuple):
    """Words of a sentence; `found` where a finding is about them."""

    text: str
    found: bool


class Marked(NamedTuple):
    """A sentence of the draft with its note, if it has one.

    `number` counts the sentences that have a note, from 1; None: it makes no claim.
    """

    sentence: CheckedSentence
    number: int | None
    flagged: bool
    pieces: tuple[Piece, ...]

    @property
    def verdict(self) -> Verdict:
        return self.sentence.verdict


class Stretch(NamedTuple):
    """Words between sentences, or a sentence."""

    text: str
    marked: Marked | None = None


class Paragraph(NamedTuple):
    """A block of the draft."""

    kind: BlockKind
    stretches: tuple[Stretch, ...]


def marked_sentences(draft: CheckedDraft, report: DraftReport) -> tuple[Marked, ...]:
    """Every sentence, numbered where it has a note: one is there for each that makes a claim."""
    found: list[Marked] = []
    number = 0
    for each in draft.sentences:
        noted = each.verdict != "no_claim" or bool(each.findings) or report.flags(each)
        number += noted
        pieces = tuple(pieces_of(each))
        found.append(Marked(each, number if noted else None, report.flags(each), pieces))
    return tuple(found)


def pieces_of(sentence: CheckedSentence) -> Iterator[Piece]:
    """A sentence in stretches that something was found of and others; no character is left out."""
    bearing = [each.place for each in sentence.findings if each.effect != "none"]
    whole = sentence.start, sentence.end
    inside = [each for each in bearing if each != whole and overlaps(each, whole)]
    edges = {min(max(edge, whole[0]), whole[1]) for each in inside for edge in each}
    cuts = sorted({*whole, *edges})
    for start, end in pairwise(cuts):
        text = sentence.text[start - whole[0] : end - whole[0]]
        yield Piece(text, any(overlaps((start, end), each) for each in inside))


def overlaps(one: Window, other: Window) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def paragraphs(draft: CheckedDraft, marked: Sequence[Marked]) -> Iterator[Paragraph]:
    """The draft's blocks in order; without blocks, its text as one."""
    blocks = draft.blocks or (Block(0, len(draft.text), "paragraph"),)
    for block in blocks:
        inside = [
            each
            for each in marked
            if block.start <= each.sentence.start and each.sentence.end <= block.end
        ]
        if block.kind == "heading" and all(each.number is None for each in inside):
            yield Paragraph("heading", (Stretch(heading(draft, block)),))
        else:
            yield Paragraph(block.kind, tuple(stretches(draft.text, block, inside)))


def heading(draft: CheckedDraft, block: Block) -> str:
    """The words of a heading, without the signs that Markdown makes it with."""
    words = draft.text[block.start : block.end]
    return HASHES.sub("", words) if draft.media_type == "text/markdown" else words


def stretches(text: str, block: Block, marked: Iterable[Marked]) -> Iterator[Stretch]:
    at = block.start
    for each in marked:
        if at < each.sentence.start:
            yield Stretch(text[at : each.sentence.start])
        yield Stretch(each.sentence.text, each)
        at = each.sentence.end
    if at < block.end:
        yield Stretch(text[at : block.end])
