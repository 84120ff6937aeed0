"""What keeps answers and findings few and sure: focus, names, trifles, findings that answer."""

import msgspec
import pytest

from onrecord.api.asking import asked_of
from onrecord.lexicon.asked_for import family
from onrecord.model.product import Pile
from onrecord.products.answers import OF_ACTOR, REPLY, answers, place
from onrecord.products.asked_for import (
    gives,
    named_in,
    names_party,
    tells_of_deed,
    tells_of_focus,
)
from onrecord.products.footed import leans_inside
from onrecord.products.main_questions import MainQuestion
from onrecord.products.questions import questions
from onrecord.products.questions.lines import (
    above_line,
    answer,
    answering,
    more_answers,
    printed,
    tells_again,
)
from onrecord.products.questions.takeaways import MOST, chosen
from onrecord.products.seatable import seatable, tells
from onrecord.products.study import Study, study_of
from onrecord.products.trifles import is_furniture, is_trifle
from onrecord.products.units import Unit
from onrecord.products.verify import verified


def test_findings_lean_on_nothing_and_are_no_trifles(study: Study) -> None:
    clear = study.weights.main_terms
    for record in chosen(study, MOST):
        assert not leans_inside(study.units[record], clear)
        assert not is_trifle(study.units[record], clear)


def test_answers_below_tell_no_finding_again(study: Study) -> None:
    above = chosen(study, MOST)
    for records in printed(study).values():
        assert not [one for one in records for each in above if tells_again(study, one, each)]


def test_findings_that_answer_a_question_are_told_by_number(study: Study) -> None:
    seen = 0
    for question in study.questions:
        numbers = answering(study, question.key)
        line = above_line(study, question.key)
        assert (line is None) == (not numbers)
        given = {each.record for each in study.answers_to(question.key)}
        assert all(chosen(study, MOST)[number - 1] in given for number in numbers)
        assert more_answers(study, question.key) >= 0
        seen += len(numbers)
        told = answer(study, f"takeaways-answering question={question.key}")
        assert told == (", ".join(map(str, numbers)) or None)
    assert above_line(study, "no-key") is None
    assert seen >= 0


def test_what_is_asked_for_is_given(study: Study) -> None:
    unit = next(iter(study.units.values()))
    assert gives(study, unit, None)
    reasons = [each for each in study.units.values() if gives(study, each, "reason")]
    assert 0 < len(reasons) < len(study.units)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Why did the council ask Aas for a toll?", {"aas"}),
        ("Council Asks Aas For A Toll", set()),
        ("who pays?", set()),
    ],
)
def test_names_of_a_question(question: str, names: set[str]) -> None:
    assert named_in(question) == names


def test_an_answer_has_a_name_of_the_question_and_what_it_turns_on(study: Study) -> None:
    unit = next(iter(study.units.values()))
    assert names_party("why does the port close?", unit)
    assert not names_party("Why did they ask Zyxwvut for a toll?", unit)
    assert not tells_of_focus(study, "Why zyxwvut the qwertz?", unit)


def test_replies_that_have_nothing_to_do_with_the_question_do_not_answer(study: Study) -> None:
    for question in (each for each in study.questions if each.vector):
        near = study.sense.near(question.vector)
        for each in study.answers_to(question.key):
            if place(study.units[each.record], question):
                assert near[study.sense.rows[each.record]] >= REPLY


def test_on_an_actor_few_of_one_holder_tell(study: Study) -> None:
    for question in study.questions:
        given = answers(study, question)
        for key in {each.key for each in given}:
            assert sum(each.key == key for each in given) <= OF_ACTOR


def test_a_question_of_a_user_may_ask_for_a_scene_but_gets_no_host(study: Study) -> None:
    question = MainQuestion("key", "user", "Who arrived in Oslo?", None)
    for each in answers(study, question):
        assert not is_furniture(study.units[each.record])


def test_who_pays_is_answered_by_what_tells_of_paying_alone(study: Study) -> None:
    question = MainQuestion("key", "user", "Who pays for the ferry?", None)
    told = [each for each in study.units.values() if tells_of_deed(question.text, each)]
    assert len(told) < len(study.units) / 2
    assert all("pay" in family("pays") for _ in told)
    assert {each.record for each in answers(study, question)} <= {each.record.id for each in told}


def test_words_of_one_family_and_others() -> None:
    assert family("paid") & family("cost")
    assert not family("paid") & family("closed")
    assert family("harbour") == frozenset()


def test_seats_are_for_who_tells_something(study: Study) -> None:
    seats = list(seatable(study, study.units.values()))
    assert seats
    assert len(seats) < len(study.units)
    assert all(tells(study, each) for each in seats if isinstance(each, Unit))


def test_of_a_user_each_question_is_answered_also_where_another_is_by_the_same(
    linked: Pile,
) -> None:
    words = ("Will the joint secretariat move to Riga?", "Does the secretariat move to Riga?")
    given = msgspec.structs.replace(linked, asked=asked_of(words))
    product = verified(questions(study_of(given)), given)
    assert len(product.sections) == 2
    assert product.refused == ()
    assert all("Not answered" not in each.sentences[0].text for each in product.sections)
