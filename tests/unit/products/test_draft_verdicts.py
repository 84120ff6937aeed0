"""Verdicts: which candidate speaks, and that no score makes an exact finding right."""

from collections.abc import Sequence

import pytest

from onrecord.model.draft import CheckedSentence, Finding
from onrecord.models.kit import Kit
from onrecord.products.draft_sentences import draft_sentences
from onrecord.products.draft_verdicts import Scored
from onrecord.products.verify import Against, checked
from tests.unit.products.check_pairs import LEAD, read, sentences

PRINTED = "Tor Vik, the minister, signed the ferry pact in Oslo on Monday with 14 mayors."


def certain(pairs: Sequence[tuple[str, str]]) -> list[Scored]:
    return [Scored(1.0, 0.0) for _ in pairs]


def doubtful(pairs: Sequence[tuple[str, str]]) -> list[Scored]:
    return [Scored(0.0, 0.1) for _ in pairs]


def absent(pairs: Sequence[tuple[str, str]]) -> list[Scored]:
    return [Scored(0.0, 1.0) for _ in pairs]


def held(draft: str, printed: str, kit: Kit, score: object = certain) -> CheckedSentence:
    index, shelf, parse = read(printed, kit)
    drafted, home, own = read(draft, kit)
    sentence = next(e for e in draft_sentences(home, own) if e.side.start >= len(LEAD))
    against = Against(index, drafted, score)  # type: ignore[arg-type]  # a stub of one
    return checked(sentence, tuple(sentences(shelf, parse)), (), against)


def test_what_is_printed_is_supported_with_its_evidence(kit: Kit) -> None:
    found = held("Tor Vik signed the ferry pact in Oslo on Monday.", PRINTED, kit)
    assert found.verdict == "supported"
    assert [each.exact for each in found.evidence] == [PRINTED]
    assert found.context[0].exact == PRINTED


def test_an_exact_finding_wins_over_any_score(kit: Kit) -> None:
    found = held("Tor Vik signed the ferry pact in Oslo on Monday with 15 mayors.", PRINTED, kit)
    assert found.verdict == "contradicted"
    assert "15" in found.reason
    assert "14" in found.reason
    assert [each.kind for each in found.findings if each.effect != "none"] == ["number"]
    assert found.score == 1.0


def test_without_a_finding_the_score_decides(kit: Kit) -> None:
    draft = "Tor Vik signed the ferry pact in Oslo on Monday."
    assert held(draft, PRINTED, kit, certain).verdict == "supported"
    assert held(draft, PRINTED, kit, doubtful).verdict == "partly"
    assert held(draft, PRINTED, kit, absent).verdict == "not_found"


@pytest.mark.parametrize(
    "draft",
    ["Overall, the pact offered more theatre than substance.", "To us the pact seems a bargain."],
)
def test_a_writers_own_judgement_is_left_to_a_person(kit: Kit, draft: str) -> None:
    assert held(draft, PRINTED, kit, absent).verdict == "needs_person"


def test_what_nothing_is_near_to_is_not_found(kit: Kit) -> None:
    found = held("The casino on the upper deck opens in winter.", PRINTED, kit)
    assert (found.verdict, found.evidence, found.score) == ("not_found", (), None)


def test_of_two_places_the_one_that_agrees_counts(kit: Kit) -> None:
    other = "Tor Vik, the minister, signed the ferry pact in Oslo on Monday with 15 mayors."
    found = held(other, f"{PRINTED} {other}", kit)
    assert found.verdict == "supported"
    assert found.evidence[0].exact == other


def test_a_finding_on_a_quotation_counts_beside_the_candidates(kit: Kit) -> None:
    index, shelf, parse = read(PRINTED, kit)
    drafted, home, own = read("Tor Vik signed the ferry pact in Oslo on Monday.", kit)
    sentence = next(e for e in draft_sentences(home, own) if e.side.start >= len(LEAD))
    nowhere = Finding(kind="nowhere", effect="not_found", reason="It stands nowhere.", place=(0, 1))
    against = Against(index, drafted, certain)
    found = checked(sentence, tuple(sentences(shelf, parse)), (nowhere,), against)
    assert (found.verdict, found.reason) == ("not_found", "It stands nowhere.")


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("Tor Vik signed the pact in Oslo, and Lea Brandt left the harbour at noon.", "supported"),
        ("Tor Vik signed the pact in Oslo, and nine whales swam into the fjord.", "partly"),
    ],
)
def test_clauses_may_stand_in_different_places(kit: Kit, draft: str, verdict: str) -> None:
    printed = "Tor Vik signed the pact in Oslo. It rained. Lea Brandt left the harbour at noon."

    def by_words(pairs: Sequence[tuple[str, str]]) -> list[Scored]:
        return [Scored(float("Brandt" not in a or "Vik" not in a), 0.0) for a, _ in pairs]

    assert held(draft, printed, kit, by_words).verdict == verdict
