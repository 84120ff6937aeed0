"""Turns: what hangs on another clause, and what takes back the sentence before."""

import pytest

from onrecord.lexicon.turns import clauses, only_a_purpose, reverses


@pytest.mark.parametrize("text", ["More likely, it sinks.", "But in fact it leaks.", "Not so."])
def test_reversals_open_a_sentence(text: str) -> None:
    assert reverses(text)


@pytest.mark.parametrize("text", ["The gate is more likely to fall.", "But the gate stood."])
def test_other_sentences_reverse_nothing(text: str) -> None:
    assert not reverses(text)


def test_purposes_are_no_statement() -> None:
    assert only_a_purpose("in order to have a harbour that works")
    assert not only_a_purpose("We dredge in order to have a harbour.")


def test_clauses_are_found_in_order() -> None:
    found = [each[0] for each in clauses("It closed after Aas left, because nobody came")]
    assert found == ["after", "because"]
