"""Standing of quantities: bounds, rounding, and what cannot both be true."""

import pytest

from onrecord.lexicon.standing import standing
from onrecord.model.quantities import Change, Quantity, QuantityForm
from onrecord.model.span import Span

SPAN = Span(0, 1, "1")


def figure(
    value: float, change: Change = "=", form: QuantityForm = "count", high: float | None = None
) -> Quantity:
    unit = "percent" if form == "share" else "crate"
    return Quantity(
        id="q",
        span=SPAN,
        number=SPAN,
        value=float(value),
        high=None if high is None else float(high),
        form=form,
        unit=unit,
        change=change,
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (figure(12), figure(12), "agree"),
        (figure(12), figure(13), "apart"),
        # a count below a hundred is told to the unit
        (figure(20), figure(21), "apart"),
        (figure(2_400_000), figure(2_420_000), "rounding"),
        (figure(2_400_000), figure(2_700_000), "apart"),
        (figure(300, "~"), figure(280), "agree"),
        (figure(300, "~"), figure(320), "agree"),
        (figure(300, "~"), figure(400), "apart"),
        (figure(100, ">"), figure(130), "agree"),
        (figure(100, ">"), figure(90), "apart"),
        (figure(100, ">"), figure(900), "apart"),
        (figure(50, "<"), figure(45), "agree"),
        (figure(50, "<"), figure(60), "apart"),
        (figure(40, high=50), figure(45), "agree"),
        (figure(40, high=50), figure(55), "apart"),
        (figure(5, form="share"), figure(5.1, form="share"), "rounding"),
        (figure(20, form="share"), figure(20.4, form="share"), "rounding"),
        (figure(20, form="share"), figure(22, form="share"), "apart"),
        (figure(39, form="ordinal"), figure(40, form="ordinal"), "apart"),
        (figure(3, "up", "share"), figure(3, "down", "share"), "apart"),
        (figure(0), figure(0), "agree"),
    ],
)
def test_two_numbers_stand_to_each_other(one: Quantity, other: Quantity, expected: str) -> None:
    assert standing(one, other) == expected
    assert standing(other, one) == expected


def test_a_fraction_is_compared_in_percent() -> None:
    half = Quantity(id="q", span=SPAN, number=SPAN, value=0.5, form="share")
    assert standing(half, figure(50, form="share")) == "agree"
    assert standing(half, figure(54, form="share")) == "apart"
