"""Blocks of claims: who meets, who does not, and what keys hang on."""

from msgspec.structs import replace

from onrecord.link.claims_blocks import MOST, blocks_of
from onrecord.link.claims_blocks_things import anchors, things
from onrecord.model.proposition import Amount, Named, Proposition
from onrecord.model.span import Span
from onrecord.models.encoder_planes import BANDS, SIZE, planes, sides

VIK, AKER = Named("person", "vik"), Named("place", "aker")
NORWAY = Named("government", "NOR")


def told(words: str, *terms: str, names: tuple[Named, ...] = (), **more: object) -> Proposition:
    found = Proposition(id=words, target=None, spans=(Span(0, len(words), words),))
    return replace(found, terms=terms, names=names, **more)


def meet(one: Proposition, other: Proposition) -> bool:
    return not set(blocks_of(one)).isdisjoint(blocks_of(other))


def test_the_same_words_meet_whatever_their_case_and_marks() -> None:
    assert meet(told("It is over."), told("“It is over”"))
    assert not meet(told("It is over."), told("It was over."))


def test_two_rare_things_make_two_propositions_meet() -> None:
    one = told("Vik scuttled the dredger", "scuttle", "dredger", names=(VIK,))
    assert meet(one, told("the dredger that Vik sank", "dredger", "sink", names=(VIK,)))
    assert not meet(one, told("Vik spoke in Aker", "speak", names=(VIK, AKER)))


def test_common_words_bring_nobody_together() -> None:
    one = told("The president said it", "president", "say", "year", "long", "speech")
    other = told("A president says so", "president", "say", "year", "old", "text")
    assert not meet(one, other)


def test_names_count_before_words_in_a_long_sentence() -> None:
    words = [f"dredger{number}" for number in range(30)]
    kept = things(told("…", *words, names=(NORWAY, VIK)))
    assert "name vik" in kept
    assert len(kept) == 14


def test_a_day_and_a_number_are_things_and_no_year_or_length() -> None:
    found = things(
        told("…", times=("2025-05-02", "2025", "P3D"), amounts=(Amount(value=40_000_000.0),))
    )
    assert list(found) == ["time 2025-05-02", "number 4e+07"]


def test_countries_and_given_names_are_known_by_their_keys_alone() -> None:
    found = things(told("…", "norway", "eva", "norwegian", "u.s", "ferry", names=(NORWAY,)))
    assert set(found) == {"name NOR", "term ferry"}


def test_a_vector_makes_keys_only_with_a_name_or_thing() -> None:
    vector = bytes(range(128)) * 3
    assert len(list(sides(vector))) == BANDS
    assert blocks_of(told("…", vector=vector)) == blocks_of(told("…"))
    named = told("…", names=(VIK,), vector=vector)
    assert len(blocks_of(named)) == 1 + BANDS
    assert meet(named, told("else", names=(VIK,), vector=vector))
    assert not meet(named, told("else", names=(AKER,), vector=vector))


def test_near_vectors_share_a_band_and_opposite_ones_none() -> None:
    vector = bytes(each % 256 for each in range(-190, 194))
    near = bytes([*vector[:-4], 0, 0, 0, 0])
    opposite = bytes((-each) % 256 for each in vector)
    assert set(sides(vector)) & set(sides(near))
    assert not set(sides(vector)) & set(sides(opposite))
    assert list(sides(b"")) == []


def test_planes_are_constants() -> None:
    found = planes()
    assert found.shape[1] == SIZE
    assert [int(each) for each in found[0, :12]] == [1, -1, -1, -1, 1, -1, -1, -1, 1, -1, 1, -1]


def test_anchors_are_the_rarest_names_else_the_rarest_thing() -> None:
    assert anchors({"name vik": 5.5, "name NOR": 3.0, "name aker": 5.5, "term keel": 7.6}) == [
        "name aker",
        "name vik",
    ]
    assert anchors({"term keel": 7.6, "term year": 3.0}) == ["term keel"]
    assert anchors({}) == []


def test_keys_are_few_and_do_not_hang_on_the_rest_of_the_pile() -> None:
    long = told("…", *(f"dredger{number}" for number in range(200)), names=(VIK, AKER, NORWAY))
    assert len(blocks_of(long)) <= MOST + 2 + 2 * BANDS
    assert blocks_of(long) == blocks_of(long)
    assert len(set(blocks_of(long))) == len(blocks_of(long))
