"""Words of advice: every word has a declared use, and every use has words."""

from onrecord.lexicon.advice import marks, uses
from onrecord.lexicon.tables import table


def test_every_use_is_declared_and_has_words() -> None:
    declared = {use for use, _, _ in table("assessment_uses")}
    assert {use for _, use in table("assessment_words")} == declared


def test_no_word_stands_twice_with_one_use() -> None:
    rows = table("assessment_words")
    assert len(set(rows)) == len(rows)


def test_a_word_is_found_by_its_use() -> None:
    assert "modal" in uses("should")
    assert {"urges", "wants"} <= uses("want")
    assert uses("ferry") == frozenset()


def test_only_some_uses_open_an_assessment() -> None:
    assert marks("should")
    assert not marks("peace")
