"""The serial engine: one item after the other, in this process. The meaning of all engines."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Settings = TypeVar("Settings")


def each(
    make: Callable[[Settings], Callable[[Item], Result]], settings: Settings, items: Iterable[Item]
) -> Iterator[Result]:
    """`make(settings)` applied to each item, results in the order of the items."""
    function = make(settings)
    for item in items:
        yield function(item)
