"""Kept: rendered pages of a room, in no more than so many bytes; what was read last stays."""

from threading import Lock
from typing import NamedTuple

MOST_PAGES = 1_000
MOST_BYTES = 64_000_000
"""Pages, and their bytes with those of their addresses, that are kept beside those made first."""


class File(NamedTuple):
    """Something rendered: a page to read, or something to save; `whole` ones can be kept."""

    media_type: str
    data: bytes
    whole: bool = True


class Kept:
    """Pages by their address. Those of the `first` hand, rendered before anybody asks, stay; of
    the others, the one goes that nobody has read for longest. Any thread may ask."""

    def __init__(self, most_pages: int = MOST_PAGES, most_bytes: int = MOST_BYTES) -> None:
        self.most_pages = most_pages
        self.most_bytes = most_bytes
        self.bytes = 0
        self._first: dict[str, File] = {}
        self._others: dict[str, File] = {}
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._first) + len(self._others)

    def get(self, key: str) -> File | None:
        if found := self._first.get(key):
            return found
        with self._lock:
            page = self._others.pop(key, None)
            if page is not None:
                self._others[key] = page
            return page

    def keep(self, key: str, page: File, *, first: bool = False) -> None:
        if first:
            self._first[key] = page
            return
        with self._lock:
            self._drop(key)
            self._others[key] = page
            self.bytes += size(key, page)
            while len(self._others) > self.most_pages or self.bytes > self.most_bytes:
                self._drop(next(iter(self._others)))

    def _drop(self, key: str) -> None:
        if page := self._others.pop(key, None):
            self.bytes -= size(key, page)


def size(key: str, page: File) -> int:
    return len(key) + len(page.data)
