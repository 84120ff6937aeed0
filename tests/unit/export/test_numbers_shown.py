"""The ledger of numbers in every format: nothing lost, nothing let loose."""

import csv
import io
import json

import msgspec
import pytest

from onrecord.errors import UsageError
from onrecord.export.numbers_shown import numbers
from onrecord.model.identity import record_id
from onrecord.model.ledger_numbers import NumberLedger, NumberValue
from onrecord.model.product import Pile
from onrecord.model.quantities import Tally
from onrecord.products import ledger_numbers
from tests.unit.products.figures import numbers_pile, said_by, seized

OTHER = "Tor Vik of Aker said {} were seized from the ring at the quay on Monday."
PORTS = "He saw four ports: Aker, Nordkap and Holm."


def pile() -> Pile:
    """Two voices that differ, a copy of one, and a list that does not add up."""
    told, _ = said_by(
        seized("a.txt", "14 crates", 14, text=OTHER), "14 crates were seized from the ring"
    )
    ports = seized("d.txt", "four ports", 4, unit="port", text=PORTS)
    made = numbers_pile(
        told, seized("b.txt", "17 crates", 17), seized("c.txt", "17 crates", 17), ports
    )
    span = ports.draft.span("four ports: Aker, Nordkap and Holm")
    tally = Tally(
        id=record_id(ports.draft.id, "tally", (span,)),
        quantity=ports.quantities[0].id,
        span=span,
        named=tuple(map(ports.draft.span, ("Aker", "Nordkap", "Holm"))),
    )
    *others, last = made.readings
    readings = (*others, msgspec.structs.replace(last, tallies=(tally,)))
    return msgspec.structs.replace(made, readings=readings)


def ledger(every: bool = False) -> NumberLedger:
    return ledger_numbers.numbers(pile(), every)


def flat(text: str) -> str:
    return " ".join(text.split())


def test_text_shows_what_differs_who_tells_it_and_where() -> None:
    text = numbers(ledger(), "text")
    assert text.startswith(
        "Numbers: 1\n==========\n\n1 thing with figures that differ, 1 list that"
    )
    shown = flat(text)
    assert "4 figures in all, those told of by one voice are left out (--all lists them)." in shown
    assert "They differ: crates" in shown
    assert "2 voices in 3 documents:" in shown and "both are of crate; both tell of aker" in shown
    assert "14 Tor Vik, published 2025-04-24 “Tor Vik of Aker said 14 crates" in shown
    assert "in the same words: c.txt:" in shown
    assert text.index("Lists that do not add up") < text.index("They differ")
    assert "3 named, 4 told “He saw four ports: Aker, Nordkap and Holm.” [d.txt:" in shown
    assert "named: Aker [" in shown


def test_markdown_has_the_same_and_lets_nothing_loose() -> None:
    shown = numbers(ledger(), "md")
    assert shown.startswith("# Numbers: 1\n")
    assert "## Lists that do not add up" in shown and "## They differ: crates" in shown
    assert "- **14**" in shown and "- **17**" in shown
    item = ledger().items[0]
    hostile = msgspec.structs.replace(item, of="<b>[x](http://y)")
    loose = numbers(msgspec.structs.replace(ledger(), items=(hostile,)), "md")
    assert r"## They differ: \<b\>\[x\](http\://y)" in loose


def test_json_is_the_contract() -> None:
    made = json.loads(numbers(ledger(), "json"))
    assert (made["schema"], made["form"]) == ("onrecord/ledger/1", "numbers")
    (item,) = made["items"]
    assert (item["of"], item["relation"], len(item["values"])) == ("crates", "differ", 3)
    assert {item["pair"]["first"], item["pair"]["second"]} <= {one["id"] for one in item["values"]}
    value = item["values"][0]
    assert {"evidence", "value", "unit", "change", "holders"} <= set(value)
    assert (value["value"], value["unit"], value["change"]) == (14.0, "crate", "=")
    (tally,) = made["tallies"]
    assert (len(tally["named"]), tally["told"]["value"]) == (3, 4.0)


def test_csv_has_a_row_for_each_figure_and_each_list() -> None:
    rows = list(csv.DictReader(io.StringIO(numbers(ledger(every=True), "csv"))))
    assert [each["relation"] for each in rows] == ["tally", "differ", "differ", "differ", ""]
    assert rows[0]["listed"] == "Aker; Nordkap; Holm"
    assert [each["value"] for each in rows[1:4]] == ["14.0", "17.0", "17.0"]
    assert {each["counts"] for each in rows} == {"yes"}
    assert rows[1]["sentence"].startswith("Tor Vik of Aker said")


def changed(**fields: object) -> str:
    item = ledger().items[0]
    first: NumberValue = msgspec.structs.replace(item.values[0], **fields)
    items = (msgspec.structs.replace(item, values=(first, *item.values[1:])),)
    return flat(numbers(msgspec.structs.replace(ledger(), items=items), "text"))


def test_what_nobody_stands_by_is_marked() -> None:
    denied = changed(polarity="denies", act="hypothetical", counts=False)
    assert "(its holder denies it, hypothetical)" in denied
    assert "(possible)" in changed(certainty="possible")


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"value": 1234567.0}, " 1,234,567 "),
        ({"value": 40.0, "high": 50.0}, " 40–50 "),
        ({"change": "~"}, " about 14 "),
        ({"change": ">"}, " at least 14 "),
        ({"change": "down", "quantity": "share", "unit": "percent", "value": 7.5}, "down by 7.5 %"),
        ({"quantity": "money", "unit": "dollar", "text": "14 US\ndollars"}, " 14 US dollars "),
        ({"quantity": "measure", "unit": "day", "text": "fourteen-day"}, " fourteen-day "),
        ({"quantity": "ordinal"}, " no. 14 "),
    ],
)
def test_a_figure_is_printed_as_it_is_compared(fields: dict[str, object], shown: str) -> None:
    assert shown in changed(**fields)


def test_many_voices_are_cut_unless_all_are_asked_for() -> None:
    item = ledger().items[0]
    many = tuple(
        msgspec.structs.replace(item.values[0], id=str(each), voice=str(each)) for each in range(9)
    )
    few = msgspec.structs.replace(item, pair=None, values=many)
    short = numbers(msgspec.structs.replace(ledger(), items=(few,)), "text")
    assert "and 4 more (all with --all)" in short
    whole = numbers(msgspec.structs.replace(ledger(every=True), items=(few,)), "text")
    assert "more (all" not in whole and whole.count("said 14 crates") == 9


def test_another_format_is_refused() -> None:
    with pytest.raises(UsageError):
        numbers(ledger(), "xml")
