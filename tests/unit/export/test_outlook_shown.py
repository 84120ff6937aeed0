"""Outlook ledgers in every format: nothing lost, nothing let loose."""

import csv
import io
import json
import re

import msgspec
import pytest

from onrecord.errors import UsageError
from onrecord.export.escape import escaped
from onrecord.export.outlook_shown import outlook
from onrecord.model.judgement import Outside
from onrecord.model.ledger import HeldBack
from onrecord.model.ledger_outlook import ForecastItem, ForecastLedger
from onrecord.model.ledger_scores import OutcomeItem, ProposedOutcome
from onrecord.model.records import Forecast
from onrecord.products.ledger_assessments import assessments
from onrecord.products.ledger_forecasts import forecasts
from onrecord.products.ledger_non_events import non_events
from tests.unit.products.outlooks import outlook_pile
from tests.unit.products.piles import Draft, pile_of


def flat(text: str) -> str:
    return " ".join(text.split())


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_text_says_whose_when_how_likely_and_how_it_is_told() -> None:
    text = outlook(forecasts(outlook_pile()), "text")
    assert text.startswith("Forecasts: 2\n============\n\nThe number after each kind says")
    assert "\n\nferry.txt, published 2025-04-24\n" in text
    shown = flat(text)
    assert shown.count("The number after each kind") == 1
    assert "Tor Vik — prediction, 0.90 “the ferry pact would very likely hold until" in shown
    assert re.search(r"if Aker pays” \[\d+-\d+\] when: “until May” \(2025-05\)", shown)
    assert "on condition: “if Aker pays”" in shown
    assert "likelihood: “very likely”, read as 80–95 % (ICD 203)" in shown
    assert "certainty: possible, in the holder’s words: “might”" in shown
    assert "told with rejection: “so-called”" in shown


def test_likelihood_and_certainty_are_never_in_one_line() -> None:
    for form in ("text", "md"):
        lines = outlook(forecasts(outlook_pile(), "all"), form).splitlines()
        assert not [each for each in lines if "likelihood" in each and "certainty" in each]


def test_words_shown_as_likelihood_are_not_repeated_as_certainty() -> None:
    ledger = forecasts(outlook_pile())
    second = ledger.items[1]
    same = msgspec.structs.replace(second, likelihood_words=second.certainty_words[0])
    assert "certainty" not in outlook(ForecastLedger(items=(same,)), "text")


def test_an_act_that_is_not_plain_is_shown() -> None:
    ledger = forecasts(outlook_pile())
    item = msgspec.structs.replace(ledger.items[0], act="hypothetical", polarity="denies")
    shown = flat(outlook(ForecastLedger(items=(item,)), "text"))
    assert "Tor Vik — prediction, hypothetical, denies, 0.90" in shown


def test_an_unknown_holder_is_said_to_be_unknown() -> None:
    item = msgspec.structs.replace(forecasts(outlook_pile()).items[0], chain=(), holders=())
    assert "holder unknown — prediction" in outlook(ForecastLedger(items=(item,)), "text")


def test_parts_are_named() -> None:
    shown = flat(outlook(assessments(outlook_pile(), "indicator"), "text"))
    assert shown.startswith("Indicators: 1 ============= The number after each kind")
    assert "sign: “an empty quay” of what: “trouble”" in shown
    shown = flat(outlook(non_events(outlook_pile(), "refusals"), "text"))
    assert "The Quay Post — refused comment, 1.00" in shown
    assert "who: “Duarte, Vik’s rival” (Ines Duarte) what: “the fees”" in shown


def test_what_keeps_an_item_off_products_is_said_in_each_form() -> None:
    item = forecasts(outlook_pile()).items[1]
    held = HeldBack("distance", item.evidence[0])
    ledger = ForecastLedger(items=(msgspec.structs.replace(item, guarded=(held,)),))
    words = "distance (“the line might close in 2031”)"
    assert f"kept off products: {words}" in flat(outlook(ledger, "text"))
    assert f"  - kept off products: {escaped(words)}" in outlook(ledger, "md")
    assert [each["kept_off"] for each in rows(outlook(ledger, "csv"))] == [words]
    (made,) = json.loads(outlook(ledger, "json"))["items"]
    assert made["guarded"][0]["reason"] == "distance"
    assert made["guarded"][0]["evidence"]["exact"] == "the line might close in 2031"


def with_value(value: str) -> ForecastLedger:
    item = forecasts(outlook_pile()).items[0]
    assert item.horizon
    horizon = msgspec.structs.replace(item.horizon, value=value)
    return ForecastLedger(items=(msgspec.structs.replace(item, horizon=horizon),))


@pytest.mark.parametrize("value", ["FUTURE_REF", "P5Y", "PXW", "P1DE", "XXXX-05", "XXXX-WXX-1"])
def test_a_time_that_is_no_date_stands_in_its_own_column_alone(value: str) -> None:
    ledger = with_value(value)
    for form in ("text", "md"):
        assert value not in outlook(ledger, form)
    (row,) = rows(outlook(ledger, "csv"))
    assert (row["ahead"], row["horizon_value"]) == ("", value)
    assert json.loads(outlook(ledger, "json"))["items"][0]["horizon"]["value"] == value


@pytest.mark.parametrize(
    ("value", "words", "first"),
    [
        ("2025-07-03", "2025-07-03", "2025-07-03"),
        ("2025-Q3", "third quarter of 2025", "2025-07"),
        ("2025-H2", "second half of 2025", "2025-07"),
        ("2025-SU", "summer 2025", "2025-06"),
        ("2025-W02", "the week of 2025-01-06", "2025-01-06"),
        ("2025-W02-WE", "the weekend of 2025-01-11", "2025-01-11"),
        ("2025-07-03TMO", "2025-07-03 in the morning", "2025-07-03"),
        ("2025-07-03T09:30", "2025-07-03 09:30", "2025-07-03"),
        ("203", "the 2030s", "2030"),
        ("2025-02-01/2025-02-05", "2025-02-01 to 2025-02-05", "2025-02-01"),
    ],
)
def test_a_date_is_said_in_plain_words_and_sorts(value: str, words: str, first: str) -> None:
    ledger = with_value(value)
    assert f"when: “until May” ({words})" in flat(outlook(ledger, "text"))
    (row,) = rows(outlook(ledger, "csv"))
    assert (row["ahead"], row["horizon_value"]) == (first, value)


def judged(item: ForecastItem) -> ForecastItem:
    outcome = OutcomeItem(
        judgement="j1",
        outcome="did_not_happen",
        evidence=(item.evidence[0],),
        outside=(Outside(url="https://nordkap.example/log", text="the log"),),
        author="desk",
        time="2025-06-01T10:00:00Z",
    )
    return msgspec.structs.replace(item, outcome=outcome)


def proposed(item: ForecastItem) -> ForecastItem:
    later = ProposedOutcome(
        tells="happened",
        text="The line closed.",
        evidence=item.evidence,
        holders=item.holders,
        chain=item.chain,
        target=None,
        said=item.said,
        shared=("line",),
        score=0.5,
    )
    return msgspec.structs.replace(item, proposed=(later,))


def test_an_outcome_says_who_judged_and_on_what_and_a_proposal_that_nobody_did() -> None:
    first, second = forecasts(outlook_pile()).items
    ledger = ForecastLedger(items=(judged(proposed(first)), proposed(second)))
    shown = flat(outlook(ledger, "text"))
    assert "outcome: did not happen, judged by desk on 2025-06-01: “the ferry pact" in shown
    assert "the log [https://nordkap.example/log]" in shown
    assert shown.count("may bear on it (not judged)") == 1
    assert "may bear on it (not judged): happened, says Ines Duarte: “The line closed.”" in shown
    found = rows(outlook(ledger, "csv"))
    assert [each["outcome"] for each in found] == ["did_not_happen", ""]
    assert [each["proposed"] for each in found] == ["1", "1"]


def test_json_has_the_schema_first_and_what_the_contract_names() -> None:
    made = json.loads(outlook(forecasts(outlook_pile()), "json"))
    assert list(made)[:2] == ["schema", "form"]
    assert (made["schema"], made["form"]) == ("onrecord/ledger/1", "forecasts")
    item = made["items"][0]
    named = {"id", "text", "evidence", "holders", "chain", "horizon", "likelihood_words"}
    assert named | {"band", "scale", "condition", "outcome", "kind", "stance"} <= set(item)
    assert item["band"] == [80, 95]
    assert item["horizon"]["value"] == "2025-05"
    form = json.loads(outlook(non_events(outlook_pile(), "refusals"), "json"))["form"]
    assert form == "refusals"


def test_csv_has_a_column_to_sort_by_and_one_for_each_part() -> None:
    found = rows(outlook(forecasts(outlook_pile(), "all"), "csv"))
    assert [each["ahead"] for each in found] == ["2025-05", "2031", ""]
    assert (found[0]["band_low"], found[0]["band_high"], found[0]["scale"]) == (
        "80",
        "95",
        "icd203",
    )
    assert found[1]["stance"] == "rejects"
    assert found[0]["chain"] == "Tor Vik ← The Quay Post"
    assert [each["horizon_value"] for each in found] == ["2025-05", "2031", ""]
    assert found[0]["likelihood"] == "very likely"
    (told,) = rows(outlook(assessments(outlook_pile(), "prescription"), "csv"))
    assert (told["addressee"], told["action"], told["grounds"]) == ("Aker", "repair the quay", "")
    (gone,) = rows(outlook(non_events(outlook_pile()), "csv"))
    assert (gone["party"], gone["what"]) == ("The envoys", "announcing a date")


def hostile() -> ForecastLedger:
    text = "News\n\n=Hex_ said <b>it</b> will \x1b[31msink\x1b[0m by *May*.\n"
    draft = Draft("h.txt", text)
    words = draft.says(draft.holder("=Hex_"), "<b>it</b> will \x1b[31msink\x1b[0m by *May*")
    forecast = Forecast(
        id="f1", kind="prediction", proposition=words.content, target=words.id, cue=words.cue
    )
    reading = msgspec.structs.replace(draft.reading(), forecasts=(forecast,))
    return forecasts(msgspec.structs.replace(pile_of(draft), readings=(reading,)))


def test_nothing_of_a_document_is_obeyed() -> None:
    ledger = hostile()
    assert "\x1b" not in outlook(ledger, "text")
    markdown = outlook(ledger, "md")
    assert "\\<b\\>it\\</b\\>" in markdown and "\\*May\\*" in markdown
    (row,) = rows(outlook(ledger, "csv"))
    assert row["holder"] == "'=Hex_" and "\x1b" not in row["words"]
    assert json.loads(outlook(ledger, "json"))["items"][0]["text"] == ledger.items[0].text


def test_an_empty_ledger_is_a_ledger() -> None:
    ledger = forecasts(outlook_pile(), "wish")
    assert outlook(ledger, "text").startswith("Forecasts: 0")
    assert outlook(ledger, "md") == "# Forecasts: 0\n"
    assert rows(outlook(ledger, "csv")) == []


def test_there_is_no_other_format() -> None:
    with pytest.raises(UsageError, match="no format html"):
        outlook(forecasts(outlook_pile()), "html")
