"""Saved: what a browser leaves beside and inside a page that it saved as "complete"."""

import re
from collections.abc import Iterable
from functools import cache

from onrecord.ingest.addresses import canonical
from onrecord.lexicon.tables import table

PAGE = re.compile(r"(.+)\.x?html?", re.I | re.S)
HEAD = 20_000
"""Code points in which a browser or an extension notes the address."""
NOTES = (
    re.compile(r"<!--\s{0,9}saved from url=\(\d{4}\)\s{0,9}([^\s>]+)", re.I),
    re.compile(r"<!--\s{0,9}Page saved with SingleFile\s{1,99}url:\s{0,9}([^\s>]+)", re.I),
)


def companions(names: Iterable[str]) -> frozenset[str]:
    """Of the names in a folder, those of folders that hold a saved page's pictures and scripts.

    Such a folder is named as its page with an ending that depends on the browser's language:
    "Talks_files" beside "Talks.html".
    """
    given = frozenset(names)
    pages = [found[1] for name in given if (found := PAGE.fullmatch(name))]
    return frozenset(page + ending for page in pages for ending in endings()) & given


def folders_of(paths: Iterable[str]) -> frozenset[str]:
    """The folders that hold the pictures and scripts of the saved pages among paths with "/"."""
    pages = [found[1] for path in paths if (found := PAGE.fullmatch(path))]
    return frozenset(page + ending for page in pages for ending in endings())


def is_in(path: str, folders: frozenset[str]) -> bool:
    """Whether a path lies in one of the folders, at any depth."""
    parts = path.split("/")
    return any("/".join(parts[:depth]) in folders for depth in range(1, len(parts)))


@cache
def endings() -> tuple[str, ...]:
    return tuple(row[0] for row in table("saved_endings"))


def saved_from(source: str) -> str:
    """The canonical address that a saved page's comment gives, or ""."""
    for note in NOTES:
        if found := note.search(source[:HEAD]):
            return canonical(found[1].removesuffix("--"))
    return ""
