"""TimeML files: what is read of them, and what is refused."""

from pathlib import Path

import pytest

from onrecord.errors import OnrecordError
from onrecord.evaluate.timeml import LARGEST, timeml_in, timeml_of
from tests.unit.evaluate.timeml_made import FERRY, marked, timeml_file


def test_the_text_and_the_times_inside_it() -> None:
    read = timeml_of("ferry.tml", FERRY.encode())
    assert read.published == "2019-03-14T09:30:00"
    assert "Aker & Sons had waited\nfor three months,\nsaid" in read.text
    assert "Filed" not in read.text
    found = [(read.text[e.start : e.end], e.type, e.value) for e in read.times]
    assert found == [("Tuesday", "DATE", "2019-03-12"), ("three months", "DURATION", "P3M")]


def test_the_outermost_of_nested_times_is_taken() -> None:
    inner = marked("March", "DATE", "2019-03")
    read = timeml_of("x", timeml_file(marked(f"late {inner} days", "DATE", "2019-03")).encode())
    assert [(read.text[e.start : e.end]) for e in read.times] == ["late March days"]


@pytest.mark.parametrize(
    ("value", "published"),
    [
        ("2019", "2019"),
        ("2019-03", "2019-03"),
        ("2019-03-14", "2019-03-14"),
        ("2019-03-14T09:30EDT", "2019-03-14T09:30"),
        ("2019-13", None),
        ("2019-02-30", None),
        ("2019-03-14T25:30", None),
        ("0000-03-14", None),
        ("", None),
        ("14 March 2019", None),
    ],
)
def test_the_date_of_making_is_one_of_the_calendar_or_none(
    value: str, published: str | None
) -> None:
    assert timeml_of("x", timeml_file("It rained.", value).encode()).published == published


def test_folders_are_read_through_and_files_once(tmp_path: Path) -> None:
    inner = tmp_path / "deep" / "er"
    inner.mkdir(parents=True)
    (inner / "b.tml").write_text(FERRY, encoding="utf-8")
    (tmp_path / "a.tml").write_text(FERRY, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no XML", encoding="utf-8")
    names = [each.name for each in timeml_in([tmp_path, tmp_path / "a.tml"])]
    assert names == ["a.tml", "b.tml"]


BOMB = (
    '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    "<TimeML><TEXT>&b;</TEXT></TimeML>"
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BOMB, "declares entities"),
        (BOMB.replace('"aaaaaaaaaa"', 'SYSTEM "secret.txt"'), "declares entities"),
        ("<a>" * 5000, "no well-formed XML"),
        ("<TimeML><TEXT>a</TimeML>", "no well-formed XML"),
        ("", "no well-formed XML"),
        ("<html><body>a</body></html>", "no TimeML"),
        (timeml_file("It rained."), "no labelled time"),
    ],
)
def test_what_is_no_timeml_is_said_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "x.tml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OnrecordError, match=said) as caught:
        timeml_in([path])
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "x.tml"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(OnrecordError, match="16 MiB"):
        timeml_in([path])
    with pytest.raises(OnrecordError, match="cannot read"):
        timeml_in([tmp_path / "none.tml"])
