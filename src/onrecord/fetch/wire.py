"""Wire: connections to checked addresses only, each under one deadline.

A host is looked up once, every address it has is judged, and the connection goes to an address
that was judged: a second answer of the name server cannot lead elsewhere (DNS rebinding). The
environment's proxies are not used, as a proxy would look the host up by itself.
"""

import socket
from collections.abc import Callable, Iterable
from ssl import SSLContext
from threading import Thread
from typing import Any

import httpcore
import msgspec
from httpcore import SOCKET_OPTION, NetworkBackend, NetworkStream, SyncBackend

from onrecord.fetch.public import is_public
from onrecord.fetch.refusal import FetchError, UnreachableError

MOST_ADDRESSES = 4
"""Addresses of one host that are tried."""

Resolve = Callable[[str, int], list[str]]
Clock = Callable[[], float]


class Deadline(msgspec.Struct, frozen=True):
    """A moment on a monotonic clock, in seconds."""

    moment: float
    clock: Clock

    @property
    def left(self) -> float:
        """Seconds until then. Raises FetchError when there are none."""
        left = self.moment - self.clock()
        if left <= 0:
            raise FetchError("the site took too long; try again later")
        return left


def looked_up(host: str, port: int) -> list[str]:
    """The IP addresses of a host, as the system's resolver orders them. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Wire(NetworkBackend):
    """Connects httpcore to the hosts that may be asked."""

    def __init__(self, resolve: Resolve, allow_private: bool, deadline: Deadline) -> None:
        self.resolve = resolve
        self.allow_private = allow_private
        self.deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> NetworkStream:
        """A connection, within `timeout` seconds. Raises UnreachableError, FetchError."""
        until = self.until(timeout)
        addresses = self.checked(host, port, until)
        for number, address in enumerate(addresses):
            share = until.left / (len(addresses) - number)
            try:
                return Stream(SyncBackend().connect_tcp(address, port, share), self.deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        raise UnreachableError(f"{host} does not answer; check the address or try again later")

    def until(self, timeout: float | None) -> Deadline:
        clock = self.deadline.clock
        moment = self.deadline.moment if timeout is None else clock() + timeout
        return Deadline(min(moment, self.deadline.moment), clock)

    def checked(self, host: str, port: int, until: Deadline) -> list[str]:
        """The addresses of a host, all of which may be asked. Raises UnreachableError."""
        found = within(until, lambda: self.resolve(host, port))
        if not found:
            raise UnreachableError(f"no host is named {host}; check the address")
        if not self.allow_private and not all(map(is_public, found)):
            raise UnreachableError(
                f"{host} is not on the public internet; if you trust it, use --allow-private"
            )
        return found[:MOST_ADDRESSES]


def within(until: Deadline, resolve: Callable[[], list[str]]) -> list[str]:
    """What the resolver finds until then. It knows no time limit of its own, so it is left alone.

    Nothing where there is no such host. Raises UnreachableError when the time is over.
    """
    found: list[list[str]] = []

    def look_up() -> None:
        try:
            found.append(resolve())
        except (OSError, UnicodeError):
            found.append([])

    thread = Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(until.left)
    if not found:
        raise UnreachableError("the name of the host cannot be looked up; is this machine online?")
    return found[0]


class Stream(NetworkStream):
    """A connection whose every wait ends at the deadline, however slowly bytes trickle in."""

    def __init__(self, inner: NetworkStream, deadline: Deadline) -> None:
        self.inner = inner
        self.deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self.inner.read(max_bytes, self.deadline.left)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.inner.write(buffer, self.deadline.left)

    def close(self) -> None:
        self.inner.close()

    def start_tls(
        self,
        ssl_context: SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> NetworkStream:
        left = self.deadline.left
        secured = self.inner.start_tls(
            ssl_context, server_hostname, left if timeout is None else min(left, timeout)
        )
        return Stream(secured, self.deadline)

    def get_extra_info(self, info: str) -> Any:
        return self.inner.get_extra_info(info)
