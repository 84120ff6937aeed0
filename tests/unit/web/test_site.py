"""The site: files that are the pages, in a folder that holds nothing else."""

from pathlib import Path

import pytest

from onrecord.errors import UsageError
from onrecord.web.site import MARKER, check_folder, write
from tests.unit.web.rooms import calm
from tests.unit.web.test_pages import prepared


def test_the_same_room_gives_the_same_files(tmp_path: Path) -> None:
    first, second = tmp_path / "one", tmp_path / "two"
    for folder in (first, second):
        write(prepared(calm()), folder)
    files = sorted(each.relative_to(first) for each in first.rglob("*") if each.is_file())
    assert files == sorted(each.relative_to(second) for each in second.rglob("*") if each.is_file())
    assert all((first / each).read_bytes() == (second / each).read_bytes() for each in files)
    assert Path("index.html") in files


def test_what_is_no_longer_in_the_record_goes(tmp_path: Path) -> None:
    room = prepared(calm())
    write(room, tmp_path)
    gone, other = tmp_path / "documents" / f"{'0' * 16}.html", tmp_path / "mine.txt"
    gone.write_text("", "utf-8")
    other.write_text("", "utf-8")
    write(room, tmp_path)
    assert not gone.exists()
    assert other.exists()


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("", "utf-8")
    with pytest.raises(UsageError, match="other files"):
        check_folder(tmp_path)
    (tmp_path / MARKER).write_text("", "utf-8")
    check_folder(tmp_path)
    with pytest.raises(UsageError, match="is a file"):
        check_folder(tmp_path / MARKER)
