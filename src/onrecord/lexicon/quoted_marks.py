"""Quoted marks: what stands between quotation marks in a stretch of text."""

from collections.abc import Iterator

from onrecord.lexicon.quotes import Mark, opening_marks
from onrecord.model.search import Place


def between_marks(text: str, start: int, end: int) -> Iterator[Place]:
    """Outermost stretches between quotation marks; one that does not close reaches to the end."""
    marks = opening_marks()
    at = start
    while at < end:
        mark = marks.get(text[at])
        if mark is None or not opens(text, at, mark):
            at += 1
            continue
        close = closing(text, at + 1, end, mark)
        if close is None and mark.style == "single":
            at += 1
            continue
        yield at + 1, end if close is None else close
        at = end if close is None else close + 1


def opens(text: str, at: int, mark: Mark) -> bool:
    """Whether a mark opens here: one that is also an apostrophe stands before a word only."""
    if mark.style == "double":
        return True
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return not before.isalnum() and bool(after) and not after.isspace()


def closing(text: str, at: int, end: int, mark: Mark) -> int | None:
    """Where a quotation closes: at an apostrophe only where no letter follows."""
    for place in range(at, end):
        if text[place] not in mark.closing:
            continue
        after = text[place + 1 : place + 2]
        if mark.style == "double" or not after.isalnum():
            return place
    return None


def in_marks(text: str, block: Place, place: Place) -> bool:
    """Whether a place of a block stands between quotation marks."""
    return any(low <= place[0] and place[1] <= high for low, high in between_marks(text, *block))
