"""Tokens: words as they are compared, and tokens as stretches of text."""

from onrecord.read.tokens import infinitive, inside, stretches, touching, word
from tests.unit.read.modality_drawings import drawn

CASE = drawn("Tor Vik doesn’t want to “Leave” Aker.")


def words(*tokens: int) -> list[str]:
    return [CASE.parse.text[start:end] for start, end in stretches(CASE.parse, tokens)]


def test_a_word_is_small_with_straight_apostrophes() -> None:
    parse = CASE.parse
    assert [word(parse, token) for token in range(5)] == ["tor", "vik", "does", "n't", "want"]


def test_neighbours_make_one_stretch_in_text_order() -> None:
    assert words() == []
    assert words(1, 0, 4, 1) == ["Tor Vik", "want"]
    last = len(CASE.parse) - 1
    assert words(last - 1, last) == ["Aker."]


def test_touching_takes_tokens_that_share_a_code_point() -> None:
    parse, place = CASE.parse, CASE.parse.text.index("want")
    assert [parse.word(each) for each in touching(parse, place + 1, place + 2)] == ["want"]
    assert not touching(parse, place - 1, place)


def test_inside_is_half_open() -> None:
    spans = drawn("[Vik] {said} <the port closed>.").attributions[0].content
    assert inside(spans, spans[0].start) and not inside(spans, spans[0].end)


def test_a_verb_with_to_is_an_infinitive() -> None:
    parse = CASE.parse
    found = [parse.word(each) for each in range(len(parse)) if infinitive(parse, each)]
    assert found == ["Leave"]
