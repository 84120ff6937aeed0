"""Personal names: their parts, spellings, and how two agree or clash."""

import pytest

from onrecord.link.personal import PersonName, agreement, is_common, personal, spelling


def name(printed: str) -> PersonName:
    found = personal(printed)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("printed", "family", "given", "suffix"),
    [
        ("Tor Vik", "vik", ("tor",), ""),
        ("Minister Tor A. Vik Jr.", "vik", ("tor", "a"), "jr"),
        ("Swedish ambassador to Norway Tor Vik", "vik", ("tor",), ""),
        ("Vik’s", "vik", (), ""),
        ("Anna van der Berg", "berg", ("anna",), ""),
        ("Shen Yulan", "shen", ("yulan",), ""),
        ("J.P. Vik", "vik", ("j", "p"), ""),
        ("JP Vik", "vik", ("j", "p"), ""),
        ("BO VIK", "vik", ("bo",), ""),
        ("Robert “Bob” Vik", "vik", ("robert",), ""),
        ("Ben Vik", "vik", ("ben",), ""),
    ],
)
def test_parts_of_a_name(printed: str, family: str, given: tuple[str, ...], suffix: str) -> None:
    found = name(printed)
    assert (found.family, found.given, found.suffix) == (family, given, suffix)


@pytest.mark.parametrize("printed", ["", "…", "12"])
def test_no_name(printed: str) -> None:
    assert personal(printed) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelenskyy", "Zelensky"),
        ("Zelenskiy", "Zelensky"),
        ("Müller", "Mueller"),
        ("Øvrebø", "Ovrebo"),
        ("al-Sadiq", "Sadiq"),
        ("Erdoğan", "Erdogan"),
    ],
)
def test_spellings_meet(one: str, other: str) -> None:
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        ("Tor Vik", "TOR VIK", "full"),
        ("Tör Vík", "Tor Vik", "full"),
        ("Shen Yulan", "Yulan Shen", "full"),
        ("Kim Do Yoon", "Kim Do-yoon", "full"),
        ("Oleksandr Zelenskyy", "Aleksandr Zelensky", "spelled"),
        ("Jürgen Vik", "Juergen Vik", "spelled"),
        ("Tor Vik", "Tor A. Vik", "middle"),
        ("Tor Anders Vik", "Tor A. Vik", "middle"),
        ("Bob Vik", "Robert Vik", "nickname"),
        ("Bob Vik", "Rob Vik", "nickname"),
        ("T. Vik", "Tor Vik", "initial"),
        ("Tor Anders Vik", "Anders Vik", "part"),
        ("Zyxtitle Robert Vik", "Robert Vik", "titled"),
        ("High Zyxtitle Robert Vik", "Zyxtitle Robert Vik", "titled"),
        ("Rose Ann Marie Vik", "Ann Marie Vik", "given-names"),
        ("Tor Vik", "Tor Vik Jr.", "suffix"),
        ("Vik", "Tor Vik", "family"),
        ("Vik Jr.", "Tor Vik Jr.", "family"),
        ("Tor Vik", "Ines Vik", "given-names"),
        ("Alexander Vik", "Alexandra Vik", "given-names"),
        ("Tor A. Vik", "Tor B. Vik", "middle-names"),
        ("Kim Do Yoon", "Kim Do Hyun", "middle-names"),
        ("Tor Vik Sr.", "Tor Vik Jr.", "suffixes"),
        ("Vik", "Tor Vik Jr.", None),
        ("R. Anders Vik", "Rolf Vik", None),
    ],
)
def test_how_names_agree_or_clash(one: str, other: str, agrees: str | None) -> None:
    assert agreement(name(one), name(other)) == agrees
    assert agreement(name(other), name(one)) == agrees


def test_common_names_find_nobody_alone() -> None:
    assert is_common(name("Smith"))
    assert is_common(name("Kim"))
    assert is_common(name("Anna"))
    assert not is_common(name("Øvrebø"))
