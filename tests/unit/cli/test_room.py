"""The reading room from the command line: what starts it, and what keeps it from starting."""

import socket
import sys
from pathlib import Path

import pytest

from tests.typed import typed


def test_a_site_is_written_and_says_where(sample_record: Path, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    done = typed("site", sample_record, "-o", folder, "--title", "The ferry")
    assert (done.code, done.err) == (0, b"")
    assert f"open {folder / 'index.html'}" in done.out.decode()
    assert "<h1><bdi>The ferry</bdi></h1>" in (folder / "index.html").read_text("utf-8")
    assert typed("site", sample_record, "-o", folder).code == 0


def test_a_site_needs_a_folder_and_a_record(sample_record: Path, tmp_path: Path) -> None:
    for arguments, words in (
        ((sample_record, "-o", " "), "name a folder"),
        ((sample_record, "-o", sample_record.parent), "holds other files"),
        ((tmp_path / "none.db", "-o", tmp_path / "site"), "no record at"),
    ):
        done = typed("site", *arguments)
        assert done.code
        assert words in done.err.decode()
        assert done.err.count(b"\n") == 1


def test_without_its_extra_the_server_says_what_to_install(
    sample_record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    done = typed("serve", sample_record)
    assert (done.code, done.out) == (1, b"")
    assert done.err.decode() == (
        'onrecord: onrecord serve needs a web server: pip install "onrecord[web]"\n'
    )


def test_without_the_extra_files_are_written(
    sample_record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("starlette", "uvicorn"):
        monkeypatch.setitem(sys.modules, name, None)
    assert typed("site", sample_record, "-o", tmp_path / "site").code == 0


def test_a_port_that_is_taken_is_said(sample_record: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = typed("serve", sample_record, "--port", str(port))
    assert done.code == 1
    assert b"choose another with --port" in done.err


def test_a_name_that_is_nowhere_is_said(sample_record: Path) -> None:
    done = typed("serve", sample_record, "--host", "no such host")
    assert done.code == 1
    assert b"check --host" in done.err


def test_what_is_no_record_is_not_served(tmp_path: Path) -> None:
    done = typed("serve", tmp_path / "none.db")
    assert b"no record at" in done.err
