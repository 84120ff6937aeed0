"""Excerpts: near windows together, each mark in the window that holds it."""

from onrecord.export.page_excerpts import alone, excerpts_of, grouped
from onrecord.export.page_marks import Mark
from tests.unit.products.piles import lighthouse


def test_windows_in_one_block_are_one_excerpt_unless_they_are_far_apart() -> None:
    starts = [0, 500]
    windows = [(0, 20), (60, 80), (450, 490), (510, 520)]
    assert list(grouped(windows, starts)) == [[(0, 20), (60, 80)], [(450, 490)], [(510, 520)]]


def mark(words: str, *, minor: bool = False) -> Mark:
    start = lighthouse().reading().document.text.index(words)
    return Mark(start, start + len(words), words, f"s1-{start}", "1.1", (), minor)


def test_a_role_stands_in_the_excerpt_of_its_sentence() -> None:
    said, role = mark("buys a new lamp"), mark("senior fellow", minor=True)
    shown, found = excerpts_of(lighthouse().reading(), [said, role], full_text=False)
    assert shown.startswith("Excerpts: ")
    assert {each for one in found for each in one.marks} == {said, role}
    assert all(one.end - one.start > len(role.exact) for one in found)


def test_words_that_are_not_in_the_text_have_no_excerpt() -> None:
    moved = mark("senior fellow")._replace(start=0, end=13)
    assert excerpts_of(lighthouse().reading(), [moved], full_text=False) == ("No excerpt.", ())
    (paragraph,) = alone(moved).paragraphs
    assert [each.words for each in paragraph.runs] == ["", "senior fellow", ""]
