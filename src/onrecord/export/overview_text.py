"""Overview text: what is in a record, for a terminal."""

from collections.abc import Iterator

from onrecord.export.marks import in_marks
from onrecord.export.missing import missing
from onrecord.export.overview_windows import between, grounds
from onrecord.export.page_words import mailed
from onrecord.export.plain import WIDTH, ruled, shortened, shortened_path, with_models, wrapped
from onrecord.model.ledger import DocumentLine, Overview

DAY = len("2031-04-24")
COLUMNS = ("words", "said", "sect.", "own", "stmts")
WIDTHS = (8, 6, 6, 6, 7)
ID = 8
"""Digits of an id: enough to name a document by."""
NAME = WIDTH - sum(WIDTHS)


def overview_text(overview: Overview) -> str:
    """Some lines a document, totals, and everything that was not read or is doubtful."""
    count = len(overview.documents)
    pages = [ruled(f"On record: {count} document{'' if count == 1 else 's'}")]
    if overview.documents:
        pages.append("\n".join(table(overview)))
        pages.append(wrapped(LEGEND))
    pages.append("\n".join(not_read(overview)))
    pages.append("\n".join(problems(overview)))
    models = with_models(overview.models)
    pages.append(wrapped(f"Read by onrecord {overview.version}{models}."))
    return "\n\n".join(each for each in pages if each) + "\n"


LEGEND = (
    "said: share of the words that are attributed to someone; sect.: share in sections that speak "
    "in their author’s own voice; own: share in the document’s own voice; stmts: statements."
)


def table(overview: Overview) -> Iterator[str]:
    """One row a document and one for all of them."""
    yield row("", *COLUMNS)
    for each in overview.documents:
        shares = (share(part, each.words) for part in voices(each))
        name = shortened_path(mailed(each.source), NAME)
        yield row(name, f"{each.words:,}", *shares, f"{each.statements:,}")
        if each.title:
            yield "  " + in_marks(shortened(each.title, WIDTH - 4))
        yield "  " + shortened(f"{published(each)}; id {each.document[:ID]}", WIDTH - 2)
        if each.window:
            yield from grounds(each.window, "  ")
    totals = (share(part, overview.words) for part in voices(overview))
    yield row("All", f"{overview.words:,}", *totals, f"{overview.statements:,}")


def row(name: str, *cells: str) -> str:
    """A name and its figures, flush right; the name is short enough."""
    figures = "".join(cell.rjust(width) for cell, width in zip(cells, WIDTHS, strict=True))
    return name.ljust(NAME) + figures


def voices(counted: DocumentLine | Overview) -> tuple[int, int, int]:
    return counted.attributed, counted.sections, counted.own_voice


def published(document: DocumentLine) -> str:
    """Outlet, and day with its basis, or between which days as far as anything shows them."""
    day = document.published and document.published[:DAY]
    inferred = between(document.window) if document.window else "date unknown"
    date = f"{day} ({document.published_basis})" if day else inferred
    return f"{document.outlet or 'outlet unknown'}, {date}"


def share(part: int, whole: int) -> str:
    """A share in whole per cent; a dash for none, "<1%" for a trace."""
    if not part or not whole:
        return "–"
    percent = round(100 * part / whole)
    return f"{percent}%" if percent else "<1%"


def not_read(overview: Overview) -> Iterator[str]:
    if overview.not_read:
        yield ruled(f"Not read: {len(overview.not_read)}", "-")
    for line in missing(overview.not_read):
        yield wrapped(line, "- ", "  ")


def problems(overview: Overview) -> Iterator[str]:
    if overview.problems:
        yield ruled(f"Problems: {len(overview.problems)}", "-")
    for each in overview.problems:
        yield wrapped(f"{mailed(each.source)}: {each.stage}: {each.message}", "- ", "  ")
