"""Many requests, and odd ones: fields that no page knows keep nothing, kept pages wait for none."""

from pathlib import Path
from typing import Any, NoReturn

import pytest
from starlette.applications import Starlette

from onrecord.store.sqlite import BusyError
from onrecord.web.app import MOST_SEARCHES, Serving, application
from tests.unit.web.asking import Client

WAIT = 60


@pytest.fixture(scope="module")
def app(sample_record: Path) -> Starlette:
    made = application(sample_record)
    assert made.state.reader.preparer.ready.wait(WAIT)
    return made


@pytest.fixture
def client(app: Starlette) -> Client:
    return Client(app)


@pytest.mark.parametrize(
    "path", ["/statements.json", "/products/panel", "/documents", "/search", "/statements"]
)
def test_fields_that_a_page_does_not_know_are_kept_for_nothing(
    app: Starlette, client: Client, path: str
) -> None:
    pages = app.state.reader.preparer.room().pages
    client.get(path)
    before = len(pages), pages.bytes
    for name in ("x", "Q", "entered", "\x00", "q "):
        answer = client.get(path, params={name: "1"})
        assert answer.content == client.get(path).content
    assert (len(pages), pages.bytes) == before


def test_fields_that_it_knows_choose(client: Client) -> None:
    every = client.get("/statements").text
    assert client.get("/statements", params={"q": "ferry"}).text != every
    assert client.get("/statements", params={"sort": "-words", "page": "2"}).text != every


@pytest.mark.parametrize(
    ("site", "mode", "dest", "status"),
    [
        ("cross-site", "no-cors", "image", 403),
        ("same-site", "no-cors", "script", 403),
        ("cross-site", "navigate", "iframe", 403),
        ("cross-site", "cors", "empty", 403),
        ("cross-site", "navigate", "document", 200),
        ("same-origin", "no-cors", "style", 200),
        ("none", "navigate", "document", 200),
    ],
)
def test_other_sites_link_here_and_load_nothing(
    client: Client, site: str, mode: str, dest: str, status: int
) -> None:
    headers = {"sec-fetch-site": site, "sec-fetch-mode": mode, "sec-fetch-dest": dest}
    assert client.get("/statements.json", headers=headers).status_code == status


def test_searches_beyond_a_few_are_told_to_come_again(app: Starlette, client: Client) -> None:
    searching = app.state.reader.searching
    for _ in range(MOST_SEARCHES):
        searching.acquire()
    try:
        answer = client.get("/search", params={"q": "quay"})
        assert answer.status_code == 503
        assert answer.headers["retry-after"] == "2"
        assert "tried again by itself" in answer.text
    finally:
        for _ in range(MOST_SEARCHES):
            searching.release()
    assert client.get("/search", params={"q": "quay"}).status_code == 200


def test_what_is_kept_waits_for_no_thread(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    client.get("/statements.json")

    async def never(*given: Any) -> None:
        raise AssertionError("a thread was asked")

    monkeypatch.setattr("onrecord.web.app.run_in_threadpool", never)
    for path in ("/", "/products/panel", "/statements", "/statements.json"):
        assert client.get(path).status_code == 200


def busy(*given: Any) -> NoReturn:
    raise BusyError("somebody else is writing to it; try again in a moment")


def test_a_record_that_another_writes_to_is_said(
    sample_record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.web.preparing.Preparer.look", lambda preparer: None)
    monkeypatch.setattr("onrecord.web.app.Reader.acted", busy)
    app = application(sample_record, Serving(edit=True))
    headers = {"content-type": "application/x-www-form-urlencoded"}
    content = f"token={app.state.reader.token}"
    answer = Client(app).post(f"/judge/{'0' * 16}", content=content, headers=headers)
    assert answer.status_code == 503
    assert "somebody else is writing to it" in answer.text
    assert "refresh" not in answer.text


def test_a_search_in_a_busy_record_comes_again(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.web.app.open_record", busy)
    answer = client.get("/search", params={"q": "harbour"})
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "2")
