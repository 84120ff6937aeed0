"""Holders scored: when two are the same."""

import pytest

from onrecord.evaluate.holders import Named, Tally, is_resolved, jaccard, same, same_set


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
