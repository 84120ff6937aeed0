"""Our own labels hold offsets and no words, and fit the texts where those are here."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.quality.attribution.own import HALVES, LABELLERS, LABELS, Half, main, passages
from onrecord.evaluate.label_checks import checked_articles, faults

FILES = sorted(LABELS.glob("?/*.json"))
WORDS = {
    *("direct", "indirect", "mixed"),
    *("made", "not_made", "declined", "hypothetical", "future"),
    *HALVES,
    *LABELLERS,
}


def strings(value: object) -> list[str]:
    """Every text in a JSON value but the names of its fields."""
    if isinstance(value, dict):
        return [text for each in value.values() for text in strings(each)]
    if isinstance(value, list):
        return [text for each in value for text in strings(each)]
    return [value] if isinstance(value, str) else []


def test_both_label_the_same_passages() -> None:
    names = [{path.name for path in FILES if path.parent.name == name} for name in LABELLERS]
    assert names[0] == names[1]
    assert len(names[0]) == 24
    for name in names[0]:
        one, other = (json.loads((LABELS / each / name).read_bytes()) for each in LABELLERS)
        assert all(one[key] == other[key] for key in ("document", "half", "region"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_file_holds_no_words(path: Path) -> None:
    held = json.loads(path.read_bytes())
    where = held.pop("document")
    assert set(where) == {"pile", "article"}
    assert where["article"].isdigit()
    assert set(strings(held)) <= WORDS


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("labeller", LABELLERS)
def test_labels_fit_their_texts(data: Callable[[str], Path], half: Half, labeller: str) -> None:
    data("data/piles")
    read = list(passages(half, labeller))
    assert len(read) == 12
    assert not [fault for each in read for fault in faults(each)]


def test_they_can_be_evaluated(data: Callable[[str], Path], tmp_path: Path) -> None:
    data("data/piles")
    path = tmp_path / "own.jsonl"
    assert main(["--half", "both", "-o", str(path)]) == 0
    read = checked_articles(path)
    assert len(read) == 24
    assert all(each.scraped and each.levels == "all" and each.region for each in read)
