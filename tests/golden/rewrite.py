"""The sample pile's products as files: rewritten by `make golden`, reviewed as a diff."""

import sys
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from onrecord import api
from onrecord.export import (
    claims_shown,
    disputes_shown,
    draft_shown,
    drift_shown,
    holders_shown,
    missing_shown,
    numbers_shown,
    quotation_shown,
    quotations_shown,
    shown,
    sources_shown,
)
from onrecord.export.draft_report import DraftReport
from onrecord.export.reading import reading_json
from onrecord.model.product import ProductForm
from onrecord.store import load, sqlite

ROOT = Path(__file__).parents[2]
NEWER: tuple[ProductForm, ...] = ("questions", "background", "explainer", "brief")
EXPECTED = Path(__file__).parent / "expected"


def files(record: Path) -> Iterator[tuple[str, str]]:
    """Each golden file's name and what it should hold."""
    with api.open_record(record) as opened:
        panel, ledger = opened.panel(), opened.statements()
        yield "overview.txt", shown.overview(opened.overview(), "text")
        yield "panel.txt", shown.product(panel, "text")
        yield "panel.md", shown.product(panel, "md")
        yield "panel.json", shown.product(panel, "json")
        yield "roundup.txt", shown.product(opened.roundup(), "text")
        yield "roundup-by-outlet.txt", shown.product(opened.roundup("outlet"), "text")
        yield "roundup.json", shown.product(opened.roundup(), "json")
        for form in NEWER:
            yield f"{form}.txt", shown.product(opened.product(form), "text")
        yield "statements.csv", shown.ledger(ledger, "csv")
        yield "holders.txt", holders_shown.holders(opened.holders(), "text")
        yield "holder.md", holders_shown.holder(opened.holder("Eirik Solvang"), "md")
        numbers = opened.numbers()
        yield "numbers.txt", numbers_shown.numbers(numbers, "text")
        yield "numbers.json", numbers_shown.numbers(numbers, "json")
        yield from linked(opened)
        found = opened.quote("one figure and two commas")
        yield "quote.txt", quotation_shown.quoted(found, "text")
        yield from verified(opened)
    with sqlite.opened(record) as connection:
        for reading in load.readings(connection):
            name = Path(reading.document.source).stem
            yield f"readings/{name}.json", reading_json(reading).decode() + "\n"


def linked(record: api.Record) -> Iterator[tuple[str, str]]:
    """The ledgers of what is linked over the pile."""
    claims = record.claims()
    yield "claims.txt", claims_shown.claims(claims, "text")
    yield "claims.json", claims_shown.claims(claims, "json")
    yield "disputes.txt", disputes_shown.disputes(record.disputes(), "text")
    yield "quotations.txt", quotations_shown.quotations(record.quotations(), "text")
    yield "drift.txt", drift_shown.drift(record.drift(), "text")
    yield "missing.txt", missing_shown.missing(record.missing(), "text")
    yield "sources.txt", sources_shown.sources(record.sources(), "text")


def verified(record: api.Record) -> Iterator[tuple[str, str]]:
    """The sample draft held against the sample pile's record."""
    draft = record.verify_text((ROOT / "sample-draft.md").read_text("utf-8"), "sample-draft.md")
    report = DraftReport((msgspec.structs.replace(draft, record="ferry.db"),))
    for form, ending in (("text", "txt"), ("json", "json")):
        yield f"verify.{ending}", draft_shown.drafts(report, form)


def main() -> int:
    """Writes every golden file anew."""
    with TemporaryDirectory() as folder, chdir(ROOT):
        record = Path(folder) / "ferry.db"
        api.build(["sample"], record)
        for name, text in files(record):
            path = EXPECTED / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
