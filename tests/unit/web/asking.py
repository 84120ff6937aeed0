"""Asking: requests to an ASGI application as a server hands them over, nothing tidied up."""

import asyncio
import json
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import unquote_to_bytes, urlencode

from starlette.types import ASGIApp, Message, Scope


class Answer(NamedTuple):
    """What came back."""

    status_code: int
    headers: dict[str, str]
    content: bytes

    @property
    def text(self) -> str:
        return self.content.decode()

    def json(self) -> Any:
        return json.loads(self.content)


class Client:
    """Asks an application; `host` is the name in the requests' header."""

    def __init__(self, app: ASGIApp, host: str = "127.0.0.1:8765") -> None:
        self.app = app
        self.host = host

    def get(self, path: str, **more: Any) -> Answer:
        return self.request("GET", path, **more)

    def post(self, path: str, **more: Any) -> Answer:
        return self.request("POST", path, **more)

    def request(
        self,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, str] | None = None,
        content: str = "",
    ) -> Answer:
        given = {"host": self.host} | dict(headers or {})
        scope: Scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": unquote_to_bytes(path).decode("utf-8", "replace"),
            "raw_path": path.encode(),
            "query_string": urlencode(params or {}).encode(),
            "root_path": "",
            "server": ("127.0.0.1", 8765),
            "headers": [(each.encode(), value.encode()) for each, value in given.items()],
        }
        return asyncio.run(self.asked(scope, content.encode()))

    async def asked(self, scope: Scope, content: bytes) -> Answer:
        sent: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": content, "more_body": False}

        async def send(message: Message) -> None:
            sent.append(message)

        await self.app(scope, receive, send)
        start, *rest = sent
        headers = {name.decode(): value.decode() for name, value in start["headers"]}
        body = b"".join(each.get("body", b"") for each in rest)
        return Answer(start["status"], headers, body)
