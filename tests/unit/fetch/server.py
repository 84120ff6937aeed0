"""A web server on this machine for one test, and a fetcher that waits for nothing."""

import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import msgspec

from onrecord.fetch.fetcher import Fetcher
from onrecord.fetch.settings import FetchSettings
from onrecord.fetch.wire import Resolve

NOW = "2025-04-24T09:00:00+00:00"
HERE = ["127.0.0.1"]


class Reply(msgspec.Struct, frozen=True):
    """What the server answers; `write` writes the body by itself where it is given."""

    body: bytes = b"<p>The ferry sails at nine.</p>"
    status: int = 200
    headers: Mapping[str, str] = {}
    write: Callable[[BaseHTTPRequestHandler], None] | None = None


class Asked(msgspec.Struct, frozen=True):
    """A request as it came."""

    path: str
    headers: Mapping[str, str]


class Site:
    """The pages of a server, by path, and what it was asked for. A list is answered in turn."""

    def __init__(self, pages: Mapping[str, Reply | list[Reply]]) -> None:
        self.pages = dict(pages)
        self.asked: list[Asked] = []
        self.port = 0
        self.scheme = "http"

    def at(self, path: str, host: str = "127.0.0.1") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    def reply(self, path: str) -> Reply:
        found = self.pages.get(path.partition("?")[0], Reply(b"none", 404))
        return found if isinstance(found, Reply) else found.pop(0)

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, robots.txt apart."""
        return [each.path for each in self.asked if each.path != "/robots.txt"]


def handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 5

        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            site.asked.append(Asked(self.path, headers))
            reply = site.reply(self.path)
            self.close_connection = True
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if reply.write is None:
                self.send_header("Content-Length", str(len(reply.body)))
                self.end_headers()
                self.wfile.write(reply.body)
            else:
                self.end_headers()
                reply.write(self)

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    return Handler


class QuietServer(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is what several tests are about."""


@contextmanager
def serving(
    pages: Mapping[str, Reply | list[Reply]], trust: ssl.SSLContext | None = None
) -> Iterator[Site]:
    site = Site(pages)
    with QuietServer(("127.0.0.1", 0), handler(site)) as server:
        if trust is not None:
            server.socket = trust.wrap_socket(server.socket, server_side=True)
            site.scheme = "https"
        site.port = server.server_address[1]
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join(5)


@contextmanager
def answering(answers: list[bytes]) -> Iterator[int]:
    """A port that answers each connection with the last of the bytes given, whatever it asks."""

    def answer(server: socket.socket) -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            with connection, suppress(OSError):
                connection.settimeout(2)
                connection.recv(65_536)
                connection.sendall(answers[-1])

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = Thread(target=answer, args=(server,), daemon=True)
        thread.start()
        try:
            yield server.getsockname()[1]
        finally:
            server.shutdown(socket.SHUT_RDWR)
            thread.join(5)


class Waits:
    """A clock that sleeping moves on without taking time; `slept` are the waits in seconds."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def clock(self) -> float:
        return time.monotonic() + sum(self.slept)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


def here(host: str, port: int) -> list[str]:
    """Every name is this machine."""
    return HERE


def fetcher(
    settings: FetchSettings | None = None,
    resolve: Resolve = here,
    waits: Waits | None = None,
) -> Fetcher:
    waits = waits or Waits()
    return Fetcher(
        settings or FetchSettings(allow_private=True, connect=5, deadline=5),
        lambda: NOW,
        resolve=resolve,
        clock=waits.clock,
        sleep=waits.sleep,
    )
