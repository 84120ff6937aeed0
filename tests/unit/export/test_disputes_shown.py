"""Disputes shown: the words of each side, and never a denial as an assertion."""

import json

import pytest

from onrecord.errors import UsageError
from onrecord.export.disputes_shown import disputes as shown
from onrecord.link.disputes import disputes as found
from onrecord.link.tellings import tellings
from onrecord.model.claim import PileLinks
from onrecord.model.ledger_disputes import DisputeLedger
from onrecord.model.product import Pile
from onrecord.models.kit import Kit
from onrecord.products.ledger_disputes import disputes
from tests.unit.link.disputed import read

SUNK = "Ines Duarte said that Norway had sunk the ferry."
DENIED = "Norway has denied that it had sunk the ferry."
TALE = (
    "The ferry Aker sank off Nordkap on Monday after a fire in its engine room. "
    "Tor Vik, a spokesman for the ministry, called the report a “fairy tale.”"
)
CLAIMED = "Tor Vik falsely claimed that the ferry had carried 900 passengers to Nordkap."
MONEY = (
    "Norway’s share of the bill is 380 million euros, Tor Vik said.",
    "Norway’s part of the bill is 410 million euros, Ines Duarte said.",
)


def ledger(kit: Kit, *articles: str, holder: str | None = None) -> DisputeLedger:
    readings = read(kit, *articles)
    links = PileLinks(disputes=found(tellings(readings), (), {}))
    return disputes(Pile(readings=readings, links=links), holder=holder)


def text(kit: Kit, *articles: str) -> str:
    return " ".join(shown(ledger(kit, *articles), "text").split())


def test_what_is_denied_is_not_asserted(kit: Kit) -> None:
    page = text(kit, SUNK, DENIED)
    assert "Whether “Norway had sunk the ferry”" in page
    assert "Say so (1 voice): Ines Duarte" in page
    assert "denies: “it had sunk the ferry” [2.txt:" in page
    (item,) = ledger(kit, SUNK, DENIED).items
    asserting, denying = item.sides
    assert [each.denied for each in denying.members] == [True]
    assert [each.plain for each in denying.members] == [False]
    assert [each.denied for each in asserting.members] == [False]


def test_the_question_stands_in_the_record(kit: Kit) -> None:
    (item,) = ledger(kit, SUNK, DENIED).items
    (asked,) = item.asked
    assert asked.exact in SUNK
    assert item.question == f"Whether “{asked.exact}”"


def test_what_is_called_untrue_is_said_so(kit: Kit) -> None:
    assert "calls untrue: ‘the report a “fairy tale.”’" in text(kit, TALE)


def test_a_narrator_rejects_what_another_says(kit: Kit) -> None:
    page = text(kit, CLAIMED)
    assert "Report it and reject it (1 voice): 1.txt" in page
    assert "rejects what is told of Tor Vik: “the ferry had carried 900 passengers" in page


def test_numbers_are_asked_with_both_values(kit: Kit) -> None:
    page = text(kit, *MONEY)
    assert "Which number, “380 million euros” or “410 million euros”: “Norway’s" in page
    assert "Say “380 million euros” (1 voice): Tor Vik" in page
    assert "Say “410 million euros” (1 voice): Ines Duarte" in page


def test_json_keeps_the_contract(kit: Kit) -> None:
    value = json.loads(shown(ledger(kit, SUNK, DENIED), "json"))
    assert value["schema"] == "onrecord/ledger/1"
    (item,) = value["items"]
    assert item["kind"] == "denial"
    for side in item["sides"]:
        for member in side["members"]:
            assert member["evidence"][0]["exact"]
            assert member["holders"]
            assert member["chain"]


def test_csv_has_a_row_a_telling(kit: Kit) -> None:
    lines = shown(ledger(kit, SUNK, DENIED), "csv").splitlines()
    assert len(lines) == 3
    assert ",denies," in lines[2]


def test_holders_choose(kit: Kit) -> None:
    assert ledger(kit, SUNK, DENIED, holder="Ines Duarte").items
    assert not ledger(kit, SUNK, DENIED, CLAIMED, holder="Ola Berg").items


def test_markup_of_documents_is_escaped(kit: Kit) -> None:
    page = shown(ledger(kit, SUNK.replace("ferry", "*ferry*"), DENIED), "md")
    assert "*ferry*" not in page.replace("\\*", "")


def test_another_format_is_refused(kit: Kit) -> None:
    with pytest.raises(UsageError):
        shown(DisputeLedger(), "pdf")
