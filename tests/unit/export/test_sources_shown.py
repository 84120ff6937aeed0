"""The ledger of sources in every format: nothing lost, nothing let loose."""

import csv
import io
import json

import pytest

from onrecord.errors import UsageError
from onrecord.export.sources_shown import sources
from onrecord.products import ledger_sources
from tests.unit.link.copied import BODY, CREW, FERRY, OTHER, RUDDER, TIDE, TOW, VIK, article
from tests.unit.products.test_ledger_sources import pile

FACTS = {"outlet": "The Quay Post", "title": "=Ferry *aground*"}
TOLD = f"{VIK} Tor Vik told Reuters."
MADE = ledger_sources.sources(
    pile(
        article(*BODY, outlet="Reuters"),
        article(("byline", "By Reuters"), *BODY, *OTHER, outlet="The Harbour Ledger"),
        article(FERRY, CREW, RUDDER, TOW, **FACTS),  # type: ignore[arg-type]
        article(FERRY, CREW, RUDDER.replace("March", "April"), TOW, TIDE, **FACTS),  # type: ignore[arg-type]
        article(OTHER[0], TOLD, quoted=(VIK[1:-1], "Tor Vik"), via="Reuters"),
    )
)  # fmt: skip


def flat(text: str) -> str:
    return " ".join(text.split())


def test_text_shows_whom_each_draws_on_why_and_where() -> None:
    text = sources(MADE, "text")
    assert text.startswith("Sources: 5\n==========\n")
    shown = flat(text)
    assert "Draws on: 1" in shown and "Drawn on by: 1" in shown
    assert "the one credits the outlet of the other with its text" in shown
    assert "“Reuters” [" in shown and "shared: “The ferry to Nordkap ran aground" in shown
    assert "Versions of the same article: 1" in shown
    assert "here “March” [" in shown and "there “April” [" in shown and "only there" in shown
    assert "Tells from Reuters: 1 statement, 1 of its documents in the record [" in shown


def test_markdown_escapes_what_documents_say() -> None:
    text = sources(MADE, "md")
    assert "## =Ferry \\*aground\\*" in text or "\\=Ferry \\*aground\\*" in text
    assert "*aground*\n" not in text.replace("\\*", "")
    assert "- **Draws on: 1**" in text


def test_json_is_the_whole_ledger() -> None:
    value = json.loads(sources(MADE, "json"))
    assert (value["schema"], value["form"]) == ("onrecord/ledger/1", "sources")
    for shown, item in zip(value["items"], MADE.items, strict=True):
        assert shown["document"] == item.document and shown["own_share"] == item.own_share
        assert shown["draws_on"] == list(item.draws_on)
        assert len(shown["ties"]) == len(item.ties)
    for field in ("document", "outlet", "published", "descriptor", "draws_on", "drawn_on_by"):
        assert field in value["items"][0]


def test_csv_has_a_row_a_tie_and_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(sources(MADE, "csv"))))
    assert len(rows) == sum(max(1, len(each.ties)) for each in MADE.items)
    assert {row["relation"] for row in rows} >= {"draws_on", "drawn_on_by", "version"}
    assert any(row["title"] == "'=Ferry *aground*" for row in rows)
    assert any("March → April" in row["changes"] for row in rows)


def test_an_empty_ledger_and_an_unknown_format() -> None:
    empty = ledger_sources.sources(pile())
    assert sources(empty, "text") == "Sources: 0\n==========\n"
    assert sources(empty, "md") == "# Sources: 0\n"
    with pytest.raises(UsageError):
        sources(empty, "html")
