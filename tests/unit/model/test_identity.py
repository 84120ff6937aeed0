"""Identity: what makes two things the same thing."""

from hashlib import sha256

from onrecord.model.identity import document_id, record_id
from onrecord.model.span import Span


def test_a_document_is_its_address_and_text() -> None:
    expected = sha256(b"https://example.org/a\nThe pact").hexdigest()[:16]
    assert document_id("https://example.org/a", "The pact") == expected
    assert document_id("", "The pact") != expected


def test_a_record_is_its_kind_and_places() -> None:
    words = Span(0, 3, "Tor")
    assert record_id("d", "attribution", [words]) == record_id("d", "attribution", [words])
    assert record_id("d", "attribution", [words]) != record_id("d", "holder", [words])
    assert record_id("d", "holder", [words]) != record_id("d", "holder", [Span(1, 4, "Tor")])


def test_a_text_with_a_lone_surrogate_has_an_id() -> None:
    assert len(document_id("", "\ud800")) == 16
