"""Non-events: what was refused, not said or not done is found; what is left open is not."""

from pathlib import Path

import msgspec
import pytest

from onrecord.model.records import Attribution, Modality, NonEvent
from onrecord.read.non_events import non_events
from onrecord.read.targets import targets
from tests.unit.read.modality_drawings import drawn

CASES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).with_name("non_events_cases.tsv")).read_text("utf-8").splitlines()
    if not line.startswith("#")
][1:]
TOLD = [case for case in CASES if case[0] != "-"]
OPEN = [case[3] for case in CASES if case[0] == "-"]


def read(
    drawing: str, modality: Modality | None = None, *others: Attribution
) -> tuple[NonEvent, ...]:
    """The non-events of a drawing whose attribution, if any, is told like this."""
    case = drawn(drawing)
    said = (*case.attributions, *others)
    told = (modality,) if modality else ()
    return non_events(case.document, case.parse, targets(case.layout, said, ()), told)


@pytest.mark.parametrize(("kind", "party", "what", "sentence"), TOLD)
def test_what_was_not_is_found(kind: str, party: str, what: str, sentence: str) -> None:
    (found,) = read(sentence)
    assert found.kind == kind
    assert (found.party.exact if found.party else "-") == party
    assert (found.what.exact if found.what else "-") == what
    assert found.span.exact in sentence and found.attribution is None


@pytest.mark.parametrize("sentence", OPEN)
def test_what_is_open_or_was_in_the_end_is_not(sentence: str) -> None:
    assert read(sentence) == ()


def test_the_span_is_the_clause_and_the_cue_lies_in_it() -> None:
    (found,) = read("After a long night the envoys did not sign the pact, and Vik flew home.")
    assert found.span.exact == "the envoys did not sign the pact"
    assert [each.exact for each in found.cue] == ["did not sign"]


def test_the_one_whom_a_relative_pronoun_means_is_named() -> None:
    (found,) = read("Vik met the minister who never signed the pact.")
    assert found.party is not None and found.party.exact == "the minister"


def test_it_rests_on_the_word_of_who_tells_it() -> None:
    (found,) = read("[Duarte] {said} <the envoys did not sign the pact>.")
    assert found.target == "a1"


def test_a_refused_statement_has_the_id_of_its_attribution() -> None:
    drawing = "[Duarte] {declined to say} <who would pay>."
    (found,) = read(drawing, Modality(target="a1", act="declined"))
    assert (found.kind, found.attribution, found.target) == ("refused_comment", "a1", None)


def test_an_attribution_that_was_not_made_is_one_even_where_the_lists_are_silent() -> None:
    drawing = "[Vik] {did not praise Aker or condemn} <the strike in Riga>."
    (found,) = read(drawing, Modality(target="a1", act="not_made"))
    assert (found.kind, found.attribution) == ("not_said", "a1")


def test_what_somebody_denies_to_have_said_is_his_statement() -> None:
    assert read("{I did not say} <the pact was dead>.", Modality(target="a1", act="not_made")) == ()


def test_words_in_marks_are_shown_with_both_of_them() -> None:
    (found,) = read("“No comment,” said Vik.")
    assert found.span.exact == "“No comment,” said Vik"


def test_views_and_abilities_that_are_not_made_are_none() -> None:
    for drawing in (
        "[Vik] {does not believe} that <the pact is dead>.",
        "[Vik] {cannot say} <who pays>.",
        "[Vik] {is not going to admit} <the delay>.",
    ):
        assert read(drawing, Modality(target="a1", act="not_made")) == ()


@pytest.mark.parametrize(
    "told",
    [
        Modality(target="a1", polarity="denies"),
        Modality(target="a1", polarity="questions"),
        Modality(target="a1", act="hypothetical"),
    ],
)
def test_what_is_denied_asked_or_imagined_is_none(told: Modality) -> None:
    assert read("[Duarte] {said} <the envoys did not sign the pact>.", told) == ()


def test_ids_are_single_and_the_order_is_that_of_the_text() -> None:
    text = "Vik did not sign or attend. No pact was signed, and the talks ended without a deal."
    found = read(text)
    assert len({each.id for each in found}) == len(found) >= 3
    assert [each.span.start for each in found] == sorted(each.span.start for each in found)


def test_an_attribution_told_twice_gives_one_non_event() -> None:
    drawing = "[Duarte] {declined to say} <who would pay>."
    (first,) = drawn(drawing).attributions
    other = msgspec.structs.replace(first, id="a2")
    assert len(read(drawing, Modality(target="a1", act="declined"), other)) == 1


@pytest.mark.parametrize(
    "text",
    ["Vik did not sign " + "and sign " * 1500 + ".", "No " + "pact, " * 1500 + "was signed."],
)
def test_an_endless_sentence_is_read(text: str) -> None:
    assert all(each.span.exact in text for each in read(text))


def test_a_dateline_is_nobody() -> None:
    (found,) = read("OSLO, April 23 (Fjordwire) – Vik ended the talks without announcing a date.")
    assert found.party is not None and found.party.exact == "Vik"
    assert found.span.exact.startswith("Vik ended")
