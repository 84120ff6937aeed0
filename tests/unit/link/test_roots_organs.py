"""Organs: a body, and who speaks for it, however their names put it."""

import msgspec
import pytest

from onrecord.link.roots import roots
from onrecord.link.roots_organs import organ_words
from onrecord.model.records import Role
from tests.unit.link.retold import SUNK, Story, claim, ends, told

MINISTRY = "Velandia’s harbour ministry"


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Harbours of Velandia",
        "the harbour ministry of Velandia",
        "spokesman for Velandia’s harbour ministry",
        "Velandia harbour ministry spokeswoman",
    ],
)
def test_a_body_is_known_by_its_words(name: str) -> None:
    assert organ_words(name) == organ_words(MINISTRY) != frozenset()


def test_a_body_that_any_state_has_is_none_of_its_own() -> None:
    assert not organ_words("foreign ministry")
    assert not organ_words("Tor Vik")


@pytest.mark.parametrize(
    ("role", "body", "count"),
    [
        ("a spokesman for Velandia’s harbour ministry", MINISTRY, (1, 1)),
        ("a spokeswoman for Velandia’s harbour ministry", "Velandia Harbour Ministry", (1, 1)),
        ("a spokesman for Velandia’s harbour ministry", "Marland’s harbour ministry", (2, 2)),
        ("a guest of Velandia’s harbour ministry", MINISTRY, (2, 2)),
    ],
)
def test_a_spokesman_and_his_ministry_are_one(role: str, body: str, count: tuple[int, int]) -> None:
    first = Story("1.txt", f"News.\n{role} Tor Vik said that {SUNK}.", "Fjordnet")
    second = Story("2.txt", f"More.\n{body} said on Sunday that {SUNK}.", "The Quay Post")
    office = role.partition(" ")[2]
    held = Role(office=first.span(office))
    first.holders[-1] = msgspec.structs.replace(first.holder("Tor Vik", role=office), roles=(held,))
    one = first.retold(first.holders[-1])
    other = second.retold(second.holder(body, "organisation"))
    assert ends(roots(told(first, second), [claim(one, other)], (), (), {})[0]) == count
