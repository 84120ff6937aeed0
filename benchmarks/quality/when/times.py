"""Quality of times: found, typed and resolved, by the definitions of TempEval-3.

    python -m benchmarks.quality.when.times [--split dev|dev2|test|tune|apart] [--errors]

`dev`, `dev2` and `test` are labels of our own: excerpts of articles, the day of publication given;
what is labelled in furniture counts neither for nor against. `tune` and `apart` are the public
corpora under ONRECORD_DATA, data/time: a document is apart where the hash of its file's name says
so; of WikiWars the extents alone count. `--errors` lists what is wrong by kind, on dev, dev2 and
tune alone. The second annotator of the test set, held against the first in the same way, gives the
ceiling.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import cast

from benchmarks.quality.labelled import ROOT
from benchmarks.quality.when.articles import is_furniture, values_of
from benchmarks.quality.when.labels import Times, times
from onrecord.evaluate.timeml import TimeMl, timeml_in
from onrecord.evaluate.times import Timed, overlapping
from onrecord.evaluate.times_reading import times_in
from onrecord.evaluate.times_report import Asked, report
from onrecord.evaluate.times_text import errors, head, table
from onrecord.model.document import Document
from onrecord.model.records import Layout
from onrecord.model.timing import Timing
from onrecord.models.kit import Kit, Settings

CORPORA = {"news (TimeBank, AQUAINT)": ("timebank", "aquaint"), "WikiWars": ("wikiwars",)}
EXTENTS_ALONE = frozenset({"WikiWars"})
"""Corpora whose TimeML has one type and one value for all: their extents alone are labels."""
OF_VALUES = ("type", "value")
"""How lines of a report begin that are about types and values."""
OWN = ("dev", "dev2", "test")
PUBLIC = ("tune", "apart")
OPEN = ("dev", "dev2", "tune")
"""The splits that development looks at."""
PARTS = 3
EXAMPLES = 3


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--split", choices=(*OWN, *PUBLIC), default="dev")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    if options.errors and options.split not in OPEN:
        parser.error(f"errors are for {', '.join(OPEN)} alone")
    made = public if options.split in PUBLIC else own
    sys.stdout.writelines(f"{line}\n" for line in made(options.split, options.errors))


def public(part: str, with_errors: bool) -> Iterator[str]:
    """The figures on one part of each public corpus."""
    kit = Kit(Settings(attribution="rules"))
    for name, folders in CORPORA.items():
        paths = [path for folder in folders for path in files(folder) if part_of(path) == part]
        if not paths:
            yield f"{name}: not here; set ONRECORD_DATA"
            continue
        read = timeml_in(paths)
        run = [times_in(each, kit) for each in read]
        lines = figures(f"{name}, {part}", read, run, with_errors and name not in EXTENTS_ALONE)
        skipped = OF_VALUES if name in EXTENTS_ALONE else ()
        yield from (line for line in lines if not line.startswith(skipped))


def files(folder: str) -> list[Path]:
    return sorted((data() / "time" / folder).glob("*.tml"))


def data() -> Path:
    """The folder of the public data sets."""
    return Path(os.environ.get("ONRECORD_DATA", ROOT.parent / "shared")) / "data"


def part_of(path: Path) -> str:
    """A third of the documents is kept apart."""
    digest = sha256(path.name.encode()).hexdigest()
    return "tune" if int(digest, 16) % PARTS else "apart"


def own(split: str, with_errors: bool) -> Iterator[str]:
    """The figures on labels of our own."""
    labels = list(times(f"{split}.a"))
    kit = Kit(Settings(attribution="rules"))
    pairs = [pair for each in labels if (pair := held(each, kit))]
    read, run = [one for one, _ in pairs], [found for _, found in pairs]
    yield from figures(f"own labels, {split}", read, run, with_errors)
    if split not in OPEN:
        second = {each.article: each for each in times(f"{split}.b")}
        both = [(given(each), agreed(each, second[each.article])) for each in labels]
        name = "own labels, the second annotator against the first"
        yield from figures(name, [one for one, _ in both], [other for _, other in both], False)


def held(label: Times, kit: Kit) -> tuple[TimeMl, list[Timed]] | None:
    """A labelled excerpt and what is found in it."""
    values = values_of(label.article, label.published, ("timing",), kit)
    if not values:
        return None
    document, layout = cast(Document, values["document"]), cast(Layout, values["layout"])
    found = (
        Timed(each.span.start, each.span.end, each.type, each.value)
        for each in cast(Timing, values["timing"]).times
    )
    labelled = given(label)
    gold = (
        each._replace(optional=each.optional or is_furniture(layout, each.start))
        for each in labelled.times
    )
    read = labelled._replace(text=document.text[: label.end], times=tuple(gold))
    return read, [each for each in found if each.start < label.end]


def given(label: Times) -> TimeMl:
    """The labelled excerpt, its text aside: offsets into as many spaces."""
    gold = (Timed(*each.span, each.type, each.value, each.optional) for each in label.times)
    return TimeMl(label.article, "-" * label.end, label.published, tuple(sorted(gold)))


def agreed(one: Times, other: Times) -> list[Timed]:
    """What the second annotator labels, as if found.

    What is optional to the second counts only where the first labels it too.
    """
    gold, found = given(one).times, given(other).times
    shared = {pair.found for pair in overlapping(gold, found)}
    return [each for at, each in enumerate(found) if at in shared or not each.optional]


def figures(
    name: str, read: Sequence[TimeMl], run: Sequence[Sequence[Timed]], with_errors: bool
) -> Iterator[str]:
    made = report(read, run, Asked(name, EXAMPLES if with_errors else 0))
    yield from (*head(made), "", *table(made), "")
    yield from (*errors(made), "") if with_errors else ()


if __name__ == "__main__":
    main(sys.argv[1:])
