"""Manner: what was read as not said or only imagined is not told as said."""

import pytest

from onrecord.models.kit import Kit
from onrecord.products.check_manner import reserved, unsaid
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


RATES = "It is unlikely that the bank will cut the fees before June, Maja Lund said."
JOKE = "“If I were a captain, I would resign,” Tor Vik joked."


@pytest.mark.parametrize(
    ("printed", "draft", "expected"),
    [
        (RATES, "The bank will cut the fees before June.", ("negation", "contradicted")),
        (RATES, "Lund said the bank would cut the fees before June.", ("negation", "contradicted")),
        (JOKE, "Vik will resign.", ("condition", "partly")),
        (JOKE, "Vik said he would resign.", ("condition", "partly")),
    ],
)
def test_what_is_unlikely_or_imagined_is_not_told_plainly(
    printed: str, draft: str, expected: tuple[str, str], kit: Kit
) -> None:
    assert expected in {(each.kind, each.effect) for each in found(printed, draft, kit)}


@pytest.mark.parametrize(
    "draft",
    [
        RATES,
        "Maja Lund thinks that the bank will hardly cut the fees before June.",
        "If the bank cut the fees before June, Lund would laugh.",
    ],
)
def test_what_is_told_with_reserve_too_is_left_alone(draft: str, kit: Kit) -> None:
    assert effects(reserved, RATES, draft, kit) == []


def test_what_somebody_has_not_said_is_not_laid_on_him(kit: Kit) -> None:
    printed = "Ines Duarte has not said whether she will sign the ferry pact."
    findings = found(printed, "Duarte will sign the ferry pact.", kit)
    assert findings
    assert not any(each.kind == "stripped" for each in findings)
