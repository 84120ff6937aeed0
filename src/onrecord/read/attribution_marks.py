"""Marks: which quotation holds a place, and places fitted to the quotations around them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

import msgspec

from onrecord.read.attribution_candidate import Place, trimmed_place
from onrecord.read.attribution_quotes import Quotation


class Stretch(msgspec.Struct, frozen=True):
    """One paragraph of a quotation: with marks, without, and the number of the one around it."""

    outer: Place
    inner: Place
    parent: int


class Marks(msgspec.Struct, frozen=True):
    """All stretches in text order, and their starts."""

    stretches: tuple[Stretch, ...]
    starts: tuple[int, ...]

    def around(self, at: int) -> Iterator[int]:
        """Numbers of the stretches that hold the character `at` between their marks."""
        number = bisect_right(self.starts, at) - 1
        while number >= 0:
            start, end = self.stretches[number].inner
            if start <= at < end:
                yield number
            number = self.stretches[number].parent

    def innermost(self, at: int) -> int:
        """The number of the innermost stretch that holds `at`; -1 for none."""
        return next(self.around(at), -1)

    def outermost(self, at: int, cage: int) -> Stretch | None:
        """The outermost stretch that holds `at` and is not the cage or around it."""
        found = None
        for number in self.around(at):
            if number == cage:
                break
            found = self.stretches[number]
        return found

    def opened_at(self, at: int) -> Stretch | None:
        """The stretch whose opening mark holds the character `at`."""
        number = bisect_right(self.starts, at) - 1
        if number < 0 or at >= self.stretches[number].inner[0]:
            return None
        return self.stretches[number]

    def starting_in(self, place: Place) -> Iterator[Stretch]:
        """The stretches that begin in a place."""
        number = bisect_left(self.starts, place[0])
        while number < len(self.starts) and self.starts[number] < place[1]:
            yield self.stretches[number]
            number += 1


def marks_of(quotations: Iterable[Quotation]) -> Marks:
    """The index of all stretches of the quotations."""
    pairs = sorted(
        ((each.outer, each.inner) for each in quotations),
        key=lambda pair: (pair[0][0], -pair[0][1]),
    )
    found: list[Stretch] = []
    open_numbers: list[int] = []
    for number, (outer, inner) in enumerate(pairs):
        while open_numbers and found[open_numbers[-1]].outer[1] <= outer[0]:
            open_numbers.pop()
        found.append(Stretch(outer, inner, open_numbers[-1] if open_numbers else -1))
        open_numbers.append(number)
    return Marks(tuple(found), tuple(each.outer[0] for each in found))


def fitted(text: str, piece: Place, cage: int, marks: Marks) -> Place | None:
    """A piece of content that cuts no quotation in two; None if nothing is left.

    It stays inside the `cage`, the stretch that holds its cue (-1 for none); it takes in whole
    what it cuts; and when it is nothing but a quotation, it loses the marks.
    """
    start, end = piece
    if cage >= 0:
        inner = marks.stretches[cage].inner
        start, end = max(start, inner[0]), min(end, inner[1])
    if start >= end:
        return None
    first = marks.outermost(start, cage)
    if first is not None and first.inner[1] < end <= first.outer[1]:
        end = first.inner[1]
    last = marks.opened_at(end - 1) or marks.outermost(end - 1, cage)
    if first is not None and first is not last and first.outer[1] < end:
        start = first.outer[0]
    if last is not None and first is not last and start <= last.outer[0]:
        end = last.outer[1]
    return unmarked(text, (start, end), cage, marks)


def unmarked(text: str, piece: Place, cage: int, marks: Marks) -> Place | None:
    """A trimmed piece, without its marks if it is nothing but a quotation."""
    trimmed = trimmed_place(text, *piece)
    if trimmed is None:
        return None
    start, end = trimmed
    if text[end - 1] == "." and marks.outermost(end - 2, cage) is None and end - start > 2:
        number = bisect_right(marks.starts, start) - 1
        if number >= 0 and marks.stretches[number].outer == (start, end - 1):
            end -= 1
    number = bisect_right(marks.starts, start) - 1
    while number >= 0 and number != cage:
        stretch = marks.stretches[number]
        if stretch.outer == (start, end):
            return trimmed_place(text, *stretch.inner)
        number = stretch.parent
    return start, end
