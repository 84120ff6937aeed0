"""Cues of the explainer: their forms, the longest first, and where a tail is asked for."""

import pytest

from onrecord.lexicon.explainer_cues import CueKind, Facet, frames, is_use, matches
from onrecord.lexicon.tables import table

KINDS: frozenset[CueKind] = frozenset({"verb", "adjective", "noun", "deed", "own"})


@pytest.mark.parametrize(
    ("words", "facet"),
    [
        (["wants", "a", "quay"], "wants"),
        (["sought", "a", "truce"], "wants"),
        (["worries", "about", "it"], "fears"),
        (["vowed", "to"], "offers"),
        (["ferries"], None),
        (["rolled", "out"], "did"),
        (["unable", "to"], "constrained"),
        (["decided", "not", "to"], "refuses"),
    ],
)
def test_forms_of_a_cue_are_known(words: list[str], facet: Facet | None) -> None:
    found = [each.frame.facet for each in matches(words, KINDS) if each.frame.facet != "stands"]
    assert found[:1] == ([facet] if facet else [])


def test_the_longest_cue_comes_first() -> None:
    first = next(matches(["need", "to", "go"], frozenset({"verb", "own"})))
    assert (first.frame.cue, first.frame.kind) == ("need to", "own")


def test_a_tail_must_follow() -> None:
    assert not [
        each for each in matches(["declined", "sharply"], KINDS) if each.frame.facet == "refuses"
    ]
    assert [each for each in matches(["declined", "to"], KINDS) if each.frame.facet == "refuses"]


def test_no_cue_stands_twice_for_one_facet_and_kind() -> None:
    keys = [(frame.facet, frame.kind, frame.cue, frame.tail) for frame, _ in frames()]
    assert len(keys) == len(set(keys))


def test_every_use_of_a_word_is_listed_once() -> None:
    rows = table("explainer_words")
    assert len(rows) == len(set(rows))
    assert is_use("never", "not")
