"""A site that is written over: nothing of anybody else's is touched, wherever it lies."""

from pathlib import Path

import pytest

from onrecord.errors import UsageError
from onrecord.web.room import Room
from onrecord.web.site import write
from tests.unit.web.rooms import calm
from tests.unit.web.test_pages import prepared

GONE = f"{'0' * 16}.html"


@pytest.fixture(scope="module")
def room() -> Room:
    return prepared(calm())


@pytest.mark.parametrize("name", ["claims", "static", "products/mine", "deep/er"])
def test_links_to_folders_are_refused(room: Room, tmp_path: Path, name: str) -> None:
    site, mine = tmp_path / "site", tmp_path / "mine"
    mine.mkdir()
    (mine / GONE).write_text("my own", "utf-8")
    write(room, site)
    link = site / name
    if link.is_dir():
        link.rename(tmp_path / "aside")
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(mine)
    with pytest.raises(UsageError, match="is a link to another place; remove it"):
        write(room, site)
    assert (mine / GONE).read_text("utf-8") == "my own"
    assert [each.name for each in mine.iterdir()] == [GONE]


def test_links_to_files_are_refused_and_double_names_kept_apart(room: Room, tmp_path: Path) -> None:
    site, mine = tmp_path / "site", tmp_path / "mine.html"
    mine.write_text("my own", "utf-8")
    write(room, site)
    (site / "index.html").unlink()
    (site / "index.html").hardlink_to(mine)
    write(room, site)
    assert mine.read_text("utf-8") == "my own"
    (site / "index.html").unlink()
    (site / "index.html").symlink_to(mine)
    with pytest.raises(UsageError, match=r"index\.html is a link"):
        write(room, site)


def test_only_pages_of_the_room_are_removed(room: Room, tmp_path: Path) -> None:
    write(room, tmp_path)
    old = [
        tmp_path / "documents" / GONE,
        tmp_path / "holders" / f"{'0' * 16}.json",
        tmp_path / "changes" / "2001-01-01.md",
        tmp_path / "changes" / "against.csv",
    ]
    mine = [
        tmp_path / "documents" / "notes.html",
        tmp_path / "documents" / f"{'0' * 16}.txt",
        tmp_path / "claims" / "2001-01-01.md",
        tmp_path / "changes" / GONE,
    ]
    for each in (*old, *mine):
        each.parent.mkdir(exist_ok=True)
        each.write_text("", "utf-8")
    folder = tmp_path / "documents" / f"{'1' * 16}.html"
    folder.mkdir()
    write(room, tmp_path)
    assert not any(each.exists() for each in old)
    assert all(each.exists() for each in (*mine, folder))
