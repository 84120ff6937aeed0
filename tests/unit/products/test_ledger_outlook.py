"""Ledgers of forecasts, assessments and non-events: complete, in order, with whose word it is."""

from typing import get_args

import msgspec
import pytest

from onrecord.model.records import AssessmentKind
from onrecord.model.span import span_of
from onrecord.products.ledger_assessments import FORMS, assessments
from onrecord.products.ledger_forecasts import forecasts
from onrecord.products.ledger_non_events import is_named_by, non_events
from tests.unit.products.outlooks import outlook_draft, outlook_pile


def test_predictions_are_listed_in_the_order_of_the_text_and_plans_only_if_asked() -> None:
    pile = outlook_pile()
    assert [each.kind for each in forecasts(pile).items] == ["prediction", "prediction"]
    everything = forecasts(pile, "all").items
    assert [each.kind for each in everything] == ["prediction", "prediction", "plan"]
    starts = [each.evidence[0].start for each in everything]
    assert starts == sorted(starts)
    assert [each.text for each in forecasts(pile, "plan").items] == [everything[2].text]
    assert forecasts(pile, "wish").items == ()


def test_a_forecast_has_its_words_its_holder_and_its_places() -> None:
    item = forecasts(outlook_pile()).items[0]
    assert [each.name for each in item.holders] == ["Tor Vik"]
    assert item.chain == (("Tor Vik",), ("The Quay Post",))
    assert item.horizon is not None and item.horizon.value == "2025-05"
    assert item.horizon.evidence.exact == "until May"
    assert item.condition is not None and item.condition.exact == "if Aker pays"
    assert item.likelihood_words is not None and item.likelihood_words.exact == "very likely"
    assert (item.band, item.scale, item.score) == ((80, 95), "icd203", 0.9)
    assert item.outcome is None and item.proposed == ()
    assert (item.act, item.polarity, item.certainty) == ("made", "asserts", "certain")


def test_how_it_is_told_comes_from_its_statement() -> None:
    item = forecasts(outlook_pile()).items[1]
    assert item.stance is not None and item.stance.value == "rejects"
    assert [each.exact for each in item.stance.evidence] == ["so-called"]
    assert (item.certainty, item.whose) == ("possible", "holder")
    assert [each.exact for each in item.certainty_words] == ["might"]


def test_what_lies_within_a_rejected_statement_is_told_with_rejection_too() -> None:
    draft = outlook_draft()
    inner, outer = draft.attributions[0], draft.attributions[1]
    draft.attributions[0] = msgspec.structs.replace(inner, within=outer.id)
    item = forecasts(outlook_pile(draft)).items[0]
    assert item.stance is not None and item.stance.value == "rejects"


def test_what_holds_back_the_statement_or_one_around_it_is_said() -> None:
    draft = outlook_draft()
    inner, outer, should = draft.attributions[:3]
    draft.modality(inner, "negation", words="very likely")
    draft.modality(outer, "distance", words="so-called")
    draft.modality(should, "condition", words="if Aker pays")
    draft.attributions[0] = msgspec.structs.replace(inner, within=outer.id)
    pile = outlook_pile(draft)
    first, second = forecasts(pile).items
    held = [(each.reason, each.evidence.exact) for each in first.guarded]
    assert held == [("negation", "very likely"), ("distance", "so-called")]
    assert [each.reason for each in second.guarded] == ["distance"]
    (urged,) = assessments(pile, "prescription").items
    assert [each.reason for each in urged.guarded] == ["condition"]
    assert forecasts(pile, "plan").items[0].guarded == ()


def test_what_no_record_covers_is_in_the_documents_own_voice() -> None:
    item = forecasts(outlook_pile(), "plan").items[0]
    assert item.target is None
    assert item.chain == (("The Quay Post",),)
    assert [each.name for each in item.holders] == ["The Quay Post"]
    assert item.act is None and item.certainty is None


@pytest.mark.parametrize(
    ("holder", "about", "wanted"),
    [
        ("Vik", None, ["the ferry pact"]),
        ("Duarte", None, ["the line might"]),
        ("quay post", None, ["The harbour plans"]),
        ("Vik", "line", []),
        (None, "LIN clos", ["the line might"]),
        (None, "minister pact", ["the ferry pact"]),
        ("Nobody", None, []),
    ],
)
def test_holder_and_words_choose(holder: str | None, about: str | None, wanted: list[str]) -> None:
    items = forecasts(outlook_pile(), "all", holder, about).items
    assert [next((w for w in wanted if each.text.startswith(w)), "") for each in items] == wanted


def test_each_kind_of_assessment_is_a_ledger_with_its_parts() -> None:
    pile = outlook_pile()
    ledger = assessments(pile, "prescription")
    assert ledger.form == "prescriptions"
    (item,) = ledger.items
    assert item.text == "Aker should repair the quay"
    assert [(each.name, each.evidence.exact) for each in item.parts] == [
        ("addressee", "Aker"),
        ("action", "repair the quay"),
    ]
    assert [each.name for each in item.holders] == ["Tor Vik"]
    (unknown,) = assessments(pile, "unknown").items
    assert [each.name for each in unknown.holders] == ["The Quay Post"]
    assert assessments(pile, "warning").items == ()
    assert assessments(pile, "indicator", holder="Duarte").items == ()
    assert set(FORMS) == set(get_args(AssessmentKind))


def test_refusals_and_other_non_events_are_two_ledgers() -> None:
    pile = outlook_pile()
    assert [each.kind for each in non_events(pile).items] == ["not_done"]
    (refused,) = non_events(pile, "refusals").items
    assert refused.kind == "refused_comment"
    assert refused.party is not None and refused.party.exact.startswith("Duarte")
    assert [each.name for each in refused.parties] == ["Ines Duarte"]
    assert [each.name for each in refused.holders] == ["The Quay Post"]


def test_a_non_event_is_found_by_who_kept_silent_and_by_who_tells() -> None:
    pile = outlook_pile()
    assert len(non_events(pile, "refusals", holder="Duarte").items) == 1
    assert len(non_events(pile, "refusals", holder="Quay Post").items) == 1
    assert non_events(pile, "refusals", holder="Vik").items == ()


def test_the_pile_s_order_is_the_ledger_s() -> None:
    first, second = outlook_draft("b.txt"), outlook_draft("a.txt")
    second.text = second.text.replace("Ferry news", "Ferry note")
    second.id = "f" * 16
    ledger = forecasts(outlook_pile(first, second), "all")
    assert [each.evidence[0].source for each in ledger.items] == ["b.txt"] * 3 + ["a.txt"] * 3


@pytest.mark.parametrize(
    ("party", "place", "named"),
    [
        ("Tor Vik", "Vik", True),
        ("Duarte, Vik’s rival", "Duarte", True),
        ("Duarte, Vik’s rival", "Vik", False),
        ("Vik's lawyer", "Vik", False),
        ("Her office", "Her", False),
        ("her", "her", True),
        ("Vik’s", "Vik’s", True),
    ],
)
def test_whose_office_is_silent_is_not_himself_silent(party: str, place: str, named: bool) -> None:
    start = party.index(place)
    assert is_named_by(
        span_of(party, 0, len(party)), span_of(party, start, start + len(place))
    ) is (named)
