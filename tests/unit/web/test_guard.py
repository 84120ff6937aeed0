"""The guard against odd requests: forms that break off, are too long or come with two origins."""

import asyncio
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.types import Message, Scope

from onrecord.errors import UsageError
from onrecord.web.app import Serving, application
from onrecord.web.guard import LONGEST_FORM
from onrecord.web.serving import bound
from tests.unit.web.asking import Client

PATH = f"/judge/{'0' * 16}"
FORM = b"application/x-www-form-urlencoded"


@pytest.fixture
def app(sample_record: Path, monkeypatch: pytest.MonkeyPatch) -> Starlette:
    monkeypatch.setattr("onrecord.web.preparing.Preparer.look", lambda preparer: None)
    made = application(sample_record, Serving(edit=True))
    made.state.reader.token = "right"  # noqa: S105 - none
    return made


def asked(app: Starlette, messages: list[Message], *headers: tuple[bytes, bytes]) -> list[Message]:
    """What is sent back to a form that comes in these messages."""
    sent: list[Message] = []
    scope: Scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": PATH,
        "raw_path": PATH.encode(),
        "query_string": b"",
        "root_path": "",
        "server": ("127.0.0.1", 8765),
        "headers": [(b"host", b"localhost"), *headers],
    }

    async def receive() -> Message:
        return messages.pop(0)

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    return sent


def form(content: bytes) -> list[Message]:
    return [{"type": "http.request", "body": content, "more_body": False}]


def test_a_form_that_breaks_off_is_no_fault_of_ours(app: Starlette) -> None:
    begun: Message = {"type": "http.request", "body": b"token=", "more_body": True}
    sent = asked(app, [begun, {"type": "http.disconnect"}], (b"content-type", FORM))
    assert sent[0]["status"] == 403


def test_a_form_may_name_its_kind_in_any_case_and_not_be_too_long(app: Starlette) -> None:
    given = (b"content-type", FORM.title() + b" ; charset=UTF-8")
    assert asked(app, form(b"token=right&verdict=no"), given)[0]["status"] == 400
    long = form(b"token=right&note=" + b"x" * LONGEST_FORM)
    assert asked(app, long, given)[0]["status"] == 413


@pytest.mark.parametrize("second", [b"http://evil.example", b"http://localhost"])
def test_two_origins_are_refused(app: Starlette, second: bytes) -> None:
    kind, origin = (b"content-type", FORM), (b"origin", b"http://localhost")
    content = form(b"token=right&verdict=no")
    assert asked(app, list(content), kind, origin)[0]["status"] == 400
    assert asked(app, list(content), kind, origin, (b"origin", second))[0]["status"] == 403


@pytest.mark.parametrize("sign", ["%0a", "%0d", "%09", "%00", "%20", "%0a%0a"])
def test_signs_that_nobody_sees_are_part_of_a_path(app: Starlette, sign: str) -> None:
    client = Client(app, "localhost")
    for path in ("/documents", "/products/panel.md", f"/documents/{'0' * 16}"):
        assert client.get(path).status_code == 503
        assert client.get(f"{path}{sign}").status_code == 404
        assert client.get(f"{sign}{path}").status_code == 404


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "0"])  # noqa: S104 - refused
def test_every_address_of_the_machine_is_none_to_serve_at(host: str) -> None:
    with pytest.raises(UsageError, match="name or address that readers will type"):
        bound(host, 0)
    bound("127.0.0.1", 0).close()
