"""Outlook ledgers on the command line: their names, and what each shows."""

from typing import TYPE_CHECKING, Any

from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.api import Record
    from onrecord.export.outlook_words import OutlookLedger
    from onrecord.model.records import AssessmentKind

ASSESSMENTS: "dict[str, AssessmentKind]" = {
    "prescriptions": "prescription",
    "warnings": "warning",
    "indicators": "indicator",
    "unknowns": "unknown",
    "reasons": "ground",
}
NON_EVENTS = ("refusals", "non-events")
NAMES = ("forecasts", *ASSESSMENTS, *NON_EVENTS)
KINDS = ("prediction", "plan", "schedule", "wish", "all")
"""Kinds of forecasts; predictions are shown where none is chosen."""


def shown_outlook(opened: "Record", name: str, form: str, chosen: dict[str, Any]) -> str:
    """One of NAMES, in its format. Raises OnrecordError for a holder whom nobody is called."""
    from onrecord.export.outlook_shown import outlook

    ledger = ledger_of(opened, name, chosen)
    if not ledger.items:
        check_holder(opened, chosen["holder"])
    return outlook(ledger, form)


def ledger_of(opened: "Record", name: str, chosen: dict[str, Any]) -> "OutlookLedger":
    which = {"holder": chosen["holder"], "about": chosen["about"]}
    if name == "forecasts":
        return opened.forecasts(kind=chosen["kind"] or "prediction", **which)
    if name in ASSESSMENTS:
        return opened.assessments(ASSESSMENTS[name], **which)
    return opened.non_events("refusals" if name == "refusals" else "non-events", **which)


def check_holder(opened: "Record", holder: str | None) -> None:
    """Raises OnrecordError, with names near it, for a holder whom nobody is called."""
    if holder and (near := opened.unknown_holder(holder)) is not None:
        known = f"; near it: {', '.join(near)}" if near else ""
        raise OnrecordError(f"nobody named {holder!r} holds a statement in {opened.path}{known}")
