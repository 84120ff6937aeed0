"""Labelled pairs of stretches of news: how what one says stands to what the other says.

`benchmarks/quality/links/labels/claims_*.jsonl` hold places alone; texts are found through
ONRECORD_DATA, in data/piles.
"""

import csv
import os
import re
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec

from onrecord.models.matcher import RELATIONS, Relation

ROOT = Path(__file__).parents[2]
LABELS = ROOT / "benchmarks" / "quality" / "links" / "labels"
PARTS = 5
TUNED_ON = 1
"""Sentences are in so many parts, with all that they are paired with; one is tuned on."""
BREAK = " … "
"""What stands between the parts of a stretch that is in several places."""

__all__ = ["RELATIONS", "Pair", "Relation", "is_tuned_on", "pairs"]


class Place(msgspec.Struct, frozen=True):
    """A stretch of an article, in code points, and the day the article was published."""

    article: str
    spans: tuple[tuple[int, int], ...]
    published: str | None = None


class Label(msgspec.Struct, frozen=True):
    """`relation` is that of `one` to the `other`."""

    pair: str
    one: Place
    other: Place
    relation: Relation
    sure: bool = True


class Pair(NamedTuple):
    """A labelled pair with its words; `group` is the same for pairs that share a sentence."""

    label: Label
    one: str
    other: str
    group: str


def data() -> Path:
    return Path(os.environ.get("ONRECORD_DATA", ROOT.parent / "shared")) / "data"


def pairs(name: str) -> list[Pair]:
    """The pairs of a file whose articles are here, in its order."""
    lines = (LABELS / f"claims_{name}.jsonl").read_bytes()
    found = [
        (label, words(label.one), words(label.other))
        for label in msgspec.json.Decoder(Label).decode_lines(lines)
    ]
    here = [(label, one, other) for label, one, other in found if one and other]
    groups = grouped((one, other) for _, one, other in here)
    return [Pair(label, one, other, groups[plain(one)]) for label, one, other in here]


def words(place: Place) -> str | None:
    pile, _, article = place.article.partition("/")
    text = texts(pile).get(article)
    return None if text is None else BREAK.join(text[start:end] for start, end in place.spans)


@cache
def texts(pile: str) -> Mapping[str, str]:
    """The articles of a pile by their ids."""
    path = data() / "piles" / f"{pile}_articles.csv"
    if not path.is_file():
        return {}
    csv.field_size_limit(2**31)
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["text"].replace(" ### ", "\n\n") for row in csv.DictReader(file)}


def grouped(sides: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each sentence with the least of those that pairs tie it to."""
    above: dict[str, str] = {}

    def top(key: str) -> str:
        while above.setdefault(key, key) != key:
            above[key] = above[above[key]]
            key = above[key]
        return key

    for one, other in sides:
        first, second = sorted((top(plain(one)), top(plain(other))))
        above[second] = first
    return {key: top(key) for key in list(above)}


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def part(group: str) -> int:
    return int(sha256(group.encode()).hexdigest(), 16) % PARTS


def is_tuned_on(group: str) -> bool:
    return part(group) == TUNED_ON
