"""Outlook CSV: one row a forecast, an assessment or a non-event, safe for spreadsheets.

Columns are named as in the views of a record. `ahead` is the first day, month or year that a
horizon names, to sort by; `horizon_value` is its TIMEX3 value.
"""

from typing import get_args

from onrecord.export.csv import AND, named, placed, worded, written
from onrecord.export.outlook_dates import dated
from onrecord.export.outlook_words import OutlookLedger, kept_off
from onrecord.model.ledger_outlook import (
    AssessmentItem,
    AssessmentLedger,
    ForecastItem,
    ForecastLedger,
    NonEventItem,
    NonEventLedger,
    OutlookItem,
)
from onrecord.model.product import Evidence
from onrecord.model.records import PartName

PARTS: tuple[str, ...] = get_args(PartName)
FIRST = ("id", "kind", "words", "holder", "chain")
FORECASTS = (
    *("ahead", "horizon", "horizon_value", "condition", "likelihood", "band_low", "band_high"),
    *("scale", "outcome", "proposed"),
)
NON_EVENTS = ("party", "parties", "what", "attribution")
LAST = (
    *("act", "polarity", "certainty", "certainty_words", "stance", "stance_words", "kept_off"),
    *("said", "said_basis", "score", "target", "document", "file", "places", "said_words"),
)


def outlook_csv(ledger: OutlookLedger) -> str:
    """One row an item; the columns are those of the ledger's form."""
    match ledger:
        case ForecastLedger():
            return written(
                (*FIRST, *FORECASTS, *LAST), (row(each, ahead(each)) for each in ledger.items)
            )
        case AssessmentLedger():
            return written(
                (*FIRST, *PARTS, *LAST), (row(each, parts(each)) for each in ledger.items)
            )
        case NonEventLedger():
            return written(
                (*FIRST, *NON_EVENTS, *LAST), (row(each, missed(each)) for each in ledger.items)
            )


def row(item: ForecastItem | AssessmentItem | NonEventItem, own: list[object]) -> list[object]:
    chain = " ← ".join(" and ".join(step) for step in item.chain)
    first = [item.id, item.kind, item.text, named(item.holders), chain]
    return [*first, *own, *told(item)]


def ahead(item: ForecastItem) -> list[object]:
    low, high = item.band or (None, None)
    horizon = item.horizon
    value = horizon.value if horizon else None
    time = dated(value)
    return [
        time.first if time else None,
        exact(horizon.evidence if horizon else None),
        value,
        exact(item.condition),
        exact(item.likelihood_words),
        *(low, high, item.scale),
        item.outcome.outcome if item.outcome else None,
        len(item.proposed),
    ]


def parts(item: AssessmentItem) -> list[object]:
    """The words of each part, in the order of the columns."""
    return [
        AND.join(each.evidence.exact for each in item.parts if each.name == name) for name in PARTS
    ]


def missed(item: NonEventItem) -> list[object]:
    return [exact(item.party), named(item.parties), exact(item.what), item.attribution]


def told(item: OutlookItem) -> list[object]:
    """How an item is told, when, and where it stands."""
    stance = item.stance
    return [
        *(item.act, item.polarity, item.certainty),
        AND.join(each.exact for each in item.certainty_words),
        stance.value if stance else None,
        AND.join(each.exact for each in stance.evidence) if stance else None,
        kept_off(item),
        *(item.said.date, item.said.basis, item.score, item.target),
        *(item.evidence[0].document, item.evidence[0].source, placed(item.evidence)),
        worded(item.said),
    ]


def exact(evidence: Evidence | None) -> str | None:
    return evidence.exact if evidence else None
