"""Ledgers: every complete list that the room shows as a table: what is in it, how it is made."""

from collections.abc import Callable, Iterator
from typing import Any, Generic, NamedTuple, TypeVar, get_args

from onrecord.export import (
    claims_shown,
    disputes_shown,
    drift_shown,
    holders_shown,
    missing_shown,
    numbers_shown,
    outlook_shown,
    quotations_shown,
    shown,
    sources_shown,
)
from onrecord.model.ledger_outlook import AssessmentForm, NonEventForm
from onrecord.model.records import AssessmentKind
from onrecord.products.holders import holders
from onrecord.products.ledger_assessments import assessments
from onrecord.products.ledger_claims import claims
from onrecord.products.ledger_disputes import disputes
from onrecord.products.ledger_drift import drift
from onrecord.products.ledger_forecasts import forecasts
from onrecord.products.ledger_missing import missing
from onrecord.products.ledger_non_events import non_events
from onrecord.products.ledger_numbers import numbers
from onrecord.products.ledger_quotations import quotations
from onrecord.products.ledger_sources import sources
from onrecord.web import ledger_rows as rows
from onrecord.web import ledger_rows_linked as linked
from onrecord.web.room import Room, Work
from onrecord.web.tables import Column, Row, Table, table_of
from onrecord.web.works import STATEMENTS

Value = TypeVar("Value")
Maker = Callable[[Any, Room], Iterator[Row]]


class LedgerKind(NamedTuple, Generic[Value]):
    """One kind of ledger: its name in addresses, what it is called and about, how it is made, its
    columns and rows, and the exporter of its formats."""

    name: str
    label: str
    about: str
    work: Work[Value]
    columns: tuple[Column, ...]
    rows: Maker
    shown: Callable[[Value, str], str]


def table(made: LedgerKind[Any]) -> Work[Table]:
    """The rows of a ledger."""

    def make(room: Room) -> Table:
        return table_of(made.rows(room.make(made.work), room))

    return Work(f"the table of {made.label.lower()}", make)


CLAIMS = Work("the claims", lambda room: claims(room.pile))
DISPUTES = Work("the disputes", lambda room: disputes(room.pile))
HOLDERS = Work("the ledger of holders", lambda room: holders(room.pile))

ABOUT: dict[AssessmentForm, str] = {
    "prescriptions": "What somebody says should be done.",
    "warnings": "What somebody warns of.",
    "indicators": "What somebody says to watch.",
    "unknowns": "What somebody says is not known.",
    "reasons": "The reasons that somebody gives.",
}
KINDS: dict[AssessmentForm, AssessmentKind] = dict(
    zip(ABOUT, ("prescription", "warning", "indicator", "unknown", "ground"), strict=True)
)
NOT_DONE: dict[NonEventForm, tuple[str, str]] = {
    "refusals": ("Refusals", "Who would not say something, or could not be reached."),
    "non-events": ("Non-events", "What somebody says was not said or did not happen."),
}


def assessed(form: AssessmentForm) -> LedgerKind[Any]:
    kind = KINDS[form]
    work = Work(f"the {form}", lambda room: assessments(room.pile, kind))
    about = (form, form.capitalize(), ABOUT[form])
    return LedgerKind(*about, work, rows.OUTLOOK, rows.outlook_rows, outlook_shown.outlook)


def not_done(form: NonEventForm) -> LedgerKind[Any]:
    work = Work(f"the {form}", lambda room: non_events(room.pile, form))
    about = (form, *NOT_DONE[form])
    return LedgerKind(*about, work, rows.OUTLOOK, rows.outlook_rows, outlook_shown.outlook)


LEDGERS: tuple[LedgerKind[Any], ...] = (
    LedgerKind(
        "statements",
        "Statements",
        "Everything that was found to be said, also what is kept off products, and why.",
        STATEMENTS,
        *(rows.STATEMENTS, rows.statement_rows, shown.ledger),
    ),
    LedgerKind(
        "holders",
        "Holders",
        "Everyone who is named or quoted, across documents.",
        HOLDERS,
        *(rows.HOLDERS, rows.holder_rows, holders_shown.holders),
    ),
    LedgerKind(
        "claims",
        "Claims",
        "What several documents tell or somebody disputes, and on how many independent sources "
        "it rests.",
        CLAIMS,
        *(linked.CLAIMS, linked.claim_rows, claims_shown.claims),
    ),
    LedgerKind(
        "disputes",
        "Disputes",
        "Claims with those who deny, reject or contradict them.",
        DISPUTES,
        *(linked.DISPUTES, linked.dispute_rows, disputes_shown.disputes),
    ),
    LedgerKind(
        "quotations",
        "Quotations",
        "The same words of the same holder across documents.",
        Work("the quotations", lambda room: quotations(room.pile)),
        *(linked.QUOTATIONS, linked.quotation_rows, quotations_shown.quotations),
    ),
    LedgerKind(
        "numbers",
        "Numbers",
        "Figures for the same thing side by side, those first that differ.",
        Work("the numbers", lambda room: numbers(room.pile)),
        *(linked.NUMBERS, linked.number_rows, numbers_shown.numbers),
    ),
    LedgerKind(
        "forecasts",
        "Forecasts",
        "What somebody says will or may happen; plans, arranged dates and wishes.",
        Work("the forecasts", lambda room: forecasts(room.pile, "all")),
        *(rows.FORECASTS, rows.forecast_rows, outlook_shown.outlook),
    ),
    *map(assessed, get_args(AssessmentForm)),
    *map(not_done, NOT_DONE),
    LedgerKind(
        "drift",
        "Drift",
        "Where a claim hardened or softened from one telling to the next.",
        Work("the drift", lambda room: drift(room.pile)),
        *(linked.DRIFT, linked.drift_rows, drift_shown.drift),
    ),
    LedgerKind(
        "missing",
        "Missing sources",
        "Papers and reports on which the coverage rests and which the record lacks.",
        Work("the missing sources", lambda room: missing(room.pile)),
        *(linked.MISSING, linked.missing_rows, missing_shown.missing),
    ),
    LedgerKind(
        "sources",
        "Sources",
        "Each document: what it is, whom it draws on, and how much of it is its own.",
        Work("the sources", lambda room: sources(room.pile)),
        *(rows.SOURCES, rows.source_rows, sources_shown.sources),
    ),
)
TABLES: dict[str, Work[Table]] = {each.name: table(each) for each in LEDGERS}
BY_NAME = {each.name: each for each in LEDGERS}
AT_THE_TOP = ("statements", "holders", "claims", "disputes")
"""Ledgers that the navigation leads to; pages of their entries stand under them."""


def ledger_path(name: str) -> str:
    return f"/{name}" if name in AT_THE_TOP else f"/ledgers/{name}"
