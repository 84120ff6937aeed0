"""HTML: a page's source to what it shows and says."""

import msgspec
from lxml import etree, html

from onrecord.errors import IngestError
from onrecord.ingest.page import Page
from onrecord.ingest.web.blocks import Blocks
from onrecord.ingest.web.elements import is_hidden
from onrecord.ingest.web.metadata import metadata
from onrecord.ingest.web.places import markup
from onrecord.ingest.web.saved import saved_from
from onrecord.ingest.web.tree import tree_of
from onrecord.ingest.web.vote import votes
from onrecord.ingest.web.walls import wall


def article(source: str) -> Page:
    """A page of the web as `page` gives it.

    Raises IngestError, with the way out, for one that stands before an article or in place of it.
    """
    shown, root = page_and_tree(source)
    if reason := wall(shown, root):
        raise IngestError(reason)
    return shown


def page(source: str) -> Page:
    """The page whose decoded HTML is `source`. Raises IngestError when it shows no text."""
    shown, _ = page_and_tree(source)
    return shown


def page_and_tree(source: str) -> tuple[Page, html.HtmlElement]:
    """A page and the tree that it was read from."""
    root, doubts = tree_of(source)
    shown = visible(root)
    if not shown.found:
        raise IngestError("no text in it: the page shows nothing without scripts")
    stated, unclear = metadata(root)
    if not stated.url and (address := saved_from(source)):
        stated = msgspec.structs.replace(stated, url=address)
    text = shown.text
    cast, unvoted = votes(root, [text[block.start : block.end] for block in shown.found])
    return Page(text, markup(shown, cast), stated, (*doubts, *unclear, *unvoted)), root


def visible(root: html.HtmlElement) -> Blocks:
    """The visible text under `root`, in blocks. Does not recurse."""
    blocks = Blocks()
    walk = etree.iterwalk(root, events=("start", "end"))
    hidden: html.HtmlElement | None = None
    for event, element in walk:
        if event == "start" and is_hidden(element):
            hidden = element
            walk.skip_subtree()
        elif event == "start":
            blocks.open(element)
            blocks.add(element.text)
        else:
            if element is not hidden:
                blocks.close()
            blocks.add(element.tail)
    return blocks
