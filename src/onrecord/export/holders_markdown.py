"""Holders Markdown: a ledger of holders, or the page of one; whatever documents say is escaped."""

from collections.abc import Iterable, Iterator

from onrecord.export.escape import escaped
from onrecord.export.holders_parts import Titled, below_name, by_document, near_part, page_parts
from onrecord.export.holders_words import counted, items, who
from onrecord.export.markdown import statement_lines
from onrecord.model.ledger_holders import HolderItem, HolderLedger, HolderPage


def holders_markdown(ledger: HolderLedger) -> str:
    """Each holder as a list entry; those without a statement under a heading of their own."""
    lines = [f"# Holders: {len(ledger.items)}", ""]
    silent = [each for each in ledger.items if not each.statements]
    for each in ledger.items:
        lines += entry(each) if each.statements else []
    if silent:
        lines += ["", f"## Named, without a statement: {len(silent)}", ""]
    for each in silent:
        lines += entry(each)
    return "\n".join(lines) + "\n"


def entry(item: HolderItem) -> Iterator[str]:
    yield f"- {escaped(who(item))}"
    yield from (f"  - {escaped(each)}" for each in below_name(item))


def holder_markdown(page: HolderPage) -> str:
    """Who somebody is and where it stands, then all they said, then others of a like name."""
    item = page.holder
    lines = [f"# {escaped(who(item))}", "", escaped(counted(item)), *listed(page_parts(page))]
    lines += ["", f"## Said, in order of time: {items(item.statements, 'statement')}"]
    for title, group in by_document(page):
        lines += ["", f"### {escaped(title)}", ""]
        for each in group:
            lines += statement_lines(each)
    return "\n".join([*lines, *listed(near_part(page))]) + "\n"


def listed(parts: Iterable[Titled]) -> Iterator[str]:
    for title, lines in parts:
        yield from ("", f"## {escaped(title)}", "")
        yield from (f"- {escaped(each)}" for each in lines)
