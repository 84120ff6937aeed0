"""Verifying: whole drafts held against the record of the sample pile."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord import api
from onrecord.errors import IngestError
from onrecord.model.draft import CheckedDraft, CheckedSentence
from onrecord.model.product import Evidence, NotRead


@pytest.fixture(scope="module")
def record(sample_record: Path) -> Iterator[api.Record]:
    with api.open_record(sample_record) as opened:
        yield opened


def first(record: api.Record, text: str) -> CheckedSentence:
    return record.verify_text(text).sentences[0]


def kinds(sentence: CheckedSentence) -> set[str]:
    return {each.kind for each in sentence.findings if each.effect != "none"}


def shown(sentence: CheckedSentence) -> Iterator[Evidence]:
    yield from (*sentence.evidence, *sentence.context)
    for each in sentence.findings:
        yield from each.evidence


def test_places_and_evidence_are_true(record: api.Record) -> None:
    text = (Path(__file__).parents[2] / "sample-draft.md").read_text("utf-8")
    found = record.verify_text(text)
    texts = {each.document.id: each.document.text for each in record.pile().readings}
    assert isinstance(found, CheckedDraft)
    for sentence in found.sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        for each in sentence.findings:
            assert sentence.start <= each.place[0] < each.place[1] <= len(text)
        for evidence in shown(sentence):
            assert texts[evidence.document][evidence.start : evidence.end] == evidence.exact
    drawn = {e.document for s in found.sentences for e in s.evidence}
    assert drawn <= {each.document for each in found.sources}


def test_the_same_draft_gives_the_same_verdicts(record: api.Record) -> None:
    text = "Eirik Solvang said the dispute was “a matter of one figure and three commas.”"
    assert record.verify_text(text) == record.verify_text(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Solvang said the dispute was “a matter of one figure and three commas.”", "altered"),
        ("Solvang said that “the whales have signed already.”", "nowhere"),
        (
            "“You do not move the quay when the ship is already turning,” said Andris Kalve, "
            "the Latvian minister.",
            "other_holder",
        ),
        ("Norway’s part of the bill is 410 million euros.", "stripped"),
        (
            "Norway’s part of the bill is 450 million euros, according to two officials who have "
            "seen the annex.",
            "number",
        ),
    ],
)
def test_planted_faults_are_named(record: api.Record, text: str, kind: str) -> None:
    found = first(record, text)
    assert kind in kinds(found)
    assert found.verdict not in {"supported", "no_claim"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway’s part of the bill is 410 million euros, according to two officials who have seen "
        "the annex.",
        "Norway’s transport minister, Eirik Solvang, said the remaining dispute was “a matter of "
        "one figure and two commas.”",
    ],
)
def test_what_is_printed_word_for_word_is_supported(record: api.Record, text: str) -> None:
    assert first(record, text).verdict == "supported"


def test_markup_in_a_draft_is_text_and_does_nothing(record: api.Record) -> None:
    text = "Solvang said <script>alert(1)</script> “'; DROP TABLE document; --” and OR NEAR(x)."
    found = record.verify_text(text)
    assert "".join(each.text for each in found.sentences)
    assert record.check() == []


def test_what_is_no_draft_is_said(record: api.Record, tmp_path: Path) -> None:
    with pytest.raises(IngestError):
        record.verify_text("")
    image = tmp_path / "photo.md"
    image.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    (found,) = record.verify(image)
    assert isinstance(found, NotRead)
    french = tmp_path / "note.md"
    french.write_text("Les ministres ont quitté la ville sans signer le pacte des ferries. " * 5)
    (found,) = record.verify(french)
    assert isinstance(found, NotRead)
    assert "another language" in found.reason


def test_a_draft_that_is_too_long_is_said_to_be(record: api.Record) -> None:
    with pytest.raises(IngestError, match="give it in parts"):
        record.verify_text("Tor Vik signed the pact in Oslo. " * 20_000)


def test_a_sentence_that_is_too_long_is_left_to_a_person(record: api.Record) -> None:
    found = record.verify_text("Tor Vik signed the pact and left " + "and came back " * 90 + ".")
    assert {each.verdict for each in found.sentences} == {"needs_person"}


def test_a_row_of_a_table_with_a_quotation_makes_a_claim(record: api.Record) -> None:
    text = "| who | what |\n|---|---|\n| Eirik Solvang | “a matter of nine whales” |\n"
    kinds_found = {each.kind for s in record.verify_text(text).sentences for each in s.findings}
    assert "nowhere" in kinds_found
