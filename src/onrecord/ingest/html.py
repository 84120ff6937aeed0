"""HTML: a page's source to what it shows and says."""

from lxml import etree, html

from onrecord.errors import IngestError
from onrecord.ingest.blocks import Blocks
from onrecord.ingest.elements import is_hidden
from onrecord.ingest.metadata import metadata
from onrecord.ingest.page import Page
from onrecord.ingest.places import markup
from onrecord.ingest.tree import tree_of
from onrecord.ingest.vote import votes


def page(source: str) -> Page:
    """The page whose decoded HTML is `source`. Raises IngestError when it shows no text."""
    root, doubts = tree_of(source)
    shown = visible(root)
    if not shown.found:
        raise IngestError("no text in it: the page shows nothing without scripts")
    stated, unclear = metadata(root)
    text = shown.text
    cast, unvoted = votes(root, [text[block.start : block.end] for block in shown.found])
    return Page(text, markup(shown, cast), stated, (*doubts, *unclear, *unvoted))


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
