"""Assessments: what should be done, what to watch, what is not known, and why, with their parts."""

from pathlib import Path

import pytest

from onrecord.model.records import Assessment
from onrecord.read.assessments import assessments, is_piece
from onrecord.read.targets import targets
from tests.unit.read.modality_drawings import Drawn, drawn

CASES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).with_name("assessments_cases.tsv")).read_text("utf-8").splitlines()
    if not line.startswith("#")
][1:]
FOUND = [case for case in CASES if case[1] != "-"]
NOTHING = [(kind, sentence) for kind, parts, sentence in CASES if parts == "-"]


def assessed(drawing: str) -> tuple[Drawn, tuple[Assessment, ...]]:
    marked = drawn(drawing)
    look_up = targets(marked.layout, marked.attributions, ())
    return marked, assessments(marked.document, marked.parse, look_up)


def read_in(drawing: str, kind: str) -> list[Assessment]:
    return [each for each in assessed(drawing)[1] if each.kind == kind]


@pytest.mark.parametrize(("kind", "parts", "sentence"), FOUND)
def test_an_assessment_is_read_with_its_parts(kind: str, parts: str, sentence: str) -> None:
    (found,) = read_in(sentence, kind)
    wanted = dict(part.split("=", 1) for part in parts.split("|") if part)
    assert {part.name: part.span.exact for part in found.parts} == wanted


@pytest.mark.parametrize(("kind", "sentence"), NOTHING)
def test_what_only_looks_like_one_is_none(kind: str, sentence: str) -> None:
    assert read_in(sentence, kind) == []


@pytest.mark.parametrize("sentence", [sentence for _, _, sentence in CASES])
def test_spans_are_the_documents_words_and_parts_lie_within(sentence: str) -> None:
    marked, found = assessed(sentence)
    for each in found:
        spans = (each.span, *each.cue, *(part.span for part in each.parts))
        assert all(span.stands_in(marked.document.text) for span in spans)
        assert all(each.span.covers(span) for span in spans)


def test_what_is_urged_rests_on_the_one_who_urges() -> None:
    marked, found = assessed("[Ines Duarte] {urged} <Riga to open the port>.")
    assert [each.target for each in found] == [marked.attributions[0].id]


def test_what_somebody_says_should_be_done_is_his() -> None:
    marked, found = assessed("“<Riga should open the port>,” [Ines Duarte] {said}.")
    assert [(each.kind, each.target) for each in found] == [
        ("prescription", marked.attributions[0].id)
    ]


def test_what_the_writer_calls_unclear_is_not_laid_on_whom_he_writes_of() -> None:
    _, found = assessed("It is unclear <what> [Riga] {hopes} <to win>.")
    assert [(each.kind, each.target) for each in found] == [("unknown", None)]


def test_a_reason_within_a_statement_leaves_out_who_states_it() -> None:
    (found,) = read_in(
        "[Tor Vik] {said} <the ferry stayed in port because the wind was strong>.", "ground"
    )
    assert found.span.exact == "the ferry stayed in port because the wind was strong"


def test_what_follows_a_comma_and_which_is_beside_the_point() -> None:
    (found,) = read_in("Oslo urged Riga to open the port, which Riga refused.", "prescription")
    assert found.span.exact == "Oslo urged Riga to open the port"


def test_ids_do_not_change_and_are_apart() -> None:
    sentence = "Oslo should leave the pact because the fee is too high, and Riga must stay."
    one, other = assessed(sentence)[1], assessed(sentence)[1]
    assert one == other
    assert len({each.id for each in one}) == len(one) == 3


def test_an_order_counts_only_where_somebody_is_quoted_with_it() -> None:
    marked, found = assessed("“<Free the crew>,” [Tor Vik] {said}.")
    assert [(each.kind, each.target) for each in found] == [
        ("prescription", marked.attributions[0].id)
    ]


def test_a_lot_that_somebody_tells_as_a_duty_is_advice() -> None:
    marked, found = assessed("[Tor Vik] {said} <the board has to act>.")
    assert [(each.kind, each.target) for each in found] == [
        ("prescription", marked.attributions[0].id)
    ]


def test_a_reason_beside_not_is_less_sure() -> None:
    (plain,) = read_in("He left because it rained.", "ground")
    (denied,) = read_in("He did not leave because it rained.", "ground")
    assert denied.score < plain.score == 1.0


@pytest.mark.parametrize(
    ("sentence", "score"),
    [
        ("Oslo should pay the fee.", 1.0),
        ("Oslo needs to pay the fee.", 0.75),
        ("Ines Duarte urged Oslo to pay the fee.", 0.75),
        ("Ines Duarte wants Oslo to pay the fee.", 0.5),
        ("“<Let us close the port>,” [Tor Vik] {said}.", 0.5),
        ("The deal could undermine the alliance.", 0.5),
        ("That’s why the ferry is late.", 0.5),
    ],
)
def test_only_a_plain_modal_verb_is_sure(sentence: str, score: float) -> None:
    assert [each.score for each in assessed(sentence)[1]] == [score]


def test_words_that_a_line_break_cuts_are_left_out() -> None:
    assert read_in("The strike led to a shortage of\n\nfish in Riga.", "ground") == []


@pytest.mark.parametrize(
    ("drawing", "verb", "piece"),
    [
        ("[Tor Vik] {warned} <that the fees “raise the price of fish>.”", "raise", True),
        ("“<Free the crew>,” [Tor Vik] {said}.", "Free", False),
    ],
)
def test_an_order_opens_what_is_said(drawing: str, verb: str, piece: bool) -> None:
    marked = drawn(drawing)
    token = next(e for e in range(len(marked.parse)) if marked.parse.word(e) == verb)
    assert is_piece(marked.parse, marked.attributions[0], token) is piece


def test_a_cue_in_the_name_of_who_is_said_to_warn_is_no_warning() -> None:
    drawing = "The vote prompted [warnings from Riga] about <the dangers of the plan>."
    assert read_in(drawing, "warning") == []
