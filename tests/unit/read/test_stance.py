"""The stance: what the narrator shows he believes or not; what others say is not his."""

import re
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from onrecord.lexicon.stance_words import Place
from onrecord.lexicon.tables import table
from onrecord.model.records import Attribution, Stance
from onrecord.model.span import span_of
from onrecord.read.stance import stances
from tests.unit.read.modality_drawings import Drawn, drawn

CASES = [
    tuple(line.replace("\\n", "\n").split("\t"))
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


def test_a_contradiction_in_anothers_words_is_not_the_narrators() -> None:
    text = "Vik said the tunnel was finished. Duarte said that is untrue."
    drawn_in = drawn(text)
    first = attribution("a1", text, "the tunnel was finished", "said", "Vik")
    second = attribution("a2", text, "that is untrue", "said that", "Duarte")
    scene = drawn_in._replace(attributions=(first, second))
    assert stances_of(scene) == ()


def test_evidence_that_the_narrator_gives_as_shown_is_his_own_contradiction() -> None:
    text = "Vik said he never met the buyer. But the minutes show that he met the buyer in May."
    first = attribution("a1", text, "he never met the buyer", "said", "Vik")
    shown = attribution("a2", text, "he met the buyer in May", "show that", "the minutes")
    found = stances_of(drawn(text)._replace(attributions=(first, shown)))
    assert [(each.target, each.value) for each in found] == [("a1", "rejects"), ("a2", "endorses")]


def test_the_outer_holder_narrates_what_is_nested() -> None:
    text = "Duarte said that Vik had falsely claimed the tunnel was finished."
    outer = attribution(
        "a1", text, "Vik had falsely claimed the tunnel was finished", "said", "Duarte"
    )
    inner = attribution("a2", text, "the tunnel was finished", "claimed", "Vik", within="a1")
    found = stances_of(drawn(text)._replace(attributions=(outer, inner)))
    assert [(each.target, each.value) for each in found] == [("a2", "rejects")]


def test_a_doubted_promise_is_the_one_that_was_told_and_not_the_last_report() -> None:
    text = (
        "Vik said the yard had promised a crew. Duarte said nobody knew of a crew. "
        "The purported promise is worth little."
    )
    first = attribution("a1", text, "the yard had promised a crew", "said", "Vik")
    content = "nobody knew of a crew"
    second = attribution("a2", text, content, "said", "Duarte")
    cue = (span_of(text, text.index("said nobody"), text.index("said nobody") + 4),)
    second = msgspec.structs.replace(second, cue=cue)
    found = stances_of(drawn(text)._replace(attributions=(first, second)))
    assert [(each.target, each.value) for each in found] == [("a1", "rejects")]


def test_what_the_author_says_of_himself_is_his_own_voice() -> None:
    text = "Vik said the dam had cracked. I think his story is full of holes."
    first = attribution("a1", text, "the dam had cracked", "said", "Vik")
    second = attribution("a2", text, "his story is full of holes", "think", "I")
    found = stances_of(drawn(text)._replace(attributions=(first, second)))
    assert [(each.target, each.value) for each in found] == [("a1", "rejects")]


def test_the_outer_holder_does_not_share_what_is_nested() -> None:
    text = "Duarte says she does not agree with claims that the tunnel is finished."
    outer_words = "she does not agree with claims that the tunnel is finished"
    outer = attribution("a1", text, outer_words, "says", "Duarte")
    nested = "claims that the tunnel is finished"
    middle = attribution("a2", text, nested, "does not agree with", "she", within="a1")
    inner = attribution("a3", text, "the tunnel is finished", "claims", "she", within="a2")
    inner = msgspec.structs.replace(inner, source=())
    found = stances_of(drawn(text)._replace(attributions=(outer, middle, inner)))
    assert ("a3", "rejects") in [(each.target, each.value) for each in found]


def test_patterns_name_known_classes_and_places() -> None:
    assert {row[2] for row in table("stance_patterns")} == set(get_args(Place))
    names = {row[1] for row in table("stance_words")}
    used = {name for row in table("stance_patterns") for name in re.findall(r"{(\w+)}", row[0])}
    assert used <= names


def attribution(
    target: str, text: str, content: str, cue: str, source: str, within: str | None = None
) -> Attribution:
    content_at = text.index(content)
    source_at = text.index(source)
    cue_at = text.index(cue, source_at)
    return Attribution(
        id=target,
        content=(span_of(text, content_at, content_at + len(content)),),
        cue=(span_of(text, cue_at, cue_at + len(cue)),),
        source=(span_of(text, source_at, source_at + len(source)),),
        kind="indirect",
        score=1.0,
        within=within,
    )
