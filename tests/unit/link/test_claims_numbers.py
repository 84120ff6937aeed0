"""Whether amounts and times of two propositions can be those of one claim."""

import pytest

from onrecord.link.claims_numbers import different_numbers, different_times
from onrecord.model.proposition import Amount


def amount(value: float, **fields: object) -> Amount:
    return Amount(value=value, **fields)  # type: ignore[arg-type]


AGREE = (
    (amount(12), amount(12)),
    (amount(1_234_000), amount(1_200_000)),
    (amount(487), amount(500, change="~")),
    (amount(10, change=">"), amount(12)),
    (amount(10, high=15), amount(12)),
    (amount(12, unit="dollar"), amount(12, unit="person")),
    (amount(12, of=("ship",)), amount(14, of=("sailor",))),
)
DIFFER = (
    (amount(12), amount(14)),
    (amount(10), amount(12)),
    (amount(1_234_000), amount(1_300_000)),
    (amount(10, change="<"), amount(12)),
    (amount(5, change="up"), amount(5, change="down")),
    (amount(12, unit="dollar"), amount(14, unit="dollar")),
    (amount(12, of=("ship",)), amount(14, of=("ship", "navy"))),
)


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_numbers_that_may_be_one(one: Amount, other: Amount) -> None:
    assert different_numbers([one], [other]) is None
    assert different_numbers([other], [one]) is None


@pytest.mark.parametrize(("one", "other"), DIFFER)
def test_numbers_that_cannot_be_one(one: Amount, other: Amount) -> None:
    assert different_numbers([one], [other]) == (one, other)
    assert different_numbers([other], [one]) == (other, one)


def test_one_number_that_agrees_leaves_the_others_to_be_compared() -> None:
    one, other = [amount(12), amount(5)], [amount(12), amount(7)]
    assert different_numbers(one, other) == (one[1], other[1])
    assert different_numbers(one, [amount(12)]) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("2023-03-21",), ("2023-03-21T10:00",)),
        (("2023-03-21",), ("2023",)),
        (("2023-03-21", "2021"), ("2021",)),
        (("P3D",), ("2021",)),
        ((), ("2021",)),
    ],
)
def test_times_that_may_be_one(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert different_times(one, other) is None
    assert different_times(other, one) is None


def test_times_that_cannot_be_one() -> None:
    assert different_times(("2023-03-21",), ("2023-03-22",)) == ("2023-03-21", "2023-03-22")
    assert different_times(("2022",), ("2023-03-22",)) == ("2022", "2023-03-22")
