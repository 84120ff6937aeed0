"""Client: one request, one answer, under one deadline, from an address that may be asked."""

import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property

import httpcore
import msgspec

from onrecord.errors import UsageError
from onrecord.fetch.answers import OK, Answer, Head
from onrecord.fetch.body import CODINGS, body
from onrecord.fetch.refusal import FetchError, UnreachableError
from onrecord.fetch.settings import FetchSettings
from onrecord.fetch.target import Target
from onrecord.fetch.wire import Clock, Deadline, Resolve, Wire

ACCEPT = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"


class Wanted(msgspec.Struct, frozen=True):
    """What is asked for: more header fields, a check of the answer's head, a limit in bytes.

    The check raises FetchError before a body is read.
    """

    check: Callable[[Head], None]
    largest: int
    headers: Mapping[str, str] = {}


class Client:
    """Asks servers. Every request has a connection of its own, checked anew; none stays open."""

    def __init__(self, settings: FetchSettings, resolve: Resolve, clock: Clock) -> None:
        self.settings = settings
        self.resolve = resolve
        self.clock = clock

    @cached_property
    def trust(self) -> ssl.SSLContext:
        """The certificates that are trusted: certifi's, or those given. Raises UsageError."""
        given = self.settings.authorities
        if given is None:
            return httpcore.default_ssl_context()
        try:
            return ssl.create_default_context(cafile=str(given))
        except OSError as error:
            raise UsageError(f"{given}: no file of certificates (PEM)") from error

    def deadline(self, seconds: float) -> Deadline:
        return Deadline(self.clock() + seconds, self.clock)

    def ask(self, there: Target, wanted: Wanted, deadline: Deadline) -> Answer:
        """The answer of the server, whatever its status. Raises FetchError, UnreachableError."""
        with explained(there), self.connection(there, deadline) as connection:
            response = connection.handle_request(self.request(there, wanted))
            head = Head(response.status, fields(response.headers))
            if response.status != OK:
                return Answer(head)
            wanted.check(head)
            chunks = response.iter_stream()
            found, cut = body(chunks, head.fields.get("content-encoding", ""), wanted.largest)
            return Answer(head, found, cut)

    def connection(self, there: Target, deadline: Deadline) -> httpcore.HTTPConnection:
        return httpcore.HTTPConnection(
            httpcore.Origin(there.scheme.encode(), there.host.encode(), there.port),
            ssl_context=self.trust if there.scheme == "https" else None,
            network_backend=Wire(self.resolve, self.settings.allow_private, deadline),
        )

    def request(self, there: Target, wanted: Wanted) -> httpcore.Request:
        headers = {
            "Host": there.place,
            "User-Agent": self.settings.agent,
            "Accept": ACCEPT,
            "Accept-Language": "en, *;q=0.5",
            "Accept-Encoding": CODINGS,
            "Connection": "close",
            **wanted.headers,
        }
        return httpcore.Request(
            "GET",
            httpcore.URL(
                scheme=there.scheme.encode(),
                host=there.host.encode(),
                port=there.port,
                target=there.path.encode(),
            ),
            headers=list(headers.items()),
            extensions={"timeout": {"connect": self.settings.connect}},
        )


def fields(headers: list[tuple[bytes, bytes]]) -> dict[str, str]:
    """Header fields by name in lower case, the first of each name."""
    found: dict[str, str] = {}
    for name, value in headers:
        found.setdefault(name.decode("latin-1").lower(), value.decode("latin-1"))
    return found


@contextmanager
def explained(there: Target) -> Iterator[None]:
    """Raises FetchError or UnreachableError for whatever goes wrong on the network."""
    try:
        yield
    except httpcore.TimeoutException as error:
        raise UnreachableError(f"{there.host} took too long; try again later") from error
    except httpcore.ConnectError as error:
        raise UnreachableError(insecure(there, error)) from error
    except httpcore.ProtocolError as error:
        raise FetchError(
            f"{there.host} broke off or does not keep to HTTP; try again later"
        ) from error
    except httpcore.NetworkError as error:
        raise FetchError(f"{there.host} broke off; try again later") from error


def insecure(there: Target, error: httpcore.ConnectError) -> str:
    """Why there is no secure connection."""
    cause = error.__cause__ or error.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"the certificate of {there.host} does not hold: {cause.verify_message}"
    return f"no secure connection to {there.host}; try again later"
