"""Negation: dropped, added, or moved into a word that says the opposite."""

import pytest

from onrecord.models.kit import Kit
from tests.unit.products.telling_pairs import found, is_found, listed


@pytest.mark.parametrize(("kind", "printed", "draft"), listed("negation"))
def test_is_found(kind: str, printed: str, draft: str, kit: Kit) -> None:
    assert is_found(kind, printed, draft, kit)


@pytest.mark.parametrize(
    ("printed", "draft"),
    [
        (
            "Holm opposes the plan to sell the harbour.",
            "Holm does not support the plan to sell it.",
        ),
        ("The bank failed to warn its savers.", "The bank did not warn its savers."),
        ("Duarte denied that she had met them.", "Duarte said that she had not met them."),
        ("Vik stayed in Aker, but Lund did not stay in Aker.", "Vik stayed in Aker."),
    ],
)
def test_one_negation_may_stand_for_another(printed: str, draft: str, kit: Kit) -> None:
    assert "negation" not in {each.kind for each in found(printed, draft, kit)}


def test_the_reason_shows_both(kit: Kit) -> None:
    (finding,) = found("Vik was not told about the letter.", "Vik was told about the letter.", kit)
    assert finding.effect == "contradicted"
    expected = "Printed here with a negation (“was not told”); the draft has “was told”."
    assert finding.reason == expected
