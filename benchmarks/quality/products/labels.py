"""Labels of products: what an analyst would put in, as places in texts that lie beside the project.

`labels/PILE.ANALYST.json` holds, for each list ("takeaways", "background", …), items with an id and
every place that states them: the file's or article's name and code points.
"""

import csv
import os
import sys
from functools import cache
from pathlib import Path

import msgspec

ROOT = Path(__file__).parents[3]
LABELS = Path(__file__).parent / "labels"
PILES = ("coverage", "census", "spotify")


class Labelled(msgspec.Struct, frozen=True, array_like=True):
    """A stretch of a text of the pile; code points."""

    document: str
    start: int
    end: int


class Item(msgspec.Struct, frozen=True):
    """Something to be found, with every place that states it; `kind` is past, happened or ahead of
    a dated one, the facet of what an actor wants or does."""

    id: str
    places: tuple[Labelled, ...]
    kind: str = ""
    date: str = ""


class Labels(msgspec.Struct, frozen=True):
    """What one analyst would put into the products of a pile."""

    takeaways: tuple[Item, ...]
    background: tuple[Item, ...] = ()
    panel: tuple[Item, ...] = ()
    explainer: tuple[Item, ...] = ()
    roundup: tuple[Item, ...] = ()


def labels_of(pile: str, analyst: str = "a") -> Labels:
    return msgspec.json.decode((LABELS / f"{pile}.{analyst}.json").read_bytes(), type=Labels)


@cache
def texts_of(pile: str) -> dict[str, str]:
    """The texts of a pile by name; none, and a line that says so, where they are absent."""
    data = Path(os.environ.get("ONRECORD_DATA", ROOT.parent / "shared"))
    found: dict[str, str] = {}
    if pile == "coverage":
        for each in sorted((data / "coverage").glob("*.txt")):
            found[each.name] = each.read_text(encoding="utf-8")
    elif (table := data / "data" / "piles" / f"{pile}_articles.csv").exists():
        csv.field_size_limit(sys.maxsize)
        with table.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                found[f"{row['id']}.txt"] = row["text"].replace(" ### ", "\n\n")
    if not found:
        print(f"{pile}: its texts are absent (ONRECORD_DATA)", file=sys.stderr)
    return found
