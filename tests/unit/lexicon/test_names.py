"""Names: parts, order, titles and pronouns."""

import pytest

from onrecord.lexicon import names


@pytest.mark.parametrize(
    ("name", "plain"),
    [("Øvrebø", "ovrebo"), ("Sowiński’s", "sowinski"), ("Łukasz", "lukasz"), ("J.", "j")],
)
def test_spellings_compare_plain(name: str, plain: str) -> None:
    assert names.plain(name) == plain


@pytest.mark.parametrize(
    ("parts", "family"),
    [
        (("Tor", "Vik"), "Vik"),
        (("Anna", "van", "der", "Berg"), "Berg"),
        (("Shen", "Yulan"), "Shen"),
        (("Kim", "Do", "Yoon"), "Kim"),
        (("Lily", "Chen"), "Chen"),
        (("Paul", "Roe", "Jr."), "Roe"),
        (("Wang", "Peter"), "Peter"),
    ],
)
def test_the_part_that_stands_alone(parts: tuple[str, ...], family: str) -> None:
    assert parts[names.family_index(parts)] == family


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Anna", "f"), ("Peter", "m"), ("Alex", "u"), ("Xyzzy", "u"), ("Eva-Marie", "f")],
)
def test_pronouns_of_given_names(name: str, gender: str) -> None:
    assert names.gender_of(name) == gender


def test_titles_particles_initials_and_suffixes() -> None:
    assert names.honorific("Mrs.") == "f" and names.honorific("Roe") is None
    assert names.is_particle("van") and not names.is_particle("Van")
    assert names.is_initial("J.") and names.is_initial("J.F.") and not names.is_initial("Jo")
    assert names.is_suffix("Jr.") and not names.is_suffix("Roe")


def test_names_joined_by_a_hyphen_are_given_names_if_each_is() -> None:
    assert names.is_given("Eva-Marie") and not names.is_given("Eva-Xyzzy")
