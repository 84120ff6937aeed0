"""The process engine: the same results in the same order, on several cores."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context
from typing import Any, Generic, NamedTuple, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Settings = TypeVar("Settings")
AHEAD = 4
"""Items in flight for each worker: bounds memory."""


class Work(NamedTuple, Generic[Settings, Item, Result]):
    """What to do: `make(settings)`, made once a worker, is applied to each item.

    `make` must be a module-level function; settings, items and results must pickle, and settings
    must be hashable. `lost` gives the result of an item that ends the process that works on it.
    """

    make: Callable[[Settings], Callable[[Item], Result]]
    settings: Settings
    lost: Callable[[Item], Result]


def each(
    work: Work[Settings, Item, Result], items: Iterable[Item], workers: int
) -> Iterator[Result]:
    """The result of each item, in the order of the items.

    When a worker dies, what was in flight is worked on again one by one, each in a process of its
    own, so that only the item that kills is lost.
    """
    waiting = iter(items)
    while True:
        flying: deque[tuple[Item, Future[Result]]] = deque()
        try:
            yield from pooled(work, waiting, workers, flying)
            return
        except BrokenProcessPool:
            for item, future in flying:
                result = finished(future)
                yield alone(work, item) if result is None else result


def pooled(
    work: Work[Settings, Item, Result],
    items: Iterator[Item],
    workers: int,
    flying: deque[tuple[Item, Future[Result]]],
) -> Iterator[Result]:
    """Results from one pool; `flying` holds what was handed out and not yet given back."""
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        try:
            for item in items:
                flying.append((item, submitted(pool, work, item)))
                if len(flying) >= workers * AHEAD:
                    yield first(flying)
            while flying:
                yield first(flying)
        finally:
            for _, future in flying:
                future.cancel()


def submitted(
    pool: ProcessPoolExecutor, work: Work[Settings, Item, Result], item: Item
) -> Future[Result]:
    """The item on its way; in a pool that broke before, a future that says so."""
    try:
        return pool.submit(call, work.make, work.settings, item)
    except BrokenProcessPool as error:
        broken: Future[Result] = Future()
        broken.set_exception(error)
        return broken


def first(flying: deque[tuple[Item, Future[Result]]]) -> Result:
    """The oldest result; its item stays in flight when the pool is broken."""
    result = flying[0][1].result()
    flying.popleft()
    return result


def finished(future: Future[Result]) -> Result | None:
    """The result that came before the pool broke, if it did."""
    if future.cancelled() or not future.done() or future.exception() is not None:
        return None
    return future.result()


def alone(work: Work[Settings, Item, Result], item: Item) -> Result:
    """The item's result from a process of its own, or what stands for a lost one."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        try:
            return submitted(pool, work, item).result()
        except BrokenProcessPool:
            return work.lost(item)


def call(make: Callable[[Any], Callable[[Any], Any]], settings: Any, item: Any) -> Any:
    """One item in a worker."""
    return made(make, settings)(item)


@cache
def made(make: Callable[[Any], Callable[[Any], Any]], settings: Any) -> Callable[[Any], Any]:
    """The worker's function, made once a process."""
    return make(settings)
