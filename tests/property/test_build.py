"""Laws of building: order, engine, history and crashes do not change the record."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

import pytest

from onrecord import api
from onrecord.export.reading import reading_json
from onrecord.store import load, sqlite
from onrecord.store.entities import entities
from tests.conftest import ROOT, SAMPLE

FILES = sorted(f"sample/{path.name}" for path in SAMPLE.iterdir())


def exported(record: Path) -> list[bytes]:
    """What the contract promises to be equal: every reading's JSON, what was not read, and who is
    who."""
    with sqlite.opened(record) as connection:
        lines = [reading_json(reading) for reading in load.readings(connection)]
        more = (load.not_read(connection), entities(connection))
        return [*lines, *(repr(each).encode() for each in more)]


@pytest.fixture(scope="module")
def whole(sample_record: Path) -> list[bytes]:
    return exported(sample_record)


def test_the_order_of_sources_does_not_matter(tmp_path: Path, whole: list[bytes]) -> None:
    shuffled = random.Random(7).sample(FILES, len(FILES))  # noqa: S311
    with chdir(ROOT):
        api.build(shuffled, tmp_path / "r.db")
    assert exported(tmp_path / "r.db") == whole


def test_two_processes_give_what_one_gives(tmp_path: Path, whole: list[bytes]) -> None:
    with chdir(ROOT):
        api.build(["sample"], tmp_path / "r.db", api.BuildRequest(jobs=2))
    assert exported(tmp_path / "r.db") == whole


def test_updating_gives_what_building_at_once_gives(tmp_path: Path, whole: list[bytes]) -> None:
    with chdir(ROOT):
        first = api.build(FILES[:4], tmp_path / "r.db")
        second = api.build(["sample"], tmp_path / "r.db")
        third = api.build(["sample"], tmp_path / "r.db")
    assert first.read == 4
    assert (second.read, second.unchanged) == (len(FILES) - 4, 4)
    assert (third.read, third.unchanged) == (0, len(FILES))
    assert exported(tmp_path / "r.db") == whole


def test_a_killed_build_run_again_gives_the_same_record(tmp_path: Path, whole: list[bytes]) -> None:
    record = tmp_path / "r.db"
    build = [sys.executable, "-m", "onrecord", "build", "sample", "--to", str(record)]
    running = subprocess.Popen(build, cwd=ROOT, stderr=subprocess.DEVNULL)
    kept = wait_for(lambda: 2 <= documents(record) < len(FILES))
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    assert kept
    assert documents(record) < len(FILES)
    with api.open_record(record) as opened:
        pile = opened.pile()
        holders = {holder.id for each in pile.readings for holder in each.speakers.holders}
        assert {member for each in pile.entities for member in each.members} == holders
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    assert exported(record) == whole
    with api.open_record(record) as opened:
        assert opened.check() == []


def wait_for(condition: Callable[[], bool]) -> bool:
    """Polls for up to a minute."""
    for _ in range(6000):
        if condition():
            return True
        time.sleep(0.01)
    return False


def documents(record: Path) -> int:
    """How many documents the record holds so far."""
    if not record.exists():
        return 0
    try:
        with sqlite3.connect(f"{record.as_uri()}?mode=ro", uri=True) as connection:
            return int(connection.execute("SELECT count(*) FROM document").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
