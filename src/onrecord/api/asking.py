"""Asking: the questions of whoever reads a pile, with their directions among sentences."""

from collections.abc import Sequence

from onrecord.errors import UsageError
from onrecord.model.product import Asked
from onrecord.models.kit import Kit

LONGEST = 300
"""Characters of a question."""
MOST = 20
"""Questions asked at once."""


def asked_of(questions: Sequence[str], kit: Kit | None = None) -> tuple[Asked, ...]:
    """Questions as they are asked of a pile. Raises UsageError for none, too many, or too long."""
    found = tuple(dict.fromkeys(" ".join(each.split()) for each in questions))
    if not 0 < len(found) <= MOST:
        raise UsageError(f"ask 1 to {MOST} questions, not {len(found)}")
    for each in found:
        if not 0 < len(each) <= LONGEST or not each.isprintable():
            raise UsageError(f"a question has 1 to {LONGEST} printable characters: {each[:40]!r}")
    return directions_of(found, kit)


def directions_of(texts: Sequence[str], kit: Kit | None = None) -> tuple[Asked, ...]:
    """Texts with their directions; empty ones where no encoder is asked for."""
    encoder = (kit or Kit()).encoder
    vectors = encoder.directions(texts) if encoder else [b""] * len(texts)
    return tuple(map(Asked, texts, vectors))
