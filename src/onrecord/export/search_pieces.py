"""Pieces of a found text: its words with the places of the hits marked in them."""

from collections.abc import Iterator

from onrecord.model.product import Evidence
from onrecord.model.search import SearchItem

OPEN, CLOSE = "\ufdd0", "\ufdd1"
"""Around a hit until it is shown. They are no characters, so no text loses anything by it."""

JOIN = " … "
NEITHER = str.maketrans("", "", OPEN + CLOSE)


def marked(item: SearchItem) -> str:
    """The text of an item with OPEN and CLOSE around each hit."""
    return JOIN.join("".join(marked_stretch(item, each)) for each in item.evidence)


def marked_stretch(item: SearchItem, evidence: Evidence) -> Iterator[str]:
    at = evidence.start
    for start, end in item.hits:
        if evidence.start <= start and end <= evidence.end:
            yield between(evidence, at, start)
            yield f"{OPEN}{between(evidence, start, end)}{CLOSE}"
            at = end
    yield between(evidence, at, evidence.end)


def between(evidence: Evidence, start: int, end: int) -> str:
    words = evidence.exact[start - evidence.start : end - evidence.start]
    return words.translate(NEITHER)


def shown_as(text: str, opening: str, closing: str) -> str:
    """Marked text with these signs around each hit."""
    return text.replace(OPEN, opening).replace(CLOSE, closing)
