"""The process engine: the same results in the same order, on several cores."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context
from typing import Any, TypeVar

from onrecord.errors import OnrecordError

Item = TypeVar("Item")
Result = TypeVar("Result")
Settings = TypeVar("Settings")
AHEAD = 4
"""Items in flight for each worker: bounds memory."""


def each(
    make: Callable[[Settings], Callable[[Item], Result]],
    settings: Settings,
    items: Iterable[Item],
    workers: int,
) -> Iterator[Result]:
    """`make(settings)`, made once a worker, applied to each item; results in order.

    `make` must be a module-level function; settings, items and results must pickle, and
    settings must be hashable. Raises OnrecordError when a worker dies.
    """
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        flying: deque[Future[Result]] = deque()
        try:
            for item in items:
                flying.append(pool.submit(call, make, settings, item))
                if len(flying) >= workers * AHEAD:
                    yield flying.popleft().result()
            while flying:
                yield flying.popleft().result()
        except BrokenProcessPool as error:
            raise OnrecordError(
                "a worker process died (out of memory?); run again with --jobs 1"
            ) from error
        finally:
            for future in flying:
                future.cancel()


def call(make: Callable[[Any], Callable[[Any], Any]], settings: Any, item: Any) -> Any:
    """One item in a worker."""
    return made(make, settings)(item)


@cache
def made(make: Callable[[Any], Callable[[Any], Any]], settings: Any) -> Callable[[Any], Any]:
    """The worker's function, made once a process."""
    return make(settings)
