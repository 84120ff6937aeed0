"""Sources text: a ledger of sources for a terminal."""

from collections.abc import Iterator

from onrecord.export.plain import ruled, wrapped
from onrecord.export.sources_words import (
    READ,
    changes,
    cited,
    form_shown,
    groups,
    heading,
    summary,
    tie,
    tie_words,
    title,
)
from onrecord.model.ledger_sources import SourceItem, SourceLedger


def sources_text(ledger: SourceLedger) -> str:
    """Each document with whom it draws on, who draws on it, and what it tells from."""
    pages = [ruled(heading(ledger))]
    pages += [wrapped(READ)] if ledger.items else []
    for item in ledger.items:
        pages += [ruled(title(item), "-"), "\n".join(item_lines(item))]
    return "\n\n".join(pages) + "\n"


def item_lines(item: SourceItem) -> Iterator[str]:
    yield wrapped(summary(item))
    if form := form_shown(item):
        yield wrapped(form, "  ", "    ")
    for name, found, left in groups(item):
        yield wrapped(name, "  ")
        for each in found:
            yield wrapped(tie(each), "    ", "      ")
            for line in (*tie_words(each), *changes(each)):
                yield wrapped(line, "      ", "        ")
        if left > 0:
            yield wrapped(f"and {left} more", "    ")
    if item.cites:
        yield wrapped("Tells from", "  ")
        for line in cited(item):
            yield wrapped(line, "    ", "      ")
