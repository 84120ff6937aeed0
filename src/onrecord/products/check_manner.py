"""Manner: what was read as not said, denied, imagined or told with reserve, told otherwise."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.lexicon.reasons import reason
from onrecord.model.draft import Effect, Finding, FindingKind
from onrecord.model.records import Modality
from onrecord.model.span import Span
from onrecord.products.check_telling_frames import Frame, frames
from onrecord.products.draft_compared import Compared
from onrecord.products.draft_side import Side

MOST = 0.6
"""Share of what a frame's content says that must have its counterpart in the other's."""

ACTS: dict[str, tuple[str, FindingKind, Effect]] = {
    "not_made": ("not_said", "negation", "contradicted"),
    "declined": ("not_said", "negation", "contradicted"),
    "hypothetical": ("imagined", "condition", "partly"),
}
"""What is wrong about an act that the draft tells as done."""


class Met(NamedTuple):
    """An attribution of the draft and one of the record with the same content, as each is told."""

    own: Frame
    told: Modality


def unsaid(compared: Compared) -> Iterator[Finding]:
    """What the record tells as not said or only imagined, and the draft as said."""
    for own, told in met(compared):
        if told.act in ACTS and manner(compared.draft, own).act == "made":
            key, kind, effect = ACTS[told.act]
            yield finding(compared, own, (key, kind, effect), words_of(told))
            return


def met(compared: Compared) -> Iterator[Met]:
    """The attributions of both sides that have each other's content."""
    theirs = [each for each in frames(compared.printed) if each.record in read(compared.printed)]
    for own in frames(compared.draft):
        for each in theirs:
            if own.cue and corresponds(compared, own, each):
                yield Met(own, compared.printed.shelf.modalities[str(each.record)])


def read(side: Side) -> frozenset[str]:
    return frozenset(side.shelf.modalities)


def corresponds(compared: Compared, own: Frame, printed: Frame) -> bool:
    """Whether most of what each content says stands in the other, at least one word."""
    backward, side = compared.aligned.backward, compared.printed
    said = [each for each in printed.cover if side.is_content(each)]
    shared = [each for each in said if backward.get(each) in own.cover]
    mine = [each for each in own.cover if compared.draft.is_content(each)]
    return bool(shared) and len(shared) >= MOST * max(len(said), len(mine))


def manner(side: Side, frame: Frame) -> Modality:
    """How an attribution is told; plainly where grammar alone shows it."""
    return side.shelf.modalities.get(str(frame.record), Modality(target=""))


def words_of(told: Modality) -> Span | None:
    return next((each.span for each in told.reasons), None)


def finding(
    compared: Compared, own: Frame, what: tuple[str, FindingKind, Effect], words: Span | None
) -> Finding:
    key, kind, effect = what
    place = range(min(own.cue), max(own.cue) + 1)
    there = words.exact if words else compared.printed.text
    here = compared.draft.parse.text[slice(*compared.draft.place(place))]
    return compared.finding(kind, effect, reason(key, here=here, there=there), place)
