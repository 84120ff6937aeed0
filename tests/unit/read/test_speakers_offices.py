"""Offices and pronouns: whom "the president", "the senator", "he" mean, and when nobody is told."""

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


def test_a_pronoun_does_not_reach_over_a_paragraph_without_its_person() -> None:
    text = (
        "Hedda Lund opened the quay.\nThe boats of the night line were late again all week.\n"
        "The fee rose twice and the yard closed in May.\nShe said it is late."
    )
    (holder,) = drawn(text, Said("She", "it is late")).holders("0")
    assert holder.kind == "anonymous"


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
