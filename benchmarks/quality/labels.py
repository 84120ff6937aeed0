"""Labels: hand-made readings of a folder of texts, converted to code points.

A label file is JSON (one a document); its strings are verbatim pieces of the text, which stands
in the sibling folder `text`. The folder comes from the command line or from ONRECORD_LABELS.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

Place = tuple[int, int]


class LabelledSection(msgspec.Struct, frozen=True):
    """A section as labelled, lines counting from 1."""

    form: str
    holders: tuple[str, ...]
    line_first: int
    line_last: int
    first: str
    last: str
    heading_line: int | None = None
    question_line: int | None = None


class LabelledAttribution(msgspec.Struct, frozen=True):
    """An attribution as labelled, with its strings."""

    id: int
    line: int
    content: tuple[str, ...]
    cue: tuple[str, ...]
    source: tuple[str, ...]
    holders: tuple[str, ...]
    kind: str
    tier: int
    holder_kind: str = "anonymous"
    chain: tuple[tuple[str, ...], ...] = ()
    act: str = "made"
    polarity: str = "asserts"
    certainty: str = "certain"
    stance: str = "neutral"
    within: int | None = None


class LabelFile(msgspec.Struct, frozen=True):
    """One label file."""

    document: str
    sections: tuple[LabelledSection, ...]
    attributions: tuple[LabelledAttribution, ...]
    voice: str | None = None
    furniture_lines: tuple[int, ...] = ()
    heading_lines: tuple[int, ...] = ()
    caption_lines: tuple[int, ...] = ()
    byline_lines: tuple[int, ...] = ()


class GoldSection(msgspec.Struct, frozen=True):
    """A labelled section at its place."""

    label: LabelledSection
    start: int
    end: int


class GoldAttribution(msgspec.Struct, frozen=True):
    """A labelled attribution at its places."""

    label: LabelledAttribution
    content: tuple[Place, ...]
    cue: tuple[Place, ...]
    source: tuple[Place, ...]


class Labelled(msgspec.Struct, frozen=True):
    """One document: its text, the label file and everything in code points."""

    name: str
    text: str
    file: LabelFile
    lines: tuple[Place, ...]
    sections: tuple[GoldSection, ...]
    attributions: tuple[GoldAttribution, ...]


def folder(arguments: list[str]) -> Path:
    """The labels folder: the first argument, else ONRECORD_LABELS."""
    if arguments:
        return Path(arguments[0])
    if "ONRECORD_LABELS" in os.environ:
        return Path(os.environ["ONRECORD_LABELS"])
    sys.exit("name a labels folder, or set ONRECORD_LABELS")


def labelled(where: Path) -> Iterator[Labelled]:
    """Every labelled document of a folder, by name."""
    for path in sorted(where.glob("*.json")):
        yield placed(msgspec.json.decode(path.read_bytes(), type=LabelFile), where.parent / "text")


def placed(file: LabelFile, texts: Path) -> Labelled:
    """The label file with its strings found in the text. Raises ValueError when one is not."""
    text = (texts / file.document).read_bytes().decode("utf-8")
    lines = line_places(text)
    sections = tuple(place_section(text, lines, each) for each in file.sections)
    attributions = tuple(place_attribution(text, lines, each) for each in file.attributions)
    return Labelled(file.document, text, file, lines, sections, attributions)


def line_places(text: str) -> tuple[Place, ...]:
    """[start, end) of each physical line, without its newline."""
    places: list[Place] = []
    start = 0
    for line in text.split("\n"):
        places.append((start, start + len(line)))
        start += len(line) + 1
    return tuple(places)


def found(text: str, piece: str, start: int) -> int:
    """Where `piece` stands at or after `start`, else anywhere. Raises ValueError when nowhere."""
    at = text.find(piece, start)
    return at if at >= 0 else text.index(piece)


def place_section(text: str, lines: tuple[Place, ...], label: LabelledSection) -> GoldSection:
    start = found(text, label.first, lines[label.line_first - 1][0])
    last_start, last_end = lines[label.line_last - 1]
    at = text.rfind(label.last, last_start, last_end)
    return GoldSection(label, start, at + len(label.last))


def place_attribution(
    text: str, lines: tuple[Place, ...], label: LabelledAttribution
) -> GoldAttribution:
    at = lines[label.line - 1][0]
    content: list[Place] = []
    for piece in label.content:
        start = found(text, piece, at)
        content.append((start, start + len(piece)))
        at = start + len(piece)
    near = content[0] if content else lines[label.line - 1]
    cue = tuple(nearest(text, piece, near) for piece in label.cue)
    source = tuple(nearest(text, piece, cue[0] if cue else near, near) for piece in label.source)
    return GoldAttribution(label, tuple(content), cue, source)


def nearest(text: str, piece: str, near: Place, outside: Place | None = None) -> Place:
    """The occurrence of `piece` with the smallest gap to `near`, whole words before parts of
    words, outside before inside."""
    best: tuple[bool, bool, int, int] | None = None
    at = text.find(piece)
    while at >= 0:
        end = at + len(piece)
        gap = max(near[0] - end, at - near[1], 0)
        inside = outside is not None and outside[0] <= at and end <= outside[1]
        split = text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()
        key = (split, inside, gap, at)
        best = min(best, key) if best is not None else key
        at = text.find(piece, at + 1)
    if best is None:
        raise ValueError(f"not in the text: {piece!r}")
    return best[3], best[3] + len(piece)
