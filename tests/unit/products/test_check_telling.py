"""Whose word a sentence is told as: stripped, through a relayer, or against the narrator."""

import pytest

from onrecord.models.kit import Kit
from tests.unit.products.telling_pairs import found, is_found, listed

SAID = "The ferry pact is doomed, Ines Duarte said on Monday."


@pytest.mark.parametrize(("kind", "printed", "draft"), listed("stripped", "relayer", "rejected"))
def test_is_found(kind: str, printed: str, draft: str, kit: Kit) -> None:
    assert is_found(kind, printed, draft, kit)


@pytest.mark.parametrize(("kind", "printed", "draft"), listed("-"))
def test_a_fair_paraphrase_is_left_alone(kind: str, printed: str, draft: str, kit: Kit) -> None:
    assert found(printed, draft, kit) == ()


@pytest.mark.parametrize(("kind", "printed"), [(kind, printed) for kind, printed, _ in listed("-")])
def test_the_same_sentence_is_left_alone(kind: str, printed: str, kit: Kit) -> None:
    assert found(printed, printed, kit) == ()


def test_the_reason_names_the_holder(kit: Kit) -> None:
    (finding,) = found(SAID, "The ferry pact is doomed.", kit)
    assert finding.effect == "partly"
    expected = "Printed here as the word of Ines Duarte; the draft tells it as plain fact."
    assert finding.reason == expected
    assert finding.evidence[0].exact == SAID


def test_another_article_may_tell_it_in_its_own_voice(kit: Kit) -> None:
    told = "The ferry pact is doomed after the storm."
    assert found(SAID, "The ferry pact is doomed.", kit, told) == ()


def test_the_sentence_before_may_carry_the_attribution(kit: Kit) -> None:
    draft = "Ines Duarte said that nobody wanted the pact. The ferry pact is doomed."
    assert found(SAID, draft, kit) == ()


def test_another_speaker_before_does_not_carry_it(kit: Kit) -> None:
    draft = "Tor Vik said that he liked the harbour. The ferry pact is doomed."
    assert [each.kind for each in found(SAID, draft, kit)] == ["stripped"]


def test_a_denial_in_the_next_sentence_is_a_rejection(kit: Kit) -> None:
    printed = "Lund says the dam is safe. None of this is true."
    (finding,) = found(printed, "Lund says the dam is safe.", kit)
    assert (finding.kind, finding.effect) == ("rejected", "partly")
    assert "None of this is true" in finding.evidence[0].exact


def test_what_the_narrator_rejects_told_as_fact_is_contradicted(kit: Kit) -> None:
    printed = "Tor Vik falsely claimed that the harbour had been sold to foreigners."
    findings = found(printed, "The harbour has been sold to foreigners.", kit)
    assert ("rejected", "contradicted") in {(each.kind, each.effect) for each in findings}
