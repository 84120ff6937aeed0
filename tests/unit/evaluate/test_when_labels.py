"""The labels of times, quantities and sayings: offsets and values alone, that fit their texts."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

from benchmarks.quality.verify.labels import article_text
from benchmarks.quality.when import labels, quantities, said, times, windows
from benchmarks.quality.when.labels import LABELS, Place
from onrecord.model.span import Span
from onrecord.model.timing import Window, WindowReason

FILES = sorted(LABELS.glob("*.jsonl"))
ARTICLE = re.compile(r"(?:helsinki|census|spotify)/\d+")
VALUE = re.compile(r"[\dX]{2,4}(?:-[\dXWSPUFAIHQ]+)*(?:T[\dX:A-Z]+)?(?:-WE)?|P[\dA-Z]+|.*_REF")
WORDS = {
    *("DATE", "TIME", "DURATION", "SET"),
    *("stated", "dateline", "document", "past", "present", "future"),
    *("=", "~", "<", ">", "up", "down"),
}
LONGEST_UNIT = 40
LEAST = 30
"""Places in a set."""


def phrases(value: object) -> Iterator[tuple[str, str]]:
    """Every string in a decoded JSON value, with the name of its field."""
    if isinstance(value, dict):
        for name, each in value.items():
            if isinstance(each, str):
                yield name, each
            yield from phrases(each)
    elif isinstance(value, list):
        for each in value:
            yield from phrases(each)


def places(kind: str, name: str) -> Iterator[tuple[str, Place]]:
    """Every labelled place in a set, with its article."""
    if kind == "times":
        for time in labels.times(name):
            yield from ((time.article, each.span) for each in time.times)
    elif kind == "quantities":
        for one in labels.quantities(name):
            for each in one.quantities:
                yield from ((one.article, place) for place in (each.span, each.number))
                yield from [(one.article, each.of)] if each.of else []
    else:
        for saying in labels.said(name):
            yield from ((saying.article, place) for place in saying.content_times)
            yield from [(saying.article, saying.said_words)] if saying.said_words else []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_holds_no_words(path: Path) -> None:
    for line in path.read_bytes().splitlines():
        for name, phrase in phrases(json.loads(line)):
            if name == "unit":
                assert len(phrase) <= LONGEST_UNIT
            else:
                fits = ARTICLE.fullmatch(phrase) or VALUE.fullmatch(phrase)
                assert phrase in WORDS or fits, phrase


def test_both_label_the_same_items() -> None:
    for kind in ("times", "quantities", "said"):
        one, other = (
            list(map(json.loads, (LABELS / f"{kind}_test.{who}.jsonl").read_bytes().splitlines()))
            for who in "ab"
        )
        keys = ("article", "start", "end", "content")
        assert [[each.get(key) for key in keys] for each in one] == [
            [each.get(key) for key in keys] for each in other
        ]


def test_no_article_of_the_test_set_is_looked_at() -> None:
    test = articles(path for path in FILES if "_test." in path.name)
    looked_at = articles(path for path in FILES if "_dev" in path.name)
    assert test
    assert looked_at
    assert not test & looked_at


def articles(paths: Iterable[Path]) -> set[str]:
    return {
        json.loads(line)["article"] for path in paths for line in path.read_bytes().splitlines()
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_labels_lie_in_their_texts_at_whole_words(data: Callable[[str], Path], path: Path) -> None:
    data("data/piles")
    found = list(places(*path.stem.split("_")))
    assert len(found) > LEAST
    for article, (start, end) in found:
        text = article_text(article)
        assert text is not None
        assert 0 <= start < end <= len(text)
        assert not text[start].isspace()
        assert not text[end - 1].isspace()


@pytest.mark.parametrize("main", [times.main, quantities.main, said.main, windows.main])
def test_errors_of_what_is_apart_stay_shut(main: Callable[[list[str]], None]) -> None:
    with pytest.raises(SystemExit):
        main(["--split", "test", "--errors"])
    with pytest.raises(SystemExit):
        main(["--split", "apart", "--errors"])


def test_a_third_of_the_documents_is_apart() -> None:
    parts = [times.part_of(Path(f"ferry_{number}.tml")) for number in range(300)]
    assert 60 < parts.count("apart") < 140
    assert set(parts) == {"apart", "tune"}
    assert times.part_of(Path("one/ferry_1.tml")) == times.part_of(Path("two/ferry_1.tml"))


def reason(words: str = "Friday") -> WindowReason:
    return WindowReason("weekday", Span(0, len(words), words), "XXXX-WXX-5")


def test_windows_are_held_against_the_days_that_a_page_may_be_of() -> None:
    days = tuple(date(2019, 3, day) for day in (14, 13, 12))
    week = Window("2019-03-06", "2019-03-12", (reason(),))
    late = Window("2019-03-15", None, (reason(),))
    given = [windows.Result(str(at), days, each) for at, each in enumerate((week, late, None))]
    assert [windows.holds(each) for each in given] == [True, False, False]
    assert [windows.width_of(each.window) for each in given] == [7, None, None]
    shown = "\n".join(windows.figures("dev", given))
    assert "with a window: 2 of 3" in shown
    assert "median width of these: 7 days" in shown
    assert "‹Friday› XXXX-WXX-5" in "".join(windows.missing(given))
