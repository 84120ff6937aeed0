"""Bodies and persons told apart: what is one in one place is one wherever it stands alone."""

import pytest

from onrecord.model.records import Holder
from tests.unit.read.speakers_drawings import Said, drawn


def everybody(text: str) -> list[Holder]:
    return list(drawn(text).found.holders)


def persons(text: str) -> list[str]:
    return [each.name for each in everybody(text) if each.kind == "person"]


def places(text: str, name: str) -> int:
    found = [each for each in everybody(text) if each.name == name]
    return len(found[0].mentions) if len(found) == 1 else 0


def test_an_acronym_told_in_brackets_is_the_body_at_all_its_places() -> None:
    text = "The Nordic Ferry Union (NFU) met. Later NFU drew up a rota. A rota by NFU is long."
    assert places(text, "Nordic Ferry Union") == 4


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Photo of the port by Jane Roe Associated Press, taken on Monday.", "Jane Roe"),
        ("Jane RoeAssociated Press reports from the port.", "Jane Roe"),
    ],
)
def test_an_outlet_is_no_part_of_the_name_before_it(line: str, name: str) -> None:
    assert persons(line) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The board met in Gothic Hall on Monday.",
        "The Nordic Charter was signed in March.",
        "Guests saw the Rigged Witch Hunt as a joke.",
        "The biggest party, Fjord Venstre, won the vote.",
    ],
)
def test_halls_documents_slogans_and_parties_are_no_persons(text: str) -> None:
    assert persons(text) == []


def test_two_family_names_with_a_hyphen_are_nobody() -> None:
    text = "Tor Vik met Hedda Lund. The Vik-Lund talks were short. A Vik-Lund pact is near."
    assert [each.name for each in everybody(text)] == ["Tor Vik", "Hedda Lund"]


def test_a_former_body_is_named_without_the_word() -> None:
    names = [each.name for each in everybody("Former Port Council members wept over the rota.")]
    assert names in ([], ["Port Council"])


def test_a_company_and_its_officer_are_joint() -> None:
    text = "Reuters and CEO Tor Vik admitted that it is late."
    found = drawn(text, Said("Reuters and CEO Tor Vik", "it is late", cue="admitted"))
    assert sorted(found.names("0")) == ["Reuters", "Tor Vik"]


def test_of_a_source_in_two_pieces_far_apart_the_one_that_names_counts() -> None:
    text = "Tor Vik — asked about Hedda Lund and a rota of the harbour — said that he waits."
    found = drawn(text, Said("Tor Vik … he", "waits"))
    assert found.names("0") == ["Tor Vik"]


def test_a_source_in_two_pieces_close_together_is_joint() -> None:
    text = "Tor Vik (left) and Hedda Lund said that it is late."
    found = drawn(text, Said("Tor Vik … Hedda Lund", "it is late"))
    assert sorted(found.names("0")) == ["Hedda Lund", "Tor Vik"]


def test_one_word_that_is_a_company_elsewhere_is_one_in_the_headline() -> None:
    text = (
        "Fjordify Drops Its New Rules\nOn Monday Fjordify Inc. dropped its rules. Then Fjordify "
        "hired more staff. Reporters at Reuters asked Fjordify to explain."
    )
    assert len({each.name for each in everybody(text) if "Fjordify" in each.name}) == 1


def test_all_names_that_the_tables_have_for_a_body_are_one_called_by_the_fullest() -> None:
    text = "The WSJ told of the G20. The Group of Twenty met, the Wall Street Journal said."
    names = {each.name: len(each.mentions) for each in everybody(text) if each.mentions}
    assert names == {"Wall Street Journal": 2, "Group of Twenty": 2}


def test_letters_that_shorten_a_body_are_nobodys_initials() -> None:
    text = "The U.N. Charter is old. J.K. Lund said it is late."
    assert persons(text) == ["J.K. Lund"]
