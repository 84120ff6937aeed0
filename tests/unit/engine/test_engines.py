"""Every engine gives what the serial one gives, in the same order."""

import os
from collections.abc import Callable

import pytest

from onrecord.engine import processes, serial
from onrecord.errors import OnrecordError


def multiplier(factor: int) -> Callable[[int], int]:
    return lambda number: number * factor


def killer(factor: int) -> Callable[[int], int]:
    def kill(number: int) -> int:
        os.kill(os.getpid(), 9)
        return number * factor

    return kill


def test_processes_equal_serial() -> None:
    numbers = list(range(40))
    expected = list(serial.each(multiplier, 3, numbers))
    assert list(processes.each(multiplier, 3, numbers, workers=2)) == expected
    assert expected[:3] == [0, 3, 6]


def test_a_dead_worker_is_an_error_with_a_way_out() -> None:
    with pytest.raises(OnrecordError, match="--jobs 1"):
        list(processes.each(killer, 1, [1, 2], workers=2))
