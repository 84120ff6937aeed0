"""The timeline: what is dated, to which day, and of which kind."""

from onrecord.products.background import answer, background, timeline
from onrecord.products.study import study_of
from onrecord.products.verify import verified
from tests.unit.products.background.papers import harbour, strike, strike_study
from tests.unit.products.piles import pile_of


def test_three_kinds_in_order_of_time() -> None:
    found = [(each.kind, each.date, each.precision) for each in timeline(strike_study())]
    assert found == [
        ("past", "2019", "year"),
        ("past", "2024-03", "month"),
        ("happened", "2025-04-21", "day"),
        ("ahead", "2025-05-06", "day"),
        ("ahead", "2025-06", "month"),
    ]


def test_what_two_papers_date_alike_is_one_entry() -> None:
    study = strike_study()
    entry = next(each for each in timeline(study) if each.date == "2024-03")
    assert entry.sentence.text.endswith("Dated so also in other articles: 1.")
    assert answer(study, f"background also={entry.key}") == "1"
    assert answer(study, f"background date={entry.key}") == "2024-03"


def test_a_day_without_year_is_said_to_be_inferred() -> None:
    entry = next(each for each in timeline(strike_study()) if each.date == "2025-05-06")
    assert entry.inferred
    assert entry.sentence.text.startswith("2025-05-06, inferred (“May 6”) — In The Harbour Post")


def test_what_is_reported_is_printed_whole_with_its_source() -> None:
    texts = [each.sentence.text for each in timeline(strike_study()) if each.date == "2019"]
    assert len(texts) == 1 and "the crews' union recalled" in texts[0]


def test_a_sentence_that_leans_on_another_is_no_entry() -> None:
    assert not any("became worse" in each.sentence.text for each in timeline(strike_study()))


def test_as_many_of_the_weightiest_as_are_asked_for() -> None:
    study = strike_study()
    few = timeline(study, most=2)
    assert len(few) == 2
    assert {each.key for each in few} <= {each.key for each in timeline(study)}


def test_what_the_narrator_takes_back_is_no_entry() -> None:
    draft = harbour()
    draft.stand(draft.attributions[1], "rejects", "Tuesday")
    study = study_of(pile_of(draft))
    assert "2019" not in {each.date for each in timeline(study)}


def test_the_product_holds_and_is_the_same_each_time() -> None:
    pile = strike()
    first = verified(background(study_of(pile)), pile)
    assert not first.refused
    assert first == verified(background(study_of(pile)), pile)
    kinds = [each.kind for each in first.sections]
    assert kinds[:3] == ["past", "happened", "ahead"]


def test_a_pile_without_dates_has_no_timeline() -> None:
    draft = harbour()
    draft.times.clear()
    study = study_of(pile_of(draft))
    assert timeline(study) == ()
    assert answer(study, "background entries=past") == "0"
    assert answer(study, "background nothing=here") is None
    assert answer(study, "copies record=none") is None
