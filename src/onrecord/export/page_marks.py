"""Page marks: every place that a page points at, with its number and who points at it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from string import ascii_lowercase
from typing import NamedTuple

from onrecord.model.product import Evidence


class Use(NamedTuple):
    """That an element of the page points at a place; `label` says what stands there.

    `aside`: it only points there in passing; the way back is offered where there is no other.
    `minor`: the words there describe who or what is meant, and are no part of what was said.
    """

    anchor: str
    label: str
    evidence: Evidence
    aside: bool = False
    minor: bool = False


class Back(NamedTuple):
    """The way from a place back to what points at it; a letter where there are several."""

    anchor: str
    label: str
    letter: str = ""


class Mark(NamedTuple):
    """One place in one source: code points [start, end), numbered in the order of the text.

    `minor`: nothing that was said stands there, only a name, a role or a title.
    """

    start: int
    end: int
    exact: str
    id: str
    number: str
    backs: tuple[Back, ...]
    minor: bool = False


Place = tuple[str, int, int]
Window = tuple[int, int]


class Marks(NamedTuple):
    """All marks, by place and by document."""

    at: Mapping[Place, Mark]
    of: Mapping[str, tuple[Mark, ...]]


def place_of(evidence: Evidence) -> Place:
    return evidence.document, evidence.start, evidence.end


def marks_of(uses: Iterable[Use], numbers: Mapping[str, int]) -> Marks:
    """The marks that some uses ask for; a document without a number has none."""
    found: dict[str, dict[Window, list[Use]]] = {each: {} for each in numbers}
    for use in uses:
        document, start, end = place_of(use.evidence)
        if document in found:
            found[document].setdefault((start, end), []).append(use)
    of = {each: tuple(numbered_marks(numbers[each], found[each])) for each in numbers}
    at = {(document, each.start, each.end): each for document in of for each in of[document]}
    return Marks(at, of)


def numbered_marks(number: int, found: Mapping[Window, Sequence[Use]]) -> Iterator[Mark]:
    """The marks of one source, by where they begin, the longer first."""
    for rank, (start, end) in enumerate(sorted(found, key=lambda each: (each[0], -each[1])), 1):
        uses = found[start, end]
        yield Mark(
            start=start,
            end=end,
            exact=uses[0].evidence.exact,
            id=f"s{number}-{start}-{end}",
            number=f"{number}.{rank}",
            backs=backs_of(uses),
            minor=all(each.minor for each in uses),
        )


def backs_of(uses: Sequence[Use]) -> tuple[Back, ...]:
    """The ways back, once each, with letters where there are several."""
    chief = [each for each in uses if not each.aside] or uses
    found = dict.fromkeys((each.anchor, each.label) for each in chief)
    if len(found) == 1:
        return tuple(Back(*each) for each in found)
    return tuple(Back(*each, lettered(rank)) for rank, each in enumerate(found))


def lettered(rank: int) -> str:
    """a, b … z, aa, ab …: the letter of a way back, from 0."""
    before, last = divmod(rank, 26)
    return (lettered(before - 1) if before else "") + ascii_lowercase[last]
