"""The process engine: the same results in the same order, in processes that can be killed.

Each worker has one item at a time, so that when a worker dies, hangs or asks for too much memory,
it is known over which item, and only that item is lost.
"""

import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing import connection, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Generic, Literal, NamedTuple, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Settings = TypeVar("Settings")
Fate = Literal["died", "late"]
AHEAD = 4
"""Items taken for each worker before the first of them is given back: bounds memory."""
MEMORY = 4 * 1024 * 1024 * 1024
"""Bytes of address space that a worker may take beyond what it starts with."""


class Work(NamedTuple, Generic[Settings, Item, Result]):
    """What to do: `make(settings)`, made once a worker, is applied to each item.

    `make` must be a module-level function; settings, items and results must pickle. `lost` gives
    the result of an item that ends its worker, or that takes longer than `seconds`.
    """

    make: Callable[[Settings], Callable[[Item], Result]]
    settings: Settings
    lost: Callable[[Item, Fate], Result]
    seconds: float | None = None


class Slot(Generic[Item, Result]):
    """An item on its way, and its result once there is one."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.done = False
        self.result: Result | None = None

    def finish(self, result: Result) -> None:
        self.done, self.result = True, result


class Worker(Generic[Settings, Item, Result]):
    """One process and the item that it works on, if any."""

    def __init__(self, work: Work[Settings, Item, Result]) -> None:
        self.work = work
        self.slot: Slot[Item, Result] | None = None
        self.deadline: float | None = None
        self.start()

    def start(self) -> None:
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        arguments = (theirs, self.work.make, self.work.settings)
        self.process: BaseProcess = context.Process(target=serve, args=arguments, daemon=True)
        self.process.start()
        theirs.close()

    def take(self, slot: Slot[Item, Result]) -> None:
        self.slot = slot
        seconds = self.work.seconds
        self.deadline = None if seconds is None else time.monotonic() + seconds
        try:
            self.pipe.send(slot.item)
        except OSError:
            self.give_up("died")

    def give_back(self) -> None:
        """Takes the result, or what stands for it where the process is gone.

        Raises what the work raised.
        """
        try:
            error, result = self.pipe.recv()
        except (EOFError, OSError):
            self.give_up("died")
            return
        if error is not None:
            raise error
        if self.slot:
            self.slot.finish(result)
        self.slot = None

    def give_up(self, fate: Fate) -> None:
        """Ends the process, sets down that its item is lost, and starts another."""
        self.stop()
        if self.slot:
            self.slot.finish(self.work.lost(self.slot.item, fate))
        self.slot = None
        self.start()

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


def each(
    work: Work[Settings, Item, Result], items: Iterable[Item], workers: int
) -> Iterator[Result]:
    """The result of each item, in the order of the items. Raises what the work raises."""
    waiting: deque[Slot[Item, Result]] = deque()
    staff: list[Worker[Settings, Item, Result]] = []
    try:
        for item in items:
            slot = Slot[Item, Result](item)
            waiting.append(slot)
            idle(work, staff, workers).take(slot)
            while waiting and (waiting[0].done or len(waiting) >= workers * AHEAD):
                yield first(waiting, staff)
        while waiting:
            yield first(waiting, staff)
    finally:
        for worker in staff:
            worker.stop()


def idle(
    work: Work[Settings, Item, Result], staff: list[Worker[Settings, Item, Result]], workers: int
) -> Worker[Settings, Item, Result]:
    """A worker without an item; a new one while there may be more."""
    while True:
        for worker in staff:
            if worker.slot is None:
                return worker
        if len(staff) < workers:
            staff.append(Worker(work))
        else:
            wait(staff)


def first(
    waiting: deque[Slot[Item, Result]], staff: list[Worker[Settings, Item, Result]]
) -> Result:
    """The result of the oldest item, waited for."""
    while not waiting[0].done:
        wait(staff)
    return waiting.popleft().result  # type: ignore[return-value] # it is done


def wait(staff: list[Worker[Settings, Item, Result]]) -> None:
    """Waits until a worker is done or out of time, and sets that down."""
    busy = {worker.pipe: worker for worker in staff if worker.slot is not None}
    deadlines = [worker.deadline for worker in busy.values() if worker.deadline is not None]
    left = max(0.0, min(deadlines) - time.monotonic()) if deadlines else None
    for pipe in connection.wait(list(busy), left):
        busy[pipe].give_back()  # type: ignore[index] # a pipe of those given
    now = time.monotonic()
    for worker in busy.values():
        if worker.slot is not None and worker.deadline is not None and worker.deadline <= now:
            worker.give_up("late")


def serve(pipe: Connection, make: Callable[[Any], Callable[[Any], Any]], settings: Any) -> None:
    """The worker: one item after the other, until nobody is at the other end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    bound_memory()
    function: Callable[[Any], Any] | None = None
    with suppress(EOFError, OSError):
        while True:
            item = pipe.recv()
            answer: tuple[Exception | None, Any]
            try:
                function = function or make(settings)
                answer = (None, function(item))
            except Exception as error:
                answer = (error, None)
            pipe.send(answer)


def bound_memory() -> None:
    """Bounds the address space of this process, where the system can (not on Windows)."""
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return
    with suppress(OSError, ValueError):
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        limit = pages * resource.getpagesize() + MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))
