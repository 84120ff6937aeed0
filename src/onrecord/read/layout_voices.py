"""Voices: stretches of blocks that belong to one voice, before they are cut into sections."""

from collections.abc import Iterator, Sequence

import msgspec

from onrecord.model.document import BlockKind
from onrecord.model.identity import record_id
from onrecord.model.records import Form, Section
from onrecord.model.span import Span, span_of, trimmed
from onrecord.read.layout_looks import Look
from onrecord.read.layout_names import Place

BREAKS: dict[Form, frozenset[BlockKind]] = {
    "signed": frozenset({"furniture", "caption", "byline"}),
    "answer": frozenset({"furniture", "caption", "byline", "heading"}),
    "blockquote": frozenset({"furniture", "caption"}),
    "byline": frozenset({"furniture"}),
}


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """One voice: the blocks [first, last] by index, and the code points of its words.

    `start` and `end` lie inside the first and the last block. `label`, `heading` and `question`
    are as in Section, as places.
    """

    form: Form
    first: int
    last: int
    start: int
    end: int
    label: tuple[Place, ...] = ()
    heading: Place | None = None
    question: Place | None = None


class Voices(msgspec.Struct, frozen=True):
    """What one pass over the blocks found: voices, and kinds that it knows better."""

    voices: tuple[Voice, ...] = ()
    kinds: tuple[tuple[int, BlockKind], ...] = ()

    def corrected(self, kinds: Sequence[BlockKind]) -> tuple[BlockKind, ...]:
        """The kinds with those that this pass knows better."""
        known = list(kinds)
        for at, kind in self.kinds:
            known[at] = kind
        return tuple(known)


def sections_of(
    text: str, document: str, voice: Voice, looks: Sequence[Look], kinds: Sequence[BlockKind]
) -> Iterator[Section]:
    """The sections of one voice: one, or several where furniture or headings cut it."""
    for start, end in pieces(voice, looks, kinds):
        words = trimmed(text, start, end)
        if words is not None:
            yield section(text, document, voice, words)


def section(text: str, document: str, voice: Voice, words: Span) -> Section:
    """One section of a voice, over these words."""
    return Section(
        id=record_id(document, f"section:{voice.form}", (words,)),
        start=words.start,
        end=words.end,
        form=voice.form,
        label=tuple(span_of(text, *place) for place in voice.label),
        heading=span_of(text, *voice.heading) if voice.heading else None,
        question=span_of(text, *voice.question) if voice.question else None,
    )


def pieces(voice: Voice, looks: Sequence[Look], kinds: Sequence[BlockKind]) -> Iterator[Place]:
    """The runs of blocks of a voice between the blocks that break it, as code points."""
    start: int | None = None
    end = voice.start
    for at in range(voice.first, voice.last + 1):
        if kinds[at] in BREAKS[voice.form]:
            if start is not None:
                yield start, end
            start = None
            continue
        if start is None:
            start = max(looks[at].start, voice.start)
        end = min(looks[at].end, voice.end)
    if start is not None and start < end:
        yield start, end
