"""The ledger of numbers on the command line."""

from typing import TYPE_CHECKING, Any

from onrecord.cli.show_outlook import check_holder

if TYPE_CHECKING:
    from onrecord.api import Record


def shown_numbers(opened: "Record", name: str, form: str, chosen: dict[str, Any]) -> str:
    """The ledger in its format. Raises OnrecordError for a holder whom nobody is called."""
    from onrecord.export.numbers_shown import numbers

    ledger = opened.numbers(every=chosen["all"], holder=chosen["holder"], about=chosen["about"])
    if not (ledger.items or ledger.tallies):
        check_holder(opened, chosen["holder"])
    return numbers(ledger, form)
