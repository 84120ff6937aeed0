"""Intervals of means and shares, against figures worked out elsewhere."""

import pytest

from onrecord.lexicon.intervals import of_mean, of_share, student


def test_students_t_is_that_of_the_tables_and_the_wider_between_two_rows() -> None:
    assert (student(1), student(10), student(30)) == (12.706, 2.228, 2.042)
    assert student(45) == student(40) > student(50)


def test_a_mean_of_three_values() -> None:
    # mean 2, standard deviation 1: 2 ± 4.303 / √3
    assert of_mean([1.0, 2.0, 3.0]) == pytest.approx((2 - 2.4843, 2 + 2.4843), abs=1e-3)


@pytest.mark.parametrize("values", [[], [0.3], [0.2, 0.2, 0.2]])
def test_too_little_to_tell_how_values_scatter(values: list[float]) -> None:
    assert of_mean(values) is None


def test_a_share_by_wilson() -> None:
    assert of_share(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert of_share(0, 5) == pytest.approx((0.0, 0.4345), abs=1e-4)
    assert of_share(0, 0) is None
