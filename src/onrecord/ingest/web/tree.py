"""Tree: the element tree of a page, however it is broken, within a bounded depth."""

import re
from collections.abc import Iterator

from lxml import etree, html

from onrecord.errors import IngestError
from onrecord.ingest.web.monsters import tamed
from onrecord.model.document import Problem

STAGE = "ingest"
DEEPEST = 200
"""No page that people wrote comes near; libxml2 stops at 2048, trafilatura slows down before."""
TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*)[^<>]*>")
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"}
)
MONSTROUS = "tags with more attributes than anybody writes: those too many were not read"
UNENCODABLE = re.compile(r"[\x00\ud800-\udfff]")


def tree_of(text: str) -> tuple[html.HtmlElement, tuple[Problem, ...]]:
    """The tree of a page, without comments, and what was odd about it.

    Raises IngestError when there is nothing in it.
    """
    text, was_monstrous = tamed(UNENCODABLE.sub("\ufffd", text))
    odd = (Problem(STAGE, MONSTROUS),) if was_monstrous else ()
    root, complete = parsed(text)
    if complete and depth(root) <= DEEPEST:
        return root, odd
    root, _ = parsed("".join(shallow(text)))
    message = f"markup nested too deep: elements below level {DEEPEST} count for their parents"
    return root, (*odd, Problem(STAGE, message))


def parsed(text: str) -> tuple[html.HtmlElement, bool]:
    """The tree, and whether libxml2 reached the end of the page."""
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        root = html.document_fromstring(text.encode(), parser=parser)
    except etree.ParserError as error:
        raise IngestError("no text in it") from error
    return root, not any("depth" in entry.message for entry in parser.error_log)


def depth(root: html.HtmlElement) -> int:
    """How deep the elements of a tree nest."""
    deepest = here = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        here += 1 if event == "start" else -1
        deepest = max(deepest, here)
    return deepest


def shallow(text: str) -> Iterator[str]:
    """The page without the tags of elements nested deeper than DEEPEST, their text kept."""
    depth = 0
    last = 0
    for tag in TAG.finditer(text):
        yield text[last : tag.start()]
        last = tag.end()
        name = tag[2].lower()
        if name in VOID or tag.group().endswith("/>"):
            yield tag.group()
        elif tag[1]:
            yield tag.group() if depth <= DEEPEST else " "
            depth = max(0, depth - 1)
        else:
            depth += 1
            yield tag.group() if depth <= DEEPEST else " "
    yield text[last:]
