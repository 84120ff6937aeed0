"""Terms: words as a search compares them, at their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.store.terms import LONGEST, terms


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Night-Ferry", ("the", "night", "ferry")),
        ("Øvrebø, Łódź; Raudmäe", ("ovrebo", "lodz", "raudmae")),
        ("don’t don't", ("don", "t", "don", "t")),
        ("re\u0301sume\u0301 résumé", ("resume", "resume")),
        ("co\u00adoperation", ("cooperation",)),
        ("snake_case", ("snake", "case")),
        ("五月、六月", ("五", "月", "六", "月")),
        ("Li船台", ("li", "船", "台")),
        ("Нас никто", ("нас", "никто")),
        ("Straße ﬁsh", ("strasse", "fish")),
        ("1,200 €4.50", ("1", "200", "4", "50")),
        ("… – “” () \n", ()),
    ],
)
def test_words_are_compared_without_case_marks_and_signs(text: str, words: tuple[str, ...]) -> None:
    assert terms(text).words == words


def test_places_are_those_of_the_text_with_its_marks() -> None:
    text = "said re\u0301sume\u0301."
    assert [text[start:end] for start, end in terms(text).places] == ["said", "re\u0301sume\u0301"]


def test_only_the_stretch_asked_for_is_looked_at() -> None:
    assert terms("one two three", 4, 7) == (("two",), ((4, 7),))


def test_a_word_without_end_is_cut() -> None:
    assert terms("x" * 100_000).words == ("x" * LONGEST,)


@given(st.text())
def test_terms_are_letters_and_figures_in_order_and_apart(text: str) -> None:
    found = terms(text)
    assert all(word and word.isalnum() for word in found.words)
    ends = [0, *(end for _, end in found.places)]
    assert all(end <= start < last for end, (start, last) in zip(ends, found.places, strict=False))
