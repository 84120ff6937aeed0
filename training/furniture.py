"""Trains src/onrecord/resources/furniture_weights.tsv: python -m training.furniture.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) of two states, the
article and the rest, over the features of `onrecord.read.layout_features`. Data: the pages of the
article-extraction-benchmark (MIT) whose first hex digit is even, as HTML and as text dumps, whole
and cut down to the article with a few lines around it; and articles of PolNeAR 1.0, which are all
article. The weights hold no text. Fixed steps and no randomness: the same file every time.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.quality.extraction import (
    data_folder,
    dump_documents,
    gold_bodies,
    html_documents,
    is_tuned_on,
    plain_document,
)
from onrecord.model.document import Document
from onrecord.read.layout_features import features
from onrecord.read.layout_looks import Look, looks
from onrecord.read.layout_path import STEPS
from training.furniture_field import Example, fit
from training.furniture_labels import in_gold

WEIGHTS = Path("src/onrecord/resources/furniture_weights.tsv")
HEADER = """\
# Weights of the features that tell an article from the furniture of its page (layout_features.py).
# Trained for onrecord; Apache-2.0. Made by training/furniture.py from pages of the
# article-extraction-benchmark (MIT) and articles of PolNeAR 1.0; holds no text of either.
feature\tweight
"""
FEWEST_BLOCKS = 20
FEWEST_TEXTS = 5
EVERY = 12
"""One in so many articles of PolNeAR is used, so that whole articles do not outweigh pages."""


def examples() -> Iterator[Example]:
    """All that is learned from."""
    folder = data_folder() / "html"
    gold = gold_bodies(folder)
    for sha, document in (*dump_documents(folder), *html_documents(folder)):
        if document is not None and is_tuned_on(sha):
            yield example(document, gold[sha])
    for sha, document in dump_documents(folder):
        cut = cut_down(sha, document, gold[sha]) if is_tuned_on(sha) else None
        if cut is not None:
            yield example(cut, gold[sha])
    yield from articles()


def example(document: Document, gold: str) -> Example:
    """One page with the labels of its blocks."""
    seen = looks(document)
    return Example(features(seen), in_gold([look.text for look in seen], gold))


def cut_down(sha: str, document: Document, gold: str) -> Document | None:
    """The page from a few lines above its article to a few below, as scrapers leave it.

    How many lines is taken from the sha: 0 to 7 above, 0 to 11 below.
    """
    lines = [look.text for look in looks(document)]
    labels = in_gold(lines, gold)
    if not any(labels):
        return None
    number = int(sha[1:4], 16)
    first = max(0, labels.index(True) - number % 8)
    last = len(labels) - labels[::-1].index(True) + number // 8 % 12
    return plain_document("\n".join(lines[first:last]))


def articles() -> Iterator[Example]:
    """Articles without furniture; their first line counts as a title where it looks like one."""
    path = data_folder() / "attribution" / "train.jsonl"
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if number % EVERY == EVERY // 2:
            seen = looks(plain_document(json.loads(line)["text"]))
            yield Example(features(seen), body_labels(seen))


def body_labels(seen: Sequence[Look]) -> list[bool]:
    return [at > 0 or look.closed for at, look in enumerate(seen)]


def frequent(found: Sequence[Example]) -> tuple[str, ...]:
    """The features of at least 20 blocks in at least 5 texts, in order."""
    blocks = Counter(name for each in found for names in each.features for name in names)
    texts = Counter(
        name for each in found for name in {name for names in each.features for name in names}
    )
    return tuple(
        sorted(
            name
            for name, count in blocks.items()
            if count >= FEWEST_BLOCKS and texts[name] >= FEWEST_TEXTS
        )
    )


def main() -> int:
    found = [each for each in examples() if each.features]
    names = frequent(found)
    weights, steps = fit(found, names)
    rows = (*zip(STEPS, steps, strict=True), *zip(names, weights, strict=True))
    lines = "".join(f"{name}\t{weight:.3f}\n" for name, weight in rows)
    WEIGHTS.write_text(HEADER + lines, encoding="utf-8")
    sys.stdout.write(f"{len(names)} features of {len(found)} texts in {WEIGHTS}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
