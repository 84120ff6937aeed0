"""Every engine gives what the serial one gives, in the same order."""

import os
from collections.abc import Callable

from onrecord.engine import processes, serial

KILLS = 13


def multiplier(factor: int) -> Callable[[int], int]:
    return lambda number: number * factor


def killer(factor: int) -> Callable[[int], int]:
    def kill(number: int) -> int:
        if number == KILLS:
            os.kill(os.getpid(), 9)
        return number * factor

    return kill


def lost(number: int) -> int:
    return -number


def test_processes_equal_serial() -> None:
    numbers = list(range(40))
    expected = list(serial.each(multiplier, 3, numbers))
    work = processes.Work(multiplier, 3, lost)
    assert list(processes.each(work, numbers, workers=2)) == expected
    assert expected[:3] == [0, 3, 6]


def test_only_the_item_that_kills_its_worker_is_lost() -> None:
    work = processes.Work(killer, 3, lost)
    given = list(processes.each(work, range(20), workers=2))
    assert given == [-KILLS if number == KILLS else number * 3 for number in range(20)]
