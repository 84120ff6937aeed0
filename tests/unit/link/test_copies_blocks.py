"""Blocks: long shared runs always meet, wherever they stand; keys are the same on every run."""

from onrecord.link.copies_blocks import RUN, WINDOW, blocks_of
from onrecord.link.copies_profile import CopyProfile, Part
from onrecord.link.copies_words import worded


def keys(text: str) -> set[str]:
    return set(blocks_of(worded(CopyProfile(id="d", parts=(Part(0, text),)))))


def run(first: int, count: int) -> str:
    return " ".join(f"w{each}" for each in range(first, first + count))


def test_texts_with_a_long_run_in_common_meet() -> None:
    for at in range(40):
        shared = run(1000 + at, RUN + WINDOW - 1)
        one, other = f"{run(0, 100 + at)} {shared}", f"{run(300, 7)} {shared} {run(400, 90)}"
        assert any(each.startswith("p") for each in keys(one) & keys(other))


def test_texts_that_are_alike_all_over_meet_by_a_band() -> None:
    one, other = run(0, 400), run(2, 402)
    assert any(each.startswith("m") for each in keys(one) & keys(other))


def test_texts_without_a_run_in_common_do_not_meet() -> None:
    assert not keys(run(0, 400)) & keys(run(500, 400))


def test_a_text_without_words_has_no_keys_and_keys_never_change() -> None:
    assert keys("") == set()
    assert keys(run(0, RUN)) == {"p317f427c831b"}
