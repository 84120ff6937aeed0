"""References: the pronouns and descriptions of a document that mean somebody whom it names."""

import pytest

from onrecord.read.speakers_context import ADDRESSED, SINGLE
from tests.unit.read.speakers_drawings import Drawn, Said, Voice, drawn


def meant(found: Drawn, name: str) -> list[str]:
    """The words of the holder's references, in order of the text."""
    holder = next(each for each in found.found.holders if each.name == name)
    return [span.exact for span in holder.references]


def test_pronouns_in_running_text_mean_the_person_named() -> None:
    found = drawn("Hedda Lund opened the quay. She said her crane was late, and it was.")
    assert meant(found, "Hedda Lund") == ["She", "her"]


def test_references_are_no_namings() -> None:
    found = drawn("Hedda Lund opened the quay. She left.")
    (holder,) = [each for each in found.found.holders if each.name == "Hedda Lund"]
    assert [span.exact for span in holder.mentions] == ["Hedda Lund"]


def test_i_is_the_speaker_of_the_quotation_and_he_is_somebody_else() -> None:
    text = (
        "Tor Vik met Jonas Ozols on Monday. “I told him that he was late,” Vik said. "
        "“My crane was not.”"
    )
    found = drawn(
        text,
        Said("Vik", "I told him that he was late", kind="direct", after="on Monday."),
        Said("", "My crane was not.", cue="", kind="direct"),
    )
    assert meant(found, "Tor Vik") == ["I", "My"]
    assert meant(found, "Jonas Ozols") == ["him", "he"]


def test_we_is_the_body_that_speaks_but_no_single_person() -> None:
    text = "“We will pay our fee,” Nordkap Yards said. “We will not,” Tor Vik said."
    found = drawn(
        text,
        Said("Nordkap Yards", "We will pay our fee", kind="direct"),
        Said("Tor Vik", "We will not", kind="direct", after="Yards said."),
    )
    assert meant(found, "Nordkap Yards") == ["We", "our"]
    assert meant(found, "Tor Vik") == []


def test_i_in_a_signed_section_is_its_author() -> None:
    text = "I saw the draft.\n—Ilze Grauda is a fellow at the Skagerrak Institute."
    found = drawn(text, voices=(Voice("I saw the draft.", "signed", ("Ilze Grauda",)),))
    assert "I" in meant(found, "Ilze Grauda")


def test_a_description_means_the_person_again() -> None:
    text = (
        "Virginia Sen. Ann Poe opened the quay. Governor Tor Vik left. "
        "The Virginia senator waited, and the lawmaker spoke."
    )
    found = drawn(text)
    assert meant(found, "Ann Poe") == ["The Virginia senator", "the lawmaker"]
    assert meant(found, "Tor Vik") == []


def test_the_company_is_the_body_just_named() -> None:
    found = drawn("Nordkap Yards will close. The company cut its fee in May.")
    assert meant(found, "Nordkap Yards") == ["The company", "its"]


def test_an_apposition_is_its_own_name_s() -> None:
    found = drawn("Fjord Bank waits. Nordkap Yards, the company, will close.")
    assert meant(found, "Nordkap Yards") == ["the company"]
    assert meant(found, "Fjord Bank") == []


def test_a_group_with_a_name_of_its_own_is_another() -> None:
    found = drawn("Nordkap Yards will close. This is the ARES group. The ZUBR group left.")
    assert meant(found, "Nordkap Yards") == []


@pytest.mark.parametrize(
    "text",
    [
        "Nordkap Yards will close. It seems that nobody will pay.",
        "Nordkap Yards built a crane. The crane fell when the wind blew on it.",
        "Nordkap Yards will close. It is time to go.",
    ],
)
def test_it_that_means_nothing_or_a_thing_is_nobodys(text: str) -> None:
    assert meant(drawn(text), "Nordkap Yards") == []


def test_nobody_is_both_subject_and_object_but_by_himself() -> None:
    text = "Tor Vik waited. Jonas Ozols saw him. Ozols then hid himself."
    found = drawn(text)
    assert meant(found, "Tor Vik") == ["him"]
    assert meant(found, "Jonas Ozols") == ["himself"]


def test_who_and_an_apposition_mean_the_name_before_them() -> None:
    found = drawn("Tor Vik, a former docker, sued. Ann Poe, who had left, came back.")
    assert meant(found, "Tor Vik") == ["a former docker"]
    assert meant(found, "Ann Poe") == ["who"]


INTERVIEW = """Hedda Lund on cranes
When did you come to the quay?
I came in May.
Do you like your crane?
I love my crane. “I hate it,” says a docker.
What will you do?
I will stay.
"""


def test_an_interview_without_labels_is_answered_by_the_one_in_its_title() -> None:
    assert meant(drawn(INTERVIEW), "Hedda Lund") == [
        *("you", "I", "you", "your", "I", "my", "you", "I")
    ]


def test_a_text_with_few_questions_is_no_interview() -> None:
    text = INTERVIEW.replace("What will you do?", "She left.").replace("Do you", "Dockers")
    assert not {"I", "you"} & set(meant(drawn(text), "Hedda Lund"))


def test_an_interview_that_names_nobody_first_leaves_its_pronouns_alone() -> None:
    text = INTERVIEW.replace("Hedda Lund on cranes", "On cranes") + "Hedda Lund left.\n"
    assert not (SINGLE | ADDRESSED) & set(meant(drawn(text), "Hedda Lund"))
