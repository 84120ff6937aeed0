"""In which blocks words are looked for, and which of two matches counts."""

import pytest

from onrecord.model.document import Block
from onrecord.model.quotation import Match, Standing
from onrecord.store.near_matches import apart, neighbours, stretches
from onrecord.store.near_quoted import SEVERAL, Candidate

TEXT = "One. Two. Menu Three. Four."
BLOCKS = tuple(Block(*each, "paragraph") for each in ((0, 4), (5, 9), (15, 21), (22, 27)))


def runs(reach: int, *starts: int) -> list[list[int]]:
    found = [Candidate("d", None, each, each + 1) for each in starts]
    return [[each.start for each in blocks] for blocks in neighbours(BLOCKS, found, reach)]


def test_blocks_that_were_found_are_looked_at_with_those_they_reach() -> None:
    assert runs(0, 0, 15) == [[0], [15]]
    assert runs(0, 0, 5) == [[0, 5]]
    assert runs(1, 0) == [[0, 5]]
    assert runs(1, 0, 22) == [[0, 5, 15, 22]]
    assert runs(1) == []


def test_blocks_with_furniture_between_them_are_two_stretches() -> None:
    assert stretches(TEXT, BLOCKS) == ((0, 9), (15, 27))


def match(standing: Standing, start: int, end: int, share: float = 1.0) -> Match:
    return Match(standing=standing, places=((start, end),), differences=(), share=share)


def test_of_two_that_touch_the_nearer_counts() -> None:
    cut, same, far = match("cut", 0, 20), match("verbatim", 5, 12), match("altered", 20, 30, 0.7)
    assert apart([cut, far, same]) == [same, far]
    assert apart([match("altered", 0, 9, 0.6), match("altered", 3, 9, 0.9)]) == [
        match("altered", 3, 9, 0.9)
    ]


@pytest.mark.parametrize(
    ("asked", "several"),
    [
        ("the pact will hold", False),
        ("the pact will hold.", False),
        ("The pact will hold. It is late", True),
        ("“The pact will hold.” It is late", True),
        ("one line\nanother", True),
        ("3.5 million", False),
    ],
)
def test_sentences_and_lines_may_reach_over_blocks(asked: str, several: bool) -> None:
    assert bool(SEVERAL.search(asked)) is several
