"""Export: products and the list of documents to take away: Markdown, JSON, CSV, a page to mail."""

import re
from collections.abc import Iterable

from onrecord.export import shown
from onrecord.export.page import PageContent, page_html
from onrecord.model.product import Product
from onrecord.web.addresses import product_path
from onrecord.web.page import Page, Visit
from onrecord.web.room import File, Room
from onrecord.web.works import OVERVIEW, PRODUCTS

MEDIA_TYPES = {
    "md": "text/markdown; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
}
TO_MAIL = "-to-mail.html"
"""After a product's name: one file with excerpts, a page of its own and not of the room."""

FORMATS = (("Markdown", ".md"), ("JSON", ".json"), ("CSV", ".csv"), ("one page to mail", TO_MAIL))
NAMES = "|".join(PRODUCTS)


def exports(name: str) -> tuple[tuple[str, str], ...]:
    """The formats of a product: labels and paths."""
    return tuple((label, f"{product_path(name)}{end}") for label, end in FORMATS)


def show(visit: Visit) -> File:
    product, end = visit.room.of(PRODUCTS[visit.parts["name"]]), visit.parts["end"]
    if end == TO_MAIL:
        return File("text/html", to_mail(product, visit.room).encode("utf-8", "surrogatepass"))
    return file(shown.product(product, end.removeprefix(".")), end)


def show_documents(visit: Visit) -> File:
    end = visit.parts["end"]
    return file(shown.overview(visit.room.of(OVERVIEW), end.removeprefix(".")), end)


def file(text: str, end: str) -> File:
    data = (text.rstrip("\n") + "\n").encode("utf-8", "surrogatepass")
    return File(MEDIA_TYPES[end.removeprefix(".")], data)


def to_mail(product: Product, room: Room) -> str:
    """One file that loads nothing, with excerpts around the evidence."""
    return page_html(
        PageContent(
            products=(product,),
            overview=room.of(OVERVIEW),
            readings=room.pile.readings,
            entities=room.pile.entities,
        )
    )


def every(room: Room) -> Iterable[str]:
    return (path for name in PRODUCTS for _, path in exports(name))


PAGE = Page(
    path=re.compile(rf"/products/(?P<name>{NAMES})(?P<end>\.md|\.json|\.csv|{re.escape(TO_MAIL)})"),
    show=show,
    every=every,
    works=(OVERVIEW,),
)

DOCUMENTS = Page(
    path=re.compile(r"/documents(?P<end>\.md|\.json|\.csv)"),
    show=show_documents,
    every=lambda room: (f"/documents.{end}" for end in MEDIA_TYPES),
    works=(OVERVIEW,),
)
