"""Export: a product as Markdown, JSON or CSV, to take away."""

import re
from collections.abc import Iterable

from onrecord.export import shown
from onrecord.web.addresses import product_path
from onrecord.web.page import Page, Visit
from onrecord.web.room import File, Room
from onrecord.web.works import PRODUCTS

MEDIA_TYPES = {
    "md": "text/markdown; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
}


def show(visit: Visit) -> File:
    end = visit.parts["end"]
    text = shown.product(visit.room.of(PRODUCTS[visit.parts["name"]]), end)
    data = (text.rstrip("\n") + "\n").encode("utf-8", "surrogatepass")
    return File(MEDIA_TYPES[end], data)


def every(room: Room) -> Iterable[str]:
    return (f"{product_path(name)}.{end}" for name in PRODUCTS for end in MEDIA_TYPES)


PAGE = Page(
    path=re.compile(rf"/products/(?P<name>{'|'.join(PRODUCTS)})\.(?P<end>md|json|csv)"),
    show=show,
    every=every,
)
