"""Share of each reader in the time that reading takes.

    python -m benchmarks.speed.readers [FILE…]

FILEs are read whole, twice; the second time counts. Without any: the sample pile.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from onrecord import pipeline
from onrecord.ingest.documents import documents
from onrecord.model.document import Document, Raw
from onrecord.models.kit import Kit

SAMPLE = Path(__file__).parents[2] / "sample"
SUMS = {
    "how statements are told, and what lies ahead": (
        *("modalities", "targets", "clauses", "stances", "forecasts", "assessments"),
        "non_events",
    ),
    "times, when things were said, quantities and tallies": (
        "timing",
        "whens",
        "quantities",
        "tallies",
    ),
}
"""What several readers give together, by name."""


def main(names: list[str]) -> None:
    paths = [Path(each) for each in names] or sorted(SAMPLE.iterdir())
    found = [each for path in paths for each in documents_of(path)]
    kit = Kit()
    seconds_of(found, kit)
    seconds = seconds_of(found, kit)
    whole = sum(seconds.values())
    for reader, each in sorted(seconds.items(), key=lambda each: -each[1]):
        print(f"{reader:<14}{each / whole:8.1%}")
    print()
    for name, given in SUMS.items():
        print(f"{name}: {sum(seconds[each] for each in given) / whole:.1%} of reading")


def documents_of(path: Path) -> Iterator[Document]:
    yield from documents(Raw(source=str(path), data=path.read_bytes()))


def seconds_of(found: list[Document], kit: Kit) -> dict[str, float]:
    """Seconds that each reader takes over the documents, by what it gives."""
    seconds: dict[str, float] = defaultdict(float)
    for document in found:
        values: dict[str, object] = {"document": document, "kit": kit, "today": None}
        for reader in pipeline.ORDERED:
            given = {name: values[name] for name in reader.needs}
            begin = time.perf_counter()
            values[reader.gives] = reader.read(**given)
            seconds[reader.gives] += time.perf_counter() - begin
    return seconds


if __name__ == "__main__":
    main(sys.argv[1:])
