"""Plain tellings: what is held back is no source of a claim and gives it no code."""

import msgspec
import pytest

from onrecord.link.credibility import credibility
from onrecord.link.roots import roots
from onrecord.link.roots_plain import plain
from onrecord.link.tellings import tellings
from onrecord.model.records import GroundKind, Modality, Reason, Stance
from tests.unit.link.retold import SUNK, Story, claim, ends, told

HELD: list[dict[str, object]] = [
    {"polarity": "denies"},
    {"polarity": "questions"},
    {"kind": "question"},
    {"act": "not_made"},
    {"act": "hypothetical"},
    {"certainty": "counterfactual"},
    {"rejected": True},
]


def story(source: str, name: str) -> tuple[Story, str]:
    made = Story(source, f"News.\n{name} said that {SUNK}, as they hold.", f"Post of {source}")
    return made, made.retold(made.holder(name))


def guarded(source: str, name: str, kind: GroundKind) -> tuple[Story, str]:
    """A telling whose own modality says what holds it back."""
    made, member = story(source, name)
    words = made.span("as they hold")
    made.modalities[-1] = Modality(
        target=made.modalities[-1].target, reasons=(Reason(kind, words),)
    )
    return made, member


@pytest.mark.parametrize("more", HELD)
def test_what_is_not_asserted_is_no_root(more: dict[str, object]) -> None:
    first, one = story("1.txt", "Tor Vik")
    second = Story("2.txt", f"News.\nInes Duarte said that {SUNK}, as they hold.", "Fjordnet")
    other = second.tells(SUNK, second.says(second.holder("Ines Duarte"), SUNK), **more)
    found = roots(told(first, second), [claim(one, other)], (), (), {})[0]
    assert ends(found) == (1, 1)
    assert [each.name for each in found.roots] == ["Tor Vik"]
    assert {each.member for each in found.hops} == {one}


@pytest.mark.parametrize("kind", ["negation", "distance", "condition", "question"])
def test_what_stands_around_it_holds_it_back(kind: GroundKind) -> None:
    first, one = story("1.txt", "Tor Vik")
    second, other = guarded("2.txt", "Ines Duarte", kind)
    pile = told(first, second)
    assert list(plain(pile)) == [one]
    assert ends(roots(pile, [claim(one, other)], (), (), {})[0]) == (1, 1)


def test_what_lies_in_a_rejected_statement_is_held_back() -> None:
    made = Story("1.txt", f"Tor Vik claims that Ines Duarte said that {SUNK}. False.")
    tor, ines = made.holder("Tor Vik"), made.holder("Ines Duarte")
    outer = made.says(tor, f"Ines Duarte said that {SUNK}", cue="claims")
    made.tells(SUNK, made.says(ines, SUNK, within=outer))
    assert len(plain(told(made))) == 1
    reading = made.reading()
    stance = Stance(target=outer.id, value="rejects", cue=(made.span("False"),))
    assert not plain(tellings([msgspec.structs.replace(reading, stances=(stance,))]))


def test_what_is_only_told_held_back_has_no_source_and_no_code() -> None:
    made = Story("1.txt", f"News.\nTor Vik said that {SUNK}, as they hold.")
    target = made.says(made.holder("Tor Vik"), SUNK)
    member = made.tells(SUNK, target, tense="present")
    words = made.span("as they hold")
    made.modalities[-1] = Modality(target=target.id, reasons=(Reason("negation", words),))
    pile, claims = told(made), [claim(member)]
    behind = roots(pile, claims, (), (), {})
    assert ends(behind[0]) == (0, 0) and not behind[0].roots
    code = credibility(pile, claims, {claims[0].id: behind[0]}, (), {})[0]
    assert (code.code, code.reason) == (None, "not-asserted")
