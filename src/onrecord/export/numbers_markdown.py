"""Numbers Markdown: a ledger of numbers; documents' words escaped."""

from collections.abc import Iterator

from onrecord.export.escape import escaped
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
from onrecord.model.ledger_numbers import NumberItem, NumberLedger, TallyItem


def numbers_markdown(ledger: NumberLedger) -> str:
    """Lists that do not add up, then each thing with its figures as a list."""
    lines = [f"# {heading(ledger)}", "", escaped(summary(ledger))]
    lines += ["", READ] if ledger.items else []
    if ledger.tallies:
        lines += ["", f"## {UNEQUAL}", ""]
        lines += [line for each in ledger.tallies for line in tally_lines(each)]
    for item in ledger.items:
        lines += ["", f"## {escaped(title(item))}", "", *item_lines(item, ledger.every)]
    return "\n".join(lines) + "\n"


def tally_lines(tally: TallyItem) -> Iterator[str]:
    yield f"- {escaped(f'{teller(tally.told)} — {unequal(tally)}')}"
    yield f"  - {escaped(sentence(tally.told))}"
    yield f"  - {escaped(list_named(tally))}"


def item_lines(item: NumberItem, every: bool) -> Iterator[str]:
    reason = why(item)
    yield escaped(f"{extent(item)}{f': {reason}' if reason else ''}")
    yield ""
    for each in printed(item, every):
        yield f"- **{escaped(each.figure)}**"
        yield from voice_lines(each)


def voice_lines(shown: Printed) -> Iterator[str]:
    for each in shown.voices:
        yield f"  - {escaped(f'{teller(each)}{manner(each)}: {sentence(each)}')}"
        if shown.copies[each.id]:
            yield f"    - {escaped(copied(shown.copies[each.id]))}"
    if shown.left:
        yield f"  - and {shown.left} more (all with --all)"
