"""The modality: what governs a statement holds it back; plain statements go free."""

import re
from pathlib import Path

import pytest

from onrecord.model.records import Attribution, Layout, Modality, Section
from onrecord.model.span import span_of
from onrecord.read.assertions import assertions
from onrecord.read.modality import modalities
from tests.unit.read.modality_drawings import drawn

CASES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).with_name("modality_cases.tsv")).read_text("utf-8").splitlines()
    if not line.startswith("#")
][1:]
HARD = [case for case in CASES if case[2] != "-"]
PLAIN = [case for case in CASES if case[2] == "-"]


def modality_of(drawing: str) -> Modality:
    drawn_in = drawn(drawing)
    found = modalities(
        drawn_in.document, drawn_in.layout, drawn_in.parse, drawn_in.attributions, ()
    )
    return found[0]


@pytest.mark.parametrize(("act", "polarity", "reason", "drawing"), HARD)
def test_a_governed_statement_is_held_back(
    act: str, polarity: str, reason: str, drawing: str
) -> None:
    modality = modality_of(drawing)
    assert modality.holds_back
    assert (modality.act, modality.polarity) == (act, polarity)
    assert reason in {each.kind for each in modality.reasons}


@pytest.mark.parametrize(("act", "polarity", "reason", "drawing"), PLAIN)
def test_a_plain_statement_goes_free(act: str, polarity: str, reason: str, drawing: str) -> None:
    modality = modality_of(drawing)
    assert not modality.holds_back, modality.reasons
    assert (modality.act, modality.polarity) == (act, polarity)


def assertion_modalities(text: str, *drawings: str) -> dict[str, Modality]:
    """The modalities of a signed text's sentences; `drawings` are attributions drawn into it."""
    marked = drawn(drawings[0] if drawings else text)
    assert marked.document.text == text
    section = Section(id="s1", start=0, end=len(text), form="signed")
    layout = Layout(marked.layout.blocks, (section,))
    own = assertions(marked.document, layout, marked.parse)
    found = modalities(marked.document, layout, marked.parse, marked.attributions, own)
    assert [each.target for each in found] == [*(a.id for a in marked.attributions + own)]
    return dict(
        zip((each.span.exact for each in own), found[len(marked.attributions) :], strict=True)
    )


def test_at_least_takes_back_the_paragraph_so_far() -> None:
    found = assertion_modalities(
        "The ice is thin.\n"
        "The bread is cheap. The roads are open. At least that is what they say. Go and look."
    )
    assert [modality.holds_back for modality in found.values()] == [False, True, True, False, False]
    assert {reason.kind for reason in found["The bread is cheap."].reasons} == {"scope"}


def test_a_sentence_that_is_contradicted_next_is_held_back() -> None:
    found = assertion_modalities(
        "The union and the yard share a friendship without limits. "
        "But the friendship has limits. The quay is cold."
    )
    assert [modality.holds_back for modality in found.values()] == [True, False, False]


def test_a_contrast_about_something_else_holds_nothing_back() -> None:
    found = assertion_modalities("The quay is cold. But the pilots sing.")
    assert not any(modality.holds_back for modality in found.values())


def test_a_question_is_no_statement() -> None:
    modality = assertion_modalities("Will the ferry come? The quay is cold.")[
        "Will the ferry come?"
    ]
    assert (modality.polarity, modality.holds_back) == ("questions", True)


@pytest.mark.parametrize(
    "text",
    [
        "A cold quay and no ferry.",
        "“The ferry is late.",
        "The ferry is late.”",
        "It is not.",
        "Otherwise the ferry will be sold.",
        "The mayor gave three reasons:",
    ],
)
def test_what_cannot_stand_by_itself_is_held_back(text: str) -> None:
    assert assertion_modalities(text)[text].holds_back


@pytest.mark.parametrize(
    "text",
    [
        "If the bank refuses, the state will pay.",
        "The ferry is not late.",
        "The so-called express takes nine hours.",
        "The mayor calls the ferry “a floating sauna.”",
        "Expect a ceiling and a photograph.",
        "The dockers, who were never asked, will strike.",
    ],
)
def test_a_whole_sentence_of_the_author_goes_free(text: str) -> None:
    modality = assertion_modalities(text)[text]
    assert not modality.holds_back, modality.reasons


def test_words_of_another_that_begin_before_the_sentence_are_not_the_authors() -> None:
    text = "“The ferry is late. The quay is cold. Nobody sings,” said Tor Vik. The mayor left."
    drawing = (
        "“<The ferry is late. The quay is cold. Nobody sings>,” {said} [Tor Vik]. The mayor left."
    )
    found = assertion_modalities(text, drawing)
    assert found["The quay is cold."].holds_back
    assert not found["The mayor left."].holds_back


def test_reported_speech_that_goes_on_without_a_cue_is_held_back() -> None:
    text = "Tor Vik said the ferry was late. The yard would pay for the delay. The mayor left."
    drawing = (
        "[Tor Vik] {said} <the ferry was late>. The yard would pay for the delay. The mayor left."
    )
    found = assertion_modalities(text, drawing)
    assert found["The yard would pay for the delay."].holds_back
    assert not found["The mayor left."].holds_back


def test_what_governs_an_outer_attribution_governs_the_inner() -> None:
    marked = drawn("Vik did not say that <officials believe that the pact is dead>.")
    text = marked.document.text
    outer = attribution(text, "o", "officials believe that the pact is dead", "did not say")
    inner = attribution(text, "i", "the pact is dead", "believe", within="o")
    found = modalities(marked.document, marked.layout, marked.parse, (outer, inner), ())
    assert found[0].act == "not_made"
    assert found[1].act == "made"
    assert {reason.kind for reason in found[1].reasons} == {"negation"}


def test_an_if_inside_another_statement_does_not_govern_this_one() -> None:
    marked = drawn("Vik said the pact was dead, while Tamm said it would live if Oslo paid.")
    text = marked.document.text
    first = attribution(text, "a", "the pact was dead", "said")
    second = attribution(text, "b", "it would live if Oslo paid", "said", place=1)
    found = modalities(marked.document, marked.layout, marked.parse, (first, second), ())
    assert not any(each.holds_back for each in found)


def test_every_reason_stands_in_the_text_and_comes_once() -> None:
    for case in HARD:
        modality = modality_of(case[3])
        text = drawn(case[3]).document.text
        assert all(reason.span.stands_in(text) for reason in modality.reasons)
        assert len(set(modality.reasons)) == len(modality.reasons)


@pytest.mark.parametrize("drawing", ["<”>", "<?>", "<x>", "{<x>}", "<…> {if}", "<İ>? {said}"])
def test_odd_texts_do_not_crash(drawing: str) -> None:
    assert modality_of(drawing).target == "a1"


def attribution(
    text: str, name: str, content: str, cue: str, *, within: str | None = None, place: int = 0
) -> Attribution:
    start = text.index(content)
    cue_start = [match.start() for match in re.finditer(re.escape(cue), text)][place]
    return Attribution(
        id=name,
        content=(span_of(text, start, start + len(content)),),
        cue=(span_of(text, cue_start, cue_start + len(cue)),),
        source=(),
        kind="indirect",
        score=1.0,
        within=within,
    )
