"""Grades of sources: the user's file, read strictly."""

from pathlib import Path

import pytest

from onrecord.api.grades import grades_in, grades_of
from onrecord.errors import UsageError
from onrecord.model.grades import SourceGrade

GOOD = b"""
[sources]
"The Harbour Post" = "B"
"Tor Vik" = { grade = "C", note = "right about the port twice" }
"""


def test_letters_and_notes() -> None:
    assert grades_in(GOOD, "sources.toml").sources == (
        SourceGrade("The Harbour Post", "B"),
        SourceGrade("Tor Vik", "C", "right about the port twice"),
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xff", "not valid TOML"),
        (b"[sources", "not valid TOML"),
        (b"", "one table [sources]"),
        (b'[outlets]\n"The Harbour Post" = "B"', "'outlets'"),
        (b'[sources]\n"The Harbour Post" = "G"', "one of A, B, C, D, E, F"),
        (b'[sources]\n"The Harbour Post" = "b"', "one of A, B, C, D, E, F"),
        (b'[sources]\n"The Harbour Post" = 2', "has a letter"),
        (b'[sources]\n"The Harbour Post" = { letter = "B" }', "has a letter"),
        (b'[sources]\n"The Harbour Post" = { grade = ["B"] }', "one of A"),
        (b'[sources]\n"The Harbour Post" = { note = "x" }', "one of A"),
        (b'[sources]\n"The Harbour Post" = { grade = "B", note = 3 }', "are words"),
        (b'[sources]\n" " = "B"', "are words"),
        (b'[sources]\n"Tor Vik" = "B"\n"tor  vik" = "C"', "graded twice"),
        (b"a = " + b"[" * 5000, "not valid TOML"),
    ],
)
def test_a_bad_file_is_one_line(data: bytes, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        grades_in(data, "sources.toml")
    message = str(caught.value)
    assert words in message
    assert message.startswith("sources.toml: ")
    assert "\n" not in message


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such file"):
        grades_of(tmp_path / "sources.toml")
