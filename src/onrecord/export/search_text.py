"""Search text: what a search found, for a terminal."""

from collections.abc import Iterator

from onrecord.export.ledger_text import kept_off
from onrecord.export.marks import in_marks
from onrecord.export.plain import ruled, wrapped
from onrecord.export.search_pieces import marked, shown_as
from onrecord.export.search_words import closing, heading, place, published, unshown, whose
from onrecord.export.text import BOLD, PLAIN
from onrecord.model.search import SearchItem, SearchResult

INDENT = "    "


def search_text(result: SearchResult, *, colour: bool = False) -> str:
    """Each statement and passage with whose it is and where it stands; hits bold if asked for."""
    pages = [ruled(heading(result))]
    pages += ["\n".join(item_lines(each, colour)) for each in result.items]
    pages += [wrapped(each) for each in closing(result)]
    return "\n\n".join(pages) + "\n"


def item_lines(item: SearchItem, colour: bool) -> Iterator[str]:
    yield wrapped(whose(item))
    text = in_marks(marked(item)) if item.statement else marked(item)
    yield shown_as(wrapped(text, INDENT), *((BOLD, PLAIN) if colour else ("", "")))
    yield wrapped(f"[{place(item)}] {published(item)}", INDENT)
    if item.unshown:
        yield wrapped(unshown(item), INDENT)
    if item.statement and item.statement.guarded:
        yield wrapped(f"kept off products: {kept_off(item.statement)}", INDENT)
