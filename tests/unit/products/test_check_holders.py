"""Whose word it is: the draft lays on one what is printed as another's."""

import pytest

from onrecord.models.kit import Kit
from tests.unit.products.telling_pairs import found, is_found, listed

SAID = "The ferry pact is doomed, Ines Duarte said on Monday."
SWAPPED = "Tor Vik said on Monday that the ferry pact was doomed."


@pytest.mark.parametrize(("kind", "printed", "draft"), listed("other_holder"))
def test_is_found(kind: str, printed: str, draft: str, kit: Kit) -> None:
    assert is_found(kind, printed, draft, kit)


def test_the_reason_names_both(kit: Kit) -> None:
    (finding,) = found(SAID, SWAPPED, kit)
    assert finding.effect == "contradicted"
    assert finding.reason == "Printed here as the word of Ines Duarte, not of Tor Vik."


def test_both_may_have_said_it(kit: Kit) -> None:
    assert found(SAID, SWAPPED, kit, "On Monday Tor Vik said that the ferry pact was doomed.") == ()


def test_a_pronoun_is_not_compared(kit: Kit) -> None:
    assert found(SAID, "He said on Monday that the ferry pact was doomed.", kit) == ()
