"""Reliability: scores against what is right, and the figures at the thresholds."""

import pytest

from onrecord.evaluate.attribution_judged import judged_all
from onrecord.evaluate.reliability import EDGES, at_threshold, bins
from onrecord.model.thresholds import LEDGER, SURE
from tests.unit.evaluate.attribution_made import LABELS, WHOLE, article, found, judge, label


def test_bins_hold_each_score_once_and_say_how_much_is_right() -> None:
    read = judge(
        LABELS,
        found("Tor Vik", "said", WHOLE, score=1.0),
        found("Tor Vik", "added", "We wait", score=0.97),
        found("", "", "less noise", score=SURE),
    )
    made = bins([read])
    assert [each.found for each in made] == [0, 0, 0, 0, 1, 2]
    assert made[-1].right == 1
    assert made[-1].mean_score == pytest.approx(0.985)
    assert made[-2].share == 0.0
    assert made[0].share is None
    assert made[0].interval is None
    assert [each.least for each in made] == list(EDGES[:-1])


def test_optional_ones_are_in_no_bin() -> None:
    read = judge((label("", "", "more pay", tier=3),), found("", "", "more pay"))
    assert not any(each.found for each in bins([read]))


def test_figures_at_a_threshold() -> None:
    run = (
        found("Tor Vik", "said", WHOLE, score=0.95),
        found("she", "added", "We wait", score=0.5),
        found("", "", "less noise", score=0.95),
    )
    one = article(*LABELS)
    sure = at_threshold("sure", SURE, judged_all([one], {"port": run}, SURE))
    assert (sure.found, sure.precision, sure.right) == (2, 0.5, 0.5)
    assert sure.recall == pytest.approx(1 / 3)
    assert sure.interval == pytest.approx((0.0945, 0.9055), abs=1e-4)
    ledger = at_threshold("ledger", LEDGER, judged_all([one], {"port": run}, LEDGER))
    assert ledger.found == 3
    assert ledger.recall == pytest.approx(2 / 3)
