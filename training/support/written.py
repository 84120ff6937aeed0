"""Written pairs: sentences written for onrecord, each beside a passage that bears it out or not.

Passages of others are given by place; their texts are found through ONRECORD_DATA.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from onrecord.evaluate.polnear import articles

Label = Literal["yes", "part", "no", "against"]
Given = Label | Literal["not"]
"""A label as it was given; "not": any but yes."""
Part = Literal["learned", "tuned", "natural", "unseen"]
LABELS: tuple[Label, ...] = ("yes", "part", "no", "against")
FOLDER = Path(__file__).parent / "pairs"
KEPT_APART = 10
"""One passage in so many is kept apart to tune on."""
UNSEEN_WRITER = 6
"""Whose pairs are all kept apart to report on."""
NATURAL = "natural"
"""The file of sentences written as assistants answer, not to mislead: half is kept apart."""


class Place(msgspec.Struct, frozen=True):
    """A passage: its own text, or where it stands in another's."""

    text: str | None = None
    set: Literal["web", "news"] | None = None
    id: str | None = None
    start: int = 0
    end: int = 0


class Written(msgspec.Struct, frozen=True):
    passage: Place
    sentence: str
    label: Given
    writer: int


class Passage(NamedTuple):
    """A passage's text, its sentences with their labels, and the text around it."""

    name: str
    text: str
    sentences: tuple[tuple[str, Given], ...]
    writer: int
    set: str
    before: str = ""
    after: str = ""

    @property
    def kind(self) -> str:
        return NATURAL if self.set == NATURAL else "written"

    @property
    def part(self) -> Part:
        """What it is for: to learn from, to calibrate on, or to report on."""
        if self.writer == UNSEEN_WRITER:
            return "unseen"
        if self.set == NATURAL:
            return "natural" if is_tuned_on(self.name) or is_tuned_on(self.name, 2) else "learned"
        return "tuned" if is_tuned_on(self.name) else "learned"


def is_tuned_on(name: str, one_in: int = KEPT_APART) -> bool:
    return int(sha256(name.encode()).hexdigest()[:8], 16) % one_in == 0


def passages(data: Path) -> Iterator[Passage]:
    """All written passages, in order; those whose texts are not in `data` are left out."""
    texts = {"web": web_texts(data), "news": news_texts(data)}
    for path in sorted(FOLDER.glob("*.jsonl")):
        groups: dict[tuple[Place, int], list[tuple[str, Given]]] = {}
        for line in path.read_bytes().splitlines():
            pair = msgspec.json.decode(line, type=Written)
            groups.setdefault((pair.passage, pair.writer), []).append((pair.sentence, pair.label))
        for (place, writer), sentences in groups.items():
            found = found_passage(place, texts)
            if found is not None:
                name, text, before, after = found
                yield Passage(name, text, tuple(sentences), writer, path.stem, before, after)


def found_passage(
    place: Place, texts: dict[str, dict[str, str]]
) -> tuple[str, str, str, str] | None:
    """Name, text, and what stands before and after it."""
    if place.set is None:
        return place.text or "", place.text or "", "", ""
    whole = texts[place.set].get(place.id or "")
    if whole is None:
        return None
    name = f"{place.set}:{place.id}"
    return name, whole[place.start : place.end], whole[: place.start], whole[place.end :]


def web_texts(data: Path) -> dict[str, str]:
    path = data / "html" / "ground-truth.json"
    if not path.is_file():
        return {}
    found = msgspec.json.decode(path.read_bytes())
    return {name: each["articleBody"] for name, each in found.items()}


def news_texts(data: Path) -> dict[str, str]:
    path = data / "attribution" / "train.jsonl"
    return {each.id: each.text for each in articles(path)} if path.is_file() else {}
