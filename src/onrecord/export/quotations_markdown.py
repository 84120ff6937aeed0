"""Quotations Markdown: a ledger of quotations; documents' words escaped."""

from collections.abc import Iterator

from onrecord.export.escape import escaped
from onrecord.export.quotations_words import (
    READ,
    Wording,
    alarm,
    beside,
    counted,
    differences,
    heading,
    shown,
    summary,
    title,
    told,
    words,
)
from onrecord.model.ledger_quotations import QuotationItem, QuotationLedger


def quotations_markdown(ledger: QuotationLedger) -> str:
    """Each quotation under its holder, one list entry a wording, what differs below it."""
    lines = [f"# {heading(ledger)}", "", escaped(summary(ledger))]
    lines += ["", escaped(READ)] if ledger.items else []
    for item in ledger.items:
        lines += ["", f"## {escaped(title(item))}", ""]
        lines += [f"**{escaped(alarm(item))}**", ""] if alarm(item) else []
        lines += item_lines(item)
    return "\n".join(lines) + "\n"


def item_lines(item: QuotationItem) -> Iterator[str]:
    kept, left = shown(item)
    for each in kept:
        yield from wording_lines(each, fullest=each.first.id == item.fullest)
    if left:
        yield f"- and {counted(left, 'more wording')} (all in json and csv)"


def wording_lines(wording: Wording, *, fullest: bool) -> Iterator[str]:
    yield f"- {escaped(told(wording, fullest=fullest))}: {escaped(words(wording.first))}"
    for each in differences(wording.first):
        yield f"  - {escaped(each)}"
    for each in beside(wording):
        yield f"  - {escaped(each)}"
