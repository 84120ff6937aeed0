"""Elements: how one HTML element is shown, and what it says of the text inside it."""

import re
from functools import cache

from lxml import html

from onrecord.ingest.web.hints import hints
from onrecord.lexicon.tables import words_where

HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.I)
BLOCK_STYLE = re.compile(r"(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)", re.I)
SET_APART = frozenset({"span", "time", "a", "label", "cite"})
"""Inline elements that style sheets often set apart; b, i, sup and their like stay in a word."""
ICON_TAGS = frozenset({"i", "span", "b", "em"})
LONGEST_ICON = 20
NAMING = ("class", "id", "role", "itemprop", "rel")
WHOLE_PAGE = frozenset({"html", "body", "main", "article"})
"""Their classes describe the page ("tag-ports", "comments-open"), not a part of it."""


@cache
def with_display(display: str) -> frozenset[str]:
    return words_where("page_elements", 1, display)


@cache
def layout_elements() -> frozenset[str]:
    return words_where("page_elements", 2, "yes")


def is_block(element: html.HtmlElement) -> bool:
    """Whether the element begins and ends a block of text."""
    if element.tag in with_display("block"):
        return True
    style = element.get("style")
    return style is not None and bool(BLOCK_STYLE.search(style))


def is_hidden(element: html.HtmlElement) -> bool:
    """Whether a reader sees nothing of the element."""
    tag = element.tag
    if not isinstance(tag, str) or tag in with_display("none"):
        return True
    if not element.attrib:
        return tag == "dialog"
    if tag == "dialog" and element.get("open") is None:
        return True
    if element.get("hidden") not in {None, "until-found"}:
        return True
    style = element.get("style")
    return (style is not None and bool(HIDING.search(style))) or is_icon(element)


def is_icon(element: html.HtmlElement) -> bool:
    """Whether the text of the element is the name or the letter of an icon."""
    if element.get("aria-hidden") != "true" or element.tag not in ICON_TAGS or len(element):
        return False
    words = element.text or ""
    return len(words) <= LONGEST_ICON and " " not in words.strip()


def part_names(element: html.HtmlElement) -> tuple[str, ...]:
    """Its name if it bears on layout, and the hints of its class, id and role."""
    name = (element.tag,) if element.tag in layout_elements() else ()
    if not element.attrib or element.tag in WHOLE_PAGE:
        return name
    given = " ".join(filter(None, (element.get(attribute) for attribute in NAMING)))
    return (*name, *hints(given)) if given else name
