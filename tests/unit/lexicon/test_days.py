"""Words for days, months and stretches of time."""

from onrecord.lexicon.days import from_now, is_stretch, lead, month, weekday


def test_numbers_days_and_months() -> None:
    assert weekday("Monday") == 0
    assert weekday("Sun.") == 6
    assert month("Sept.") == 9
    assert from_now("Tomorrow") == 1
    assert lead("last") == -1


def test_knows_no_other_words() -> None:
    assert weekday("money") is None
    assert month("mayor") is None
    assert from_now("now") is None
    assert is_stretch("week")
    assert not is_stretch("man")
