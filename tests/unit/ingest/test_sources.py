"""Walking sources: what is read, in which order, and what is said of the rest."""

import os
from pathlib import Path

import pytest

from onrecord.ingest import sources
from onrecord.ingest.sources import Found, paths, walk
from onrecord.model.document import Raw
from onrecord.model.product import NotRead


def no_input(size: int) -> bytes:
    raise AssertionError("standard input was not asked for")


def walked(*given: Path | str) -> list[Raw | NotRead]:
    return list(walk([str(each) for each in given], no_input))


def pile(folder: Path) -> Path:
    (folder / "b").mkdir(parents=True)
    (folder / "b" / "two.txt").write_text("Two.")
    (folder / "a.txt").write_text("One.")
    (folder / "c.txt").write_text("Three.")
    (folder / ".hidden.txt").write_text("Hidden.")
    (folder / ".git").mkdir()
    (folder / ".git" / "config.txt").write_text("Hidden too.")
    return folder


def test_a_folder_is_read_by_path_without_hidden_files(tmp_path: Path) -> None:
    found = walked(pile(tmp_path / "pile"))
    assert [each.data for each in found if isinstance(each, Raw)] == [b"One.", b"Two.", b"Three."]
    assert [Path(each.source).name for each in found] == ["a.txt", "two.txt", "c.txt"]


def test_sources_keep_the_order_given(tmp_path: Path) -> None:
    pile(tmp_path)
    found = walked(tmp_path / "c.txt", tmp_path / "a.txt")
    assert [Path(each.source).name for each in found] == ["c.txt", "a.txt"]


def test_a_hidden_file_that_is_named_is_read(tmp_path: Path) -> None:
    pile(tmp_path)
    assert walked(tmp_path / ".hidden.txt") == [
        Raw(source=str(tmp_path / ".hidden.txt"), data=b"Hidden.")
    ]


def test_what_cannot_be_read_has_a_reason_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "good.txt").write_text("Good.")
    missing = str(tmp_path / "missing.txt")
    found = walked(missing, tmp_path / "empty.txt", "bad\0name", tmp_path / "good.txt")
    assert found[0] == NotRead(missing, "no such file or folder")
    assert found[1] == NotRead(str(tmp_path / "empty.txt"), "empty file")
    assert isinstance(found[2], NotRead)
    assert found[3] == Raw(source=str(tmp_path / "good.txt"), data=b"Good.")


def test_a_file_over_the_limit_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LARGEST", 1024 * 1024)
    (tmp_path / "large.txt").write_bytes(b"a" * (1024 * 1024 + 1))
    assert walked(tmp_path) == [NotRead(str(tmp_path / "large.txt"), "larger than 1 MiB")]
    assert list(walk(["-"], lambda size: b"a" * (1024 * 1024 + 1))) == [
        NotRead("-", "larger than 1 MiB")
    ]


def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert walked(tmp_path) == [NotRead(str(tmp_path / "pipe"), "not a regular file")]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    pile(tmp_path / "pile")
    (tmp_path / "pile" / "b" / "up").symlink_to(tmp_path / "pile", target_is_directory=True)
    found = walked(tmp_path / "pile")
    assert sum(isinstance(each, Raw) for each in found) == 3
    assert [each.reason for each in found if isinstance(each, NotRead)] == [
        "link to a folder that was already walked"
    ]


def test_a_link_to_nowhere_is_reported(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    assert walked(tmp_path) == [NotRead(str(tmp_path / "link.txt"), "no such file or folder")]


def test_standard_input_is_a_source() -> None:
    assert list(walk(["-"], lambda size: b"Said so.")) == [Raw(source="-", data=b"Said so.")]
    assert list(walk(["-"], lambda size: b"")) == [NotRead("-", "empty file")]


def test_names_that_are_no_utf_8_are_shown_as_text_and_stay_apart(tmp_path: Path) -> None:
    try:
        for name in (b"/caf\xe8.txt", b"/caf\xe9.txt"):
            Path(os.fsdecode(os.fsencode(tmp_path) + name)).write_text("Words.")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    found = [each for each in walked(tmp_path) if isinstance(each, Raw)]
    assert [Path(each.source).name for each in found] == ["caf\\xe8.txt", "caf\\xe9.txt"]


def test_paths_tells_size_and_time_without_reading(tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text("Four")
    os.utime(file, ns=(5, 5))
    assert list(paths([str(tmp_path)])) == [Found(str(file), file, 4, 5)]


def test_the_folder_saved_beside_a_page_is_part_of_the_page(tmp_path: Path) -> None:
    (tmp_path / "Talks.html").write_text("<p>The pilots talk.</p>")
    for name in ("Talks_files", "Notes_files"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "frame.html").write_text("<p>Buy a ferry.</p>")
    found = [Path(each.source).relative_to(tmp_path) for each in walk([str(tmp_path)], bytes)]
    assert [str(each) for each in found] == ["Notes_files/frame.html", "Talks.html"]


def test_the_record_in_the_folder_is_no_source(tmp_path: Path) -> None:
    for name in ("a.txt", "r.db", "r.db-wal", "r.db.txt"):
        (tmp_path / name).write_text("Said so.")
    found = walk([str(tmp_path)], bytes, tmp_path / "r.db")
    assert [Path(each.source).name for each in found] == ["a.txt", "r.db.txt"]


def test_a_link_in_a_folder_that_leads_out_of_it_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Said so in private.")
    given = tmp_path / "given"
    given.mkdir()
    (given / "a.txt").write_text("Said so.")
    (given / "inside.txt").symlink_to(given / "a.txt")
    (given / "outside.txt").symlink_to(tmp_path / "secret.txt")
    (given / "up").symlink_to(tmp_path)
    found = {Path(each.source).name: each for each in walk([str(given)], bytes)}
    assert [name for name in sorted(found) if isinstance(found[name], Raw)] == [
        "a.txt",
        "inside.txt",
    ]
    assert "leads out" in str(found["outside.txt"])
    assert "leads out" in str(found["up"])
    link = tmp_path / "link"
    link.symlink_to(given)
    assert isinstance(next(walk([str(link)], bytes)), Raw)
