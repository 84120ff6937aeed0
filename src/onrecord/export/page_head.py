"""Page head: of what a page is made, for a reader who opens it without knowing."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.export.page_product import ProductView
from onrecord.export.plain import shortened
from onrecord.model.ledger import Overview

OUTLETS, THEMES = 3, 3
"""Outlets and themes that are named; of outlets the others are counted."""

NAME = 60
"""Characters of the name of an outlet."""

NO_BREAK = "\u00a0"
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Theme(NamedTuple):
    """A theme's words, and the section under it."""

    anchor: str
    words: str


class Head(NamedTuple):
    """What stands first on a page; `others` counts the outlets that are not named, and the
    documents of which none is known; "" for none.

    `named`: the title names the themes.
    """

    title: str
    named: bool
    documents: str
    outlets: tuple[str, ...]
    others: str
    dates: str
    themes: tuple[Theme, ...]


def head(title: str, overview: Overview, products: Sequence[ProductView]) -> Head:
    """The head of a page; without a title of its own it is called by its themes."""
    count = len(overview.documents)
    documents = f"{count:,} document" + ("" if count == 1 else "s")
    names = [each.outlet for each in overview.documents if each.outlet]
    outlets = sorted(dict.fromkeys(names), key=lambda each: -names.count(each))
    found = tuple(themes(products))[:THEMES]
    return Head(
        title=title or titled(found),
        named=not title,
        documents=documents,
        outlets=tuple(shortened(each, NAME) for each in outlets[:OUTLETS]),
        others=rest(len(outlets) - OUTLETS, count - len(names)) if names else "",
        dates=dates(overview),
        themes=found,
    )


def rest(others: int, unknown: int) -> str:
    """The outlets that are not named, and the documents whose outlet is not known."""
    named = f"{others:,} other outlet{'' if others == 1 else 's'}" if others > 0 else ""
    unnamed = f"outlets not stated ({unknown:,})" if unknown else ""
    return " and ".join(filter(None, (named, unnamed)))


def titled(found: Sequence[Theme]) -> str:
    """What a page is called that was given no title; the words of a theme stay on one line."""
    quoted = [f"“{each.words.replace(' ', NO_BREAK)}”" for each in found]
    *rest, last = quoted or [""]
    named = " and ".join(filter(None, (", ".join(rest), last)))
    return f"Who said what on {named}" if named else "Who said what"


def dates(overview: Overview) -> str:
    """The first and last day of publication, and how many documents have none."""
    stated = [DAY.match(each.published or "") for each in overview.documents]
    days = sorted(each[0] for each in stated if each)
    if not days:
        return "undated"
    undated = f" ({len(stated) - len(days):,}{NO_BREAK}undated)" if len(days) < len(stated) else ""
    return "dated " + " to ".join(dict.fromkeys((days[0], days[-1]))) + undated


def themes(products: Sequence[ProductView]) -> Iterator[Theme]:
    for product in products:
        for each in product.sections:
            if each.quoted:
                yield Theme(each.anchor, each.label)
