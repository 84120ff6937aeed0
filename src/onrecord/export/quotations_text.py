"""Quotations text: a ledger of quotations for a terminal."""

from collections.abc import Iterator

from onrecord.export.plain import ruled, wrapped
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

INDENT = "    "


def quotations_text(ledger: QuotationLedger) -> str:
    """Each quotation in its fullest version, then each other wording with what differs."""
    pages = [ruled(heading(ledger)), wrapped(summary(ledger))]
    pages += [wrapped(READ)] if ledger.items else []
    for item in ledger.items:
        pages.append(ruled(title(item), "-"))
        pages += [wrapped(alarm(item))] if alarm(item) else []
        pages += ["\n".join(each) for each in item_pages(item)]
    return "\n\n".join(pages) + "\n"


def item_pages(item: QuotationItem) -> Iterator[list[str]]:
    kept, left = shown(item)
    for each in kept:
        yield list(wording_lines(each, fullest=each.first.id == item.fullest))
    if left:
        yield [wrapped(f"and {counted(left, 'more wording')} (all in json and csv)", "  ")]


def wording_lines(wording: Wording, *, fullest: bool) -> Iterator[str]:
    yield wrapped(told(wording, fullest=fullest), "  ", INDENT)
    yield wrapped(words(wording.first), INDENT)
    for each in differences(wording.first):
        yield wrapped(f"- {each}", INDENT, f"{INDENT}  ")
    for each in beside(wording):
        yield wrapped(each, INDENT, f"{INDENT}  ")
