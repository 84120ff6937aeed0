"""Labels of drafts and of changed sentences; `labels/README.md` says what the files hold."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from benchmarks.quality.labelled import Where, text_of
from onrecord.model.draft import Verdict

LABELS = Path(__file__).parent / "labels"
FAULTS = ("neg", "num", "holder", "strip", "entity", "hedge", "tense")
SAME = "same"
REWORDED = "2"
"""At the end of a kind: the sentence stands in other words."""


class Labelled(msgspec.Struct, frozen=True):
    """A stretch of an article that bears on a sentence; code points."""

    article: str
    start: int
    end: int


class SentenceLabel(msgspec.Struct, frozen=True):
    """A sentence of a draft: code points of the draft, the verdict, and what is wrong with it."""

    start: int
    end: int
    verdict: Verdict
    kinds: tuple[str, ...] = ()
    evidence: tuple[Labelled, ...] = ()


class Draft(NamedTuple):
    """A draft with its labels, and the articles of the record that it is held against."""

    name: str
    text: str
    sentences: tuple[SentenceLabel, ...]
    articles: tuple[str, ...]


class Change(msgspec.Struct, frozen=True):
    """A sentence of an article, and what was changed in it: [start, end) by other words."""

    article: str
    start: int
    end: int
    kind: str
    edits: tuple[tuple[int, int, str], ...] = ()

    @property
    def fault(self) -> str:
        """What was changed, in whatever words; "same" for nothing."""
        return self.kind.removesuffix(REWORDED)

    def original(self) -> str:
        return str(article_text(self.article))[self.start : self.end]

    def text(self) -> str | None:
        """The sentence as it was changed; None where its article is not here."""
        whole = article_text(self.article)
        if whole is None:
            return None
        pieces, last = [], self.start
        for start, end, words in self.edits:
            pieces += [whole[last:start], words]
            last = end
        return "".join((*pieces, whole[last : self.end]))


def article_text(name: str) -> str | None:
    """An article's text by its name: "coverage/FILE", or "PILE/ID" for one of a pile."""
    folder, _, identity = name.partition("/")
    if folder == "coverage":
        return text_of(Where(file=f"coverage/{identity}")) or text_of(Where(file=f"../{name}"))
    return text_of(Where(pile=f"data/piles/{folder}_articles.csv", article=identity))


def articles(name: str) -> tuple[str, ...]:
    """The articles that a set of labels is held against, by name."""
    return tuple((LABELS / f"{name}.articles.txt").read_text("utf-8").split())


def draft(name: str) -> Draft:
    text = (LABELS / "drafts" / f"{name}.md").read_bytes().decode()
    lines = (LABELS / "drafts" / f"{name}.jsonl").read_bytes()
    labels = msgspec.json.Decoder(SentenceLabel).decode_lines(lines)
    return Draft(name, text, tuple(labels), articles(name))


def changes(name: str) -> Iterator[tuple[Change, str]]:
    """The changed sentences whose articles are here, with their words."""
    lines = (LABELS / f"changed_{name}.jsonl").read_bytes()
    for each in msgspec.json.Decoder(Change).decode_lines(lines):
        text = each.text()
        if text is not None:
            yield each, text
