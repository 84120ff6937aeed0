"""A piece of work that takes too long is given up, whatever it swallows; other work is not."""

import re
import signal
import threading
from contextlib import suppress

import pytest

from onrecord.engine.budget import OverBudgetError, budget


def test_work_within_its_budget_is_done_and_leaves_no_alarm() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with budget(60):
        done = sum(range(10))
    assert done == 45
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is before


def test_a_loop_that_survives_every_exception_is_stopped() -> None:
    with pytest.raises(OverBudgetError), budget(0.05):
        while True:
            with suppress(Exception):
                sum(range(1000))


def test_a_pattern_that_backtracks_for_ever_is_stopped() -> None:
    with pytest.raises(OverBudgetError), budget(0.05):
        re.match(r"(a+)+$", "a" * 60 + "b")


def test_outside_the_main_thread_work_is_not_bounded() -> None:
    done: list[int] = []

    def work() -> None:
        with budget(0.000001):
            done.append(sum(range(100_000)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [sum(range(100_000))]
