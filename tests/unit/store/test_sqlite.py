"""Opening a record: another schema version is said, with the way out."""

import sqlite3
from pathlib import Path

import pytest

from onrecord.errors import RecordError
from onrecord.store import sqlite, upgrade


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize("version", [1, upgrade.BEFORE - 1, sqlite.SCHEMA_VERSION + 1])
def test_a_record_of_another_schema_says_to_build_it_again(
    tmp_path: Path, version: int, write: bool
) -> None:
    path = tmp_path / "old.db"
    with sqlite.opened(path, create=True):
        pass
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.execute("DROP TABLE codebook")
    connection.commit()
    connection.close()
    again = pytest.raises(RecordError, match=rf"schema version {version}.*build it again")
    with again, sqlite.opened(path, write=write):
        pass


def test_where_nothing_can_be_written_it_is_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "r.db"
    with sqlite.opened(path, create=True):
        pass
    # whoever runs this may be allowed everything, so that modes of files refuse nothing
    monkeypatch.setattr("onrecord.store.sqlite.os.access", lambda *_: False)
    with (
        pytest.raises(RecordError, match="cannot be written to; copy it"),
        sqlite.opened(path, write=True),
    ):
        pass
    with (
        pytest.raises(RecordError, match="name a place"),
        sqlite.opened(tmp_path / "new.db", create=True),
    ):
        pass
    with sqlite.opened(path):
        pass
