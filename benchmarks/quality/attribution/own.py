"""Labels of our own as a data set: offsets joined with the text they point into.

    python -m benchmarks.quality.attribution.own --half tune|unseen|both [--labeller a|b] -o FILE

What it writes is read by `onrecord evaluate attribution`; it holds publishers' text and stays out
of the project. Texts are found through ONRECORD_DATA. The half "unseen" is for totals: its errors
are not looked at.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from benchmarks.quality.labelled import Where, text_of
from onrecord.evaluate.polnear import Article, Gold, Place

LABELS = Path(__file__).parent / "labels"
Half = Literal["tune", "unseen"]
HALVES: tuple[Half, ...] = ("tune", "unseen")
LABELLERS = ("a", "b")


class LabelFile(msgspec.Struct, frozen=True):
    """The labels of one passage by one labeller."""

    document: Where
    half: Half
    region: Place
    attributions: tuple[Gold, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    halves = HALVES if options.half == "both" else (options.half,)
    made = [article for half in halves for article in passages(half, options.labeller)]
    if not made:
        print("none of the labelled texts is here: set ONRECORD_DATA", file=sys.stderr)
        return 1
    options.output.write_bytes(b"".join(msgspec.json.encode(each) + b"\n" for each in made))
    return 0


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m benchmarks.quality.attribution.own")
    made.add_argument("--half", choices=(*HALVES, "both"), required=True)
    made.add_argument("--labeller", choices=LABELLERS, default="a")
    made.add_argument("-o", "--output", type=Path, required=True)
    return made


def passages(half: Half, labeller: str = "a") -> Iterator[Article]:
    """The labelled passages of a half whose text is here, in order, each with its whole article."""
    for path in sorted((LABELS / labeller).glob("*.json")):
        file = msgspec.json.decode(path.read_bytes(), type=LabelFile)
        if file.half != half:
            continue
        text = text_of(file.document)
        if text is None:
            print(f"{path.stem}: its text is not here; set ONRECORD_DATA", file=sys.stderr)
            continue
        yield Article(
            id=path.stem,
            text=text,
            attributions=file.attributions,
            region=file.region,
            scraped=True,
            levels="all",
        )


if __name__ == "__main__":
    sys.exit(main())
