"""Attribution reader: who is said to have said, thought or wanted what, and by which words."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from onrecord.model.document import Document
from onrecord.model.identity import record_id
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Attribution, Kind, Layout
from onrecord.model.span import Span, span_of
from onrecord.model.thresholds import LEDGER
from onrecord.models.attributor import Attributor
from onrecord.models.kit import Kit
from onrecord.read.attribution_asides import aside_candidates
from onrecord.read.attribution_backward import backward_candidates
from onrecord.read.attribution_bounds import bounded
from onrecord.read.attribution_candidate import Candidate, Place
from onrecord.read.attribution_clauses import clause_candidates
from onrecord.read.attribution_idioms import without_idioms
from onrecord.read.attribution_levels import Levels, levels
from onrecord.read.attribution_marks import Marks, marks_of
from onrecord.read.attribution_openings import openings, without_openings
from onrecord.read.attribution_orphans import adopted
from onrecord.read.attribution_phrases import phrase_candidates
from onrecord.read.attribution_quotes import Quotation, quotations
from onrecord.read.attribution_scores import modest
from onrecord.read.attribution_settling import Settled, fitted_candidates, settled
from onrecord.read.attribution_signed import signed
from onrecord.read.attribution_speech import speech_candidates
from onrecord.read.attribution_trained import reading
from onrecord.read.attribution_united import united

CUT = re.compile(r"\[\s*(?:…|\.\.\.|\. \. \.)\s*\]|…|\.{3,4}|\. \. \.(?: \.)?")
PROSE = frozenset({"paragraph", "list", "quote"})
"""Blocks that the network reads; of headings and captions it has learned nothing."""
INSERTION = re.compile(r"\[[^\[\]]{0,200}\w[^\[\]]{0,200}\]")


class Ground(NamedTuple):
    """What attributions of a document are looked for on: made once a document."""

    document: Document
    layout: Layout
    parse: Parse
    quoted: tuple[Quotation, ...]
    marks: Marks
    blocks: list[Place]


def attributions(
    document: Document, layout: Layout, parse: Parse, kit: Kit
) -> tuple[Attribution, ...]:
    """All attributions of a document, by the start of their content, nested ones included."""
    if not len(parse):
        return ()
    ground = ground_of(document, layout, parse)
    kept = ruled(ground)
    if kit.attributor is not None:
        kept = united(parse, trained(ground, kept, kit.attributor), kept)
        kept = without_idioms(document.text, ground.marks, kept)
        kept = [each for each in kept if each.score >= LEDGER]
    found = finished(ground, kept)
    records: list[Attribution] = []
    ids = [identity(document, each.candidate) for each in found]
    for each, name in zip(found, ids, strict=True):
        parent = ids[each.parent] if each.parent >= 0 else None
        records.append(record(document.text, each, ground.marks, name, parent))
    return tuple(sorted(records, key=lambda r: (r.content[0].start, -r.content[-1].end, r.id)))


def ground_of(document: Document, layout: Layout, parse: Parse) -> Ground:
    quoted = quotations(document.text, layout.blocks)
    blocks = [(block.start, block.end) for block in layout.blocks if block.kind != "furniture"]
    return Ground(document, layout, parse, quoted, marks_of(quoted), blocks)


def ruled(ground: Ground) -> list[Candidate]:
    """What the rules find, one candidate a cue word."""
    parse, text, marks = ground.parse, ground.document.text, ground.marks
    found = candidates(parse, ground.blocks, ground.quoted)
    backward = backward_candidates(parse, ground.blocks, marks)
    return without_idioms(text, marks, fitted_candidates(text, chain(backward, found), marks))


def trained(ground: Ground, ruled: Sequence[Candidate], attributor: Attributor) -> Levels:
    """What the trained network finds, at every level."""
    given = reading(ground.parse, ground.quoted, attributor)
    prose = [(block.start, block.end) for block in ground.layout.blocks if block.kind in PROSE]
    return levels(given, prose, ruled, ground.marks)


def finished(ground: Ground, kept: list[Candidate]) -> list[Settled]:
    """The candidates with what goes on from them, cut at their bounds and set one in another."""
    parse, marks = ground.parse, ground.marks
    outer = [each for each in ground.quoted if each.level == 0]
    grown = adopted(parse, ground.blocks, outer, kept)
    bare = without_openings(parse, openings(parse, ground.layout.blocks), grown)
    return settled([modest(parse, each) for each in bounded(parse, bare, marks)], marks)


def candidates(
    parse: Parse, blocks: Sequence[Place], quoted: Sequence[Quotation]
) -> Iterator[Candidate]:
    """What the rules find, the surest rule first."""
    deepest = max((each.level for each in quoted), default=-1)
    stretches = blocks
    by_name = signed(parse, blocks, quoted)
    yield from by_name.values()
    for level in range(deepest + 1):
        here = [each for each in quoted if each.level == level and each not in by_name]
        yield from speech_candidates(parse, stretches, here)
        stretches = [each.inner for each in here]
    yield from aside_candidates(parse)
    yield from clause_candidates(parse)
    yield from phrase_candidates(parse)


def identity(document: Document, candidate: Candidate) -> str:
    return record_id(document.id, "attribution", spans(document.text, candidate.content))


def record(text: str, settled: Settled, marks: Marks, name: str, parent: str | None) -> Attribution:
    """The attribution of a settled candidate."""
    found = settled.candidate
    in_quotes = [piece for each in found.content for piece in quoted_parts(each, marks)]
    return Attribution(
        id=name,
        content=spans(text, found.content),
        cue=spans(text, found.cue),
        source=spans(text, found.source),
        kind=kind_of(settled, marks),
        score=round(found.score, 3),
        within=parent,
        insertions=matches(text, INSERTION, in_quotes),
        cuts=matches(text, CUT, in_quotes),
    )


def spans(text: str, places: Sequence[Place]) -> tuple[Span, ...]:
    return tuple(span_of(text, start, end) for start, end in places)


def kind_of(settled: Settled, marks: Marks) -> Kind:
    """How the content is rendered, leaving aside the quotation that holds the cue."""
    pieces = settled.candidate.content
    inside = [is_inside(piece, settled.cage, marks) for piece in pieces]
    if all(inside):
        return "direct"
    if any(inside) or any(True for piece in pieces for _ in marks.starting_in(piece)):
        return "mixed"
    return "indirect"


def is_inside(piece: Place, cage: int, marks: Marks) -> bool:
    """Whether a piece lies between marks of one quotation inside the cage."""
    stretch = marks.outermost(piece[0], cage)
    return stretch is not None and piece[1] <= stretch.inner[1]


def quoted_parts(piece: Place, marks: Marks) -> Iterator[Place]:
    """The parts of a piece that lie between quotation marks."""
    stretch = marks.outermost(piece[0], -1)
    if stretch is not None:
        yield piece[0], min(piece[1], stretch.inner[1])
    for each in marks.starting_in(piece):
        yield each.inner[0], min(piece[1], each.inner[1])


def matches(text: str, pattern: re.Pattern[str], parts: Sequence[Place]) -> tuple[Span, ...]:
    """What a pattern finds in the parts, each place once, in order."""
    found = {
        (match.start(), match.end())
        for start, end in parts
        for match in pattern.finditer(text, start, end)
    }
    return tuple(span_of(text, *place) for place in sorted(found))


READER = Reader(
    gives="attributions",
    needs=("document", "layout", "parse", "kit"),
    version=3,
    read=attributions,
)
