"""The ledger of quotations in every format: words verbatim, differences with both places."""

import csv
import io
import json

import msgspec
import pytest

from onrecord.errors import UsageError
from onrecord.export.quotations_shown import quotations
from onrecord.model.ledger_quotations import QuotationLedger
from onrecord.products import ledger_quotations
from tests.unit.products.collated import ALTERED, CUT, WHOLE, draft, linked


def ledger() -> QuotationLedger:
    pile = linked(
        draft("a.txt", CUT, outlet="The Quay Post"),
        draft("b.txt", WHOLE),
        draft("c.txt", ALTERED),
        draft("d.txt", WHOLE),
    )
    return ledger_quotations.quotations(pile)


def flat(text: str) -> str:
    return " ".join(text.split())


def test_text_shows_the_fullest_then_what_the_others_leave_out_and_change() -> None:
    shown = flat(quotations(ledger(), "text"))
    assert shown.startswith("Quotations: 1 ============= 1 has a version whose differences")
    assert "Tor Vik, in 4 documents, 3 wordings" in shown
    assert "Changes the sense in 1 wording: the shorter one leaves out the condition" in shown
    assert f"fullest — Tor Vik, published 2025-04-24 “{WHOLE}” [b.txt:1-" in shown
    assert "the same words in 1 more place: Tor Vik, published 2025-04-24 [d.txt:1-" in shown
    assert "- stops before “unless the council votes against us” [b.txt:" in shown
    assert "changes the sense: the shorter one leaves out the condition" in shown
    assert "- puts in “rusty” [c.txt:" in shown
    assert "cut — Tor Vik ← The Quay Post, published 2025-04-24" in shown


def test_markdown_has_the_same_and_lets_nothing_loose() -> None:
    shown = quotations(ledger(), "md")
    assert shown.startswith("# Quotations: 1\n")
    assert "## Tor Vik, in 4 documents, 3 wordings" in shown
    assert "  - stops before “unless the council votes against us”" in shown
    item = ledger().items[0]
    holder = msgspec.structs.replace(item.holders[0], name="<b>[x](http://y)")
    hostile = msgspec.structs.replace(item, holders=(holder,))
    loose = quotations(msgspec.structs.replace(ledger(), items=(hostile,)), "md")
    assert r"## \<b\>\[x\](http\://y)" in loose


def test_json_is_the_contract() -> None:
    made = json.loads(quotations(ledger(), "json"))
    assert (made["schema"], made["form"]) == ("onrecord/ledger/1", "quotations")
    (item,) = made["items"]
    assert {"id", "holders", "variants", "fullest", "links"} <= set(item)
    assert item["links"][0]["reason"].startswith("the same person is quoted")
    variant = item["variants"][-1]
    assert {"evidence", "text", "cut", "altered", "translated", "diff", "why"} <= set(variant)
    assert variant["diff"][0]["kind"] in ("left_out", "put_in", "changed")


def test_csv_has_a_row_for_each_variant() -> None:
    rows = list(csv.DictReader(io.StringIO(quotations(ledger(), "csv"))))
    assert [each["source"] for each in rows] == ["b.txt", "d.txt", "a.txt", "c.txt"]
    assert [each["fullest"] for each in rows] == ["yes", "no", "no", "no"]
    assert rows[2]["left_out"] == "unless the council votes against us"
    assert rows[3]["put_in"] == "rusty"
    assert {each["holders"] for each in rows} == {"Tor Vik"}


def test_an_empty_ledger_and_another_format() -> None:
    assert quotations(QuotationLedger(), "text").startswith("Quotations: 0\n")
    with pytest.raises(UsageError):
        quotations(QuotationLedger(), "html")
