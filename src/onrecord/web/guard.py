"""Guard: which requests are let in, and what every answer tells the browser it may do."""

from collections.abc import Iterable
from hmac import compare_digest
from urllib.parse import parse_qsl

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.web.errors import RefusedError, TooLongError

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# with the policy no-referrer, browsers would call our own forms' origin null
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
READING = ("GET", "HEAD")
TOKEN = "token"  # noqa: S105 - the name of a field
LONGEST_FORM = 64_000
"""Bytes of a form."""


class Guard:
    """Lets in what names a host of ours; only a reader's methods, unless judgements are entered.

    A host that is not ours is a foreign name that was made to point at this machine (DNS
    rebinding): its pages must not read a record.
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str], *, edit: bool) -> None:
        self.app = app
        self.hosts = frozenset(map(str.lower, hosts))
        self.methods = (*READING, "POST") if edit else READING

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                headers.setdefault("Cache-Control", "private, no-cache")
            await send(message)

        refusal = self.refusal(scope)
        await (refusal or self.app)(scope, receive, guarded)

    def refusal(self, scope: Scope) -> ASGIApp | None:
        """The answer to a request that is not let in; None for one that is."""
        if not self.knows(Headers(scope=scope).getlist("host")):
            return PlainTextResponse("This host is not served here.", 421)
        if scope["method"] not in self.methods:
            allowed = {"Allow": ", ".join(self.methods)}
            return PlainTextResponse("This room is for reading.", 405, allowed)
        if scope["method"] in READING and is_foreign(Headers(scope=scope)):
            return PlainTextResponse("Other sites may link here, but load nothing.", 403)
        return None

    def knows(self, given: list[str]) -> bool:
        """Whether a request names one host, and one of ours, whatever the port."""
        if len(given) != 1:
            return False
        name, colon, port = given[0].lower().rpartition(":")
        if not colon or given[0].endswith("]"):
            name, port = given[0].lower(), ""
        return name in self.hosts and (not port or (port.isascii() and port.isdigit()))


def is_foreign(headers: Headers) -> bool:
    """Whether the browser says that a page of another site loads something, other than by a reader
    who follows a link."""
    follows = headers.get("sec-fetch-mode") == "navigate"
    into = headers.get("sec-fetch-dest", "document")
    site = headers.get("sec-fetch-site")
    return site in ("cross-site", "same-site") and not (follows and into == "document")


async def form_of(request: Request, token: str) -> dict[str, str]:
    """The fields of a form that came from a page of ours.

    Raises RefusedError for a form of another origin, without the token, or of another kind, and
    TooLongError.
    """
    check_origin(request)
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != FORM:
        raise RefusedError("only forms are taken")
    data = await body_of(request)
    fields = dict(parse_qsl(data.decode("utf-8", "replace"), keep_blank_values=True))
    if not token or not compare_digest(fields.pop(TOKEN, "").encode(), token.encode()):
        raise RefusedError(
            "the form is not of a page of this room, or of an earlier one: reload it"
        )
    return fields


async def body_of(request: Request) -> bytes:
    """What was sent. Raises TooLongError, and RefusedError where it breaks off."""
    data = bytearray()
    try:
        async for piece in request.stream():
            data += piece
            if len(data) > LONGEST_FORM:
                raise TooLongError(f"a form has at most {LONGEST_FORM:,} bytes")
    except ClientDisconnect as error:
        raise RefusedError("the form broke off") from error
    return bytes(data)


FORM = "application/x-www-form-urlencoded"


def check_origin(request: Request) -> None:
    """Raises RefusedError where the browser says that a foreign page sends the form."""
    origins = request.headers.getlist("origin")
    sites = request.headers.getlist("sec-fetch-site")
    ours = f"{request.scope['scheme']}://{request.headers['host']}"
    if origins not in ([], [ours]) or sites not in ([], ["same-origin"]):
        raise RefusedError("the form comes from another site")
