"""Addresses: how pages of the room point at each other, on a server or as files in a folder."""

from collections.abc import Mapping
from posixpath import dirname, relpath
from typing import NamedTuple
from urllib.parse import quote, urlencode

from onrecord.model.product import Evidence

FILES = (".md", ".json", ".csv", ".html", ".css", ".js", ".svg")
"""Ends of paths that are names of files as they stand; other paths are pages."""


class Addresses(NamedTuple):
    """Links as they are written on the page at `here`, a path of the room ("/products/panel").

    `static`: pages are files; links are relative and end in .html, and nothing asks a server.
    """

    here: str
    static: bool = False

    def to(self, path: str, fragment: str = "", query: Mapping[str, str] | None = None) -> str:
        """The address of a path of the room. A folder of files knows no queries."""
        anchor = f"#{quote(fragment, safe='-._~')}" if fragment else ""
        if not self.static:
            asked = f"?{urlencode(query)}" if query else ""
            return f"{quote(path)}{asked}{anchor}"
        if path == self.here and anchor:
            return anchor
        return f"{relpath(file_of(path), dirname(file_of(self.here)) or '.')}{anchor}"

    def asset(self, name: str) -> str:
        """The address of a style sheet, script or picture."""
        return self.to(f"/static/{name}")

    def place(self, evidence: Evidence) -> str:
        """The address of a place in a document: the same as long as the document is."""
        return self.to(document_path(evidence.document), place_anchor(evidence.start, evidence.end))


def file_of(path: str) -> str:
    """The file, from the folder of the site, that holds the page at a path."""
    if path == "/":
        return "index.html"
    name = path.removeprefix("/")
    return name if name.endswith(FILES) else f"{name}.html"


def document_path(document: str) -> str:
    return f"/documents/{document}"


def product_path(name: str) -> str:
    return f"/products/{name}"


def judge_path(statement: str) -> str:
    return f"/judge/{statement}"


def place_anchor(start: int, end: int) -> str:
    """The anchor of code points [start, end) on the page of their document."""
    return f"{start}-{end}"


def sentence_anchor(identity: str) -> str:
    """The anchor of a sentence on the page of its product."""
    return f"s-{identity}"
