"""App: the reading room as an ASGI application (Starlette)."""

import secrets
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from itertools import islice
from pathlib import Path
from threading import Semaphore
from typing import NamedTuple
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route as At

from onrecord.api import Record, open_record
from onrecord.errors import OnrecordError
from onrecord.model.search import SearchFilters, SearchResult
from onrecord.store.sqlite import BusyError
from onrecord.web.addresses import Addresses
from onrecord.web.assets import assets
from onrecord.web.errors import (
    CrowdedError,
    NoPageError,
    PreparingError,
    RefusedError,
    TooLongError,
)
from onrecord.web.guard import LOOPBACK, Guard, form_of
from onrecord.web.notices import Notice, notice_html
from onrecord.web.page import Action, Done, Visit
from onrecord.web.pages.holder import largest
from onrecord.web.preparing import Preparer
from onrecord.web.room import File, Room
from onrecord.web.routes import ENTRIES, HTML, Route, action, answered, route

SOON = 1
"""Seconds after which a page that is being prepared is asked for again."""

LATER = 2
"""Seconds after which what could not be done for now is tried again."""

MOST_SEARCHES = 3
"""Searches at a time: each keeps a processor busy."""

WAITING = "waiting"
"""The element that asks again while a page is being prepared."""

LARGEST = 100
"""Pages of holders that are rendered before anybody asks, of those who say most."""

ENTERED = "entered"
"""The query field that names the judgement whose change a page tells."""

MOST_CHANGES = 1_000
"""Judgements of which the room remembers what they changed."""

UNREAD = "The record cannot be read any more; this is how it was before."
CHANGED = "The record has changed. This page is being made anew."


class Serving(NamedTuple):
    """How a record is served: further names of this host; whether judgements may be entered;
    another record, whose changes it tells."""

    hosts: tuple[str, ...] = ()
    edit: bool = False
    name: str = ""
    against: Path | None = None


class Asked(NamedTuple):
    """A request for a page: its path, the last value of each query field, and whether a notice
    asks whether the page can come."""

    address: str
    query: Mapping[str, str]
    waits: bool


class Said(NamedTuple):
    """What a judgement changed that led to a page; why the page is not of the record as it is."""

    entered: str = ""
    trouble: str = ""


NOTHING = Said()


class Reader:
    """Answers the requests of readers from one record."""

    def __init__(self, path: Path, serving: Serving) -> None:
        self.path = path
        self.edit = serving.edit
        self.changed: dict[str, str] = {}
        self.searching = Semaphore(MOST_SEARCHES)
        self.token = secrets.token_urlsafe(32) if serving.edit else ""
        name = serving.name or path.stem
        self.preparer = Preparer(path, name, self.render, serving.against)

    async def page(self, request: Request) -> Response:
        """A page of the room, or a notice in its place; what is kept waits for no thread."""
        asked = asked_of(request)
        if kept := self.at_once(asked):
            return kept
        return await run_in_threadpool(self.slowly, asked)

    def at_once(self, asked: Asked) -> Response | None:
        """A page that is kept, unless something on it is for this reader alone."""
        try:
            found, room = route(asked.address), self.preparer.room()
        except OnrecordError:
            return None
        if self.said(asked) != NOTHING:
            return None
        kept = room.pages.get(key_of(asked.address, known(found, asked.query)))
        return answer(asked, kept) if kept else None

    def slowly(self, asked: Asked) -> Response:
        """A page that is rendered now, or a notice in its place."""
        address = asked.address
        try:
            found, room = route(address), self.preparer.room()
            query = known(found, asked.query)
            return answer(asked, self.file(room, address, found, query, self.said(asked)))
        except NoPageError as error:
            return self.notice(address, Notice(404, "Not here", str(error)))
        except PreparingError:
            words = "Pages are made once, then kept. This one comes by itself in a moment."
            notice = Notice(503, "Being prepared", words, self.preparer.step, again=SOON)
            return self.notice(address, notice)
        except (BusyError, CrowdedError) as error:
            return self.notice(address, Notice(503, "In a moment", str(error), again=LATER))
        except OnrecordError as error:
            unread = Notice(500, "It cannot be read", str(error), again=LATER)
            return self.notice(address, unread)

    def said(self, asked: Asked) -> Said:
        """What a page says to this reader beside what it always does."""
        failure = self.preparer.failure
        entered = self.changed.get(asked.query.get(ENTERED, ""), "")
        return Said(entered, f"{UNREAD} {failure}" if failure else "")

    def file(
        self,
        room: Room,
        address: str,
        found: Route,
        query: dict[str, str],
        said: Said = NOTHING,
        *,
        first: bool = False,
    ) -> File:
        """What stands at an address; rendered once."""
        given = (Addresses(address), found.parts, query, self.edit, self.token, self.search)
        file = answered(found.page, Visit(room, *given, *said))
        if file.whole and said == NOTHING:
            room.pages.keep(key_of(address, query), file, first=first)
        return file

    def render(self, room: Room) -> None:
        """Renders what the navigation leads to, and the largest pages, before anybody asks."""
        for path in (*(each.path for each in ENTRIES), *islice(largest(room), LARGEST)):
            self.file(room, path, route(path), {}, first=True)

    async def act(self, request: Request) -> Response:
        """Does what a form of the room asks for, and shows the page that it leads to."""
        address = request.scope["path"]
        try:
            found, parts = action(address)
            fields = await form_of(request, self.token)
            done = await run_in_threadpool(self.acted, found, parts, fields)
        except NoPageError as error:
            return self.notice(address, Notice(404, "Not here", str(error)))
        except RefusedError as error:
            return self.notice(address, Notice(403, "Refused", str(error)))
        except TooLongError as error:
            return self.notice(address, Notice(413, "Too long", str(error)))
        except BusyError as error:
            words = f"{error}. Go back: what you typed is still there."
            return self.notice(address, Notice(503, "Not done", words))
        except OnrecordError as error:
            return self.notice(address, Notice(400, "Not done", str(error)))
        return RedirectResponse(self.led_to(done), 303)

    def led_to(self, done: Done) -> str:
        """The address to show after a form, where a line says what it changed."""
        identity = done.judged.judgement.id
        while len(self.changed) >= MOST_CHANGES:
            self.changed.pop(next(iter(self.changed)))
        self.changed[identity] = done.judged.change
        return Addresses(done.path).to(done.path, done.anchor, {ENTERED: identity})

    def acted(self, found: Action, parts: dict[str, str], fields: dict[str, str]) -> Done:
        with Record(self.path, write=True) as record:
            return found.act(record, parts, fields)

    def fresh(self, request: Request) -> Response:
        """Whether a page shows the record as it is: it asks, and comes again when it can."""
        try:
            room = self.preparer.room()
        except OnrecordError:
            return Response(status_code=204)
        if room.state != request.query_params.get("state"):
            return Response(status_code=204, headers={"HX-Refresh": "true"})
        old = CHANGED if self.preparer.is_old(room) else ""
        words = self.said(asked_of(request)).trouble or old
        return Response(words, media_type="text/plain")

    def search(self, query: str, filters: SearchFilters) -> SearchResult:
        """What the record finds. Raises CrowdedError where many search at this moment."""
        if not self.searching.acquire(blocking=False):
            raise CrowdedError("Several searches are under way. This one is tried again by itself.")
        try:
            with open_record(self.path) as record:
                return record.search(query, filters)
        finally:
            self.searching.release()

    def notice(self, address: str, notice: Notice) -> Response:
        headers = {"Retry-After": str(notice.again)} if notice.again else {}
        data = notice_html(notice, Addresses(address), self.preparer.name)
        return Response(data, notice.status, headers, HTML)


def asked_of(request: Request) -> Asked:
    waits = request.headers.get("hx-trigger") == WAITING
    return Asked(request.scope["path"], request.query_params, waits)


def known(found: Route, query: Mapping[str, str]) -> dict[str, str]:
    """The query fields that a page knows; no others lead to another page, or are kept."""
    return {name: query[name] for name in found.page.fields if query.get(name)}


def key_of(address: str, query: Mapping[str, str]) -> str:
    """What a page is kept under."""
    return f"{address}?{urlencode(query)}"


def answer(asked: Asked, file: File) -> Response:
    """A page as it is sent; to a notice, that it can come."""
    if asked.waits:
        return Response(status_code=204, headers={"HX-Refresh": "true"})
    headers = {} if file.media_type == HTML else saved(asked.address)
    return Response(file.data, media_type=file.media_type, headers=headers)


def saved(address: str) -> dict[str, str]:
    """The name under which a browser saves what it is given; a page to mail has a policy of its
    own, which is none of this room's, so it is only saved."""
    how = "attachment" if address.endswith(".html") else "inline"
    return {"Content-Disposition": f'{how}; filename="{address.rpartition("/")[2]}"'}


def asset(request: Request) -> Response:
    """A file of the room by its name, if it is one of ours."""
    found = assets().get(request.path_params["name"])
    if found is None:
        return PlainTextResponse("There is no such file.", 404)
    return Response(found.data, media_type=found.media_type, headers={"Cache-Control": "no-cache"})


def application(path: Path, serving: Serving | None = None) -> Starlette:
    """The room of a record, for any ASGI server; preparing begins at once."""
    serving = serving or Serving()
    reader = Reader(path, serving)
    reader.preparer.look()
    hosts: Iterable[str] = (*LOOPBACK, *serving.hosts)

    @asynccontextmanager
    async def running(app: Starlette) -> AsyncIterator[None]:
        yield
        reader.preparer.stop()

    made = Starlette(
        lifespan=running,
        routes=[
            At("/static/{name:path}", asset),
            At("/fresh", reader.fresh),
            At("/{path:path}", reader.act, methods=["POST"]),
            At("/{path:path}", reader.page),
        ],
        middleware=[Middleware(Guard, hosts=hosts, edit=serving.edit)],
    )
    made.state.reader = reader
    return made
