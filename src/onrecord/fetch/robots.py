"""Robots: what a site asks of programs in its robots.txt (RFC 9309)."""

from collections.abc import Callable

from protego import Protego

from onrecord.fetch.answers import OK, Answer
from onrecord.fetch.refusal import FetchError, UnreachableError
from onrecord.fetch.settings import PRODUCT
from onrecord.fetch.target import Target

LARGEST = 500 * 1024
"""Bytes of a robots.txt that are read; the rest is passed over."""
FIRST_SERVER_ERROR = 500

Rules = Protego | FetchError


class Robots:
    """The rules of each origin, asked for once. `ask` follows redirects and raises FetchError."""

    def __init__(self, ask: Callable[[Target], Answer]) -> None:
        self.ask = ask
        self.known: dict[str, Rules] = {}

    def delay(self, there: Target) -> float:
        """The seconds that the site wants between requests, 0 where it does not say.

        Raises FetchError for a page that programs are asked not to fetch, or where that is unknown.
        """
        rules = self.rules(there)
        if isinstance(rules, FetchError):
            raise type(rules)(*rules.args)
        if not rules.can_fetch(there.address, PRODUCT):
            raise FetchError(
                f"robots.txt of {there.place} asks programs not to fetch this page;"
                " save it in your browser and give the file"
            )
        stated = rules.crawl_delay(PRODUCT)
        return stated if stated is not None and stated > 0 else 0.0

    def rules(self, there: Target) -> Rules:
        if there.origin not in self.known:
            self.known[there.origin] = self.stated(there)
        return self.known[there.origin]

    def stated(self, there: Target) -> Rules:
        """The rules of an origin, or why they cannot be had: then nothing is fetched from it."""
        try:
            answer = self.ask(Target(there.scheme, there.host, there.port, "/robots.txt"))
        except UnreachableError as error:
            return error
        except FetchError as error:
            return unknown(there, str(error))
        if answer.head.status >= FIRST_SERVER_ERROR:
            return unknown(there, f"the site has trouble ({answer.head.status}); try again later")
        if answer.head.status != OK:
            return Protego.parse("")
        return Protego.parse(answer.body.decode("utf-8-sig", "replace"))


def unknown(there: Target, reason: str) -> FetchError:
    return FetchError(f"not fetched, as robots.txt of {there.place} cannot be read: {reason}")
