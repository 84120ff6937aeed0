"""Spans hold what they claim."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import EvidenceError
from onrecord.model.span import Span, span_of, trimmed


@pytest.mark.parametrize(("start", "end", "exact"), [(3, 3, ""), (-1, 2, "abc"), (4, 2, "ab")])
def test_an_empty_or_backward_span_cannot_be_made(start: int, end: int, exact: str) -> None:
    with pytest.raises(EvidenceError):
        Span(start, end, exact)


def test_a_span_cannot_carry_words_of_another_length() -> None:
    with pytest.raises(EvidenceError):
        Span(0, 3, "four")


@given(st.text(min_size=1), st.data())
def test_a_span_of_a_text_stands_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert span_of(text, start, end).stands_in(text)


def test_a_moved_span_does_not_stand() -> None:
    assert not Span(1, 4, "Tor").stands_in("Tor Vik")


def test_offsets_are_code_points() -> None:
    text = "🛳️ Øvrebø"
    span = span_of(text, text.index("Øvrebø"), len(text))
    assert span.exact == "Øvrebø"
    assert span.end - span.start == 6


def test_trimming_moves_only_the_edges() -> None:
    text = "  “the pact” "
    assert trimmed(text, 0, len(text), "“”") == Span(3, 11, "the pact")
    assert trimmed(text, 0, 2) is None
