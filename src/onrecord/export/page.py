"""Page: products beside their evidence as one HTML file that loads nothing and runs nothing."""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import NamedTuple

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from onrecord.export.header_words import DAYS
from onrecord.export.marks import numbered
from onrecord.export.page_beside import beside
from onrecord.export.page_figures import figures
from onrecord.export.page_head import head
from onrecord.export.page_holders import Entry, EntryView, entries, entry_views, holder_uses
from onrecord.export.page_marks import marks_of
from onrecord.export.page_product import Printer, sentence_uses
from onrecord.export.page_sources import Card, cards, source_entries
from onrecord.export.page_words import harmless, mailed
from onrecord.export.plain import with_models
from onrecord.export.sample_words import sampled_line
from onrecord.model.ledger import Overview
from onrecord.model.link import Entity
from onrecord.model.product import Product
from onrecord.model.records import Reading


class PageContent(msgspec.Struct, frozen=True, kw_only=True):
    """What a page is made from: verified products, the overview, and the readings they draw on,
    with which of their holders are one.

    A page without a title of its own is called by its themes.
    `full_text` puts the whole text of each source on the page instead of excerpts.
    """

    title: str = ""
    products: tuple[Product, ...]
    overview: Overview
    readings: tuple[Reading, ...]
    entities: tuple[Entity, ...] = ()
    full_text: bool = False


def page_html(content: PageContent) -> str:
    """One HTML document: the same content gives the same characters."""
    products = tuple(beside(each) for each in content.products)
    sources = source_entries(products)
    numbers = numbered(sources)
    people = entries(products, content.readings, content.entities)
    marks = marks_of([*sentence_uses(products), *holder_uses(people)], numbers)
    index = tuple(entry_views(people, marks, numbers, products))
    printer = Printer(marks, anchors(people, index))
    known = {each.document.id: each for each in content.readings}
    shown = tuple(cards(sources, known, marks.of, full_text=content.full_text))
    views = [printer.product(rank, each) for rank, each in enumerate(products, 1)]
    return rendered(
        content,
        products=views,
        head=head(content.title, read_of(content), views),
        cards=shown,
        holders=index,
        figures=figures(content.overview, content.readings, numbers),
    )


def anchors(people: Iterable[Entry], index: Iterable[EntryView]) -> dict[str, str]:
    """Where each holder stands in the index, by the id of the holder."""
    listed = {each.anchor for each in index}
    return {
        held.holder.id: each.anchor
        for each in people
        for held in each.held
        if each.anchor in listed
    }


def rendered(content: PageContent, *, cards: Sequence[Card], **views: object) -> str:
    """The page, with its style sheet and the policy that allows no other."""
    style = style_for(piece for each in cards for piece in each.pieced)
    template = environment().get_template("page.html")
    return template.render(
        style=Markup(style),  # noqa: S704 - our own style sheet and ids of our own making
        style_hash=style_hash(style),
        refused=[each for product in content.products for each in product.refused],
        cards=cards,
        full_text=content.full_text,
        made=made_by(content),
        days=DAYS,
        **views,
    )


def read_of(content: PageContent) -> Overview:
    """The overview of the documents that were read, without those that are only kept."""
    kept = {each.document.id for each in content.readings if each.unread}
    lines = (each for each in content.overview.documents if each.document not in kept)
    return msgspec.structs.replace(content.overview, documents=tuple(lines))


def style_for(pieces: Iterable[str]) -> str:
    """The style sheet; a mark shown in pieces lights up in all of them when it is gone to."""
    sheet = (files("onrecord.export") / "templates" / "page.css").read_text(encoding="utf-8")
    rules = (
        f".excerpt:has(#{each}:target) .{each}{{background:var(--hit);color:var(--hit-ink)}}\n"
        for each in dict.fromkeys(pieces)
    )
    return "\n" + sheet.strip() + "\n" + "".join(rules)


def style_hash(style: str) -> str:
    """The style sheet's hash as a content security policy names it (CSP Level 3)."""
    return "sha256-" + b64encode(sha256(style.encode()).digest()).decode()


class Made(NamedTuple):
    """What made the page, how many judgements of people count in it, and what people found in a
    sample of its record; "" where nobody looked."""

    version: str
    line: str
    judgements: int
    sampled: str


def made_by(content: PageContent) -> Made:
    """Version, models, and judgements used."""
    version, models = content.overview.version, with_models(content.overview.models)
    used = (each.generated_by.judgements for each in content.products)
    judgements = max(used, default=0)
    line = f"Made by onrecord {version}{models}; judgements used: {judgements}."
    found = next((each.sampled for each in content.products if each.sampled), None)
    return Made(version, line, judgements, sampled_line(found))


@cache
def environment() -> Environment:
    """Templates in which every string is escaped and made harmless, and nothing is undefined."""
    made = Environment(
        loader=PackageLoader("onrecord.export"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=safe,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["mailed"] = mailed
    return made


def safe(value: object) -> object:
    """What a template prints; markup comes from templates and the style sheet only."""
    return harmless(value) if isinstance(value, str) and not isinstance(value, Markup) else value
