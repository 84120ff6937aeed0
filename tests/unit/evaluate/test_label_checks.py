"""What is wrong with a file of labels is said with its place."""

from pathlib import Path

import msgspec
import pytest

from onrecord.errors import OnrecordError
from onrecord.evaluate.label_checks import checked_articles, faults
from onrecord.evaluate.polnear import Article, Gold
from tests.unit.evaluate.attribution_made import LABELS, TEXT, article, label


def written(path: Path, *articles: Article) -> Path:
    path.write_bytes(b"\n".join(msgspec.json.encode(each) for each in articles))
    return path


def test_good_labels_are_read_as_written(tmp_path: Path) -> None:
    good = article(*LABELS, region=(0, len(TEXT)), scraped=True, levels="all")
    assert checked_articles(written(tmp_path / "labels.jsonl", good)) == (good,)


def test_fields_of_others_are_ignored_and_ours_optional(tmp_path: Path) -> None:
    path = tmp_path / "labels.jsonl"
    path.write_text('{"id": "a", "text": "x", "attributions": [], "publisher": "?"}\n\n')
    (read,) = checked_articles(path)
    assert (read.region, read.scraped, read.levels) == (None, False, "outermost")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "line 2"),
        ('{"id": "b", "text": "x"}', "line 2: Object missing required field `attributions`"),
        ('{"id": "b", "text": 1, "attributions": []}', "$.text"),
        ('{"id": "a", "text": "x", "attributions": []}', "two articles have the id 'a'"),
        ('{"id": "b", "text": "x", "attributions": [], "levels": "some"}', "$.levels"),
        ("\udcff", "line 2"),
    ],
)
def test_a_bad_line_is_said_with_its_number(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "labels.jsonl"
    good = '{"id": "a", "text": "x", "attributions": []}\n'
    path.write_text(good + line, errors="surrogateescape")
    with pytest.raises(OnrecordError) as raised:
        checked_articles(path)
    assert said in str(raised.value)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_missing_and_an_empty_file(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match="cannot read"):
        checked_articles(tmp_path / "nowhere.jsonl")
    (tmp_path / "empty.jsonl").touch()
    with pytest.raises(OnrecordError, match="no article in"):
        checked_articles(tmp_path / "empty.jsonl")


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        ((Gold((), (), ()),), "no content"),
        ((Gold((), (), ((0, 999),)),), "content [0, 999]"),
        ((Gold((), (), ((5, 5),)),), "content [5, 5]"),
        ((Gold(((3, 1),), (), ((0, 5),)),), "source [3, 1]"),
        ((Gold((), ((-1, 1),), ((0, 5),)),), "cue [-1, 1]"),
        ((LABELS[0], label("", "", "more pay", id=1)), "two attributions have one id"),
        ((label("", "", "more pay", within=7),), "within 7"),
    ],
)
def test_bad_labels_are_said(labels: tuple[Gold, ...], said: str) -> None:
    assert any(said in fault for fault in faults(article(*labels)))


def test_labels_outside_the_region_and_regions_outside_the_text() -> None:
    assert any("begins outside" in each for each in faults(article(*LABELS, region=(0, 10))))
    assert any("the region" in each for each in faults(article(region=(0, 999))))
