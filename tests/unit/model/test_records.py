"""Invariants of the values: an ill-formed record cannot be made."""

import msgspec
import pytest

from onrecord.errors import EvidenceError
from onrecord.model.document import Markup
from onrecord.model.product import Phrase, Sentence
from onrecord.model.records import Attribution, Holding, Modality, Section
from onrecord.model.span import Span
from tests.readings import document_of


def test_no_attribution_without_content() -> None:
    with pytest.raises(EvidenceError):
        Attribution(id="a", content=(), cue=(), source=(), kind="direct", score=0.5)


def test_no_score_beyond_one() -> None:
    with pytest.raises(EvidenceError):
        Attribution(id="a", content=(Span(0, 1, "a"),), cue=(), source=(), kind="direct", score=1.5)


def test_no_section_without_words() -> None:
    with pytest.raises(EvidenceError):
        Section(id="s", start=4, end=4, form="signed")


def test_a_chain_starts_with_its_holders() -> None:
    with pytest.raises(EvidenceError):
        Holding("a", ("vik",), (("paper",),))


def test_no_printed_sentence_without_evidence() -> None:
    with pytest.raises(EvidenceError):
        Sentence(parts=(Phrase("They say so."),))


def test_markup_lies_in_the_text_in_order() -> None:
    document = document_of("one two")
    with pytest.raises(EvidenceError):
        msgspec.structs.replace(document, markup=(Markup(0, 99, "line"),))
    with pytest.raises(EvidenceError):
        msgspec.structs.replace(document, markup=(Markup(4, 7, "line"), Markup(0, 3, "line")))


def test_values_are_frozen() -> None:
    with pytest.raises(AttributeError):
        Span(0, 1, "a").start = 3  # type: ignore[misc]


@pytest.mark.parametrize(
    "modality",
    [
        Modality(target="a", act="not_made"),
        Modality(target="a", polarity="denies"),
        Modality(target="a", act="hypothetical"),
    ],
)
def test_a_guard_holds_back_what_was_not_simply_said(modality: Modality) -> None:
    assert modality.holds_back


def test_a_plain_statement_is_not_held_back() -> None:
    assert not Modality(target="a").holds_back
