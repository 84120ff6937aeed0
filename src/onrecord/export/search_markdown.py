"""Search Markdown: what a search found, as a list; whatever comes from documents is escaped."""

from collections.abc import Iterator

from onrecord.export.escape import escaped
from onrecord.export.ledger_text import kept_off
from onrecord.export.marks import in_marks
from onrecord.export.search_pieces import marked, shown_as
from onrecord.export.search_words import closing, heading, place, published, unshown, whose
from onrecord.model.search import SearchItem, SearchResult


def search_markdown(result: SearchResult) -> str:
    """One list entry a statement or passage, its hits in bold."""
    lines = [f"# {escaped(heading(result))}", ""]
    for each in result.items:
        lines += item_lines(each)
    lines += [line for each in closing(result) for line in ("", escaped(each))]
    return "\n".join(lines) + "\n"


def item_lines(item: SearchItem) -> Iterator[str]:
    text = in_marks(marked(item)) if item.statement else marked(item)
    words = shown_as(escaped(text), "**", "**")
    where = f"\\[{escaped(place(item))}\\] {escaped(published(item))}"
    yield f"- {escaped(whose(item))}: {words} {where}".rstrip()
    if item.unshown:
        yield f"  - {unshown(item)}"
    if item.statement and item.statement.guarded:
        yield f"  - kept off products: {escaped(kept_off(item.statement))}"
