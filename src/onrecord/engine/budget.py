"""Budget: so many seconds for one piece of work, then it is given up."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

USUAL = 120.0
"""Seconds that one document may take to be read, unless said otherwise."""

AGAIN = 1.0
"""Seconds after which the work is stopped once more, should something have swallowed the stop."""


class OverBudgetError(BaseException):
    """The work took longer than its budget.

    Not an Exception: code that survives any failure of a part must not survive this.
    """


@contextmanager
def budget(seconds: float | None) -> Iterator[None]:
    """Raises OverBudgetError inside the block when it runs for longer than `seconds`.

    Works by SIGALRM, so only where there is one and in the main thread of a process (each worker
    of an engine is one); elsewhere, and for None, the block runs as long as it takes.
    """
    if seconds is None or not can_stop():
        yield
        return
    previous = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.signal(signal.SIGALRM, signal.SIG_IGN)
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)


def too_long(seconds: float | None) -> str:
    """Why work was given up, with the way out."""
    return f"it took longer than {seconds or 0:g} seconds; give more with --budget"


def can_stop() -> bool:
    return hasattr(signal, "SIGALRM") and threading.current_thread() is threading.main_thread()


def stop(number: int, frame: FrameType | None) -> None:
    raise OverBudgetError
