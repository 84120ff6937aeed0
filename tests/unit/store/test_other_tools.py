"""The record in other people's tools: Datasette and sqlite-utils find their way in it."""

import json
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
import sqlite_utils

from onrecord import api
from onrecord.cli.main import main
from onrecord.store import check, sqlite
from onrecord.store.search import search

START_SECONDS = 60.0
ANSWER_SECONDS = 30.0
Get = Callable[[str], str]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(server: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    """Returns when the server answers; fails when it ends, or takes too long."""
    last = time.monotonic() + START_SECONDS
    while time.monotonic() < last:
        assert server.poll() is None, log.read_text()
        try:
            fetched(port, "/-/versions.json")
        except ConnectionError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"Datasette did not start: {log.read_text()}")


@pytest.fixture(scope="module", params=["", "--immutable"])
def datasette(
    request: pytest.FixtureRequest, sample_record: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Get]:
    """What Datasette gives for a path, of the sample pile's record with its metadata."""
    folder = tmp_path_factory.mktemp("datasette")
    shutil.copy(sample_record, folder / "ferry.db")
    metadata = folder / "metadata.json"
    asked = ["codebook", str(folder / "ferry.db"), "--format", "datasette", "-o", str(metadata)]
    assert main(asked) == 0
    port = free_port()
    command = [sys.executable, "-m", "datasette", "serve", "--metadata", str(metadata)]
    command += ["--host", "127.0.0.1", "--port", str(port)]
    command += [each for each in (request.param, str(folder / "ferry.db")) if each]
    clean = {key: value for key, value in os.environ.items() if not key.startswith("DATASETTE")}
    log = folder / "log.txt"
    with log.open("wb") as to:
        server = subprocess.Popen(command, stdout=to, stderr=to, env=clean)
    try:
        wait_for(server, port, log)
        yield lambda path: fetched(port, path)
    finally:
        server.terminate()
        server.wait(timeout=START_SECONDS)


def fetched(port: int, path: str) -> str:
    """What the server answers, which is a page that is there."""
    connection = HTTPConnection("127.0.0.1", port, timeout=ANSWER_SECONDS)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        text = answer.read().decode()
    finally:
        connection.close()
    assert answer.status == 200, f"{path}: {answer.status}"
    return text


def test_datasette_searches_statements_and_documents(datasette: Get) -> None:
    found = json.loads(datasette("/ferry/statement.json?_search=secretariat&_shape=objects"))
    assert found["filtered_table_rows_count"] == len(found["rows"]) > 0
    assert all("secretariat" in each["content"].casefold() for each in found["rows"])
    documents = json.loads(datasette("/ferry/document.json?_search=ovrebo&_shape=objects"))
    assert documents["filtered_table_rows_count"] == 0, "ø has no mark to leave out"
    documents = json.loads(datasette("/ferry/document.json?_search=raudmae&_shape=objects"))
    assert documents["filtered_table_rows_count"] > 0


def test_datasette_puts_a_search_box_on_them(datasette: Get) -> None:
    for table in ("statement", "document"):
        assert 'type="search"' in datasette(f"/ferry/{table}")


def test_datasette_shows_the_views_and_the_codebook(datasette: Get) -> None:
    assert "Peeter Lannamaa" in datasette("/ferry/said?holder=Peeter+Lannamaa")
    assert "step by step" in datasette("/ferry/chain")
    assert "Sources that gave no document" in datasette("/ferry/not_read")
    assert "What will, may or will not happen" in datasette("/ferry/forecasts")
    assert "What should be done" in datasette("/ferry/assessments")
    assert "who tells it" in datasette("/ferry/non_events")
    assert "what it is a number of" in datasette("/ferry/numbers")
    assert "with what it means" in datasette("/ferry/times")
    assert "Start here" in datasette("/ferry/codebook?table_name=said")
    assert "Start here" in datasette("/ferry")


def test_datasette_hides_what_is_not_for_readers(datasette: Get) -> None:
    tables = json.loads(datasette("/ferry.json"))["tables"]
    hidden = {each["name"] for each in tables if each["hidden"]}
    assert {"raw", "reading", "passage", "statement_fts"} <= hidden
    assert not {"statement", "document", "holder", "codebook"} & hidden


def test_datasette_links_lead_to_rows_under_their_names(datasette: Get) -> None:
    page = datasette("/ferry/holding?_size=20")
    links = re.findall(r'href="(/ferry/(?:document|holder)/[0-9a-f]{16})">([^<]+)<', page)
    assert {"Maren Øvrebø"} <= {name for _, name in links}
    for link, name in dict(links).items():
        assert name.replace("&#39;", "'")[:20] in datasette(link).replace("&#39;", "'")


def test_sqlite_utils_searches_and_joins(sample_record: Path, tmp_path: Path) -> None:
    path = tmp_path / "ferry.db"
    shutil.copy(sample_record, path)
    database = sqlite_utils.Database(path)
    documents, statements = database.table("document"), database.table("statement")
    assert documents.detect_fts() == "document_fts"
    assert statements.detect_fts() == "statement_fts"
    found = list(statements.search("secretariat"))
    assert found
    assert all("secretariat" in each["content"].casefold() for each in found)
    known = {(each.column, each.other_table) for each in statements.foreign_keys}
    assert known == {("document", "document"), ("within", "statement"), ("section", "section")}
    views = {"said", "chain", "not_read", "forecasts", "assessments", "non_events"}
    assert set(database.view_names()) == views | {"numbers", "times", "claims", "copies"}
    database.close()


def test_a_record_that_was_compacted_still_finds_the_same(
    sample_record: Path, tmp_path: Path
) -> None:
    path = tmp_path / "ferry.db"
    shutil.copy(sample_record, path)
    with sqlite.opened(path, write=True) as connection:
        first = connection.execute("SELECT min(id) FROM document").fetchone()[0]
        connection.execute("DELETE FROM document WHERE id = ?", (first,))
        before = search(connection, "ferry")
    compacted = sqlite3.connect(path)
    compacted.execute("VACUUM")
    compacted.close()
    with sqlite.opened(path) as connection:
        assert [each for each in check.faults(connection) if "_fts" in each] == []
        assert search(connection, "ferry") == before
        found = connection.execute(
            "SELECT content FROM statement WHERE rowid IN "
            "(SELECT rowid FROM statement_fts WHERE statement_fts MATCH 'ferry')"
        ).fetchall()
        assert found
        assert all("ferry" in content.casefold() for (content,) in found)


def test_a_row_that_no_index_holds_is_a_fault(sample_record: Path, tmp_path: Path) -> None:
    path = tmp_path / "ferry.db"
    shutil.copy(sample_record, path)
    tampered = sqlite3.connect(path)
    tampered.execute("DROP TRIGGER statement_fts_delete")
    tampered.execute("DELETE FROM statement WHERE kind = 'own' AND within IS NULL")
    tampered.commit()
    tampered.close()
    with sqlite.opened(path) as connection:
        assert any(each.startswith("statement_fts: 0 rows") for each in check.faults(connection))


def test_the_view_said_has_the_chain_that_the_ledger_has(sample_record: Path) -> None:
    with api.open_record(sample_record) as record:
        ledger = {each.id: each.chain for each in record.statements().items}
    with sqlite.opened(sample_record) as connection:
        rows = connection.execute("SELECT statement, chain FROM said").fetchall()
    assert {statement for statement, _ in rows} == {key for key, chain in ledger.items() if chain}
    for statement, chain in rows:
        assert chain == " ← ".join(" and ".join(step) for step in ledger[statement])
