"""Pointing back: whom pronouns and descriptions mean as the source of a statement."""

import pytest

from tests.unit.read.speakers_drawings import Said, drawn


def test_we_of_an_official_in_a_quotation_is_his_government() -> None:
    text = "Norway waits. Norwegian President Tor Vik spoke. “We think it is late,” Vik said."
    found = drawn(
        text,
        Said("Vik", "We think it is late", kind="direct", after="spoke."),
        Said("We", "it is late", cue="think", within=0, after="spoke."),
    )
    assert found.names("1") == ["government of Norway"]


@pytest.mark.parametrize("role", ["The rapper", "Norwegian docker"])
def test_we_of_anybody_else_is_the_speaker(role: str) -> None:
    text = f"Norway waits. {role} Tor Vik spoke. “We think it is late,” Vik said."
    found = drawn(
        text,
        Said("Vik", "We think it is late", kind="direct", after="spoke."),
        Said("We", "it is late", cue="think", within=0, after="spoke."),
    )
    assert found.names("1") == ["Tor Vik"]


@pytest.mark.parametrize(
    ("role", "name"),
    [
        (", chief executive of Nordkap Yards,", "Nordkap Yards"),
        (", a spokesman for Nordkap Yards,", "Nordkap Yards"),
        (", president of the Dockers Union,", "Dockers Union"),
        (", a docker at Nordkap Yards,", "Tor Vik"),
    ],
)
def test_we_of_who_speaks_for_a_body_is_that_body(role: str, name: str) -> None:
    text = f"Tor Vik{role} spoke. “We think it is late,” Vik said."
    found = drawn(
        text,
        Said("Vik", "We think it is late", kind="direct", after="spoke."),
        Said("We", "it is late", cue="think", within=0, after="spoke."),
    )
    assert found.names("1") == [name]


@pytest.mark.parametrize("again", ["The two", "The two leaders", "Both", "The pair"])
def test_the_two_are_those_just_told_of(again: str) -> None:
    text = f"Hedda Lund met Jonas Ozols. {again} said it is late."
    found = drawn(text, Said(again, "it is late"))
    assert sorted(found.names("0")) == ["Hedda Lund", "Jonas Ozols"]


def test_a_description_beside_another_name_is_not_the_one_named_next() -> None:
    text = (
        "It is late, the head of the league, Hoop Qvarnstrom, said. Tor Vik, a former head, left."
    )
    found = drawn(text, Said("the head of the league", "It is late"))
    assert found.names("0") != ["Tor Vik"]


@pytest.mark.parametrize(
    ("again", "name"),
    [
        ("His Latvian counterpart", "Jonas Ozols"),
        ("Vik’s Latvian counterpart", "Jonas Ozols"),
        ("His Swedish counterpart", "His Swedish counterpart"),
    ],
)
def test_a_counterpart_has_the_same_office_elsewhere(again: str, name: str) -> None:
    text = (
        "Norwegian President Tor Vik met Latvian President Jonas Ozols. Vik was late. "
        f"{again} said it is late."
    )
    assert drawn(text, Said(again, "it is late")).names("0") == [name]


@pytest.mark.parametrize(
    ("title", "again", "same"),
    [
        ("Sen. Ann Poe of Ohio", "The Ohio Republican", True),
        ("Sen. Ann Poe of Ohio", "The Iowa Republican", False),
        ("Democratic Sen. Ann Poe of Ohio", "The Ohio Republican", False),
        ("Singer Ann Poe of Ohio", "The Ohio Republican", False),
    ],
)
def test_a_party_of_who_is_placed_so_and_has_none_yet(title: str, again: str, same: bool) -> None:
    text = f"{title} opened the quay. Tor Vik left. {again} said it is late."
    names = drawn(text, Said(again, "it is late")).names("0")
    assert (names == ["Ann Poe"]) == same


def test_a_heading_may_give_an_office_without_an_article() -> None:
    text = (
        "US ambassador to Riga: it is late\nThe quay is old and the boats of the line are new.\n"
        "Rain fell. Wind came. Ice grew. Snow lay. The US ambassador to Riga, Tor Vik, left."
    )
    found = drawn(text, Said("US ambassador to Riga", "it is late", cue=":"))
    assert found.names("0") == ["Tor Vik"]


LEAD = "The US ambassador to Riga has said that it is late.\n"


def test_a_lead_s_description_is_the_one_named_next() -> None:
    text = f"{LEAD}But Jon Ostrander did not say when the ferries would come."
    found = drawn(text, Said("The US ambassador to Riga", "it is late", cue="has said"))
    assert found.names("0") == ["Jon Ostrander"]


@pytest.mark.parametrize(
    "next_line",
    [
        "Senator Jon Ostrander did not say when the ferries would come.",
        "But Jon Ostrander and Ann Poe left. Hedda Lund did not say when.",
        "The ferries did not wait for Jon Ostrander.",
    ],
)
def test_a_lead_s_description_is_nobody_who_may_be_another(next_line: str) -> None:
    text = LEAD + next_line
    found = drawn(text, Said("The US ambassador to Riga", "it is late", cue="has said"))
    assert found.holders("0")[0].kind == "anonymous"


def test_who_goes_on_is_the_last_speaker() -> None:
    text = (
        "Jonas Ozols, who once ran the yard, said that the ferries are late if Tor Vik tries "
        "again to sail.\nHe also said it will rain."
    )
    found = drawn(
        text,
        Said("Jonas Ozols", "the ferries are late if Tor Vik tries again to sail"),
        Said("He", "it will rain", after="to sail."),
    )
    assert found.names("1") == ["Jonas Ozols"]


def test_who_is_asked_is_the_subject_to_come() -> None:
    text = "Ann Lund waited. Asked by Hedda Berg whether she thought it late, Eva Vik laughed."
    found = drawn(text, Said("she", "it late", cue="thought"))
    assert found.names("0") == ["Eva Vik"]


def test_they_are_the_people_just_called_so() -> None:
    text = (
        "Norway and Latvia met. Norway and Latvia have a fleet. "
        "The Norwegians can warn everybody. They say it is late."
    )
    assert drawn(text, Said("They", "it is late", cue="say")).names("0") == ["government of Norway"]


def test_a_speaker_of_this_paragraph_comes_before_one_of_the_last() -> None:
    text = (
        "Ann Lund looked on. Lund counted her boats. Lund sat down.\n"
        "Riga is far, according to Eva Vik, a fellow of the Quay Institute. “It is late,” she said."
    )
    found = drawn(
        text,
        Said("Eva Vik, a fellow of the Quay Institute", "Riga is far", cue="according to"),
        Said("she", "It is late", kind="direct"),
    )
    assert found.names("1") == ["Eva Vik"]


def test_the_company_before_its_name_is_the_main_body() -> None:
    text = (
        "The yard’s trouble is old.\nThe company said it is late.\n"
        "Nordkap Yards has three cranes. Nordkap Yards has no boats."
    )
    assert drawn(text, Said("The company", "it is late")).names("0") == ["Nordkap Yards"]


def test_the_two_are_never_a_person_and_a_body() -> None:
    text = "Nordkap Yards sued Tor Vik. Vik lost. The two said it is late."
    names = drawn(text, Said("The two", "it is late")).names("0")
    assert names != ["Nordkap Yards", "Tor Vik"]


@pytest.mark.parametrize(
    ("title", "again"),
    [
        ("Ohio Sen. Ann Poe", "The Ohio senator"),
        ("Sen. Ann Poe", "The lawmaker"),
        ("Ambassador Ann Poe", "The diplomat"),
        ("Professor Ann Poe", "The scholar"),
        ("Democratic Sen. Ann Poe", "The Democrat"),
    ],
)
def test_a_wider_noun_means_the_holder_of_an_office(title: str, again: str) -> None:
    text = f"{title} opened the quay. Tor Vik left. {again} said it is late."
    assert drawn(text, Said(again, "it is late")).names("0") == ["Ann Poe"]


@pytest.mark.parametrize("again", ["The Texas senator", "The Republican", "The governor"])
def test_a_description_with_another_word_means_somebody_else(again: str) -> None:
    text = f"Ohio Democratic Sen. Ann Poe opened the quay. {again} said it is late."
    assert drawn(text, Said(again, "it is late")).names("0") != ["Ann Poe"]


def test_its_president_is_the_body_s_own() -> None:
    text = (
        "Tor Vik, president of Nordkap Yards, waited. Ann Poe, president of Fjord Bank, left. "
        "Fjord Bank will close, and its president said it is late."
    )
    assert drawn(text, Said("its president", "it is late")).names("0") == ["Ann Poe"]


def test_his_doing_in_a_government_s_sentence_is_its_leader_s() -> None:
    text = (
        "Norwegian President Tor Vik met Latvian President Ivo Lund. "
        "Oslo is not willing to sign the pact of Lund despite his parroting of the pact."
    )
    found = drawn(text, Said("his", "the pact", cue="parroting", after="despite"))
    assert found.names("0") == ["Tor Vik"]


def test_the_lawyers_are_those_just_told_of() -> None:
    text = (
        "Two lawyers for the dockers said it is late. Some officials left. "
        "The lawyers said it will rain."
    )
    found = drawn(
        text,
        Said("Two lawyers for the dockers", "it is late"),
        Said("The lawyers", "it will rain"),
    )
    assert found.names("1") == found.names("0") == ["Two lawyers for the dockers"]


def test_lawyers_without_an_article_are_others() -> None:
    text = "Two lawyers for the dockers said it is late. Lawyers said it will rain."
    found = drawn(
        text, Said("Two lawyers for the dockers", "it is late"), Said("Lawyers", "it will rain")
    )
    assert found.names("1") == ["Lawyers"]


ADVISER = "Port security adviser Ann Poe left. Adviser Tor Vik stayed."


def test_a_role_in_its_full_words_is_the_one_who_has_it_wherever_he_is_named() -> None:
    text = f"Lund’s port security adviser said it is late.\nHedda Lund waited.\n{ADVISER}"
    found = drawn(text, Said("Lund’s port security adviser", "it is late"))
    assert found.names("0") == ["Ann Poe"]


def test_a_role_in_other_words_is_nobody_s() -> None:
    text = f"Lund’s fuel tax adviser said it is late.\nHedda Lund waited.\n{ADVISER}"
    found = drawn(text, Said("Lund’s fuel tax adviser", "it is late"))
    assert not {"Ann Poe", "Tor Vik"} & set(found.names("0"))


def test_the_star_is_whoever_was_last_spoken_of() -> None:
    text = "Tor Vik remains on the poster. The star said it is late."
    assert drawn(text, Said("The star", "it is late")).names("0") == ["Tor Vik"]


def test_the_yard_is_the_shipyard() -> None:
    text = "Nordkap Shipyard will close. Fjord Bank will not. The yard said it is late."
    assert drawn(text, Said("The yard", "it is late")).names("0") == ["Nordkap Shipyard"]


def test_it_in_a_clause_below_its_subject_is_that_government() -> None:
    text = "The dockers left. From Aker to Riga, Norway has its boats out as it says it is late."
    found = drawn(text, Said("it", "it is late", cue="says", after="boats out as"))
    assert found.names("0") == ["government of Norway"]


def test_for_whom_a_sentence_holds_is_what_it_is_about() -> None:
    text = (
        "Latvia has a fleet. Norway has cranes, and Latvia knows it. "
        "For Norway, this is a chance, something it says is late."
    )
    found = drawn(text, Said("it", "something", cue="says", after="a chance,"))
    assert found.names("0") == ["government of Norway"]
