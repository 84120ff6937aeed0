"""Stretches: which sentences of a block are shown."""

from onrecord.store.query import query_of
from onrecord.store.search_stretches import AROUND, MOST, stretches
from onrecord.store.terms import terms


def shown(text: str, typed: str) -> list[str]:
    found = stretches(text, (0, len(text)), query_of(typed), terms(text))
    return [text[start:end] for start, end in found]


def test_the_sentences_of_the_hits_are_shown() -> None:
    text = "One is late. The ferry came. It was cold. A pact was signed."
    assert shown(text, "ferry pact") == ["The ferry came.", "A pact was signed."]


def test_sentences_that_touch_are_one() -> None:
    text = "One is late. The ferry came. The ferry left. It was cold."
    assert shown(text, "ferry") == ["The ferry came. The ferry left."]


def test_every_part_of_the_query_is_shown_however_late_it_comes() -> None:
    text = "The ferry came. It was cold. " * 30 + "A pact was signed."
    found = shown(text, "ferry pact")
    assert len(found) == MOST
    assert found[0] == "The ferry came."
    assert found[-1] == "A pact was signed."


def test_without_sentences_the_words_around_are_shown_whole_and_once() -> None:
    text = " ".join(f"word{number}" for number in range(1000))
    found = shown(text, "word500 word530 word900")
    assert all(0 < len(each) <= 4 * AROUND for each in found)
    assert all(word in text.split() for each in found for word in each.split())
    assert len(found) == 2


def test_a_word_longer_than_the_stretch_is_shown() -> None:
    text = "ferry" + "x" * 5000
    assert shown(text, "ferry*") == [text]
