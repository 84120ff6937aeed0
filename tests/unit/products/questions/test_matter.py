"""What weighs for and against a finding: parties, thin and leaning words, offices, the matter."""

import pytest

from onrecord.lexicon.stand import words_of
from onrecord.products.answers import answers, known
from onrecord.products.footed import asks_by_itself, is_thin
from onrecord.products.main_questions import MainQuestion
from onrecord.products.questions.lines import MOST_ANSWERS, copies, printed
from onrecord.products.questions.offices import in_office, offices
from onrecord.products.study import Study
from onrecord.products.terms_weighed import held, stems


def test_whoever_speaks_in_several_answers_of_a_text_is_one_party(study: Study) -> None:
    parties: dict[tuple[str, tuple[tuple[str, ...], ...]], set[str]] = {}
    for record, unit in study.units.items():
        if unit.section and unit.section.form in ("answer", "signed"):
            keys = tuple(study.index.keys[each.id] for each in unit.holders)
            text = study.texts_apart[unit.shelf.document]
            parties.setdefault((text, keys), set()).add(study.parties[record])
    assert parties
    assert {len(each) for each in parties.values()} == {1}


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("Why did the council close the bridge?", True),
        ("Who pays for the tidal gate?", True),
        ("So how did the board decide?", False),
        ("What does this plan cost?", False),
        ("But to go back a little, who paid?", False),
    ],
)
def test_a_question_that_leans_on_what_was_said_before_is_no_main_question(
    question: str, whole: bool
) -> None:
    assert asks_by_itself(question) is whole


def test_few_words_with_content_say_hardly_anything() -> None:
    assert is_thin(stems("The ferry is key to that vision."))
    assert not is_thin(stems("The ferry line lost nine million crowns between April and June."))


def test_statements_that_say_hardly_anything_answer_no_question_of_the_pile(study: Study) -> None:
    for question in study.questions:
        for each in study.answers_to(question.key):
            assert not is_thin(study.terms[each.record])
            assert study.weights.is_document_of_the_matter(study.units[each.record].shelf.document)


def test_documents_on_something_else_are_few_and_no_copies_of_others(study: Study) -> None:
    assert len(study.weights.off) < len(study.index.shelves) / 2
    assert set(study.weights.heads) == set(study.index.shelves)


def test_an_office_with_its_body_is_the_person_who_holds_it(study: Study) -> None:
    known_offices = offices(study)
    key, terms = next((key, each) for key, each in known_offices.items() if len(each) > 2)
    assert key in set(in_office(study, terms))
    assert not set(in_office(study, frozenset({"minist"})))


def test_no_two_lines_below_the_findings_are_word_for_word_one(study: Study) -> None:
    below = printed(study)
    assert all(len(each) <= MOST_ANSWERS for each in below.values())
    records = [record for each in below.values() for record in each]
    pairs = [(a, b) for n, a in enumerate(records) for b in records[n + 1 :]]
    assert not [pair for pair in pairs if copies(study, *pair)]


def test_words_that_a_pile_does_not_know_weigh_as_much_as_the_rarest() -> None:
    weights = {"ferry": 1.0, "crown": 2.0}
    assert held(frozenset({"ferry", "oil"}), frozenset({"ferry"}), weights) == pytest.approx(1 / 3)
    assert held(frozenset(), frozenset({"ferry"}), weights) == 0.0


def test_a_question_with_one_known_word_among_many_is_not_answered(study: Study) -> None:
    name = max(study.weights.main_terms, key=lambda each: study.weights.main_terms[each])
    text = f"Which vaccines protect {name} kittens against rabies and distemper?"
    assert len(words_of(text)) == 9
    assert not known(study, stems(text))
    assert answers(study, MainQuestion("key", "user", text, None)) == ()
