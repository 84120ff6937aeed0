"""Render: a view as HTML, everything in it escaped and made harmless."""

from functools import cache
from itertools import groupby
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

import onrecord
from onrecord.export.page import safe
from onrecord.export.page_words import mailed
from onrecord.web.page import Entry, Group, View, Visit

HEADINGS: dict[Group, str] = {"read": "Read", "look up": "Look up", "sources": "Sources"}


class Line(NamedTuple):
    """One line of the navigation; `here`: the page shown is it, or is under it."""

    label: str
    href: str
    here: bool


class Part(NamedTuple):
    """One group of the navigation."""

    heading: str
    lines: tuple[Line, ...]


@cache
def environment() -> Environment:
    """Templates in which every string is escaped and made harmless, and nothing is undefined."""
    made = Environment(
        loader=PackageLoader("onrecord.web"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=safe,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["mailed"] = mailed
    return made


def html(view: View, visit: Visit, entries: tuple[Entry, ...]) -> bytes:
    """One page as UTF-8."""
    here = visit.addresses.here
    text = (
        environment()
        .get_template(view.template)
        .render(
            body=view.body,
            title=view.title,
            exports=tuple((label, visit.addresses.to(path)) for label, path in view.exports),
            navigation=tuple(navigation(visit, entries)),
            record=visit.room.name,
            version=onrecord.__version__,
            to=visit.addresses.to,
            asset=visit.addresses.asset,
            place=visit.addresses.place,
            static=visit.addresses.static,
            home=here == "/",
            query=visit.query,
            edit=visit.edit,
            state=visit.room.state,
            token=visit.token,
            entered=visit.entered,
            trouble=visit.trouble,
        )
    )
    return text.encode("utf-8", "replace")


def navigation(visit: Visit, entries: tuple[Entry, ...]) -> list[Part]:
    """The groups in their order, each with its lines."""
    order = list(HEADINGS)
    shown = sorted(entries, key=lambda each: order.index(each.group))
    return [
        Part(HEADINGS[group], tuple(line(each, visit) for each in lines))
        for group, lines in groupby(shown, key=lambda each: each.group)
    ]


def line(entry: Entry, visit: Visit) -> Line:
    here = visit.addresses.here
    within = here == entry.path or (entry.path != "/" and here.startswith(f"{entry.path}/"))
    return Line(entry.label, visit.addresses.to(entry.path), within)
