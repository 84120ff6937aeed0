"""Questions and takeaways of the sample pile: what is chosen, what answers, what does not."""

import msgspec

from onrecord.api.asking import asked_of
from onrecord.model.product import Pile, Product, Sentence
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.questions import questions, takeaways
from onrecord.products.questions.takeaways import near_texts
from onrecord.products.repeating import repeats
from onrecord.products.study import Study, study_of
from onrecord.products.verify import verified


def lines(product: Product) -> list[Sentence]:
    return [each for section in product.sections for each in section.sentences]


def asked(pile: Pile, *words: str) -> Product:
    given = msgspec.structs.replace(pile, asked=asked_of(words))
    return verified(questions(study_of(given)), given)


def test_findings_are_as_many_as_asked_and_no_two_say_the_same(study: Study) -> None:
    records = [each.made[1] for each in takeaways(study, 6)]
    assert len(records) == 6
    pairs = [(a, b) for n, a in enumerate(records) for b in records[n + 1 :]]
    assert not [pair for pair in pairs if repeats(study, *pair)]


def test_fewer_findings_are_the_first_of_more(study: Study) -> None:
    assert takeaways(study, 12)[:4] == takeaways(study, 4)


def test_a_finding_names_whose_it_is_and_where_it_stands(study: Study) -> None:
    for each in takeaways(study):
        unit = study.units[each.made[1]]
        assert each.chain == tuple(tuple(one.name for one in step) for step in unit.chain)
        for holder in () if is_own_sentence(unit) else unit.holders:
            assert holder.name in each.text
        assert {one.document for one in each.evidence} == {unit.shelf.document}


def test_nothing_is_refused_and_no_statement_stands_twice(linked: Pile) -> None:
    product = verified(questions(study_of(linked)), linked)
    assert product.refused == ()
    records = [each.made[-1] for each in lines(product) if each.made[0].endswith(("answer", "way"))]
    assert records
    assert len(records) == len(set(records))


def test_the_piles_own_questions_are_asked_in_its_words(study: Study) -> None:
    for each in study.questions:
        assert each.words is not None
        shelf = study.index.shelves[each.words.document]
        assert shelf.text[each.words.start : each.words.end] == each.words.exact


def test_an_interviewers_question_is_answered_by_the_answer_to_it(study: Study) -> None:
    interviews = [each for each in study.questions if each.kind == "interview"]
    assert interviews
    for question in interviews:
        sections = [study.units[one.record].section for one in study.answers_to(question.key)]
        asked_there = [one.question for one in sections if one and one.question]
        assert question.words is not None
        assert any(one.exact == question.words.exact for one in asked_there)


def test_a_users_question_is_answered_by_statements_on_it(linked: Pile) -> None:
    product = asked(linked, "Will the joint secretariat move to Riga?")
    assert "Riga before Christmas" in " ".join(each.text for each in lines(product))
    assert product.sections[0].kind == "question-user"
    assert not any(section.kind == "takeaways" for section in product.sections)


def test_a_question_on_something_else_is_not_answered(linked: Pile) -> None:
    product = asked(linked, "Which vaccine protects cats against rabies?")
    (section,) = product.sections
    (line,) = section.sentences
    assert line.text.startswith("Not answered in this coverage")
    assert line.made[0] == "questions-none"


def test_the_same_pile_gives_the_same_product(linked: Pile) -> None:
    one, other = (questions(study_of(linked)) for _ in range(2))
    assert one == other


def test_without_directions_words_alone_answer(linked: Pile) -> None:
    bare = msgspec.structs.replace(linked, directions=())
    assert study_of(bare).questions


def test_copies_are_no_other_texts(study: Study) -> None:
    """The preview and its corrected version, and the prints of one wire story, are one text."""
    texts = study.texts_apart
    assert len(set(texts.values())) < len(texts)
    for record, unit in study.units.items():
        assert texts[unit.shelf.document] not in near_texts(study, record)
