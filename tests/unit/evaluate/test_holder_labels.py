"""The labels of holders: offsets and names alone, and errors of the test split kept shut."""

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from benchmarks.quality.holders.__main__ import main
from benchmarks.quality.holders.labels import HERE, LabelFile, articles
from benchmarks.quality.holders.sources import LABELS as SOURCE_LABELS
from benchmarks.quality.holders.sources import SourceFile, means
from benchmarks.quality.labelled import text_of
from onrecord.evaluate.holders import Named

SOURCES = sorted(SOURCE_LABELS.glob("*.json"))
FILES = sorted(set(HERE.glob("*/*.json")) - set(SOURCES))
LONGEST = 70
"""Characters of a name, a role or an affiliation; a sentence is longer."""


def phrases(value: object) -> Iterator[str]:
    """Every string in a decoded JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from phrases(each)


def test_there_are_ten_articles_twice_and_six_to_look_at() -> None:
    names = {folder: {path.name for path in HERE.glob(f"{folder}/*.json")} for folder in "ab"}
    assert names["a"] == names["b"]
    assert len(names["a"]) == 10
    dev = {path.name for path in HERE.glob("dev/*.json")}
    assert len(dev) == 6
    assert not dev & names["a"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_file_holds_offsets_and_short_phrases(path: Path) -> None:
    assert max(map(len, phrases(json.loads(path.read_bytes())))) <= LONGEST
    file = msgspec.json.decode(path.read_bytes(), type=LabelFile)
    assert file.chains == "relayers"
    ids = [label.id for label in file.attributions]
    assert len(ids) == len(set(ids))
    for label in file.attributions:
        assert label.content
        assert label.holders
        assert label.within is None or label.within in ids
        assert all(0 <= start < end for start, end in (*label.content, *label.cue, *label.source))
    assert all(each.names for each in file.entities)


def test_labels_lie_in_their_texts_at_whole_words() -> None:
    for each in articles(tuple((HERE / folder, "") for folder in ("a", "b", "dev"))):
        places = [
            place
            for label in each.file.attributions
            for place in (*label.content, *label.source, *label.cue)
        ]
        for start, end in (*places, *(one for who in each.file.entities for one in who.names)):
            assert end <= len(each.text), each.name
            assert not each.text[start].isspace(), each.name
            assert not each.text[end - 1].isspace(), each.name


@pytest.mark.parametrize("arguments", [["--split", "test", "--errors", "x"], ["--errors", "x"]])
def test_errors_of_the_test_split_are_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert "the errors of the test split are not looked at" in capsys.readouterr().err


def test_a_folder_of_the_test_split_is_no_way_round(capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("a", "b"):
        with pytest.raises(SystemExit):
            main([str(HERE / folder), "--errors", "x"])
    assert "not looked at" in capsys.readouterr().err


def test_half_of_the_articles_with_single_sources_are_not_looked_at() -> None:
    files = [msgspec.json.decode(path.read_bytes(), type=SourceFile) for path in SOURCES]
    assert sum(file.seen for file in files) * 2 == len(files) == 40
    labelled = {path.name for path in FILES}
    assert not labelled & {path.name for path in SOURCES}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_file_of_sources_holds_offsets_and_short_phrases(path: Path) -> None:
    assert max(map(len, phrases(json.loads(path.read_bytes())))) <= LONGEST
    file = msgspec.json.decode(path.read_bytes(), type=SourceFile)
    ends = [0, *(each.end for each in file.sources)]
    assert all(end <= each.start for end, each in zip(ends, file.sources, strict=False))
    assert all(each.holders and each.start < each.end for each in file.sources)
    text = text_of(file.document)
    if text is not None:
        words = [text[each.start : each.end] for each in file.sources]
        assert all(each == each.strip() and each for each in words)


@pytest.mark.parametrize(
    ("got", "want", "same"),
    [
        (Named("person", "Vik"), Named("person", "Tor Vik"), True),
        (Named("person", "Ann Vik"), Named("person", "Tor Vik"), False),
        (Named("anonymous", "officials"), Named("anonymous", "two officials"), True),
        (Named("anonymous", "docker"), Named("person", "Tor Vik"), False),
    ],
)
def test_a_shorter_name_means_the_same_holder(got: Named, want: Named, same: bool) -> None:
    assert means(got, want) is same
