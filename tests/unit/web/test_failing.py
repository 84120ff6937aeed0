"""A record that goes away, comes back or cannot be read: the old pages stay and say so."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import enumerate as enumerate_threads
from typing import Any, NoReturn

import pytest

from onrecord.web.app import application
from onrecord.web.preparing import Preparer
from tests.unit.web.asking import Client

WAIT = 60


@pytest.fixture
def path(sample_record: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy2(sample_record, tmp_path / "ferry.db"))


def opened(path: Path) -> tuple[Client, Preparer]:
    app = application(path)
    preparer = app.state.reader.preparer
    assert preparer.ready.wait(WAIT)
    return Client(app, "localhost"), preparer


def asked_until_ready(client: Client, preparer: Preparer) -> None:
    client.get("/")
    assert preparer.ready.wait(WAIT)


def test_old_pages_stay_while_a_record_is_away(path: Path) -> None:
    client, preparer = opened(path)
    before, room = client.get("/documents").text, preparer.room()
    away = path.rename(path.with_name("away.db"))
    asked_until_ready(client, preparer)
    answer = client.get("/documents")
    assert answer.status_code == 200
    assert "cannot be read any more; this is how it was before. no record at" in answer.text
    assert "no record at" in client.get("/fresh", params={"state": room.state}).text
    away.rename(path)
    client.get("/documents")
    assert preparer.ready.is_set(), "what it shows is what is there"
    assert client.get("/documents").text == before
    assert preparer.room() is room


def test_half_a_copy_is_said_and_the_whole_is_shown(path: Path, sample_record: Path) -> None:
    client, preparer = opened(path)
    path.write_bytes(sample_record.read_bytes()[:40_000])
    asked_until_ready(client, preparer)
    answer = client.get("/statements")
    assert (answer.status_code, "this is how it was before" in answer.text) == (200, True)
    shutil.copy(sample_record, path)
    asked_until_ready(client, preparer)
    assert "this is how it was before" not in client.get("/statements").text


def test_without_old_pages_it_says_why_and_comes_by_itself(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(b"letter")
    client, preparer = opened(path)
    answer = client.get("/documents")
    assert answer.status_code == 500
    assert 'hx-trigger="every 2s"' in answer.text
    assert "record made by onrecord build" in answer.text
    path.write_bytes(whole)
    first = client.get("/products/panel")
    assert first.status_code == 503
    assert "Being prepared" in first.text
    assert preparer.ready.wait(WAIT)
    assert client.get("/products/panel").status_code == 200


def test_whatever_goes_wrong_is_said_and_tried_again(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*given: Any) -> NoReturn:
        raise TypeError("no such thing")

    monkeypatch.setattr("onrecord.web.preparing.prepare", broken)
    client, preparer = opened(path)
    assert "an unexpected TypeError: no such thing" in client.get("/documents").text
    assert "Traceback" in capsys.readouterr().err
    monkeypatch.undo()
    assert client.get("/documents").status_code == 500, "not at once"
    monkeypatch.setattr("onrecord.web.preparing.monotonic", lambda: 1e12)
    client.get("/documents")
    assert preparer.ready.wait(WAIT)
    assert client.get("/documents").status_code == 200


def test_what_is_stopped_ends_soon_and_begins_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []

    def endless(room: Any) -> Iterator[str]:
        while True:
            steps.append("step")
            yield "step"

    monkeypatch.setattr("onrecord.web.preparing.prepare", endless)
    preparer = application(path).state.reader.preparer
    thread = next(each for each in enumerate_threads() if each.name == "preparing")
    preparer.stop()
    thread.join(WAIT)
    assert not thread.is_alive()
    preparer.look()
    assert not [each for each in enumerate_threads() if each.name == "preparing"]
