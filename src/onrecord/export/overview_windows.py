"""Windows of an overview as text: days between which a document was published, and on what."""

from collections.abc import Iterator

from onrecord.export.plain import shortened, shortened_path, wrapped
from onrecord.model.ledger_windows import DayGround, DocumentWindow

LISTED = 3
"""Grounds that are printed for one document; JSON has all."""

WORDS = 60
"""Characters of a ground's words that are printed."""


def between(window: DocumentWindow) -> str:
    """The days, as inferred."""
    first, last = window.earliest, window.latest
    if first == last:
        days = f"on {first}"
    elif first and last:
        days = f"between {first} and {last}"
    else:
        days = f"on or after {first}" if first else f"on or before {last}"
    return f"{days} (inferred)"


def grounds(window: DocumentWindow, indent: str) -> Iterator[str]:
    """On what the days rest, and what contradicts them."""
    for each in window.grounds[:LISTED]:
        yield wrapped(told(each), f"{indent}- ", f"{indent}  ")
    if len(window.grounds) > LISTED:
        yield f"{indent}- {len(window.grounds) - LISTED} more in --format json"


def told(ground: DayGround) -> str:
    words = f"{ground.sentence}: “{shortened(ground.words, WORDS)}”"
    other = f" ({shortened_path(ground.other_source, WORDS)})" if ground.other_source else ""
    return words + other if ground.counts else f"not counted, against what is surer: {words}{other}"
