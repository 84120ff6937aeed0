"""Manner: what was read as not said or only imagined is not told as said."""

import pytest

from onrecord.models.kit import Kit
from onrecord.products.check_manner import unsaid
from tests.unit.products.check_pairs import effects, findings
from tests.unit.products.telling_pairs import found

BETRAYAL = "The minister stopped short of calling the ferry deal a betrayal."


@pytest.mark.parametrize(
    ("printed", "draft", "expected"),
    [
        (BETRAYAL, "The minister called the ferry deal a betrayal.", "negation"),
        (
            "Maja Lund has yet to explain why the ferry was sold.",
            "Maja Lund explained why the ferry was sold.",
            "negation",
        ),
        (
            "Tor Vik could say that the tunnel was never safe.",
            "Tor Vik said that the tunnel was never safe.",
            "condition",
        ),
    ],
)
def test_what_was_not_said_is_not_told_as_said(
    printed: str, draft: str, expected: str, kit: Kit
) -> None:
    assert [kind for kind, _ in effects(unsaid, printed, draft, kit)] == [expected]


@pytest.mark.parametrize(
    "draft",
    [
        BETRAYAL,
        "The minister did not call the ferry deal a betrayal.",
        "The minister wore a betrayal of a hat.",
    ],
)
def test_what_is_told_in_the_same_manner_is_left_alone(draft: str, kit: Kit) -> None:
    assert effects(unsaid, BETRAYAL, draft, kit) == []


def test_the_words_that_say_so_are_given(kit: Kit) -> None:
    (finding,) = findings(unsaid, BETRAYAL, "The minister called the deal a betrayal.", kit)
    assert "“stopped short of calling”" in finding.reason
    assert "“called”" in finding.reason


def test_the_draft_is_told_so_once(kit: Kit) -> None:
    draft = "The minister called the ferry deal a betrayal."
    assert [each.kind for each in found(BETRAYAL, draft, kit)] == ["negation"]
