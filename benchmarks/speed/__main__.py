"""python -m benchmarks.speed [FILE…]: onrecord's reading against spaCy's full pipeline alone.

Prints words a second of both, medians of five rounds taken in turn, and the ratio.
"""

import statistics
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from onrecord.ingest.documents import documents
from onrecord.model.document import Document, Raw
from onrecord.models.kit import Kit
from onrecord.models.parser import PINNED
from onrecord.pipeline import read_document

ROUNDS = 5


def timed(action: Callable[[], object]) -> float:
    """Seconds that `action` takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def given(names: list[str]) -> list[Document]:
    paths = [Path(name) for name in names] or sorted(Path("sample").iterdir())
    raws = [Raw(source=str(path), data=path.read_bytes()) for path in paths]
    return [document for raw in raws for document in documents(raw)]


def main(names: list[str]) -> int:
    texts = given(names)
    words = sum(len(document.text.split()) for document in texts)
    kit = Kit()
    pipeline = import_module(PINNED).load()
    ours: list[float] = []
    peer: list[float] = []
    for _ in range(ROUNDS):
        ours.append(timed(lambda: [read_document(document, kit) for document in texts]))
        peer.append(timed(lambda: list(pipeline.pipe(document.text for document in texts))))
    onrecord, spacy = statistics.median(ours), statistics.median(peer)
    print(f"documents {len(texts)}, words {words}, rounds {ROUNDS}")
    print(f"onrecord, all readers   {words / onrecord:8.0f} words/s")
    print(f"spaCy, full pipeline    {words / spacy:8.0f} words/s")
    print(f"ratio                   {spacy / onrecord:8.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
