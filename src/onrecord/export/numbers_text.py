"""Numbers text: a ledger of numbers for a terminal."""

from collections.abc import Iterator

from onrecord.export.numbers_words import (
    READ,
    UNEQUAL,
    Printed,
    copied,
    extent,
    heading,
    list_named,
    manner,
    printed,
    sentence,
    summary,
    teller,
    title,
    unequal,
    why,
)
from onrecord.export.plain import ruled, wrapped
from onrecord.model.ledger_numbers import NumberItem, NumberLedger, TallyItem


def numbers_text(ledger: NumberLedger) -> str:
    """Lists that do not add up, then each thing with its figures and who tells them."""
    pages = [ruled(heading(ledger)), wrapped(summary(ledger))]
    pages += [wrapped(READ)] if ledger.items else []
    if ledger.tallies:
        pages.append(ruled(UNEQUAL, "-"))
        pages += ["\n".join(tally_lines(each)) for each in ledger.tallies]
    for item in ledger.items:
        pages.append(ruled(title(item), "-"))
        pages += ["\n".join(each) for each in item_pages(item, ledger.every)]
    return "\n\n".join(pages) + "\n"


def tally_lines(tally: TallyItem) -> Iterator[str]:
    yield wrapped(f"{teller(tally.told)} — {unequal(tally)}")
    yield wrapped(sentence(tally.told), "    ")
    yield wrapped(list_named(tally), "    ", "      ")


def item_pages(item: NumberItem, every: bool) -> Iterator[list[str]]:
    reason = why(item)
    yield [wrapped(f"{extent(item)}{f': {reason}' if reason else ''}")]
    for each in printed(item, every):
        yield [wrapped(each.figure), *voice_lines(each)]


def voice_lines(shown: Printed) -> Iterator[str]:
    for each in shown.voices:
        yield wrapped(f"{teller(each)}{manner(each)}", "  ", "    ")
        yield wrapped(sentence(each), "      ")
        if shown.copies[each.id]:
            yield wrapped(copied(shown.copies[each.id]), "      ", "        ")
    if shown.left:
        yield wrapped(f"and {shown.left} more (all with --all)", "  ")
