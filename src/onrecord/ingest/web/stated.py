"""Stated: what the head of a page states in meta tags, links, time elements and headings."""

from collections.abc import Iterator
from itertools import islice

import msgspec
from lxml import html

from onrecord.ingest.web.elements import is_hidden
from onrecord.ingest.web.hints import hints
from onrecord.ingest.web.jsonld import text
from onrecord.lexicon.tables import table

KEYS = ("property", "name", "itemprop")
PARTS_ELSEWHERE = frozenset({"aside", "nav", "footer", "figure", "blockquote", "li"})
HINTS_ELSEWHERE = frozenset({"~related", "~comment", "~ad", "~signup", "~menu"})
DEEPEST = 60
MOST_HEADINGS = 50
MOST_PIECES = 100


class Head(msgspec.Struct, frozen=True):
    """Values by field of page_meta.tsv, the best first; `title` and `headings` as shown."""

    meta: dict[str, tuple[str, ...]]
    canonical: str
    times: tuple[str, ...]
    title: str
    headings: tuple[str, ...]

    def first(self, field: str) -> str:
        return next(iter(self.meta.get(field, ())), "")


def head_of(root: html.HtmlElement) -> Head:
    """What the page states outside JSON-LD."""
    return Head(
        meta=metas(root),
        canonical=next(canonical_links(root), ""),
        times=tuple(dict.fromkeys(publication_times(root))),
        title=next((shown(element) for element in root.iter("title")), ""),
        headings=tuple(
            filter(None, (shown(each) for each in islice(root.iter("h1"), MOST_HEADINGS)))
        ),
    )


def metas(root: html.HtmlElement) -> dict[str, tuple[str, ...]]:
    """The contents of known meta tags, by field, in the order of preference of page_meta.tsv."""
    stated: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = text(element.get("content"))
        keys = " ".join(filter(None, (element.get(attribute) for attribute in KEYS)))
        for key in dict.fromkeys(keys.casefold().split()) if content else ():
            stated.setdefault(key, []).append(content)
    fields: dict[str, tuple[str, ...]] = {}
    for name, field in table("page_meta"):
        fields[field] = (*fields.get(field, ()), *stated.get(name, ()))
    return fields


def canonical_links(root: html.HtmlElement) -> Iterator[str]:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").casefold().split():
            yield (link.get("href") or "").strip()


def publication_times(root: html.HtmlElement) -> Iterator[str]:
    """The dates of time elements that are marked as the publication's, of this article only."""
    for element in root.iter("time"):
        marked = "datepublished" in (element.get("itemprop") or "").casefold().split()
        marked = marked or element.get("pubdate") is not None
        stated = element.get("datetime") or element.get("content")
        if marked and stated and not is_elsewhere(element):
            yield stated.strip()


def is_elsewhere(element: html.HtmlElement) -> bool:
    """Whether an element stands in a part of the page that speaks of something else."""
    for depth, outer in enumerate(element.iterancestors()):
        if outer.tag in PARTS_ELSEWHERE or depth > DEEPEST:
            return True
        if outer.tag in {"article", "main", "body"}:
            return False
        names = " ".join(filter(None, (outer.get("class"), outer.get("id"))))
        if not HINTS_ELSEWHERE.isdisjoint(hints(names)):
            return True
    return False


def shown(element: html.HtmlElement) -> str:
    """The text of a title or heading; "" for a hidden heading."""
    if element.tag != "title" and is_hidden(element):
        return ""
    return text("".join(islice(element.itertext(), MOST_PIECES)))
