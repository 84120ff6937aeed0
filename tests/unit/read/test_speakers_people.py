"""People: names, their short forms, and what is no person."""

import pytest

from onrecord.model.document import Block
from onrecord.model.parse import Parse
from onrecord.model.records import Layout
from onrecord.read.parse import parse
from onrecord.read.speakers_people import people
from tests.unit.read.modality_drawings import kit
from tests.unit.read.speakers_drawings import document_of, lines


def parsed(text: str) -> Parse:
    document = document_of(text)
    blocks = tuple(Block(start, end, "paragraph") for start, end in lines(text))
    return parse(document, Layout(blocks, ()), kit())


def named(text: str) -> dict[str, int]:
    """Each person's name with the number of mentions."""
    return {each.name: len(each.mentions) for each in people(parsed(text)).persons}


def test_a_family_name_alone_is_the_one_person_who_bears_it() -> None:
    text = "Minister Tor Vik spoke first. Later Vik left. “No,” said Mr. Vik. Vik’s aide agreed."
    assert named(text) == {"Tor Vik": 4}


def test_a_chinese_family_name_comes_first() -> None:
    text = "Shen Yulan runs the yard. Shen said the hull is late, and Shen’s deputy agreed."
    assert named(text) == {"Shen Yulan": 3}


def test_spellings_and_middle_initials_are_one_person() -> None:
    text = "President Oleh Bondarskyy met Anna J. Roe. Bondarsky smiled. Anna Roe did not."
    found = named(text)
    assert found["Oleh Bondarskyy"] == 2
    assert found["Anna J. Roe"] == 2


def test_a_shared_family_name_is_not_guessed() -> None:
    text = "Anna Berg and Peter Berg run the pilots’ guild. Berg said the ice was early."
    found = named(text)
    assert found["Anna Berg"] == found["Peter Berg"] == 1
    assert found["Berg"] == 1


def test_a_title_tells_two_of_one_family_name_apart() -> None:
    text = "Anna Berg and Peter Berg run the guild. Mrs. Berg said the ice was early."
    assert named(text)["Anna Berg"] == 2


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv said no. Oslo said yes.",
        "The Northern Quays Institute said so.",
        "The Riga Courier reported it.",
        "NATO and the European Commission declined.",
    ],
)
def test_places_bodies_and_outlets_are_no_people(text: str) -> None:
    assert named(text) == {}


def test_words_of_a_headline_do_not_make_a_name() -> None:
    text = "Vik Doubles Down On Harbour Fees\nMinister Tor Vik doubled down on Monday."
    assert named(text) == {"Tor Vik": 2}


def test_a_name_cut_by_brackets_is_whole() -> None:
    assert "Eirik Holm" in named("[Norwegian Minister Eirik] Holm had told his guest so.")


def test_certain_tokens_name_a_person_whatever_the_parser_says() -> None:
    found = parsed("Vares: The quay is cold.")
    assert [each.name for each in people(found, [range(1)]).persons] == ["Vares"]


def test_a_bare_family_name_is_the_officeholders_and_not_his_wifes() -> None:
    text = (
        "President Vik and First Lady Hedda Vik arrived on Monday. Vik said nothing to the crowd. "
        "Vik left by boat."
    )
    assert named(text) == {"Vik": 3, "Hedda Vik": 1}


def test_a_bare_family_name_is_whom_the_text_names_in_full_most() -> None:
    text = (
        "Tor Vik spoke first. Tor Vik then left. Minister Tor Vik was late.\n"
        "Meanwhile, Hedda Vik met the crowd.\nVik blamed the weather."
    )
    assert named(text) == {"Tor Vik": 4, "Hedda Vik": 1}


def test_a_junior_is_only_called_so_with_his_suffix() -> None:
    text = "Minister Tor Vik spoke. His son, Tor Vik Jr., left. Vik was late."
    assert named(text) == {"Tor Vik": 2, "Tor Vik Jr.": 1}


def test_short_months_are_no_people() -> None:
    assert "Jul" not in named("By Ann Poe, Jul 15. Sept 4 was wet and Poe was late.")


def test_a_name_in_a_line_that_ends_with_a_colon_is_a_persons() -> None:
    assert named("As Kaisa Ulm of The Tallinn Courier reported:") == {"Kaisa Ulm": 1}
