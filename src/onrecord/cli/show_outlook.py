"""Outlook ledgers on the command line: their names, and what each shows."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.api import Record
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
    """One of NAMES, in its format."""
    from onrecord.export.outlook_shown import outlook

    which = {"holder": chosen["holder"], "about": chosen["about"]}
    if name == "forecasts":
        return outlook(opened.forecasts(kind=chosen["kind"] or "prediction", **which), form)
    if name in ASSESSMENTS:
        return outlook(opened.assessments(ASSESSMENTS[name], **which), form)
    return outlook(
        opened.non_events("refusals" if name == "refusals" else "non-events", **which), form
    )
