"""Sources: whom a name, a pronoun or a description means."""

import pytest

from tests.unit.read.speakers_drawings import Said, drawn


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Oslo", "government of Norway"),
        ("The Kremlin", "government of Russia"),
        ("The Norwegian side", "government of Norway"),
        ("The Dutch government", "government of the Netherlands"),
        ("The United States", "government of the United States"),
        ("The Chinese", "government of China"),
    ],
)
def test_capitals_seats_and_demonyms_are_governments(source: str, name: str) -> None:
    (holder,) = drawn(f"{source} said that it will wait.", Said(source, "it will wait")).holders(
        "0"
    )
    assert (holder.kind, holder.name) == ("government", name)


def test_officials_are_unnamed_people_and_not_their_government() -> None:
    (holder,) = drawn(
        "U.S. officials said it is late.", Said("U.S. officials", "it is late")
    ).holders("0")
    assert (holder.kind, holder.naming, holder.name) == ("anonymous", "unnamed", "U.S. officials")


def test_an_unnamed_source_is_described_and_the_reason_kept() -> None:
    source = (
        "A person close to the talks, who spoke on condition of anonymity because they are secret,"
    )
    (holder,) = drawn(f"{source} said the rate is low.", Said(source, "the rate is low")).holders(
        "0"
    )
    assert holder.name == "person close to the talks"
    assert holder.naming == "unnamed" and holder.members == ()
    assert holder.reason_given is not None
    assert holder.reason_given.exact == "because they are secret"


def test_a_count_stays_in_the_description() -> None:
    source = "two officials close to the talks"
    text = f"The fee may rise, {source} said."
    assert drawn(text, Said(source, "The fee may rise")).names("0") == [source]


def test_joint_sources_are_both_holders() -> None:
    text = "Hedda Lund and Tor Vik said the ferry is late."
    assert drawn(text, Said("Hedda Lund and Tor Vik", "the ferry is late")).names("0") == [
        "Hedda Lund",
        "Tor Vik",
    ]


def test_people_joined_behind_a_shared_title_are_all_holders() -> None:
    source = "Senators Mark Lund of Ohio and Susan Vik of Maine"
    assert drawn(f"{source} said it is late.", Said(source, "it is late")).names("0") == [
        "Mark Lund",
        "Susan Vik",
    ]


def test_what_is_somebodys_is_not_the_person_when_it_speaks_itself() -> None:
    text = "A spokesman for Jane Roe said it is late. Jane Roe was away."
    (holder,) = drawn(text, Said("A spokesman for Jane Roe", "it is late")).holders("0")
    assert holder.kind == "anonymous"
    assert holder.name == "spokesman for Jane Roe"


@pytest.mark.parametrize(
    ("text", "source", "kind", "name"),
    [
        ("The Riga Courier said it is late.", "The Riga Courier", "outlet", "The Riga Courier"),
        ("The Fjordline agency said it is late.", "The Fjordline agency", "outlet", "Fjordline"),
        ("NATO said it is late.", "NATO", "organisation", "NATO"),
        ("The Norwegian Harbours League said it is late.", "The Norwegian Harbours League",
         "organisation", "Norwegian Harbours League"),
        ("The joint statement said it is late.", "The joint statement", "document",
         "joint statement"),
        ("The Ministry of Defence of Latvia said it is late.", "The Ministry of Defence of Latvia",
         "organisation", "Ministry of Defence of Latvia"),
    ],
)  # fmt: skip
def test_bodies_outlets_and_documents(text: str, source: str, kind: str, name: str) -> None:
    (holder,) = drawn(text, Said(source, "it is late")).holders("0")
    assert (holder.kind, holder.name) == (kind, name)


def test_a_documents_issuer_is_the_next_step() -> None:
    text = "China’s position paper proposed a ceasefire."
    found = drawn(text, Said("China’s position paper", "a ceasefire", cue="proposed"))
    assert found.chain("0") == [
        ["China’s position paper"],
        ["government of China"],
        ["The Quay Courier"],
    ]


def test_a_pronoun_means_the_speaker_before() -> None:
    text = "Minister Tor Vik said there was no veto. He denied that the talks had failed."
    found = drawn(
        text,
        Said("Minister Tor Vik", "there was no veto"),
        Said("He", "the talks had failed", cue="denied"),
    )
    assert found.names("1") == ["Tor Vik"]


def test_a_pronoun_follows_its_gender() -> None:
    text = "Peter Lund met Anna Vik on Monday. She said it is late."
    assert drawn(text, Said("She", "it is late")).names("0") == ["Anna Vik"]


def test_a_pronoun_that_may_mean_two_is_left_unnamed() -> None:
    text = "Peter Lund and Paul Vik came. He said it is late."
    (holder,) = drawn(text, Said("He", "it is late")).holders("0")
    assert (holder.naming, holder.name) == ("unnamed", "He")


def test_they_are_the_unnamed_people_before() -> None:
    text = "Two officials saw the annex. They said it is late."
    assert drawn(text, Said("They", "it is late")).names("0") == ["Two officials"]


def test_the_two_leaders_are_the_two_who_lead() -> None:
    text = (
        "Norwegian President Tor Vik met Latvian President Ilze Roze. "
        "The two leaders said the pact is dead."
    )
    assert drawn(text, Said("The two leaders", "the pact is dead")).names("0") == [
        "Tor Vik",
        "Ilze Roze",
    ]


def test_a_description_points_back_to_the_holder_of_the_office() -> None:
    text = "Latvian Minister Ilze Roze left early. The Latvian minister said it is late."
    assert drawn(text, Said("The Latvian minister", "it is late")).names("0") == ["Ilze Roze"]


def test_another_minister_is_not_the_one_before() -> None:
    text = "Transport Minister Tor Vik left early. The prime minister said it is late."
    (holder,) = drawn(text, Said("The prime minister", "it is late")).holders("0")
    assert (holder.naming, holder.name) == ("role", "prime minister")


def test_the_source_described_before_is_the_same_holder() -> None:
    text = "A senior official in Riga said it is late. The official added that it is cold."
    found = drawn(
        text,
        Said("A senior official in Riga", "it is late"),
        Said("The official", "it is cold", cue="added"),
    )
    assert found.found.holdings[0].holders == found.found.holdings[1].holders


def test_two_mentions_of_unnamed_people_are_not_made_one() -> None:
    text = "Officials said it is late. In Riga, officials said it is cold."
    found = drawn(
        text, Said("Officials", "it is late"), Said("officials", "it is cold", after="In Riga")
    )
    assert found.found.holdings[0].holders != found.found.holdings[1].holders


def test_a_relative_pronoun_means_the_noun_before() -> None:
    text = "Tor Vik, who said it is late, left early."
    assert drawn(text, Said("who", "it is late")).names("0") == ["Tor Vik"]


def test_i_in_a_quotation_is_its_speaker() -> None:
    text = "“I said so in March,” Tor Vik told guests."
    found = drawn(
        text,
        Said("Tor Vik", "I said so in March", cue="told", kind="direct"),
        Said("I", "so", within=0),
    )
    assert found.names("1") == ["Tor Vik"]
    assert found.chain("1") == [["Tor Vik"], ["The Quay Courier"]]


def test_no_source_at_all_is_an_unnamed_one() -> None:
    text = "The draft is said to be dead."
    (holder,) = drawn(text, Said("", "The draft", cue="is said")).holders("0")
    assert (holder.kind, holder.naming) == ("anonymous", "unnamed")


@pytest.mark.parametrize(
    "text",
    ["said it", "“““ said it”", "’s said it", "\ud800 said it", "who said it", "Of of said it"],
)
def test_odd_sources_still_have_a_holder(text: str) -> None:
    source = text.removesuffix(" said it") or "said"
    found = drawn(text, Said(source if source in text else "said", "it"))
    assert len(found.holders("0")) == 1


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Canada's largest ferry yard, Nordkap Yards,", "Nordkap Yards"),
        ("CNN's “Morning Quay” contributor Tor Vik", "Tor Vik"),
        ("Lund's lawyer, Ann Poe,", "Ann Poe"),
    ],
)
def test_a_possessor_is_not_the_holder_of_what_its_apposition_names(source: str, name: str) -> None:
    found = drawn(f"{source} said it is late.", Said(source, "it is late"))
    assert found.names("0") == [name]


def test_two_joined_leaders_with_titles_are_both_holders() -> None:
    source = "Norwegian President Tor Vik and Estonian President Ann Poe"
    found = drawn(f"{source} said it is late.", Said(source, "it is late"))
    assert found.names("0") == ["Tor Vik", "Ann Poe"]


def test_it_is_not_the_side_before_the_side_that_was_just_named() -> None:
    text = (
        "The Norwegian side said a fee needs consent. The Estonian side took note of this. "
        "It recalled that the fee was agreed in Riga."
    )
    (holder,) = drawn(
        text,
        Said("The Norwegian side", "a fee needs consent"),
        Said("It", "the fee was agreed in Riga", cue="recalled"),
    ).holders("1")
    assert holder.name != "government of Norway"


def test_somebodys_steward_is_not_that_somebody() -> None:
    text = "Olga Rauda has driven a crane for years. Her shop steward told her Oslo would pay."
    (holder,) = drawn(text, Said("Her shop steward", "Oslo would pay", cue="told")).holders("0")
    assert holder.kind == "anonymous"
    assert "steward" in holder.name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Quaywave on Friday", "Quaywave"),
        ("a post sent on Friday", "post sent on Friday"),
    ],
)
def test_the_day_is_no_part_of_a_name(source: str, name: str) -> None:
    (holder,) = drawn(f"The yard closed, {source} said.", Said(source, "The yard closed")).holders(
        "0"
    )
    assert holder.name == name


def test_the_agency_is_a_body_known_by_its_name_and_no_rocket() -> None:
    text = "NASA opened a depot. The Lofoten Ice Rocket flew in May. The agency said it was late."
    (holder,) = drawn(text, Said("The agency", "it was late")).holders("0")
    assert holder.name == "NASA"
