"""Extraction scorer: how much of an article's body a reading keeps, by 4-grams of words.

The measure of the article-extraction-benchmark (MIT): the body that was kept and the gold body are
each a multiset of four-word windows, words being maximal runs of word characters, case kept. A
window in both is a true positive as often as in the one that has it less often; the rest are false
positives or false negatives. Precision and recall are taken page by page and averaged over pages
with equal weight; F1 is the harmonic mean of the two averages.
"""

import re
from collections import Counter
from collections.abc import Iterable

import msgspec

from onrecord.model.document import Block, BlockKind
from onrecord.model.records import Layout

WINDOW = 4
WORD = re.compile(r"\w+")
BODY_KINDS: frozenset[BlockKind] = frozenset({"paragraph", "list", "quote"})


class Agreement(msgspec.Struct, frozen=True):
    """Precision and recall of one page, or their averages over pages, and their F1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def windows(text: str) -> Counter[tuple[str, ...]]:
    """The multiset of four-word windows; a shorter text is one window of all its words."""
    found = WORD.findall(text)
    last = max(1, len(found) - WINDOW + 1)
    return Counter(tuple(found[start : start + WINDOW]) for start in range(last))


def page_agreement(gold: str, kept: str) -> Agreement:
    """How far the words that were kept of one page are those of its gold body."""
    expected, given = windows(gold), windows(kept)
    if expected == given:
        return Agreement(1.0, 1.0)
    shared = (expected & given).total()
    return Agreement(shared / given.total(), shared / expected.total())


def average_agreement(pages: Iterable[Agreement]) -> Agreement:
    """The pages' precision and recall, each averaged with equal weight; 0 for no pages."""
    listed = tuple(pages)
    if not listed:
        return Agreement(0.0, 0.0)
    return Agreement(
        sum(page.precision for page in listed) / len(listed),
        sum(page.recall for page in listed) / len(listed),
    )


def body_blocks(layout: Layout) -> tuple[Block, ...]:
    """The blocks of the body: running text, and the headings between its first and last block.

    The gold bodies hold sub-headings, and no title, dek, by-line or caption.
    """
    running = [at for at, block in enumerate(layout.blocks) if block.kind in BODY_KINDS]
    if not running:
        return ()
    inner = layout.blocks[running[0] : running[-1] + 1]
    return tuple(block for block in inner if block.kind in BODY_KINDS or block.kind == "heading")


def body_text(text: str, layout: Layout) -> str:
    """The words of `body_blocks`, one block a line."""
    return "\n".join(text[block.start : block.end] for block in body_blocks(layout))
