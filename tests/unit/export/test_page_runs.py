"""Runs: the text comes out whole, and marks nest, however they overlap."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.page_marks import Mark
from onrecord.export.page_runs import Run, flowing, paragraphs, pieced, runs
from onrecord.model.document import Block

TEXT = "0123456789" * 4


def mark(start: int, end: int) -> Mark:
    return Mark(start, end, TEXT[start:end], f"s1-{start}-{end}", "1.1", ())


def drawn(found: list[Run]) -> str:
    """The runs as a line: "<" and ">" for the edges of marks."""
    edges = {"open": "<", "close": ">", "cut": "…"}
    return "".join(edges.get(each.kind, each.words) for each in found)


def test_marks_one_in_another() -> None:
    assert drawn(list(runs(TEXT, 0, 10, [mark(2, 8), mark(2, 4), mark(6, 8)]))) == (
        "01<<23>45<67>>89"
    )


def test_a_mark_that_crosses_the_end_of_another_goes_on_after_it() -> None:
    found = list(runs(TEXT, 0, 10, [mark(2, 6), mark(4, 8)]))
    assert drawn(found) == "01<23<45>><67>89"
    crossing = [each for each in found if each.mark == mark(4, 8)]
    assert [(each.kind, each.first) for each in crossing if each.kind == "open"] == [
        *(("open", True), ("open", False))
    ]
    assert [each.last for each in crossing if each.kind == "close"] == [False, True]


def test_a_mark_over_two_blocks_is_shown_in_pieces() -> None:
    blocks = (Block(0, 9, "heading"), Block(10, 20, "paragraph"))
    found = list(paragraphs(TEXT, blocks, (3, 15), [mark(5, 12)]))
    assert [each.kind for each in found] == ["heading", "paragraph"]
    assert [drawn(list(each.runs)) for each in found] == ["34<56789>", "<01>234"]
    assert list(pieced(found)) == ["s1-5-12"]


def test_windows_in_one_block_flow_on_with_a_cut_between() -> None:
    blocks = (Block(0, 20, "paragraph"), Block(20, 40, "caption"))
    found = list(flowing(TEXT, blocks, [(0, 4), (8, 12), (22, 24)], [mark(1, 3), mark(9, 11)]))
    assert [each.kind for each in found] == ["paragraph", "caption"]
    assert drawn(list(found[0].runs)) == "0<12>3…8<90>1"
    assert drawn(list(found[1].runs)) == "23"


PLACES = st.tuples(st.integers(0, 39), st.integers(1, 40)).map(
    lambda drawn: (drawn[0], min(40, drawn[0] + drawn[1]))
)


@given(st.lists(PLACES, unique=True, max_size=10), st.lists(st.integers(1, 39), max_size=4), PLACES)
def test_nothing_is_lost_and_all_marks_nest(
    places: list[tuple[int, int]], cuts: list[int], window: tuple[int, int]
) -> None:
    marks = [mark(*each) for each in places]
    blocks = tuple(Block(low, high, "paragraph") for low, high in pairwise(sorted({0, 40, *cuts})))
    found = list(paragraphs(TEXT, blocks, window, marks))
    at, covered = window[0], {each: set[int]() for each in marks}
    for paragraph in found:
        inside: list[Mark] = []
        for run in paragraph.runs:
            if run.kind == "open":
                assert run.mark
                inside.append(run.mark)
            elif run.kind == "close":
                assert inside.pop() == run.mark
            else:
                assert TEXT[at : at + len(run.words)] == run.words
                for each in inside:
                    covered[each].update(range(at, at + len(run.words)))
                at += len(run.words)
        assert inside == []
    assert at == window[1]
    for each in marks:
        shown = set(range(each.start, each.end)) & set(range(*window))
        assert covered[each] == shown
    edges = [each for paragraph in found for each in paragraph.runs if each.mark]
    for each in marks:
        if window[0] <= each.start < window[1]:
            assert sum(run.mark == each and run.kind == "open" and run.first for run in edges) == 1
        if window[0] < each.end <= window[1]:
            assert sum(run.mark == each and run.kind == "close" and run.last for run in edges) == 1
