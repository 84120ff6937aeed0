"""Words of a quotation: what is one word, and how it is compared."""

import pytest

from onrecord.lexicon.quoted_words import asked_of, words_of


def forms(text: str) -> list[str]:
    return [each.form for each in words_of(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Øvrebø’s night-ferry", ["ovrebo", "'s", "night", "ferry"]),
        ("don’t, don't, we’re were", ["don't", "don't", "we're", "were"]),
        ("2,400 boats; 3.5 and 35", ["2400", "boats", "3.5", "and", "35"]),
        ("the U.S. and a U.S. ship", ["the", "us", "and", "a", "us", "ship"]),
        ("船台 now", ["船", "台", "now"]),
        ("[c]hange[d] fer\u00adry", ["changed", "ferry"]),
        ("'so' it goes", ["so", "it", "goes"]),
        ("_ — ! “”", []),
    ],
)
def test_words_are_compared_without_case_marks_and_diacritics(text: str, found: list[str]) -> None:
    assert forms(text) == found


def test_words_stand_at_their_places_and_editors_words_are_known() -> None:
    text = "the ferry [in Aker] is [l]ate"
    found = words_of(text)
    assert [text[e.start : e.end] for e in found] == ["the", "ferry", "in", "Aker", "is", "[l]ate"]
    assert [e.form for e in found if e.inserted] == ["in", "aker"]
    assert found[-1].bare == "ate"


@pytest.mark.parametrize("cut", ["…", "...", ". . .", "[…]", "[...]", "(…)", "[ . . . ]", "...."])
def test_every_ellipsis_is_a_gap(cut: str) -> None:
    assert asked_of(f"… the boat {cut} is late …").gaps == {2}


def test_a_full_stop_is_no_ellipsis() -> None:
    assert not asked_of("It is late. It is. The end").gaps
