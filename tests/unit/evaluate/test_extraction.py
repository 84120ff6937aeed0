"""Extraction scorer: the article-extraction-benchmark's measure by 4-grams of words."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.evaluate.extraction import (
    Agreement,
    average_agreement,
    body_text,
    page_agreement,
    windows,
)
from onrecord.model.document import Block, BlockKind
from onrecord.model.records import Layout


def test_windows_are_four_words_counted_as_often_as_they_stand() -> None:
    assert windows("a b c d e")[("b", "c", "d", "e")] == 1
    assert windows("a a a a a a")[("a", "a", "a", "a")] == 3
    assert windows("one, two") == {("one", "two"): 1}


def test_agreement_of_one_page() -> None:
    assert page_agreement("a b c d", "a b c d") == Agreement(1.0, 1.0)
    assert page_agreement("a b c d e", "a b c d") == Agreement(1.0, 0.5)
    assert page_agreement("a b c d", "x y z u v") == Agreement(0.0, 0.0)
    assert page_agreement("a b c d", "") == Agreement(0.0, 0.0)


def test_pages_weigh_the_same() -> None:
    found = average_agreement([Agreement(1.0, 1.0), Agreement(0.5, 0.0)])
    assert (found.precision, found.recall) == (0.75, 0.5)
    assert found.f1 == pytest.approx(0.6)
    assert average_agreement([]).f1 == 0.0


def test_the_body_has_its_inner_headings_only() -> None:
    text = "Title One Inner Two Fin"
    kinds: tuple[BlockKind, ...] = ("heading", "paragraph", "heading", "list", "heading")
    starts = (0, 6, 10, 16, 20)
    ends = (5, 9, 15, 19, 23)
    blocks = tuple(
        Block(start, end, kind) for start, end, kind in zip(starts, ends, kinds, strict=True)
    )
    assert body_text(text, Layout(blocks, ())) == "One\nInner\nTwo"
    assert body_text(text, Layout(blocks[:1], ())) == ""


def test_the_raw_dumps_score_as_published(data: Callable[[str], Path]) -> None:
    folder = data("data/html")
    dumps = json.loads((folder / "page-text.json").read_text(encoding="utf-8"))["output"]
    gold = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    found = average_agreement(
        page_agreement(gold[sha]["articleBody"], dumps[sha]["articleBody"]) for sha in sorted(gold)
    )
    assert round(found.f1, 3) == 0.665
