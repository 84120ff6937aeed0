"""python -m benchmarks.speed.room RECORD: how long pages of the reading room take, on a server.

Serves the record on a port of its own, waits until every page is ready, and asks for each kind of
page: what is kept, and what nobody has opened yet. Prints how many, median and longest in
milliseconds, and the median as a multiple of the peer: a style sheet of the same server, which it
only hands over.
"""

import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import urlopen

PORT = 8913
LONGEST = 3_600
SETTLING = 15
"""Seconds in which the largest pages are made after all works are."""

SAMPLE, WORDS = 60, 20
PAGES = (
    *("/", "/documents", "/timeline", "/changes", "/quoting", "/statements", "/holders", "/claims"),
    *(f"/products/{name}" for name in ("panel", "questions", "background", "explainer", "brief")),
)
FRESH = ("documents", "holders", "claims")
SORTED = tuple(f"{page}?sort=-said&q=a" for page in ("/statements", "/claims", "/disputes"))
ALL_NEW = ("/changes?since=1970-01-01",)


def asked(path: str) -> tuple[int, str, float]:
    """The status, the page and the milliseconds of one request; 0 where nobody answers."""
    start = time.perf_counter()
    try:
        with urlopen(f"http://127.0.0.1:{PORT}{path}", timeout=LONGEST) as answer:
            status, page = answer.status, answer.read().decode()
    except HTTPError as error:
        status, page = error.code, ""
    except URLError:
        status, page = 0, ""
    return status, page, (time.perf_counter() - start) * 1000


def ready() -> float:
    """Seconds until every page is there."""
    start = time.perf_counter()
    while any(status != 200 or "being prepared" in page for status, page, _ in map(asked, PAGES)):
        if time.perf_counter() - start > LONGEST:
            sys.exit("the room is not ready after an hour")
        time.sleep(1)
    taken = time.perf_counter() - start
    time.sleep(SETTLING)
    return taken


def spread(found: list[str], most: int) -> list[str]:
    """At most so many, at like distances."""
    return found[:: max(1, len(found) // most)][:most]


def opened(kind: str) -> list[str]:
    """Paths of things of one kind that a page lists, spread over it."""
    found = dict.fromkeys(re.findall(rf'href="(/{kind}/[0-9a-f]{{16}})', asked(f"/{kind}")[1]))
    paths = list(found)
    return spread(paths, SAMPLE)


def words() -> list[str]:
    """Common and rare words of titles, to search for."""
    found = re.findall(r"<bdi>([^<]+)</bdi></a>", asked("/documents")[1])
    every = sorted({word.casefold() for title in found for word in re.findall(r"\w{4,}", title)})
    return spread(every, WORDS)


def tell(name: str, paths: Iterable[str], peer: float) -> None:
    times = [taken for status, _, taken in map(asked, paths) if status == 200]
    if times:
        median = statistics.median(times)
        print(
            f"{name}: {len(times)}, median {median:.1f} ms, longest {max(times):.1f} ms, "
            f"{median / peer:.1f} times the peer"
        )


def main(record: str) -> None:
    command = [
        str(Path(sys.executable).with_name("onrecord")),
        "serve",
        record,
        "--port",
        str(PORT),
    ]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)  # noqa: S603 - ours
    try:
        print(f"ready after {ready():.0f} s")
        peer = statistics.median(asked("/static/room.css")[2] for _ in range(50))
        print(f"the peer, a style sheet: median {peer:.1f} ms")
        tell("pages that are kept", PAGES, peer)
        for kind in FRESH:
            tell(f"{kind}, opened first", opened(kind), peer)
        tell("ledgers, chosen and sorted", SORTED, peer)
        tell("search", (f"/search?q={quote(each)}" for each in words()), peer)
        tell("what changed, where everything is new", ALL_NEW, peer)
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main(sys.argv[1])
