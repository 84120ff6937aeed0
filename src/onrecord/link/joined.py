"""Joined: what hangs together so far (union-find), each group known by its first in order."""

from typing import Generic, TypeVar

Item = TypeVar("Item", str, int)


class Joined(Generic[Item]):
    """Groups of things; one never mentioned is alone."""

    def __init__(self) -> None:
        self._over: dict[Item, Item] = {}

    def first(self, item: Item) -> Item:
        """The smallest of the item's group."""
        top = item
        while (over := self._over.get(top, top)) != top:
            top = over
        while (over := self._over.get(item, item)) != item:
            self._over[item], item = top, over
        return top

    def join(self, one: Item, other: Item) -> bool:
        """Makes the groups of two one; False if they were already."""
        low, high = sorted((self.first(one), self.first(other)))
        self._over[high] = low
        return low != high
