"""Scores of forecasters: only judged predictions, Brier by hand, what is counted and not scored."""

from typing import Any

import msgspec
import pytest

from onrecord.export.scores_words import counted
from onrecord.model.judgement import Cited, JudgedForecast, Judgement, Outcome, Target
from onrecord.model.ledger_scores import ForecasterScore
from onrecord.model.product import Pile
from onrecord.model.records import Forecast, Stance
from onrecord.products.forecast_scores import scores
from tests.unit.products.piles import Draft, pile_of

TEXT = """The pact

Tor Vik said the ferry pact is likely to hold. Vik said a strike is very unlikely to come. Vik \
said the port will open. Ines Duarte said the tide will turn. Vik said fog is likely to lift. \
Ada Holm said no more.
"""
LIKELY, VERY_UNLIKELY = (55, 80), (5, 20)


class Told(Draft):
    """Four predictions of Tor Vik, three of them in words of a scale, and one of Ines Duarte."""

    def __init__(self, source: str = "a.txt", more: str = "") -> None:
        super().__init__(source, TEXT + more)
        vik, ines = self.holder("Tor Vik"), self.holder("Ines Duarte")
        hold = self.says(vik, "the ferry pact is likely to hold", source="Tor Vik")
        strike = self.says(vik, "a strike is very unlikely to come", source="Vik")
        port = self.says(vik, "the port will open", source="Vik")
        tide = self.says(ines, "the tide will turn", source="Ines Duarte")
        fog = self.says(vik, "fog is likely to lift", source="Vik")
        self.hold_on = self.foretells(
            hold, "the ferry pact is likely to hold", likelihood="likely", band=LIKELY
        )
        self.strike = self.foretells(
            strike,
            "a strike is very unlikely to come",
            likelihood="very unlikely",
            band=VERY_UNLIKELY,
        )
        self.port = self.foretells(port, "the port will open")
        self.tide = self.foretells(tide, "the tide will turn")
        self.fog = self.foretells(fog, "fog is likely to lift", likelihood="likely", band=LIKELY)


def came(draft: Draft, forecast: Forecast, outcome: Outcome, minute: int = 0) -> JudgedForecast:
    span = forecast.proposition[0]
    place = {"document": draft.id, "source": draft.source}
    judgement = Judgement(
        verdict="outcome",
        targets=(
            Target(kind="forecast", start=span.start, end=span.end, exact=span.exact, **place),
        ),
        value=outcome,
        author="Ada Holm",
        time=f"2025-06-01T10:{minute:02}:00+00:00",
        evidence=(Cited(document=draft.id, source=draft.source, start=0, end=3, exact="The"),),
    )
    return JudgedForecast(judgement, forecast.id)


def judged(draft: Draft, *outcomes: JudgedForecast) -> Pile:
    pile = pile_of(draft)
    return Pile(readings=pile.readings, outcomes=outcomes)


def only(pile: Pile) -> ForecasterScore:
    (found,) = scores(pile).items
    return found


def test_nothing_is_scored_before_it_is_judged() -> None:
    ledger = scores(pile_of(Told()))
    assert (ledger.items, ledger.all) == ((), None)


def test_the_brier_score_is_over_the_middles_of_the_bands() -> None:
    draft = Told()
    found = only(
        judged(draft, came(draft, draft.hold_on, "happened"), came(draft, draft.strike, "happened"))
    )
    # errors (0.675 - 1)² = 0.105625 and (0.125 - 1)² = 0.765625
    assert found.brier is not None
    assert found.brier.n == 2
    assert found.brier.mean == pytest.approx(0.435625)
    # the mean ± 12.706 · 0.33, which leaves 0 to 1 on both sides
    assert found.brier.interval == (0.0, 1.0)
    # at the better ends (0.8 - 1)² and (0.2 - 1)²; at the worse (0.55 - 1)² and (0.05 - 1)²
    assert found.brier.least == pytest.approx((0.04 + 0.64) / 2)
    assert found.brier.most == pytest.approx((0.2025 + 0.9025) / 2)
    assert (found.judged, found.open) == (2, 2)


def test_what_did_not_happen_counts_against_the_probability() -> None:
    draft = Told()
    found = only(judged(draft, came(draft, draft.strike, "did_not_happen")))
    assert found.brier is not None
    assert found.brier.mean == pytest.approx(0.125**2)
    assert found.brier.interval is None
    assert found.brier.least == pytest.approx(0.05**2)


def test_errors_that_are_all_alike_give_no_interval() -> None:
    draft = Told()
    found = only(
        judged(draft, came(draft, draft.hold_on, "happened"), came(draft, draft.fog, "happened"))
    )
    assert found.brier is not None
    assert (found.brier.n, found.brier.interval) == (2, None)


def test_words_without_a_band_are_counted_and_not_scored() -> None:
    draft = Told()
    found = only(judged(draft, came(draft, draft.port, "happened")))
    assert found.brier is None
    assert (found.unbanded.n, found.unbanded.happened, found.banded.n) == (1, 1, 0)


def test_partly_and_void_are_judged_and_not_scored() -> None:
    draft = Told()
    found = only(
        judged(draft, came(draft, draft.hold_on, "partly"), came(draft, draft.strike, "void"))
    )
    assert (found.judged, found.partly, found.void, found.open) == (2, 1, 1, 2)
    assert found.brier is None
    assert found.calibration == ()


def test_calibration_is_by_band_with_an_interval_of_the_share() -> None:
    draft = Told()
    found = only(
        judged(
            draft,
            came(draft, draft.hold_on, "happened"),
            came(draft, draft.fog, "did_not_happen"),
            came(draft, draft.strike, "did_not_happen"),
        )
    )
    low, high = found.calibration
    assert (low.band, low.came_out.n, low.came_out.happened) == (VERY_UNLIKELY, 1, 0)
    assert (high.band, high.came_out.n, high.came_out.share) == (LIKELY, 2, 0.5)
    # Wilson's interval of 1 of 2
    assert high.came_out.interval == pytest.approx((0.0945, 0.9055), abs=1e-4)


def test_each_forecaster_has_a_score_and_all_together_have_one() -> None:
    draft = Told()
    ledger = scores(
        judged(draft, came(draft, draft.tide, "happened"), came(draft, draft.port, "happened"))
    )
    assert [each.holder.name for each in ledger.items] == ["Ines Duarte", "Tor Vik"]
    assert ledger.all is not None
    assert (ledger.all.judged, ledger.all.open) == (2, 3)


def test_a_prediction_printed_twice_in_the_same_words_counts_once_by_the_latest_judgement() -> None:
    one, other = Told("a.txt"), Told("b.txt", "More of b.\n")
    outcomes = (came(one, one.strike, "happened", 1), came(other, other.strike, "void", 2))
    pile = Pile(readings=pile_of(one, other).readings, outcomes=outcomes)
    found = only(pile)
    assert (found.judged, found.void, found.open) == (1, 1, 3)
    whole = scores(pile).all
    assert whole is not None
    assert (whole.judged, whole.open) == (1, 4)


def test_plans_are_no_predictions() -> None:
    draft = Told()
    plan = draft.foretells(draft.attributions[0], "the ferry pact", kind="plan")
    assert scores(judged(draft, came(draft, plan, "happened"))).items == ()


@pytest.mark.parametrize(
    "told",
    [
        {"polarity": "denies"},
        {"polarity": "questions"},
        {"act": "not_made"},
        {"act": "declined"},
        {"act": "hypothetical"},
    ],
)
def test_what_is_denied_not_said_or_only_supposed_is_counted_and_not_scored(
    told: dict[str, Any],
) -> None:
    draft = Told()
    draft.modality(draft.attributions[1], **told)
    nobodys(draft)


def nobodys(draft: Told) -> None:
    """The strike, judged, is in the ledger of scores and in no score."""
    found = only(judged(draft, came(draft, draft.strike, "happened")))
    assert (found.judged, found.not_theirs, found.open) == (1, 1, 3)
    assert (found.brier, found.calibration) == (None, ())
    assert (found.banded.n, found.unbanded.n) == (0, 0)
    assert "1 denied, not said or rejected" in counted(found)


def test_what_the_narrator_rejects_is_not_scored() -> None:
    draft = Told()
    target = draft.attributions[1].id
    draft.stances.append(Stance(target=target, value="rejects", cue=(draft.span("a strike"),)))
    nobodys(draft)


def test_what_lies_within_a_denied_statement_is_not_scored() -> None:
    draft = Told()
    whole = draft.says(draft.holder("Ada Holm"), "Vik said a strike is very unlikely to come")
    draft.modality(whole, polarity="denies")
    inner = draft.attributions[1]
    draft.attributions[1] = msgspec.structs.replace(inner, within=whole.id)
    nobodys(draft)


def test_a_judgement_without_a_forecast_of_today_scores_nothing() -> None:
    draft = Told()
    lost = JudgedForecast(came(draft, draft.port, "happened").judgement, None)
    assert scores(judged(draft, lost)).items == ()
