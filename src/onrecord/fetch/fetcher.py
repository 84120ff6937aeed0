"""Fetcher: the pages at public addresses as raw bytes, politely, or the reason why not."""

import re
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from types import TracebackType

from onrecord.fetch.answers import (
    BUSY,
    NOT_MODIFIED,
    OK,
    REDIRECTS,
    Answer,
    Head,
    check_length,
    check_type,
    content_type,
    refusal,
    retry_after,
    too_long,
    validator,
)
from onrecord.fetch.client import Client, Wanted
from onrecord.fetch.pace import Pace, Sleep
from onrecord.fetch.refusal import FetchError
from onrecord.fetch.robots import LARGEST, Robots
from onrecord.fetch.settings import FetchSettings
from onrecord.fetch.target import Target, moved, target
from onrecord.fetch.wire import Clock, Resolve, looked_up
from onrecord.model.document import Raw
from onrecord.model.product import NotRead
from onrecord.model.retrieval import Unchanged, Validators

LONGEST_RETRY = 10
"""Seconds that a busy site may ask to wait for the one retry."""
PASSWORD = re.compile(r"(?<=//)[^/?#]*@")


class Fetcher(AbstractContextManager["Fetcher"]):
    """Fetches pages one after the other; keeps what sites ask of programs while it lives.

    `now` gives the ISO time that a page is said to be retrieved at.
    """

    def __init__(
        self,
        settings: FetchSettings,
        now: Callable[[], str],
        *,
        resolve: Resolve = looked_up,
        clock: Clock = time.monotonic,
        sleep: Sleep = time.sleep,
    ) -> None:
        self.settings = settings
        self.now = now
        self.client = Client(settings, resolve, clock)
        self.robots = Robots(self.rules)
        self.pace = Pace(clock, sleep)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Nothing stays open between two pages."""

    def fetch(self, address: str, known: Validators | None = None) -> Raw | Unchanged | NotRead:
        """The page at an address, whether it changed since `known`, or why it was not read."""
        try:
            return self.page(address, known or Validators())
        except FetchError as error:
            return NotRead(shown(address), str(error))

    def page(self, address: str, known: Validators) -> Raw | Unchanged:
        """The page at an address. Raises FetchError."""
        headers = conditions(known)
        wanted = Wanted(self.check, self.settings.largest, headers)
        there, answer = self.follow(target(address), wanted, self.polite)
        if answer.head.status == NOT_MODIFIED and headers:
            return Unchanged(address, self.now())
        if answer.head.status != OK:
            raise refusal(answer.head)
        return self.raw(address, there, answer)

    def raw(self, address: str, there: Target, answer: Answer) -> Raw:
        """A page that came. Raises FetchError when it is empty or too long."""
        if answer.cut:
            raise too_long(self.settings.largest)
        if not answer.body:
            raise FetchError("the site sent an empty page; open it in your browser")
        return Raw(
            source=address,
            data=answer.body,
            retrieved=self.now(),
            address=there.address,
            encoding=content_type(answer.head)[1],
            etag=validator(answer.head.fields.get("etag")),
            last_modified=validator(answer.head.fields.get("last-modified")),
        )

    def check(self, head: Head) -> None:
        """Raises FetchError for what is no text, or too long, before it is read."""
        check_type(head)
        check_length(head, self.settings.largest)

    def follow(self, there: Target, wanted: Wanted, ask: "Ask") -> tuple[Target, Answer]:
        """The answer after redirects, and where it came from. Raises FetchError."""
        left = self.settings.deadline
        passed: list[Target] = []
        while len(passed) <= self.settings.redirects:
            passed.append(there)
            answer, spent = ask(there, wanted, left)
            left -= spent
            location = answer.head.fields.get("location", "")
            if answer.head.status not in REDIRECTS or not location:
                return there, answer
            there = moved(there, readable(location))
            if there in passed:
                raise FetchError(
                    "the site sends on in a circle; open it in your browser and give the file"
                )
        raise FetchError(
            f"the site sends on more than {self.settings.redirects} times;"
            " open it in your browser and give the address it ends at"
        )

    def polite(self, there: Target, wanted: Wanted, left: float) -> tuple[Answer, float]:
        """The answer to a request that robots.txt allows, at the pace that the site asks for.

        A busy site that names a short wait is asked once more. Raises FetchError.
        """
        pause = max(self.settings.pause, self.robots.delay(there))
        pause = min(pause, max(self.settings.pause, self.settings.longest_pause))
        self.pace.wait(there.host, pause)
        answer, spent = self.paced(there, wanted, left)
        rest = retry_after(answer.head)
        if answer.head.status in BUSY and rest is not None and rest <= LONGEST_RETRY:
            self.pace.wait(there.host, max(rest, pause))
            answer, more = self.paced(there, wanted, left - spent)
            spent += more
        return answer, spent

    def paced(self, there: Target, wanted: Wanted, left: float) -> tuple[Answer, float]:
        """`plain`, and the host is left alone for a while after. Raises FetchError."""
        try:
            return self.plain(there, wanted, left)
        finally:
            self.pace.note(there.host)

    def plain(self, there: Target, wanted: Wanted, left: float) -> tuple[Answer, float]:
        """The answer to a request, and the seconds it took. Raises FetchError."""
        began = self.client.clock()
        answer = self.client.ask(there, wanted, self.client.deadline(left))
        return answer, self.client.clock() - began

    def rules(self, there: Target) -> Answer:
        """A robots.txt, which nobody has to wait for. Raises FetchError."""
        return self.follow(there, Wanted(anything, LARGEST), self.plain)[1]


Ask = Callable[[Target, Wanted, float], tuple[Answer, float]]


def anything(head: Head) -> None:
    """A robots.txt is read whatever type the server gives it."""


def conditions(known: Validators) -> dict[str, str]:
    """The header fields that ask for a page only if it changed (RFC 9110, section 13.1)."""
    etag, last_modified = validator(known.etag), validator(known.last_modified)
    found = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in found.items() if value}


def readable(location: str) -> str:
    """A Location field as it was meant: some servers send UTF-8 that is not percent-encoded."""
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location


def shown(address: str) -> str:
    """An address that any output can hold, without a password."""
    return PASSWORD.sub("…@", address.encode("utf-8", "backslashreplace").decode("utf-8"))
