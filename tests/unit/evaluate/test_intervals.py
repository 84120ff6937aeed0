"""Intervals: determinism, known values, and what they cover."""

import pytest

from onrecord.evaluate.attribution import Tally
from onrecord.evaluate.attribution_measures import differences, measures
from onrecord.evaluate.intervals import RESAMPLES, middle95, resampled, totals, wilson

GOOD = Tally(found=10, gold=10, partial=9, exact=8, gold_direct=10, hit_direct=9)
POOR = Tally(found=10, gold=10, partial=3, exact=1, gold_direct=10, hit_direct=3)
SOME = [GOOD, POOR, GOOD, GOOD, POOR, GOOD]


def test_the_same_documents_are_drawn_every_time() -> None:
    assert list(resampled(SOME)) == list(resampled(SOME))
    assert next(resampled(SOME)) == (5, 5, 1, 5, 0, 2)
    assert measures(SOME) == measures(SOME)


def test_each_resample_has_as_many_documents() -> None:
    drawn = totals(SOME)
    assert len(drawn) == RESAMPLES
    assert {each.gold for each in drawn} == {60}
    assert len({each.partial for each in drawn}) > 3


def test_an_interval_holds_its_figure_and_alike_documents_have_none_to_speak_of() -> None:
    mixed = measures(SOME)["partial precision"]
    assert mixed.value == pytest.approx(0.7)
    assert mixed.interval is not None
    low, high = mixed.interval
    assert low < 0.6
    assert high > 0.8
    assert measures([GOOD] * 6)["partial precision"].interval == (0.9, 0.9)


def test_no_interval_of_one_document_and_no_figure_of_nothing() -> None:
    assert measures([GOOD])["partial F1"].interval is None
    assert measures(SOME)["recall mixed"].value is None


def test_a_difference_draws_the_same_documents_for_both() -> None:
    better = [each._replace(partial=each.partial + 1) for each in SOME]
    gain = differences(better, SOME)["partial recall"]
    assert gain.value == pytest.approx(0.1)
    assert gain.interval == pytest.approx((0.1, 0.1))


def test_percentiles() -> None:
    assert middle95([float(each) for each in range(1000)]) == (25.0, 974.0)


def test_wilson() -> None:
    # 81 of 263: the example of Newcombe (1998), table I
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-4)
    assert wilson(0, 0) == (0.0, 1.0)
