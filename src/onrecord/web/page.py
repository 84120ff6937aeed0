"""Page: one kind of page of the room: where it stands, what it needs, and what it shows."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, NamedTuple

from onrecord.api import Record
from onrecord.api.judging import Judged
from onrecord.model.search import SearchFilters, SearchResult
from onrecord.web.addresses import Addresses
from onrecord.web.errors import NoPageError
from onrecord.web.room import File, Room, Work

Group = Literal["read", "look up", "sources"]
"""The groups of the navigation."""


def no_search(query: str, filters: SearchFilters) -> SearchResult:
    """A folder of files has no record to ask."""
    raise NoPageError("search needs the server")


class Visit(NamedTuple):
    """What a page is asked for: parts of its path by their names, and the query fields that it
    knows (always none where pages are files).

    `edit`: judgements may be entered; `token` must then come with every form, and `entered` says
    what the one changed that led here. `trouble` says why the page is not of the record as it is.
    `search` asks the record file itself.
    """

    room: Room
    addresses: Addresses
    parts: Mapping[str, str]
    query: Mapping[str, str]
    edit: bool = False
    token: str = ""
    search: Callable[[str, SearchFilters], SearchResult] = no_search
    entered: str = ""
    trouble: str = ""


class View(NamedTuple):
    """A page as it is shown: its template, the title of the window, what the template calls
    `body`, and its formats to take away (label and path). `whole`: nothing on it is still being
    made, so it can be kept."""

    template: str
    title: str
    body: object
    exports: tuple[tuple[str, str], ...] = ()
    whole: bool = True


class Entry(NamedTuple):
    """One line of the navigation."""

    group: Group
    label: str
    path: str


class Page(NamedTuple):
    """One kind of page.

    `path` is a pattern that a whole path must match, its parts named. `show` gives the page; it
    raises NoPageError for what the room does not have. `every` lists all paths of this kind, for
    a folder of files; `works` are made before anybody asks, in this order. `fields` are the query
    fields that it knows; others do not reach it.
    """

    path: re.Pattern[str]
    show: Callable[[Visit], View | File]
    every: Callable[[Room], Iterable[str]]
    entries: tuple[Entry, ...] = ()
    works: tuple[Work[Any], ...] = ()
    fields: tuple[str, ...] = ()


class Done(NamedTuple):
    """What a form did: what was entered, the path to show then, and the anchor there."""

    judged: Judged
    path: str = "/judgements"
    anchor: str = ""


class Action(NamedTuple):
    """Something that a form of the room does to the record, with `--edit`.

    `path` as of a page. `act` gets the record, open for writing, the named parts of the path and
    the fields of the form; it raises OnrecordError in a line.
    """

    path: re.Pattern[str]
    act: Callable[[Record, Mapping[str, str], Mapping[str, str]], Done]
