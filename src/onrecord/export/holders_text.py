"""Holders text: a ledger of holders, or the page of one, for a terminal."""

from collections.abc import Iterable, Iterator

from onrecord.export.holders_parts import Titled, below_name, by_document, near_part, page_parts
from onrecord.export.holders_words import counted, items, who
from onrecord.export.ledger_text import item_lines
from onrecord.export.plain import ruled, wrapped
from onrecord.model.ledger_holders import HolderItem, HolderLedger, HolderPage

INDENT = "    "


def holders_text(ledger: HolderLedger) -> str:
    """Each holder with counts and history; those without a statement last."""
    pages = [ruled(f"Holders: {len(ledger.items)}")]
    silent = [each for each in ledger.items if not each.statements]
    pages += [entry(each) for each in ledger.items if each.statements]
    pages += [ruled(f"Named, without a statement: {len(silent)}", "-")] if silent else []
    pages += [entry(each) for each in silent]
    return "\n\n".join(pages) + "\n"


def entry(item: HolderItem) -> str:
    lines = (wrapped(each, INDENT, INDENT * 2) for each in below_name(item))
    return "\n".join([wrapped(who(item)), *lines])


def holder_text(page: HolderPage) -> str:
    """Who somebody is and where it stands, then all they said, then others of a like name."""
    item = page.holder
    pages = [ruled(who(item)), wrapped(counted(item)), *listed(page_parts(page))]
    pages.append(ruled(f"Said, in order of time: {items(item.statements, 'statement')}", "-"))
    for title, group in by_document(page):
        pages.append(wrapped(title))
        pages += ["\n".join(item_lines(each)) for each in group]
    return "\n\n".join([*pages, *listed(near_part(page))]) + "\n"


def listed(parts: Iterable[Titled]) -> Iterator[str]:
    for title, lines in parts:
        yield "\n".join([ruled(title, "-"), *(wrapped(each, "- ", "  ") for each in lines)])
