"""Every engine gives what the serial one gives, in the same order, whatever an item does."""

import os
import resource
import time
from collections.abc import Callable

import pytest

from onrecord.engine import processes, serial

BAD = 13


def multiplier(factor: int) -> Callable[[int], int]:
    return lambda number: number * factor


def killer(factor: int) -> Callable[[int], int]:
    def kill(number: int) -> int:
        if number == BAD:
            os.kill(os.getpid(), 9)
        return number * factor

    return kill


def sleeper(factor: int) -> Callable[[int], int]:
    def sleep(number: int) -> int:
        if number == BAD:
            time.sleep(600)
        return number * factor

    return sleep


def eater(factor: int) -> Callable[[int], int]:
    def eat(number: int) -> int:
        return len(bytes(8 * processes.MEMORY)) if number == BAD else number * factor

    return eat


def breaker(factor: int) -> Callable[[int], int]:
    return lambda number: factor // (number - BAD)


def lost(number: int, fate: processes.Fate) -> int:
    return -number if fate == "died" else -1000 * number


def test_processes_equal_serial() -> None:
    numbers = list(range(40))
    expected = list(serial.each(multiplier, 3, numbers))
    work = processes.Work(multiplier, 3, lost)
    assert list(processes.each(work, numbers, workers=2)) == expected
    assert expected[:3] == [0, 3, 6]


@pytest.mark.parametrize(("make", "stands_for"), [(killer, -BAD), (sleeper, -1000 * BAD)])
def test_only_the_item_that_dies_or_hangs_is_lost(
    make: Callable[[int], Callable[[int], int]], stands_for: int
) -> None:
    work = processes.Work(make, 3, lost, seconds=5)
    given = list(processes.each(work, range(20), workers=2))
    assert given == [stands_for if number == BAD else number * 3 for number in range(20)]


def test_an_item_that_asks_for_all_memory_fails_and_takes_none() -> None:
    work = processes.Work(eater, 3, lost)
    with pytest.raises(MemoryError):
        list(processes.each(work, [1, BAD, 2], workers=1))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    assert peak < processes.MEMORY


def test_what_the_work_raises_is_raised() -> None:
    work = processes.Work(breaker, 3, lost)
    with pytest.raises(ZeroDivisionError):
        list(processes.each(work, range(20), workers=2))
