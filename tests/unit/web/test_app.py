"""The app as a server runs it: who is let in, what is answered, and when it is made anew."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from starlette.applications import Starlette

from onrecord import api
from onrecord.api import Decided, Record
from onrecord.api.judging import Judged
from onrecord.errors import UsageError
from onrecord.model.judgement import Judgement
from onrecord.web.app import Serving, application
from onrecord.web.assets import assets
from onrecord.web.guard import HEADERS
from onrecord.web.page import Action, Done
from onrecord.web.pages.judge import back_to
from tests.unit.web.asking import Client

WAIT = 60
FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.fixture(scope="module")
def app(sample_record: Path) -> Starlette:
    made = application(sample_record, Serving(("desk.example",), name="The ferry"))
    assert made.state.reader.preparer.ready.wait(WAIT)
    return made


@pytest.fixture
def client(app: Starlette) -> Client:
    return Client(app)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.0.0.1:8765", "localhost:9", "LOCALHOST", "[::1]:8765", "desk.example"],
)
def test_hosts_of_ours_are_let_in(client: Client, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8765", ""),
        *("127.0.0.1:80@evil.example", "127.0.0.1:x", "evil.example:127.0.0.1", "[::1", "::1"),
    ],
)
def test_foreign_hosts_are_not(client: Client, host: str) -> None:
    """A name that is made to point at this machine does not open the record (DNS rebinding)."""
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 421
    assert "ferry" not in answer.text


@pytest.mark.parametrize("path", ["/", "/products/panel.json", "/static/room.css", "/nothing"])
def test_every_answer_says_what_it_may_do(client: Client, path: str) -> None:
    answer = client.get(path)
    assert {name: answer.headers[name.lower()] for name in HEADERS} == HEADERS
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert "server" not in answer.headers


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_a_room_for_reading_takes_nothing(client: Client, method: str) -> None:
    assert client.request(method, "/products/panel").status_code == 405


@pytest.mark.parametrize(
    "path",
    [
        *("/static/app.py", "/static/../app.py", "/static/%2e%2e/app.py", "/static//etc/passwd"),
        *("/static/vendor", "/static/", "/static/vendor/../room.css", "/static/room.css%00"),
        *("/documents/..%2f..%2fetc%2fpasswd", "/documents/0000000000000000", "/%2e%2e/x"),
        *("/products/panel.db", "/ferry.db", "/search/x", "/products/%3Cscript%3E"),
    ],
)
def test_no_path_leads_to_the_file_system(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "<script>" not in answer.text


def test_pages_exports_and_files_are_answered(client: Client) -> None:
    assert "The ferry" in client.get("/").text
    panel = client.get("/products/panel.json")
    assert panel.headers["content-type"] == "application/json"
    assert panel.json()["form"] == "panel"
    assert client.get("/products/panel.md").text.startswith("# ")
    assert client.get("/documents.csv").text.startswith("document,")
    mailed = client.get("/products/panel-to-mail.html")
    assert mailed.headers["content-disposition"].startswith("attachment")
    assert "This file loads nothing" in mailed.text
    assert client.request("HEAD", "/documents").status_code == 200
    for name in assets():
        assert client.get(f"/static/{name}").status_code == 200


def test_search_finds_and_escapes(client: Client) -> None:
    found = client.get("/search", params={"q": "ferry"}).text
    assert 'class="sought"' in found
    for query in ("<script>alert(1)</script>", '"', "AND OR", "\x00", "a" * 10_000, "-x"):
        answer = client.get("/search", params={"q": query})
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text


def test_a_page_is_rendered_once(app: Starlette, client: Client) -> None:
    room = app.state.reader.preparer.room()
    client.get("/products/panel")
    first = room.pages.get("/products/panel?")
    client.get("/products/panel")
    assert room.pages.get("/products/panel?") is first is not None


def test_until_it_is_made_a_page_says_so_and_asks_again(
    sample_record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.web.preparing.Preparer.look", lambda preparer: None)
    app = application(sample_record)
    client = Client(app, "localhost")
    answer = client.get("/products/panel")
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "1"
    assert '<noscript><meta http-equiv="refresh" content="1"></noscript>' in answer.text
    monkeypatch.undo()
    client.get("/")
    assert app.state.reader.preparer.ready.wait(WAIT)
    assert client.get("/products/panel").status_code == 200
    again = client.get("/products/panel", headers={"hx-trigger": "waiting"})
    assert again.headers["hx-refresh"] == "true"


def test_a_judgement_makes_the_room_anew(sample_record: Path, tmp_path: Path) -> None:
    path = tmp_path / "ferry.db"
    shutil.copy(sample_record, path)
    app = application(path)
    preparer = app.state.reader.preparer
    assert preparer.ready.wait(WAIT)
    client = Client(app, "localhost")
    first = preparer.room().state
    assert client.get("/fresh", params={"state": first}).text == ""
    before = client.get("/products/panel.json").json()
    with api.Record(path, write=True) as record:
        item = next(each for each in record.statements().items if not each.guarded)
        record.judge_statement("strike", item.id, decided=Decided("Ida", "2031-05-01T10:00:00"))
    client.get("/")
    assert preparer.ready.wait(WAIT)
    after = client.get("/products/panel.json").json()
    assert client.get("/fresh", params={"state": first}).headers["hx-refresh"] == "true"
    assert before["generated_by"]["judgements"] == 0
    assert after["generated_by"]["judgements"] == 1


REVOKED = Judgement(verdict="revoke", revokes="0" * 16, author="Tor Vik", time="2031-05-08")


def took(record: Record, parts: Mapping[str, str], fields: Mapping[str, str]) -> Done:
    if fields.get("verdict") != "strike":
        raise UsageError("there is no such verdict")
    anchor = f"{parts['what']}-{len(record.judgements())}"
    return Done(Judged(REVOKED, "struck: <i>one</i> statement"), "/documents", anchor)


@pytest.fixture
def forms(sample_record: Path, monkeypatch: pytest.MonkeyPatch) -> Client:
    action = Action(re.compile("/take/(?P<what>[a-z]+)"), took)
    monkeypatch.setattr("onrecord.web.routes.ACTIONS", (action,))
    monkeypatch.setattr("onrecord.web.preparing.Preparer.look", lambda preparer: None)
    app = application(sample_record, Serving(edit=True))
    app.state.reader.token = "right"  # noqa: S105 - none
    return Client(app, "localhost")


@pytest.fixture
def desk(sample_record: Path, monkeypatch: pytest.MonkeyPatch) -> Client:
    """Forms as above, over pages that are ready."""
    action = Action(re.compile("/take/(?P<what>[a-z]+)"), took)
    monkeypatch.setattr("onrecord.web.routes.ACTIONS", (action,))
    app = application(sample_record, Serving(edit=True))
    app.state.reader.token = "right"  # noqa: S105 - none
    assert app.state.reader.preparer.ready.wait(WAIT)
    return Client(app, "localhost")


@pytest.mark.parametrize("headers", [{}, {"origin": "http://localhost"}])
def test_a_form_of_ours_is_taken(forms: Client, headers: dict[str, str]) -> None:
    answer = forms.post("/take/this", content="token=right&verdict=strike", headers=FORM | headers)
    led = f"/documents?entered={REVOKED.id}#this-0"
    assert (answer.status_code, answer.headers["location"]) == (303, led)


def test_the_page_after_a_form_says_what_it_changed(desk: Client) -> None:
    desk.post("/take/this", content="token=right&verdict=strike", headers=FORM)
    page = desk.get("/documents", params={"entered": REVOKED.id}).text
    assert "Entered: <bdi>struck: &lt;i&gt;one&lt;/i&gt; statement</bdi>" in page
    assert "Entered:" not in desk.get("/documents").text
    assert "Entered:" not in desk.get("/documents", params={"entered": "struck"}).text


def test_what_cannot_be_done_is_said(forms: Client) -> None:
    answer = forms.post("/take/this", content="token=right&verdict=x", headers=FORM)
    assert answer.status_code == 400
    assert "no such verdict" in answer.text
    assert forms.post("/take/THIS", content="token=right", headers=FORM).status_code == 404


@pytest.mark.parametrize(
    ("content", "headers"),
    [
        ("verdict=strike", FORM),
        ("token=wrong&verdict=strike", FORM),
        ("token=&verdict=strike", FORM),
        ("token=right", {"content-type": "text/plain"}),
        ("token=right", FORM | {"origin": "http://evil.example"}),
        ("token=right", FORM | {"origin": "null"}),
        ("token=right", FORM | {"origin": "http://localhost:81"}),
        ("token=right", FORM | {"sec-fetch-site": "cross-site"}),
        ("token=right", FORM | {"sec-fetch-site": "none"}),
    ],
)
def test_other_forms_are_refused(forms: Client, content: str, headers: dict[str, str]) -> None:
    assert forms.post("/take/this", content=content, headers=headers).status_code == 403


def test_a_room_for_reading_has_no_forms(client: Client) -> None:
    item = client.get("/documents").text
    assert "judge" not in item
    identity = "0123456789abcdef"
    assert client.get(f"/judge/{identity}").status_code == 404
    assert client.post(f"/judge/{identity}", content="token=", headers=FORM).status_code == 405


@pytest.mark.parametrize(
    ("place", "there"),
    [
        ("0123456789abcdef#12-30", ("/documents/0123456789abcdef", "12-30")),
        ("//evil.example", ("/", "")),
        ("0123456789abcdef#12-30\r\nset-cookie: a=b", ("/", "")),
        ("", ("/", "")),
    ],
)
def test_a_form_leads_back_to_places_of_the_room_alone(place: str, there: tuple[str, str]) -> None:
    assert back_to(place) == there


def test_each_server_has_a_token_of_its_own_and_readers_have_none(
    sample_record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.web.preparing.Preparer.look", lambda preparer: None)
    found = [application(sample_record, Serving(edit=True)).state.reader.token for _ in range(2)]
    assert found[0] != found[1]
    assert len(found[0]) > 40
    assert application(sample_record).state.reader.token == ""
