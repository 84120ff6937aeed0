"""Wall signs: what the source of a page tells of it beside its visible text."""

import re
from collections.abc import Iterator

import msgspec
from lxml import html

from onrecord.ingest.web.jsonld import each, reached, scripts
from onrecord.ingest.web.metadata import SUFFIX
from onrecord.lexicon.tables import table, words_where

SPACES = re.compile(r"\s+")
EDGES = " \t:;.,!?…»›«‹<>|·•*_+→×()[]{}-–—\"'“”‘’"
TARGET = re.compile(r"^\s*[\d.]*\s*[;,]?\s*url\s*=", re.I)
NOT_FREE = frozenset({"false", "no", "0"})
TIERS = frozenset({"locked", "metered", "paid", "premium", "subscribers"})


class Signs(msgspec.Struct, frozen=True, kw_only=True):
    """`headings` are the parts of its titles and first headings, as `plain` leaves them.

    `login`: a form asks for a password. `shell`: scripts would fill the page. `onward`: it sends
    browsers on to another address. `locked`: it says itself that it is not free to read.
    `article`: it says itself that it is an article.
    """

    headings: tuple[str, ...]
    login: bool
    shell: bool
    onward: bool
    locked: bool
    article: bool


def plain(text: str) -> str:
    """Lower case, straight apostrophes, one space between words, no signs at the edges."""
    return SPACES.sub(" ", text.replace("’", "'").casefold()).strip(EDGES)


def signs(root: html.HtmlElement) -> Signs:
    """The signs of a page."""
    nodes = list(reached(scripts(root)[0]))
    return Signs(
        headings=tuple(dict.fromkeys(headings(root))),
        login=any(plain(each.get("type") or "") == "password" for each in root.iter("input")),
        shell=is_shell(root),
        onward=any(sends_on(each) for each in root.iter("meta")),
        locked=any(map(is_locked, nodes)) or any(map(is_tier, root.iter("meta"))),
        article=any(is_article(each) for each in root.iter("meta")) or any(map(described, nodes)),
    )


def headings(root: html.HtmlElement) -> Iterator[str]:
    """The parts of the page's title and its headings of the highest level."""
    found = [each.text_content() for each in root.iter("title")][:1]
    levels = (list(root.iter(tag)) for tag in ("h1", "h2", "h3"))
    highest: list[html.HtmlElement] = next(filter(None, levels), [])
    found.extend(each.text_content() for each in highest[:2])
    for text in found:
        yield plain(text[:300])
        yield from map(plain, SUFFIX.split(text[:300]))


def is_shell(root: html.HtmlElement) -> bool:
    """Whether an element waits to be filled, or the page asks to have its scripts run."""
    ids = words_where("page_walls", 1, "id")
    if any(each.get("id", "").casefold() in ids and is_empty(each) for each in root.iter("div")):
        return True
    unseen = " ".join(plain(each.text_content()) for each in root.iter("noscript"))
    return any(phrase in unseen for phrase in asks_for_scripts())


def is_empty(element: html.HtmlElement) -> bool:
    return len(element.text_content().split()) <= 3


def asks_for_scripts() -> tuple[str, ...]:
    rows = table("page_walls")
    return tuple(row[0] for row in rows if row[1:3] == ("inside", "scripts"))


def sends_on(meta: html.HtmlElement) -> bool:
    is_refresh = plain(meta.get("http-equiv") or "") == "refresh"
    return is_refresh and bool(TARGET.match(meta.get("content") or ""))


def is_locked(node: object) -> bool:
    """Whether a node of schema.org says that it is not free (isAccessibleForFree)."""
    values = each(node.get("isAccessibleForFree")) if isinstance(node, dict) else []
    return any(value is False or plain(str(value)) in NOT_FREE for value in values)


def is_tier(meta: html.HtmlElement) -> bool:
    name = plain(meta.get("property") or meta.get("name") or "")
    return name == "article:content_tier" and plain(meta.get("content") or "") in TIERS


def is_article(meta: html.HtmlElement) -> bool:
    name = plain(meta.get("property") or "")
    return name == "og:type" and plain(meta.get("content") or "") in {"article", "news"}


def described(node: object) -> bool:
    """Whether a node of schema.org is an article."""
    kinds = each(node.get("@type")) if isinstance(node, dict) else []
    articles = words_where("page_types", 1, "article")
    return any(re.split(r"[/:#]", str(kind))[-1].casefold() in articles for kind in kinds)
