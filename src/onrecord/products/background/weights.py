"""Weights: how much a dated statement tells of what a pile is about, and how plainly."""

from onrecord.lexicon.stand import words_of
from onrecord.lexicon.timeline import shift_of
from onrecord.products.background.dated import Dated, Told
from onrecord.products.background.narrated import POINTING, SPOKEN
from onrecord.products.background.topic import Topic

BESIDE = 1.5
"""What it costs where a time dates something else than what is told first."""

OPENS = 40
"""Code points in which a sentence that begins with its date has it."""


def weight(topic: Topic, each: Dated, text: str) -> float:
    """How much a dated statement tells of what the pile is about, and how plainly."""
    opens = each.time.span.start - each.told.spans[0].start <= OPENS
    return (
        1.0 * each.precision
        + 4.0 * topic.central(text)
        + 0.3 * opens
        - 0.8 * (each.role == "saying")
        - 0.4 * (each.role == "thing")
        - BESIDE * each.is_beside
        - 1.0 * bool(POINTING.match(text))
        - 1.0 * (each.kind != "ahead" and is_hedged(each.told))
        - 0.5 * each.told.is_quoted
        - 0.5 * bool(SPOKEN.search(text))
        - 0.3 * each.inferred
        - 0.3 * (1 + each.inferred) * (shift_of(each.time.span.exact) is not None)
        - 0.02 * max(0, len(words_of(text)) - 25)
    )


def is_hedged(told: Told) -> bool:
    """Whether a statement is not sure of itself, as its holder or reporter says."""
    modality = told.shelf.modalities.get(told.id)
    return modality is not None and bool(modality.certainty_cue)
