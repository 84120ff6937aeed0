"""Certainty: how sure a statement's main clause is told, by which words, and who hedges."""

from pathlib import Path

import msgspec
import pytest

from onrecord.model.records import Layout, Modality, Section
from onrecord.model.span import span_of
from onrecord.read.assertions import assertions
from onrecord.read.modality import modalities
from onrecord.read.parse import parse
from tests.unit.read.modality_drawings import document_of, drawn, kit, layout_of
from tests.unit.read.test_modality import attribution, modality_of

CASES = [
    tuple(line.split("\t"))
    for line in Path(__file__)
    .with_name("modality_certainty_cases.tsv")
    .read_text("utf-8")
    .splitlines()
    if not line.startswith("#")
][1:]


@pytest.mark.parametrize(("certainty", "whose", "words", "drawing"), CASES)
def test_certainty_is_the_main_clauses(
    certainty: str, whose: str, words: str, drawing: str
) -> None:
    modality = modality_of(drawing)
    assert modality.certainty == certainty
    assert (modality.whose or "-") == whose
    assert (" + ".join(span.exact for span in modality.certainty_cue) or "-") == words


def test_every_cue_stands_in_the_text() -> None:
    for case in CASES:
        text = drawn(case[3]).document.text
        assert all(span.stands_in(text) for span in modality_of(case[3]).certainty_cue)


def read(text: str, content: str, cue: str, bracket: str = "") -> Modality:
    """The modality of an attribution in a text, with an editor's insertion in it."""
    document, layout = document_of(text), layout_of(text)
    target = attribution(text, "a1", content, cue)
    if bracket:
        start = text.index(bracket)
        inserted = (span_of(text, start, start + len(bracket)),)
        target = msgspec.structs.replace(target, insertions=inserted)
    return modalities(document, layout, parse(document, layout, kit()), (target,), ())[0]


@pytest.mark.parametrize("bracket", ["[could]", ""])
def test_a_hedge_in_square_brackets_is_the_editors(bracket: str) -> None:
    content = "the ferry pact [could] collapse by May"
    modality = read(f"“Two officials said {content},” wrote Duarte.", content, "said", bracket)
    assert (modality.certainty, modality.whose) == ("possible", "editor")
    assert [span.exact.strip("[]") for span in modality.certainty_cue] == ["could"]


def test_a_denial_of_an_attitude_is_made_and_one_of_speech_is_not() -> None:
    attitude = modality_of("[Vik] {does not believe} that <the dam will hold>.")
    assert (attitude.act, attitude.polarity) == ("made", "denies")
    speech = modality_of("[Vik] {has not said} that <the dam will hold>.")
    assert (speech.act, speech.polarity) == ("not_made", "asserts")


def test_a_sentence_in_the_authors_own_voice_has_his_certainty() -> None:
    text = "The dam may break. The quay is cold. I think the ferry is lost."
    document = document_of(text)
    section = Section(id="s1", start=0, end=len(text), form="signed")
    layout = Layout(layout_of(text).blocks, (section,))
    tokens = parse(document, layout, kit())
    own = assertions(document, layout, tokens)
    found = modalities(document, layout, tokens, (), own)
    assert [each.certainty for each in found] == ["possible", "certain", "probable"]
    assert [each.whose for each in found] == ["holder", None, "holder"]
    assert [[span.exact for span in each.certainty_cue] for each in found] == [
        ["may"],
        [],
        ["I think"],
    ]
    assert not any(each.holds_back for each in found)
