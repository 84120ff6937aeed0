"""What the network of claims learns from: labelled pairs, and changes made to sentences."""

from random import Random

import pytest

from onrecord.models.kit import Kit
from training.claims.examples import (
    APART,
    SAME,
    Example,
    Found,
    Material,
    Sizes,
    epoch,
    material,
)
from training.claims.labels import Label, Pair, Place, grouped, is_tuned_on
from training.claims.versions import VERSION, agree, sentences, versions

ONE = "Tor Vik will sell nine ferries to Ines Duarte on Monday."
OTHER = "Ines Duarte is to buy nine ferries from Tor Vik on Monday."
MORE = "The port of Aker may close in May, and 310 people would lose their jobs."


def seeded(number: int) -> Random:
    return Random(number)  # noqa: S311 (always the same)


def pair(one: str, other: str, relation: str) -> Pair:
    place = Place("helsinki/1", ((0, 1),))
    return Pair(Label("p", place, place, relation), one, other, one)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def given(kit: Kit) -> Material:
    pairs = [pair(ONE, OTHER, "same"), pair(MORE, ONE, "unrelated")]
    found = Found([ONE, MORE], [Example(ONE, OTHER, VERSION)], [(OTHER, ONE, True)])
    return material(pairs, found, kit.parser)


def test_labelled_pairs_are_learned_from_in_both_orders(given: Material) -> None:
    found = list(epoch(given, Sizes(), seeded(1)))
    assert Example(ONE, OTHER, SAME, 2.0) in found
    assert Example(OTHER, ONE, SAME, 2.0) in found


def test_a_changed_sentence_is_never_the_same(given: Material) -> None:
    made = [each for seed in range(20) for each in epoch(given, Sizes(), seeded(seed))]
    changed = [each for each in made if " not " in each.other and each.one in {ONE, OTHER}]
    assert changed
    assert all("same" not in each.relations for each in changed)


def test_more_is_less_when_the_pair_is_turned() -> None:
    assert Example("a", "b", frozenset({"stronger"})).turned.relations == {"weaker"}
    assert Example("a", "b", SAME).turned.turned == Example("a", "b", SAME)


def test_pairs_that_share_a_sentence_are_on_one_side_of_the_split() -> None:
    groups = grouped([("A b.", "C d."), ("c d", "E f"), ("G h", "I j")])
    assert groups["a b"] == groups["e f"] != groups["g h"]
    assert {is_tuned_on(str(each)) for each in range(50)} == {True, False}


def test_versions_with_another_number_are_apart() -> None:
    texts = {"1": ONE + " " + MORE, "2": ONE.replace("nine", "eight") + " Yes."}
    found = versions(sentences(texts), [])
    assert [each.relations for each in found] == [APART]
    assert agree(ONE, ONE.replace("Monday", "Friday"))
    assert not agree(ONE, ONE.replace("will", "will not"))
