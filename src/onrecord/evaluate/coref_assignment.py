"""Assignment: rows and columns of a table paired one to one, so that the sum is greatest.

The Hungarian method by shortest augmenting paths (Jonker and Volgenant 1987), O(rows² · columns).
"""

from collections.abc import Sequence
from math import inf


def best_assignment(worth: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs of row and column, in order of rows; as many as the shorter side has."""
    if not worth or not worth[0]:
        return []
    if len(worth) > len(worth[0]):
        turned = best_assignment(list(zip(*worth, strict=True)))
        return sorted((row, column) for column, row in turned)
    return Assignment([[-each for each in row] for row in worth]).pairs()


class Assignment:
    """The cheapest assignment of all rows to columns, made row by row.

    `lower` and `upper` are the prices of rows and columns; `owner` the row of each column, the
    last column being where a search begins.
    """

    def __init__(self, cost: Sequence[Sequence[float]]) -> None:
        self.cost = cost
        self.width = len(cost[0])
        self.lower = [0.0] * len(cost)
        self.upper = [0.0] * (self.width + 1)
        self.owner = [-1] * (self.width + 1)

    def pairs(self) -> list[tuple[int, int]]:
        for row in range(len(self.cost)):
            self.place(row)
        return sorted((self.owner[at], at) for at in range(self.width) if self.owner[at] >= 0)

    def place(self, row: int) -> None:
        """Gives the row a column, moving others along the cheapest path."""
        near = [inf] * self.width
        before = [self.width] * self.width
        done = [False] * (self.width + 1)
        column = self.width
        self.owner[column] = row
        while self.owner[column] >= 0:
            done[column] = True
            column = self.step(column, near, before, done)
        while column != self.width:
            self.owner[column] = self.owner[before[column]]
            column = before[column]
        self.owner[column] = -1

    def step(self, column: int, near: list[float], before: list[int], done: Sequence[bool]) -> int:
        """The nearest column that is not done, prices moved so that it costs nothing more."""
        row = self.owner[column]
        for at in range(self.width):
            gap = self.cost[row][at] - self.lower[row] - self.upper[at]
            if not done[at] and gap < near[at]:
                near[at], before[at] = gap, column
        nearest = min((at for at in range(self.width) if not done[at]), key=near.__getitem__)
        moved = near[nearest]
        for at in range(self.width + 1):
            if done[at]:
                self.lower[self.owner[at]] += moved
                self.upper[at] -= moved
            elif at < self.width:
                near[at] -= moved
        return nearest
