"""The stance: what the narrator shows he believes or not; what others say is not his."""

from pathlib import Path

import pytest

from onrecord.model.records import Stance
from onrecord.read.stance import stances
from tests.unit.read.modality_drawings import Drawn, drawn

CASES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).with_name("stance_cases.tsv")).read_text("utf-8").splitlines()
    if not line.startswith("#")
][1:]
SHOWN = [case for case in CASES if case[0] != "neutral"]
NEUTRAL = [case[2] for case in CASES if case[0] == "neutral"]


def stances_of(drawn_in: Drawn) -> tuple[Stance, ...]:
    return stances(drawn_in.document, drawn_in.layout, drawn_in.parse, drawn_in.attributions)


@pytest.mark.parametrize(("value", "words", "drawing"), SHOWN)
def test_words_of_the_narrator_show_his_stance(value: str, words: str, drawing: str) -> None:
    drawn_in = drawn(drawing)
    found = stances_of(drawn_in)
    assert [(each.target, each.value) for each in found] == [("a1", value)]
    assert any(words in each.exact or each.exact in words for each in found[0].cue)
    assert all(each.stands_in(drawn_in.document.text) for each in found[0].cue)


@pytest.mark.parametrize("drawing", NEUTRAL)
def test_plain_reports_and_the_word_of_others_have_no_stance(drawing: str) -> None:
    assert stances_of(drawn(drawing)) == ()
