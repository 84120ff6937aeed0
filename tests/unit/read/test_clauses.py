"""The clauses: which are not told plainly, on which words, by whom."""

import pytest
from msgspec.structs import replace

from onrecord.model.records import Clause, Layout, Section
from onrecord.model.span import Span
from onrecord.read.assertions import assertions
from onrecord.read.clauses import clauses
from onrecord.read.targets import targets
from tests.unit.read.modality_drawings import Drawn, drawn


def clauses_of(made: Drawn, sections: tuple[Section, ...] = ()) -> dict[str, Clause]:
    """The clauses of a drawing by their predicates."""
    layout = Layout(made.layout.blocks, sections)
    own = assertions(made.document, layout, made.parse)
    places = targets(layout, made.attributions, own)
    found = clauses(made.document, made.parse, places)
    assert [c.predicate.start for c in found] == sorted(c.predicate.start for c in found)
    return {each.predicate.exact: each for each in found}


def section(text: str, form: str) -> Section:
    return Section(id="s1", start=0, end=len(text), form=form)  # type: ignore[arg-type]


def test_plain_clauses_have_no_record() -> None:
    text = "Tor Vik closed the port because the cranes had rusted, and Aker will pay for it."
    assert clauses_of(drawn(text)) == {}


def test_a_clause_has_its_words_its_cue_and_its_place() -> None:
    text = "The council met. Tor Vik, who may resign, did not vote, and Ines Duarte left."
    found = clauses_of(drawn(text))
    assert sorted(found) == ["resign", "vote"]
    resign, vote = found["resign"], found["vote"]
    assert resign.span.exact == "who may resign"
    assert (resign.polarity, resign.certainty) == ("asserts", "possible")
    assert [span.exact for span in resign.cue] == ["may"]
    assert vote.span.exact == "Tor Vik, who may resign, did not vote"
    assert (vote.polarity, vote.certainty) == ("denies", "certain")
    assert (vote.target, vote.whose) == (None, "reporter")


def test_every_span_stands_in_the_text() -> None:
    text = (
        "If the talks fail, Aker could lose the port. Nobody signed. “We can’t wait,” "
        "Ines Duarte said. Did Tor Vik know? He seems to have tried to sell it without asking."
    )
    made = drawn(text)
    found = clauses_of(made)
    spans: list[Span] = []
    for each in found.values():
        spans += [each.span, each.predicate, *each.cue]
        assert each.span.start <= each.predicate.start < each.predicate.end <= each.span.end
    assert {"fail", "lose", "signed", "wait", "know", "sell", "asking"} <= set(found)
    assert all(text[span.start : span.end] == span.exact for span in spans)


def test_inside_an_attribution_the_clause_is_told_by_its_holder_alone() -> None:
    made = drawn("[Ines Duarte] {did not say} that <the council may close the port>.")
    found = clauses_of(made)
    close = found["close"]
    assert (close.polarity, close.certainty, close.whose) == ("asserts", "possible", "holder")
    assert close.target == "a1"
    assert close.span.exact == "the council may close the port"
    assert (found["say"].polarity, found["say"].whose) == ("denies", "reporter")


def test_the_cue_of_an_attribution_does_not_hedge_its_content() -> None:
    assert "closed" not in clauses_of(
        drawn("[Tor Vik] {doubts} that <the council closed the port>.")
    )
    assert "closed" in clauses_of(drawn("Tor Vik doubts that the council closed the port."))


def test_an_editors_bracket_is_the_editors_hedge() -> None:
    made = drawn("[Ines Duarte] {said} that <the pact (could) collapse by May>.")
    attribution = made.attributions[0]
    start = made.document.text.index("(could)")
    inserted = replace(attribution, insertions=(Span(start, start + 7, "(could)"),))
    found = clauses_of(made._replace(attributions=(inserted,)))
    assert found["collapse"].whose == "editor"


@pytest.mark.parametrize(
    ("form", "whose"), [("byline", "reporter"), ("signed", "holder"), ("answer", "holder")]
)
def test_the_holder_of_a_section_hedges_in_it_and_a_byline_is_the_documents_voice(
    form: str, whose: str
) -> None:
    text = "The council may close the port."
    found = clauses_of(drawn(text), (section(text, form),))
    assert found["close"].whose == whose
    assert found["close"].target is not None


def test_questions_and_conditions_are_no_statements() -> None:
    found = clauses_of(drawn("Did Tor Vik leave? If he did, Aker has lost its port."))
    assert found["leave"].polarity == "questions"
    assert found["did"].certainty == "possible"
    assert [span.exact for span in found["did"].cue] == ["If"]
