"""Forecasts: what is to come, of which kind, when, how likely, and on whose word."""

from pathlib import Path

import pytest

from onrecord.model.document import Masthead, Stated
from onrecord.model.records import Forecast, Holder, Holding, Layout, Section, Speakers
from onrecord.read.assertions import assertions
from onrecord.read.forecasts import forecasts
from onrecord.read.targets import targets
from onrecord.read.times import timing
from tests.unit.read.modality_drawings import Drawn, drawn

CASES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).with_name("forecasts_cases.tsv")).read_text("utf-8").splitlines()
    if not line.startswith("#")
][1:]
TOLD = [case for case in CASES if case[0] != "none"]
NONE = [case[-1] for case in CASES if case[0] == "none"]
NOBODY = Speakers((), ())


def read(
    marked: Drawn, speakers: Speakers = NOBODY, layout: Layout | None = None
) -> list[Forecast]:
    layout = layout or marked.layout
    own = assertions(marked.document, layout, marked.parse)
    places = targets(layout, marked.attributions, own)
    masthead = Masthead(published=Stated("2031-05-14", "metadata"))
    told = timing(marked.document, layout, masthead, marked.parse)
    found = forecasts(marked.document, masthead, marked.parse, told, places, speakers)
    return list(found)


def band_of(found: Forecast) -> str:
    return "{}-{}".format(*found.band) if found.band else "-"


@pytest.mark.parametrize("case", TOLD)
def test_what_is_to_come_is_read(case: tuple[str, ...]) -> None:
    kind, likelihood, band, horizon, value, condition, drawing = case
    found = read(drawn(drawing))[-1]
    assert found.kind == kind
    assert (found.likelihood.exact if found.likelihood else "-") == likelihood
    assert band_of(found) == band
    assert (found.scale is None) == (band == "-")
    assert (found.horizon.span.exact if found.horizon else "-") == horizon
    assert ((found.horizon.value if found.horizon else None) or "-") == value
    assert (found.condition.exact if found.condition else "-") == condition


@pytest.mark.parametrize("drawing", NONE)
def test_what_is_not_to_come_is_none(drawing: str) -> None:
    assert read(drawn(drawing)) == []


@pytest.mark.parametrize("drawing", [case[-1] for case in TOLD])
def test_every_span_stands_in_the_text(drawing: str) -> None:
    marked = drawn(drawing)
    for each in read(marked):
        spans = [*each.proposition, *each.cue, each.condition, each.likelihood]
        spans.append(each.horizon.span if each.horizon else None)
        assert all(span.stands_in(marked.document.text) for span in spans if span)


def proposition(drawing: str) -> str:
    (found,) = read(drawn(drawing))
    return " … ".join(span.exact for span in found.proposition)


def test_the_proposition_has_its_subject_and_no_mark() -> None:
    assert proposition("[Ines Duarte] {said} <that the bridge would collapse>.") == (
        "the bridge would collapse"
    )
    assert proposition("Tor Vik plans to sell the ferry.") == "Tor Vik plans to sell the ferry"
    assert proposition("The dam, which may break, is old.") == "The dam, which may break"


def test_a_clause_joined_to_another_takes_its_subject_along() -> None:
    text = "The old mill stands empty and will soon collapse."
    assert proposition(text) == "The old mill … will soon collapse"


def test_what_goes_on_another_clause_is_no_forecast_of_its_own() -> None:
    assert len(read(drawn("The ferry will sink and will be forgotten."))) == 1
    assert len(read(drawn("The men who will come will see the ruins."))) == 1


def test_two_clauses_with_subjects_are_two_forecasts() -> None:
    found = read(drawn("The ferry will sink and the crew will drown."))
    assert [each.proposition[0].exact for each in found] == [
        "The ferry will sink",
        "the crew will drown",
    ]


def test_the_target_is_the_attribution_that_tells_it() -> None:
    (found,) = read(drawn("[Tor Vik] {said} <the bridge would collapse>."))
    assert found.target == "a1"


def test_is_expected_to_is_told_by_who_writes_it() -> None:
    (found,) = read(drawn("<The bridge> is {expected} <to collapse>."))
    assert found.target is None


def test_what_nobody_named_says_is_told_by_who_writes_it() -> None:
    marked = drawn("It was {argued} <that the tax would ruin the town>.")
    people = Holder(id="h1", name="unnamed source", kind="anonymous", naming="unnamed")
    holding = Holding("a1", ("h1",), (("h1",),))
    (found,) = read(marked, Speakers((people,), (holding,)))
    assert found.target is None


def test_a_fear_that_the_text_gives_to_nobody_is_told_by_who_writes_it() -> None:
    (found,) = read(drawn("[Tor Vik] sold it and raised {fears} <that the line will close>."))
    assert found.target is None
    (owned,) = read(drawn("[Tor Vik] voiced {fears} <that the line will close>."))
    assert owned.target == "a1"


def test_a_thing_foretold_is_told_by_its_own_attribution() -> None:
    (found,) = read(drawn("[Tor Vik] {predicted} <a cold winter>."))
    assert found.target == "a1"


def test_what_is_inside_something_denied_is_none() -> None:
    assert read(drawn("[The line] {denied} <that it wants the ferry to sink>.")) == []


def test_a_clause_with_its_own_conjunction_is_a_forecast_of_its_own() -> None:
    found = read(drawn("The race will start amid fears that the ice may break."))
    assert [each.proposition[0].exact for each in found][1:] == ["the ice may break"]


def test_in_a_signed_section_the_sentence_tells_it() -> None:
    text = "The bridge will collapse."
    marked = drawn(text)
    section = Section(id="s1", start=0, end=len(text), form="signed")
    layout = Layout(marked.layout.blocks, (section,))
    (sentence,) = assertions(marked.document, layout, marked.parse)
    (found,) = read(marked, layout=layout)
    assert found.target == sentence.id


def test_the_pronoun_of_another_is_no_plan() -> None:
    (found,) = read(drawn("[Ines Duarte] {said} <Tor Vik was ill and that he would lose>."))
    assert found.kind == "prediction"
