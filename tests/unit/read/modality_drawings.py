"""Drawings: an invented text with its content in <>, cue in {} and source in [], as values."""

from functools import cache
from typing import NamedTuple

from onrecord.model.document import Block, Document, Origin
from onrecord.model.parse import Parse
from onrecord.model.records import Attribution, Layout
from onrecord.model.span import Span, span_of
from onrecord.models.kit import Kit
from onrecord.read.parse import parse

PAIRS = {"<": ">", "{": "}", "[": "]"}


class Drawn(NamedTuple):
    """A document with the attribution that was drawn into it."""

    document: Document
    layout: Layout
    parse: Parse
    attributions: tuple[Attribution, ...]


@cache
def kit() -> Kit:
    return Kit()


def drawn(drawing: str) -> Drawn:
    """The values of a drawing; blocks are its lines, and only content makes an attribution."""
    text, spans = undrawn(drawing)
    document = document_of(text)
    layout = layout_of(text)
    found: tuple[Attribution, ...] = ()
    if spans["<"]:
        content, cue, source = (tuple(spans[mark]) for mark in "<{[")
        found = (
            Attribution(
                id="a1", content=content, cue=cue, source=source, kind="indirect", score=1.0
            ),
        )
    return Drawn(document, layout, parse(document, layout, kit()), found)


def undrawn(drawing: str) -> tuple[str, dict[str, list[Span]]]:
    """The text without its brackets, and the spans of each kind of bracket."""
    text: list[str] = []
    opened: dict[str, int] = {}
    places: dict[str, list[tuple[int, int]]] = {mark: [] for mark in PAIRS}
    for each in drawing:
        if each in PAIRS:
            opened[PAIRS[each]] = len(text)
        elif each in opened:
            opening = next(mark for mark, closing in PAIRS.items() if closing == each)
            places[opening].append((opened.pop(each), len(text)))
        else:
            text.append(each)
    whole = "".join(text)
    return whole, {m: [span_of(whole, *place) for place in p] for m, p in places.items()}


def document_of(text: str) -> Document:
    origin = Origin(media_type="text/plain", sha256="", bytes=len(text), encoding="utf-8")
    return Document(id="d1", source="drawn.txt", origin=origin, text=text, language="en")


def layout_of(text: str) -> Layout:
    blocks: list[Block] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start, start + len(line), "paragraph"))
        start += len(line) + 1
    return Layout(tuple(blocks), ())
