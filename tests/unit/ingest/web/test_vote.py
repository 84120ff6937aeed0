"""Matching blocks with the text that trafilatura keeps."""

import pytest

from onrecord.ingest.web.tree import tree_of
from onrecord.ingest.web.vote import MOST_BLOCKS, MOST_ELEMENTS, TOO_LONG, kept_blocks, votes


def test_each_kept_line_stands_for_one_block_only() -> None:
    assert kept_blocks(
        ["A caption.", "Words of it.", "A caption."], "A caption.\nWords of it."
    ) == [
        True,
        True,
        False,
    ]


def test_of_equal_blocks_the_one_near_the_others_is_kept() -> None:
    blocks = [
        "Ferry late",
        "Menu",
        "Login",
        "Ports",
        "Ice",
        "The story begins.",
        "Ferry late",
        "It ends.",
    ]
    marks = kept_blocks(blocks, "The story begins.\nFerry late\nIt ends.")
    assert [number for number, mark in enumerate(marks) if mark] == [5, 6, 7]


def test_a_block_that_is_part_of_a_line_is_kept() -> None:
    blocks = ["The brain behind it is a man from Riga.", "Share this with all of your friends now."]
    kept = "Before. The brain behind it is a man from Riga. After it comes more."
    assert kept_blocks(blocks, kept) == [True, False]


def test_a_block_that_is_broken_into_lines_is_kept() -> None:
    assert kept_blocks(["One line here\nand two there"], "One line here\nand two there") == [True]
    assert kept_blocks(["One line here and two there"], "One line here\nand two there") == [True]


def test_words_compare_without_punctuation_and_case() -> None:
    assert kept_blocks(["“Ice!” he said"], "'ICE', he said.") == [True]


@pytest.mark.parametrize(
    ("element", "count"), [("<p>Words.</p>", MOST_BLOCKS + 1), ("<br>", MOST_ELEMENTS)]
)
def test_a_page_over_which_trafilatura_takes_minutes_has_no_vote(element: str, count: int) -> None:
    root, _ = tree_of(f"<html><body>{element * count}<p>Words.</p>")
    blocks = ["Words."] * (len(root.findall(".//p")))
    assert votes(root, blocks) == ([None] * len(blocks), (TOO_LONG,))
