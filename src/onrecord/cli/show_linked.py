"""Ledgers of what is linked on the command line: their names, and what each shows."""

from typing import TYPE_CHECKING, Any

from onrecord.cli.show_outlook import check_holder
from onrecord.errors import UsageError

if TYPE_CHECKING:
    from onrecord.api import Record

LEDGERS = ("claims", "disputes", "quotations", "drift", "missing", "sources")
NAMES = (*LEDGERS, "claim")


def shown_linked(opened: "Record", name: str, form: str, chosen: dict[str, Any]) -> str:
    """One of NAMES, in its format. Raises OnrecordError for a holder whom nobody is called."""
    from onrecord.export import (
        claims_shown,
        disputes_shown,
        drift_shown,
        missing_shown,
        quotations_shown,
        sources_shown,
    )

    if name == "claim":
        page = opened.claim(chosen["who"], grades=chosen["grades"])
        return claims_shown.claim(page, form)
    which = {"holder": chosen["holder"], "about": chosen["about"]}
    check_holder(opened, chosen["holder"])
    match name:
        case "claims":
            made = opened.claims(every=chosen["all"], grades=chosen["grades"], **which)
            return claims_shown.claims(made, form)
        case "disputes":
            return disputes_shown.disputes(opened.disputes(**which), form)
        case "quotations":
            return quotations_shown.quotations(opened.quotations(**which), form)
        case "drift":
            return drift_shown.drift(opened.drift(**which), form)
        case "missing":
            return missing_shown.missing(opened.missing(**which), form)
        case "sources":
            return sources_shown.sources(opened.sources(**which), form)
    raise UsageError(f"no ledger {name}")
