"""Intervals: how far a mean or a share that was found in few cases may lie from the true one."""

from collections.abc import Sequence
from math import sqrt

from onrecord.lexicon.tables import table

Z = 1.959964
"""Standard deviations each side of a mean that hold 95 % of a normal distribution."""


def of_mean(values: Sequence[float]) -> tuple[float, float] | None:
    """The 95 % interval of the mean by Student's t; None of one value, or where all are alike and
    so tell nothing of how they scatter."""
    n = len(values)
    mean = sum(values) / n if n else 0.0
    scatter = sum((each - mean) ** 2 for each in values)
    if n < 2 or scatter < 1e-12:
        return None
    reach = student(n - 1) * sqrt(scatter / (n - 1) / n)
    return mean - reach, mean + reach


def student(freedom: int) -> float:
    """Student's t for 95 %, two sides, of the most degrees of freedom up to these in the table."""
    return next(float(t) for least, t in reversed(table("scores_student")) if int(least) <= freedom)


def of_share(count: int, n: int) -> tuple[float, float] | None:
    """The 95 % interval of a share (Wilson 1927, https://doi.org/10.2307/2276774)."""
    if not n:
        return None
    share, square = count / n, Z * Z / n
    middle = (share + square / 2) / (1 + square)
    reach = Z * sqrt(share * (1 - share) / n + square / (4 * n)) / (1 + square)
    return max(0.0, middle - reach), min(1.0, middle + reach)
