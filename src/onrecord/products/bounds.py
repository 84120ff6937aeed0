"""Bounds: where the sentence around a stretch of text begins and ends, by punctuation alone."""

import re

from onrecord.lexicon.stand import ends_in_abbreviation

STOP = re.compile(r"[.!?…][”’\"'»)\]]*(?=\s)")
"""A sentence's last characters; what follows decides whether they are."""

OPENING = re.compile(r"\s+[\"'“‘«(\[—–-]*[A-Z0-9À-Þ]")
"""White space and the first capital or figure of the next sentence."""


def sentence_around(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """The sentence, or sentences, that hold [start, end), within [low, high); code points."""
    first = low
    for match in STOP.finditer(text, low, start):
        if match.end() < start and is_end(text, match):
            first = match.end()
    last = high
    for match in STOP.finditer(text, max(low, end - 3), high):
        if match.end() >= end and is_end(text, match):
            last = match.end()
            break
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def is_end(text: str, match: re.Match[str]) -> bool:
    """Whether a stop ends a sentence: a capital follows, and no abbreviation or initial leads."""
    if not OPENING.match(text, match.end()):
        return False
    return text[match.start()] != "." or not ends_in_abbreviation(text[: match.start()][-8:])
