"""Which propositions are linked as claims, and why: made ones, compared by the shipped network."""

from collections.abc import Mapping
from itertools import combinations

import pytest
from msgspec.structs import replace

from onrecord.lexicon.tables import table
from onrecord.link.claims import ClaimProfile, compare
from onrecord.model.claim import ClaimLink
from onrecord.model.proposition import Amount, Named
from onrecord.models.kit import Kit, Settings

SHIPS = "Norway has sent 17 ships to Nordkap"
SHIPS_TOO = "Seventeen Norwegian ships have been sent to Nordkap"
FAR = "The harbour library buys books for the children of Aker"
NORWAY = Named("government", "NOR")
NORDKAP = Named("place", "nordkap")
SENT: Mapping[str, object] = {
    "predicate": "send",
    "subject": ("NOR",),
    "names": (NORWAY, NORDKAP),
    "tense": "past",
}


def told(kit: Kit, identity: str, words: str, **fields: object) -> ClaimProfile:
    assert kit.encoder is not None
    (vector,) = kit.encoder.directions([words])
    return ClaimProfile(id=identity, words=words, vector=vector, **{**SENT, **fields})  # type: ignore[arg-type]


def link(kit: Kit, one: ClaimProfile, other: ClaimProfile) -> ClaimLink | None:
    found = compare(one, [other], kit)
    assert len(found) <= 1
    return found[0] if found else None


def relation(kit: Kit, one: ClaimProfile, other: ClaimProfile) -> str | None:
    found = link(kit, one, other)
    return found.relation if found else None


@pytest.fixture
def ships(kit: Kit) -> ClaimProfile:
    return told(kit, "1", SHIPS, amounts=(Amount(value=17, of=("ship",)),))


@pytest.mark.parametrize("words", [SHIPS, f"{SHIPS.upper()}.", SHIPS.replace(" ", "  ")])
def test_the_same_words_are_the_same_whatever_their_case_and_marks(
    kit: Kit, ships: ClaimProfile, words: str
) -> None:
    found = link(kit, ships, replace(ships, id="2", words=words))
    assert found is not None
    assert (found.relation, found.score, found.reason) == ("same", 1.0, "words")


def test_the_same_in_other_words_is_the_same(kit: Kit, ships: ClaimProfile) -> None:
    found = link(kit, ships, told(kit, "2", SHIPS_TOO, amounts=ships.amounts))
    assert found is not None
    assert (found.relation, found.reason) == ("same", "reworded")


APART: tuple[Mapping[str, object], ...] = (
    {"denies": True},
    {"polarity": "questions"},
    {"act": "not_made"},
    {"act": "hypothetical"},
    {"kind": "wish"},
    {"tense": "future"},
    {"subject": ("SWE",), "names": (Named("government", "SWE"), NORDKAP)},
    {"amounts": (Amount(value=14, of=("ship",)),)},
)


@pytest.mark.parametrize("fields", APART)
def test_what_is_told_otherwise_is_never_the_same(
    kit: Kit, ships: ClaimProfile, fields: Mapping[str, object]
) -> None:
    other = told(kit, "2", SHIPS_TOO, **{"amounts": ships.amounts, **fields})
    assert relation(kit, ships, other) not in {"same", "stronger", "weaker"}


def test_other_times_are_never_the_same(kit: Kit, ships: ClaimProfile) -> None:
    one = replace(ships, times=("2023-03-21",))
    assert relation(kit, one, replace(ships, id="2", times=("2023-03",))) == "same"
    assert relation(kit, one, replace(ships, id="2", times=("2023-04-01",))) != "same"


def test_the_office_for_the_name_is_no_other_subject(kit: Kit, ships: ClaimProfile) -> None:
    other = replace(ships, id="2", subject=("government",), names=(NORDKAP,))
    assert relation(kit, ships, other) == "same"


def test_one_denies_what_the_other_asserts(kit: Kit) -> None:
    one = told(kit, "1", "The port of Aker will close its grain terminal in March")
    words = "The port of Aker will not close its grain terminal in March"
    found = link(kit, one, told(kit, "2", words, denies=True))
    assert found is not None
    assert (found.relation, found.reason) == ("disputes", "denied")


def test_the_denied_words_are_in_dispute_with_the_asserted(kit: Kit, ships: ClaimProfile) -> None:
    denied = replace(ships, id="2", polarity="denies", denies=True)
    assert relation(kit, ships, denied) == "disputes"


def test_a_negation_that_is_read_of_equal_words_is_no_dispute(
    kit: Kit, ships: ClaimProfile
) -> None:
    assert relation(kit, ships, replace(ships, id="2", denies=True)) == "same"


def test_a_negation_beside_an_opposite_is_no_dispute(kit: Kit) -> None:
    one = told(kit, "1", "he has low hopes for the pact", terms=("low", "hope", "pact"))
    words = "he has no high hopes for the pact"
    other = told(kit, "2", words, terms=("high", "hope", "pact"), denies=True)
    assert link(kit, one, other) is None


def test_other_numbers_of_one_thing_are_in_dispute(kit: Kit, ships: ClaimProfile) -> None:
    words = SHIPS.replace("17", "14")
    found = link(kit, ships, told(kit, "2", words, amounts=(Amount(value=14, of=("ship",)),)))
    assert found is not None
    assert (found.relation, found.words) == ("disputes", ("17", "14"))


def test_the_surer_is_the_stronger(kit: Kit, ships: ClaimProfile) -> None:
    unsure = replace(ships, id="2", certainty="possible")
    assert relation(kit, ships, unsure) == "stronger"
    assert relation(kit, replace(unsure, id="0"), ships) == "weaker"


def test_what_is_of_something_else_is_not_linked(kit: Kit, ships: ClaimProfile) -> None:
    assert link(kit, ships, told(kit, "2", FAR)) is None


def test_a_link_is_a_function_of_its_ends_alone(kit: Kit) -> None:
    words = (SHIPS, SHIPS_TOO, SHIPS.replace("17", "14"), "Norway has not sent ships", FAR)
    all_told = [told(kit, str(at), each) for at, each in enumerate(words)]
    alone = {
        (one.id, other.id): compare(one, [other], kit) for one, other in combinations(all_told, 2)
    }
    for one in all_told:
        others = [each for each in all_told if each is not one]
        apart = [each for ends, found in alone.items() if one.id in ends for each in found]
        assert sorted(compare(one, others, kit), key=str) == sorted(apart, key=str)


def test_nothing_without_a_verb_is_the_same_by_nearly_its_words(kit: Kit) -> None:
    one = told(kit, "1", "the ferry pact with Norway", predicate="", subject=(), tense="none")
    other = told(kit, "2", "a pact on ferries with Norway", predicate="", subject=(), tense="none")
    assert relation(kit, one, other) != "same"


def test_without_the_network_the_same_words_alone_are_the_same(ships: ClaimProfile) -> None:
    plain = Kit(Settings(match="none"))
    assert plain.matchers == ()
    assert relation(plain, ships, replace(ships, id="2")) == "same"
    assert relation(plain, ships, replace(ships, id="2", words=SHIPS_TOO)) is None


def test_every_reason_of_a_link_is_in_the_table(kit: Kit, ships: ClaimProfile) -> None:
    reasons = {row[0]: row[1] for row in table("link_claim_reasons")}
    found = link(kit, ships, replace(ships, id="2", certainty="possible"))
    assert found is not None
    assert reasons[found.reason] == found.relation
