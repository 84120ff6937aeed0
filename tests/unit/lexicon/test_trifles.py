"""Scenes, diaries, hosts' turns and headings of links, and sentences that only look so."""

import pytest

from onrecord.lexicon.trifles import is_courtesy, is_rail, is_thing, is_turn, trifles


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Falk climbed out of his limousine and waved.", "scene"),
        ("Falk arrived late at the harbour.", "coming"),
        ("Falk and Aas are slated to meet on Monday.", "diary"),
        ("The session comes amid a strike of the pilots.", "amid"),
        ("Tell us how the vote went.", "host"),
        ("We'll have to see how the port answers.", "host"),
        ("Copyright The Quay Post, all rights reserved.", "notice"),
        ("Here's what the vote means.", "tease"),
        ("Falk meets the pilots today.", "now"),
        ("The logo, displayed on a door, is blue.", "picture"),
    ],
)
def test_kinds_of_trifles(text: str, kind: str) -> None:
    assert kind in trifles(text)


def test_what_a_pile_is_about_is_no_scene() -> None:
    assert trifles("The airport closes in May.") == {"scene"}
    assert trifles("The airport closes in May.", {"airpor"}) == frozenset()
    assert trifles("The council closed the quay to the pilots.") == frozenset()


def test_headings_of_links_turns_courtesies_and_papers() -> None:
    assert is_rail("Watch: pilots strike at the quay")
    assert not is_rail("Pilots watch the quay close")
    assert is_turn("AAS: The law had two pieces.")
    assert is_turn("MARK FALK Welcome to the harbour news.")
    assert not is_turn("Aas: a law with two pieces.")
    assert is_courtesy("Thank you for hosting me!")
    assert is_thing("newly found documents")
    assert not is_thing("harbour board")
