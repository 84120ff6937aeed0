"""Offices and pronouns: whom "the president", "the senator", "he" mean, and when nobody is told."""

import pytest

from onrecord.model.document import Masthead, Stated
from tests.unit.read.speakers_drawings import Said, drawn

QUAYS = (
    "President Tor Vik opened the quay on Monday. Vik met the Russian president, Ivo Lund, there. "
    "Vik was late. Vik then left by the night boat with Mr. Lund."
)


def test_the_president_is_the_main_holder_of_the_office() -> None:
    text = f"{QUAYS}\nThe president said it was a fine boat."
    assert drawn(text, Said("The president", "it was a fine boat")).names("0") == ["Tor Vik"]


def test_a_country_chooses_between_two_presidents() -> None:
    text = f"{QUAYS}\nThe Russian president said it was a fine boat."
    found = drawn(text, Said("The Russian president", "it was a fine boat"))
    assert found.names("0") == ["Ivo Lund"]


def test_nobody_speaks_of_himself_by_name() -> None:
    text = f"{QUAYS}\nThe president said that Tor Vik was a liar."
    found = drawn(text, Said("The president", "Tor Vik was a liar"))
    assert "Tor Vik" not in found.names("0")
    assert found.holders("0")[0].naming != "named" or found.names("0") == ["Ivo Lund"]


FILLER = "The boats of the night line were late again all week.\n"


@pytest.mark.parametrize("between", [2, 4])
def test_a_source_reaches_its_only_person_however_far_back(between: int) -> None:
    text = f"Hedda Lund opened the quay.\n{FILLER * between}She said it is late."
    assert drawn(text, Said("She", "it is late")).names("0") == ["Hedda Lund"]


def test_a_source_does_not_reach_far_where_others_could_be_meant() -> None:
    text = f"Hedda Lund and Ann Poe opened the quay.\n{FILLER * 4}She said it is late."
    (holder,) = drawn(text, Said("She", "it is late")).holders("0")
    assert holder.kind == "anonymous"


def test_a_source_is_nobody_where_two_are_as_likely() -> None:
    text = f"Hedda Lund and Ann Poe opened the quay.\n{FILLER}She said it is late."
    (holder,) = drawn(text, Said("She", "it is late")).holders("0")
    assert holder.kind == "anonymous"


def test_words_that_hold_an_insertion_may_name_its_speaker() -> None:
    text = "Tor Vik would not tell why it is late — “Ask me in May,” he said."
    found = drawn(text, Said("he", "Tor Vik would not tell why it is late"))
    assert found.names("0") == ["Tor Vik"]


def test_somebody_told_of_by_an_office_alone_may_be_he() -> None:
    text = (
        "Tor Vik opened the quay.\nThe boats were late.\n"
        "A letter from the harbour chief came and he said it is late."
    )
    assert drawn(text, Said("he", "it is late")).names("0") != ["Tor Vik"]


def test_a_name_in_brackets_is_not_the_running_subject() -> None:
    text = (
        "Ann Poe won the vote (a shock for many, Hedda Lund among them, who left). "
        "She said it is late."
    )
    assert drawn(text, Said("She", "it is late")).names("0") == ["Ann Poe"]


def test_who_speaks_in_an_aside_is_not_the_subject_that_it_cuts() -> None:
    text = (
        "Jonas Ozols sat down. A Latvian official, he says, told him that it is late. "
        "It will rain, he says."
    )
    found = drawn(
        text,
        Said("he", "told him that it is late", cue="says"),
        Said("he", "It will rain", cue="says", after="It will"),
    )
    assert found.names("0") == found.names("1") == ["Jonas Ozols"]


def test_an_unnamed_person_just_brought_in_is_meant() -> None:
    text = (
        "Jonas Ozols waited. When I put this to a Norwegian friend in the talks, she laughed "
        "and said it is late."
    )
    (holder,) = drawn(text, Said("she", "it is late")).holders("0")
    assert (holder.kind, holder.name) == ("anonymous", "Norwegian friend in the talks")


def test_a_description_is_the_person_whom_the_next_sentence_names() -> None:
    text = (
        "A Republican senator warned that it is late.\nSen. Ben Vik, a Nebraska Republican, left."
    )
    found = drawn(text, Said("A Republican senator", "it is late", cue="warned"))
    assert found.names("0") == ["Ben Vik"]


def test_the_quoted_are_not_who_tweets_next() -> None:
    text = (
        "“President Lund thought it was a boat and he said it was late,” Tor Vik tweeted.\n"
        "A short time later he tweeted: “It is worse.”"
    )
    found = drawn(
        text,
        Said("Tor Vik", "President Lund thought it was a boat and he said it was late", "tweeted"),
        Said("he", "it was late", within=0, after="he said"),
        Said("he", "It is worse", cue="tweeted", kind="direct", after="A short"),
    )
    assert found.names("2") == ["Tor Vik"]


@pytest.mark.parametrize(
    ("day", "words", "named"),
    [
        ("2018-05-02", "The French president", True),
        ("2018-05-02", "The president", True),
        ("2018-05-02", "The Norwegian president", False),
        ("2012-05-02", "The French president", False),
    ],
)
def test_an_office_that_the_text_tells_of_nobody_is_looked_up_for_the_day(
    day: str, words: str, named: bool
) -> None:
    text = f"Macron met Hedda Lund, a docker, on Monday. {words} said it is late."
    masthead = Masthead(published=Stated(day, "metadata"))
    found = drawn(text, Said(words, "it is late"), masthead=masthead)
    assert (found.names("0") == ["Macron"]) == named


def test_the_text_comes_before_the_table() -> None:
    text = (
        "Macron met the French president, Tor Vik, on Monday. The French president said it is late."
    )
    masthead = Masthead(published=Stated("2018-05-02", "metadata"))
    words = "The French president"
    assert drawn(text, Said(words, "it is late"), masthead=masthead).names("0") == ["Tor Vik"]


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("Rep. Ann Poe", True),
        ("U.S. Rep. Ann Poe, a member of the Harbour Committee,", True),
        ("Rep. Ann Poe and Rep. Ivo Lund", False),
        ("The docker Ann Poe", False),
    ],
)
def test_a_nickname_of_a_place_is_the_one_near_who_fits(told: str, named: bool) -> None:
    text = f"{told} opened the quay. The Bay State lawmaker said it is late."
    found = drawn(text, Said("The Bay State lawmaker", "it is late"))
    assert (found.names("0") == ["Ann Poe"]) == named


def test_a_state_that_nobody_is_said_to_be_of_is_nobodys() -> None:
    text = "Rep. Ann Poe of Iowa opened the quay. The Ohio lawmaker said it is late."
    found = drawn(text, Said("The Ohio lawmaker", "it is late"))
    assert found.names("0") != ["Ann Poe"]


def test_behind_a_quotation_he_is_the_last_speaker_not_whom_it_tells_of() -> None:
    text = (
        "Tor Vik spoke on Monday.\n“Ivo Lund was late,” Vik said.\n"
        "“Lund was told, and Lund lied, and Lund knows it,” he said."
    )
    said = Said("Vik", "Monday", cue="spoke")
    found = drawn(text, said, Said("he", "knows it", kind="direct", after="Lund knows"))
    assert found.names("1") == ["Tor Vik"]


def test_behind_a_quotation_he_may_be_somebody_named_since_the_last_speaker() -> None:
    text = "“Lund was late,” Tor Vik said. Ivo Lund laughed.\n“I was not,” he said."
    said = Said("Tor Vik", "Lund was late", kind="direct")
    found = drawn(text, said, Said("he", "I was not", kind="direct", after="“I was"))
    assert found.names("1") != ["Tor Vik"]
