"""Labels of our own: offsets into texts that lie beside the project, by two annotators.

`benchmarks/quality/labels/README.md` says what the files hold. Texts are found through
ONRECORD_DATA; a label file whose text is absent is skipped, and that is said.
"""

import csv
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from onrecord.model.document import Raw
from onrecord.model.manner import Act, Polarity
from onrecord.model.records import Kind

ROOT = Path(__file__).parents[2]
LABELS = Path(__file__).parent / "labels"
HELD_OUT = "helsinki"
OPTIONAL_TIER = 3
OWN_VOICE = "@document"
Place = tuple[int, int]


class Where(msgspec.Struct, frozen=True):
    """Where a labelled text lies: a file, or an article of a pile."""

    file: str | None = None
    pile: str | None = None
    article: str | None = None


class LabelledSection(msgspec.Struct, frozen=True):
    """A section as labelled."""

    start: int
    end: int
    form: str
    holders: tuple[str, ...]
    heading: Place | None = None
    question: Place | None = None


class Label(msgspec.Struct, frozen=True):
    """What the labels say of one attribution."""

    id: int
    content: tuple[Place, ...]
    cue: tuple[Place, ...]
    source: tuple[Place, ...]
    kind: Kind
    act: Act
    polarity: Polarity
    certainty: str
    stance: str
    tier: int
    holders: tuple[str, ...] = ()
    holder_kind: str = "anonymous"
    chain: tuple[tuple[str, ...], ...] = ()
    within: int | None = None


class LabelFile(msgspec.Struct, frozen=True):
    """One label file."""

    document: Where
    lines: dict[str, tuple[Place, ...]]
    sections: tuple[LabelledSection, ...]
    attributions: tuple[Label, ...]


class Labelled(NamedTuple):
    """One labelled document: its name, text, file, and labels that count (tiers 1 and 2)."""

    name: str
    text: str
    file: LabelFile
    counted: tuple[Label, ...]

    @property
    def held_out(self) -> bool:
        return self.name.startswith(HELD_OUT)

    @property
    def raw(self) -> Raw:
        """The text as a plain file of that name."""
        return Raw(source=f"{self.name}.txt", data=self.text.encode())


def labelled(folder: Path) -> Iterator[Labelled]:
    """Every labelled document of a folder whose text is here, by name."""
    for path in sorted(folder.glob("*.json")):
        file = msgspec.json.decode(path.read_bytes(), type=LabelFile)
        text = text_of(file.document)
        if text is None:
            print(f"{path.stem}: its text is not here; set ONRECORD_DATA", file=sys.stderr)
            continue
        counted = tuple(a for a in file.attributions if a.content and a.tier < OPTIONAL_TIER)
        yield Labelled(path.stem, text, file, counted)


def text_of(where: Where) -> str | None:
    """The labelled text: a file of the project or of the data, or an article of a pile."""
    data = Path(os.environ.get("ONRECORD_DATA", ROOT.parent / "shared"))
    if where.file:
        paths = [path for path in (ROOT / where.file, data / where.file) if path.is_file()]
        return paths[0].read_bytes().decode() if paths else None
    path = data / str(where.pile)
    return pile(path)[str(where.article)] if path.is_file() else None


@cache
def pile(path: Path) -> dict[str, str]:
    """Articles by id; a pile writes the break between paragraphs as " ### "."""
    csv.field_size_limit(sys.maxsize)
    with path.open(newline="", encoding="utf-8") as lines:
        return {row["id"]: row["text"].replace(" ### ", "\n\n") for row in csv.DictReader(lines)}


def share(part: float, whole: float) -> str:
    """A share with its counts."""
    return f"{part:.0f} of {whole:.0f} ({100 * part / whole:.1f} %)" if whole else "none"


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
