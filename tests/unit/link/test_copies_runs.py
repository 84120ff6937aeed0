"""Runs: the longest shared words, each once, whatever the texts hold."""

import pytest

from onrecord.link.copies_profile import CopyProfile, Part, Quoted
from onrecord.link.copies_runs import GAP, Run, chains
from onrecord.link.copies_words import Worded, worded


def words_of(text: str, quoted: tuple[Quoted, ...] = ()) -> Worded:
    return worded(CopyProfile(id="d", parts=(Part(0, text),), quoted=quoted))


def numbered(first: int, last: int) -> str:
    return " ".join(f"w{each}" for each in range(first, last))


def test_a_run_goes_as_far_as_the_words_are_the_same() -> None:
    one = words_of(f"a b {numbered(0, 20)} c d")
    other = words_of(f"x {numbered(0, 20)} y")
    assert chains(one, other) == ((Run(2, 1, 20),),)


def test_case_marks_and_apostrophes_do_not_part_words() -> None:
    one = words_of("The keeper’s lamp, he said, went out at NINE and came back.")
    other = words_of("the keeper's lamp he said went out at nine and came back")
    ((run,),) = chains(one, other)
    assert run.length == 12


def test_little_that_differs_joins_runs_and_much_parts_them() -> None:
    one = words_of(f"{numbered(0, 10)} x {numbered(10, 20)}")
    assert [len(each) for each in chains(one, words_of(numbered(0, 20)))] == [2]
    far = f"{numbered(0, 10)} {numbered(100, 101 + GAP)} {numbered(10, 20)}"
    assert [len(each) for each in chains(words_of(far), words_of(numbered(0, 20)))] == [1, 1]


def test_a_few_shared_words_are_no_passage() -> None:
    one, other = words_of(f"{numbered(0, 7)} a b c"), words_of(f"x y {numbered(0, 7)}")
    assert chains(one, other) == ()


def test_no_word_is_in_two_runs() -> None:
    one = words_of(f"{numbered(0, 12)} x {numbered(4, 12)}")
    other = words_of(f"{numbered(0, 12)} y z {numbered(2, 12)}")
    runs = [run for chain in chains(one, other) for run in chain]
    for side in (0, 1):
        taken = [run[side] + step for run in runs for step in range(run.length)]
        assert len(taken) == len(set(taken))


@pytest.mark.parametrize(
    "text",
    ["the " * 20_000, "a b " * 10_000, f"{numbered(0, 50)} " * 400, ""],
    ids=["one word", "two words", "one paragraph", "nothing"],
)
def test_hostile_texts_are_aligned_in_bounded_work(text: str) -> None:
    one, other = words_of(text), words_of(f"x {text} y")
    runs = [run for chain in chains(one, other) for run in chain]
    assert len(runs) <= len(one.forms)
    assert all((one.forms[a : a + n] == other.forms[b : b + n]).all() for a, b, n in runs)


def test_words_in_a_quotation_are_a_third_partys() -> None:
    words = words_of("He said that it is over now", (Quoted(8, 23),))
    assert words.quoted.tolist() == [False, False, True, True, True, True, False]
