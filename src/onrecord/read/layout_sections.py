"""Sections: every readable stretch of text given to a voice."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from onrecord.model.document import BlockKind, Document
from onrecord.model.identity import record_id
from onrecord.model.records import Section
from onrecord.model.span import Span, span_of, trimmed
from onrecord.read.layout_looks import Look
from onrecord.read.layout_names import Place
from onrecord.read.layout_voices import Voice, sections_of

AUTHORED: frozenset[BlockKind] = frozenset({"paragraph", "list", "quote"})


class Stretch(msgspec.Struct, frozen=True):
    """Words that no other section holds. `run` tells stretches apart that furniture divides."""

    start: int
    end: int
    authored: bool
    run: int


def sections(
    document: Document,
    looks: Sequence[Look],
    kinds: Sequence[BlockKind],
    voices: Sequence[Voice],
    authors: Sequence[Place],
) -> tuple[Section, ...]:
    """The sections of the voices, and by-line sections over the rest, in text order."""
    text = document.text
    found = [
        section
        for voice in voices
        for section in sections_of(text, document.id, voice, looks, kinds)
    ]
    label = tuple(span_of(text, *place) for place in authors)
    rest = by_line(document, stretches(text, looks, kinds, found), label)
    unique = {section.id: section for section in (*found, *rest)}
    return tuple(sorted(unique.values(), key=lambda each: (each.start, -each.end, each.form)))


def by_line(
    document: Document, rest: Iterator[Stretch], label: tuple[Span, ...]
) -> Iterator[Section]:
    """One section for each run of stretches of one class; the author's own carry his name."""
    for (authored, _), group in groupby(rest, key=lambda each: (each.authored, each.run)):
        members = list(group)
        words = span_of(document.text, members[0].start, members[-1].end)
        yield Section(
            id=record_id(document.id, "section:byline", (words,)),
            start=words.start,
            end=words.end,
            form="byline",
            label=label if authored else (),
        )


def stretches(
    text: str, looks: Sequence[Look], kinds: Sequence[BlockKind], found: Sequence[Section]
) -> Iterator[Stretch]:
    """What the sections found so far leave of the blocks that are no furniture."""
    covered = united(found)
    run = next_cover = 0
    for at, look in enumerate(looks):
        if kinds[at] == "furniture":
            run += 1
            continue
        while next_cover < len(covered) and covered[next_cover][1] <= look.start:
            next_cover += 1
            run += 1
        place = look.start
        for start, end in overlapping(covered, next_cover, look):
            if words := trimmed(text, place, max(place, start)):
                yield Stretch(words.start, words.end, False, run)
            place = max(place, end)
            run += 1
        if words := trimmed(text, place, max(place, look.end)):
            whole = place == look.start
            yield Stretch(words.start, words.end, whole and kinds[at] in AUTHORED, run)


def united(found: Sequence[Section]) -> list[Place]:
    """The places that sections cover, in order, without overlaps."""
    places: list[Place] = []
    for start, end in sorted((section.start, section.end) for section in found):
        if places and start <= places[-1][1]:
            places[-1] = (places[-1][0], max(places[-1][1], end))
        else:
            places.append((start, end))
    return places


def overlapping(covered: Sequence[Place], begin: int, look: Look) -> Iterator[Place]:
    """The covered places that touch a block; `begin` is the index of the first."""
    for at in range(begin, len(covered)):
        if covered[at][0] >= look.end:
            return
        yield covered[at]
