"""Weights: how much a dated statement tells of what a pile is about, and how plainly."""

import re

from onrecord.lexicon.stand import words_of
from onrecord.lexicon.timeline import shift_of
from onrecord.products.background.dated import Dated, Told
from onrecord.products.background.narrated import POINTING, SPOKEN
from onrecord.products.background.topic import Topic

ASIDE = re.compile(r"(?:\b(?:who|which|whose)\b|, where\b|\s[—–-]\s)[^,]*$")

SINCE = re.compile(r"\b[Ss]ince (?:early |late |at least )?$")

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
        - 0.6 * is_aside(each)
        - 0.6 * is_since(each)
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


def is_since(each: Dated) -> bool:
    """Whether a time says from when on something is so."""
    at = each.time.span.start
    return bool(SINCE.search(each.told.shelf.text[max(0, at - 20) : at]))


def is_aside(each: Dated) -> bool:
    """Whether a time stands in a relative clause or between dashes: it does not date the rest."""
    shelf, spans = each.told.shelf, each.told.spans
    start = max((one.start for one in spans if one.start <= each.time.span.start), default=None)
    return start is not None and bool(ASIDE.search(shelf.text[start : each.time.span.start]))
