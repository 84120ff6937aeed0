"""Paragraphs: the words of one block as a browser shows them, cut where line breaks are doubled."""

import re
from collections.abc import Iterator
from unicodedata import category

SPACE_RUN = re.compile(r"  +")
AROUND_BREAK = re.compile(r" *\n *")
PARAGRAPH_BREAK = re.compile(r"\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+")


def is_blank(words: str) -> bool:
    """Whether nothing in `words` is seen: white space and format characters only."""
    return all(character.isspace() or category(character) == "Cf" for character in words)


def paragraphs(words: list[tuple[str, bool]], pre: bool) -> Iterator[tuple[str, float]]:
    """The paragraphs of one block, and the share of each that is link text."""
    whole = "".join(piece for piece, _ in words)
    links = "".join(piece if linked else " " * len(piece) for piece, linked in words)
    start = 0
    for end, following in stops(whole):
        if not is_blank(whole[start:end]):
            yield tidy(whole[start:end], pre), share(links[start:end], whole[start:end])
        start = following


def stops(whole: str) -> Iterator[tuple[int, int]]:
    """Where each paragraph ends and the next begins."""
    for found in PARAGRAPH_BREAK.finditer(whole):
        yield found.start(), found.end()
    yield len(whole), len(whole)


def tidy(stretch: str, pre: bool) -> str:
    """A paragraph with white space as a browser shows it."""
    if pre:
        return stretch.strip()
    return AROUND_BREAK.sub("\n", SPACE_RUN.sub(" ", stretch)).strip()


def share(part: str, whole: str) -> float:
    """How much of the characters of `whole` that are not blank are those of `part`."""
    return round(len("".join(part.split())) / max(1, len("".join(whole.split()))), 3)
