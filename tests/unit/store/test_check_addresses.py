"""Checking a record whose documents say other addresses than were read."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from onrecord.store import check


def test_an_address_that_was_not_read_is_a_fault(sample_record: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(sample_record, tmp_path / "ferry.db"))
    with closing(sqlite3.connect(path)) as connection:
        assert list(check.faults(connection)) == []
        connection.execute(
            "UPDATE document SET url = 'javascript:alert(1)' WHERE rowid = "
            "(SELECT min(rowid) FROM document)"
        )
        found = list(check.faults(connection))
    assert len(found) == 2
    assert found[0].endswith("its text is not the one its id was made of")
    assert found[1].endswith("its url is not the one that was read")
