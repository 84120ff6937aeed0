"""Holders scored: when two are the same."""

import pytest

from onrecord.evaluate.holders import (
    Named,
    Tally,
    alike,
    is_resolved,
    jaccard,
    same,
    same_role,
    same_set,
    told_words,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Named("person", "Mr. Tor Vik"), Named("person", "Tor Vik")),
        (Named("person", "Tor J. Vik"), Named("person", "Tor Vik")),
        (Named("outlet", "The Riga Courier"), Named("outlet", "Riga Courier")),
        (Named("government", "government of the Netherlands"),
         Named("government", "government of Netherlands")),
        (Named("anonymous", "officials"), Named("anonymous", "two officials close to the talks")),
        (Named("anonymous", "unnamed source"), Named("anonymous", "unspecified")),
        (Named("document", "joint statement"), Named("document", "joint statement of the two")),
    ],
)  # fmt: skip
def test_the_same_holder_under_two_wordings(one: Named, other: Named) -> None:
    assert same(one, other) and same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Named("person", "Vik"), Named("person", "Tor Vik")),
        (Named("anonymous", "unnamed source"), Named("person", "Tor Vik")),
        (Named("anonymous", "unnamed source"), Named("anonymous", "two officials")),
        (Named("document", "statement"), Named("document", "letter")),
    ],
)
def test_different_holders(one: Named, other: Named) -> None:
    assert not same(one, other)


def test_sets_match_one_to_one() -> None:
    vik, lund = Named("person", "Tor Vik"), Named("person", "Hedda Lund")
    assert same_set([vik, lund], [lund, vik])
    assert not same_set([vik], [vik, lund])
    assert not same_set([vik, vik], [vik, lund])


def test_a_bare_pronoun_is_not_resolved() -> None:
    assert is_resolved([Named("person", "Tor Vik")])
    assert not is_resolved([Named("anonymous", "They")])


def test_overlap_and_shares() -> None:
    assert jaccard([(0, 10)], [(5, 10)]) == 0.5
    assert jaccard([], []) == 0.0
    assert Tally().plus(True).plus(False).share == 0.5
    assert Tally().share == 0.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Named("person", "Vik"), Named("person", "Tor Vik")),
        (Named("person", "Tor Vik"), Named("person", "Tor Anders Vik")),
        (Named("person", "Xi"), Named("person", "Xi Jinping")),
        (Named("government", "the Norwegian government"),
         Named("government", "government of Norway")),
        (Named("organisation", "Kremlin"), Named("government", "government of Russia")),
        (Named("organisation", "Aker Port Board"), Named("organisation", "Port Board")),
    ],
)  # fmt: skip
def test_names_that_mean_one_holder_are_alike(one: Named, other: Named) -> None:
    assert alike(one, other) and alike(other, one)
    assert not same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Named("person", "Anders"), Named("person", "Tor Anders Vik")),
        (Named("person", "Vik"), Named("person", "Tor Vik Jr.")),
        (Named("person", "Eva Vik"), Named("person", "Tor Vik")),
        (Named("government", "government of Norway"), Named("government", "government of Sweden")),
        (Named("government", "government of Norway"), Named("anonymous", "Norwegian officials")),
        (Named("organisation", "Senate"), Named("organisation", "Senate Harbour Committee")),
        (Named("anonymous", "head of the Port Board"), Named("organisation", "Port Board")),
    ],
)
def test_names_that_mean_others_are_not_alike(one: Named, other: Named) -> None:
    assert not alike(one, other) and not alike(other, one)


def test_roles_share_an_office_or_all_words() -> None:
    senator = told_words("senator, ranking member")
    assert same_role(told_words("Sen."), senator)
    assert same_role(told_words("US ambassador"), told_words("ambassador to Norway"))
    assert same_role(told_words("harbour works"), told_words("head of harbour works"))
    assert not same_role(told_words("captain"), senator)
    assert not same_role(told_words(), senator)


def test_a_state_is_told_by_any_of_its_words() -> None:
    assert told_words("U.S.") & told_words("American") & told_words("the United States")
    assert not told_words("Norway") & told_words("Sweden")


def test_a_party_is_told_by_its_people_its_adjective_and_its_letter() -> None:
    assert told_words("R-Texas") & told_words("Republican") == {"R"}
    assert told_words("Republican, Texas") & told_words("R-Texas") == {"R", "texas"}
    assert not told_words("r") & told_words("Republican")
