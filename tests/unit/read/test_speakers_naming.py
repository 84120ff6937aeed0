"""Naming: a source names a person, a body or an outlet under titles, modifiers and short names."""

import pytest

from onrecord.model.identity import record_id
from onrecord.model.records import Holder
from tests.unit.read.speakers_drawings import Drawn, Said, drawn

LATE = "the ferry is late"


def said_by(source: str, before: str = "", cue: str = "said") -> Drawn:
    """What is read when the source says that the ferry is late, after the text before."""
    text = f"{before} {source} {cue} {LATE}.".strip()
    return drawn(text, Said(source, LATE, cue=cue, after=before.rsplit(" ", 1)[-1]))


def holder_of(source: str, before: str = "", cue: str = "said") -> Holder:
    (holder,) = said_by(source, before, cue).holders("0")
    return holder


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Fjordline's co-founder and CEO Tor Vik", "Tor Vik"),
        ("Head of public affairs Tor Vik", "Tor Vik"),
        ("Chief of staff Hedda Lund", "Hedda Lund"),
        ("U.S. Ambassador to Norway Tor Vik", "Tor Vik"),
        ("European Parliament Member Nigel Lund", "Nigel Lund"),
        ("Hedda Lund's boss, President Tor Vik,", "Tor Vik"),
        ("The company's lawyer, former judge Tor Vik,", "Tor Vik"),
        ("Tor Vik's attorney Hedda Lund", "Hedda Lund"),
        ("The Nordkap Institute's Tor Vik", "Tor Vik"),
    ],
)
def test_a_name_behind_a_title_is_the_holder(source: str, name: str) -> None:
    assert said_by(source).names("0") == [name]


@pytest.mark.parametrize(
    "described",
    [
        "aide to Mayor Tor Vik",
        "aide to company founder Tor Vik",
        "spokesman for Norway's foreign minister Tor Vik",
        "senior editor-in-chief of the newspaper Fjord Posten",
    ],
)
def test_a_name_inside_a_description_is_not_the_holder(described: str) -> None:
    holder = holder_of(f"An {described}" if described[0] == "a" else f"A {described}")
    assert (holder.kind, holder.name) == ("anonymous", described)


def test_two_people_under_titles_are_both_holders() -> None:
    source = "Ines Duarte and head of public affairs Tor Vik"
    assert said_by(source).names("0") == ["Ines Duarte", "Tor Vik"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Women's advocacy group BlueHarbour", "BlueHarbour"),
        ("The conservative-majority Supreme Court", "Supreme Court"),
        ("News agency Fjordnet", "Fjordnet"),
        ("The think tank Lund House", "Lund House"),
        ("The Oslo-based Harbour Council", "Harbour Council"),
        ("Press group Sailors Without Harbours", "Sailors Without Harbours"),
        ("Norway's Harbour Ministry", "Norway's Harbour Ministry"),
    ],
)
def test_a_body_is_called_by_its_name_alone(source: str, name: str) -> None:
    assert said_by(source).names("0") == [name]


def test_what_tells_some_of_a_party_from_others_stays() -> None:
    assert said_by("Top Democrats").names("0") == ["Top Democrats"]


def test_a_name_with_a_capital_preposition_names_nobody_else() -> None:
    found = said_by("Press group Sailors Without Harbours").found
    assert [each.kind for each in found.holders if each.name == "Harbours"] == []


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("The Nordkap Times was first.", "The Times", "The Nordkap Times"),
        ("The Justice Department sued.", "Justice", "Justice Department"),
        ("The Nordic Ferry Union (NFU) met.", "The NFU", "Nordic Ferry Union"),
        ("The Nordic Ferry Union met.", "The NFU", "Nordic Ferry Union"),
        (
            "Sailors Without Harbours (known by its French acronym MSP) wrote.",
            "MSP",
            "Sailors Without Harbours",
        ),
        ("The U.S. Harbour Court sat.", "The Harbour Court", "U.S. Harbour Court"),
        ("The Department of Harbours sued.", "The Harbours Department", "Department of Harbours"),
        ("Fjordline Technology SA grew.", "Fjordline", "Fjordline Technology SA"),
    ],
)
def test_a_short_name_stands_for_the_one_full_name(before: str, source: str, name: str) -> None:
    assert said_by(source, before).names("0") == [name]


def test_a_short_name_that_could_be_two_stays_short() -> None:
    before = "The Nordkap Times and The Aker Times met."
    assert said_by("The Times", before).names("0") == ["The Times"]


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Tor Vik spoke.", "@realTorVik", "Tor Vik"),
        ("Tor Vik (@quayman) spoke.", "@quayman", "Tor Vik"),
        ("Xan Vik spoke.", "XV", "Xan Vik"),
    ],
)
def test_a_handle_or_initials_mean_the_person(before: str, source: str, name: str) -> None:
    assert said_by(source, before, cue="wrote").names("0") == [name]


def test_initials_of_an_office_are_nobodys() -> None:
    assert "Pia Moen" not in said_by("The PM", "Pia Moen spoke.").names("0")


def test_people_of_two_kinds_under_one_modifier_are_one_group() -> None:
    source = "Norwegian commentators and editorialists"
    assert said_by(source).names("0") == [source]
    assert said_by("EU officials and northern mayors").names("0") == [
        "EU officials",
        "northern mayors",
    ]


def test_a_person_with_one_name_is_known_by_what_he_is() -> None:
    holder = holder_of("XZibble", "The rapper XZibble sang.")
    assert (holder.kind, holder.name) == ("person", "XZibble")


def test_the_names_of_a_case_at_law_are_no_persons() -> None:
    found = said_by("Hedda Lund", "Moen v. Ask was decided before Moen was known.").found
    assert [each.name for each in found.holders if each.kind == "person"] == ["Hedda Lund"]


def test_a_region_is_no_person() -> None:
    text = "Hedda Lund, director of the Harbour Union of North Carolina, spoke."
    found = said_by("Tor Vik", text).found
    people = {each.name for each in found.holders if each.kind == "person"}
    assert people == {"Hedda Lund", "Tor Vik"}


def test_everybody_named_is_a_holder_whether_they_say_anything_or_not() -> None:
    text = "Ines Duarte of the Harbour Council met the Fjord Union in Oslo."
    found = said_by("Tor Vik", text).found
    names = {(each.kind, each.name) for each in found.holders}
    assert {
        ("person", "Ines Duarte"),
        ("person", "Tor Vik"),
        ("organisation", "Harbour Council"),
        ("organisation", "Fjord Union"),
    } <= names
    assert "government of Norway" not in {each.name for each in found.holders}


def test_a_description_that_holds_nothing_is_no_named_body() -> None:
    found = said_by("Tor Vik", "The company waited.").found
    assert "company" not in {each.name for each in found.holders}


def test_a_body_keeps_the_id_of_the_first_place_where_it_holds_something() -> None:
    text = f"The Harbour Council met. The Harbour Council said {LATE}."
    said = drawn(text, Said("The Harbour Council", LATE, after="met."))
    (holder,) = said.holders("0")
    assert [each.exact for each in holder.mentions] == ["Harbour Council"] * 2
    assert holder.id == record_id("0" * 16, "holder", holder.mentions[1:])


def test_a_person_s_family_name_is_no_body() -> None:
    found = said_by("Hedda Lund", "Tor Vik spoke. The Vik papers were read.").found
    assert [each.name for each in found.holders if each.kind == "organisation"] == []


def test_a_word_that_the_text_has_as_a_common_one_too_names_nobody() -> None:
    text = "The Quiet Harbour plan is old. Quiet Harbour won. A harbour is quiet."
    found = said_by("Tor Vik", text).found
    assert {each.name for each in found.holders if each.kind == "person"} == {"Tor Vik"}


def test_a_name_goes_on_behind_a_particle_with_a_hyphen() -> None:
    assert said_by("Governor Tamim al-Vikri").names("0") == ["Tamim al-Vikri"]


def test_a_soft_hyphen_is_no_part_of_a_name() -> None:
    assert said_by("Governor Hed\u00adda Lund").names("0") == ["Hedda Lund"]


def test_a_company_that_is_taken_for_a_place_once_is_a_company() -> None:
    holder = holder_of("BlueHarbour")
    assert (holder.kind, holder.name) == ("organisation", "BlueHarbour")


def test_a_participle_shares_the_subject_of_its_clause() -> None:
    text = "Tor Vik left the hall, warning that the ferry is late."
    assert drawn(text, Said("", LATE, cue="warning")).names("0") == ["Tor Vik"]


def test_a_name_said_of_a_body_elsewhere_is_that_body() -> None:
    text = f"Fjordnet Union spoke. It was late. Hedda Lund left. Fjordnet Union said {LATE}."
    found = drawn(text, Said("Fjordnet Union", LATE, after="left."))
    assert [each.name for each in found.found.holders if each.kind == "organisation"] == [
        "Fjordnet Union"
    ]


def test_the_documents_own_outlet_is_meant_by_its_last_word() -> None:
    (holder,) = drawn(f"The Courier said {LATE}.", Said("The Courier", LATE)).holders("0")
    assert (holder.kind, holder.name) == ("outlet", "The Quay Courier")


def test_a_full_name_behind_of_the_is_a_persons() -> None:
    source = "Charly Quist-Moen, of the Harbour Institute of Affairs,"
    assert said_by(source).names("0") == ["Charly Quist-Moen"]


def test_a_dateline_is_no_body() -> None:
    text = f"QUAYTON, Norway (Reuters) - Tor Vik said {LATE}."
    found = drawn(text, Said("Tor Vik", LATE)).found
    assert [each.name for each in found.holders if each.kind == "organisation"] == []


def test_how_a_name_is_spoken_does_not_part_it() -> None:
    before = "Hedda (HEH'-dah) Quillsen spoke."
    assert said_by("Quillsen", before).names("0") == ["Hedda Quillsen"]
    assert "Hedda Ferry" not in {
        each.name for each in said_by("Tor Vik", "Hedda (Quay) Ferry spoke.").found.holders
    }
