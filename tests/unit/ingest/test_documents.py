"""Documents: from bytes to text, markup, metadata and origin in one step."""

import gzip
import re
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import IngestError
from onrecord.ingest.documents import documents
from onrecord.model.document import Document, Problem, Raw
from onrecord.model.identity import document_id

STORY = "# Ice in May\r\n\r\n“We’ll see,” said the pilot of the ferry.\r\n"


def document(data: bytes) -> Document:
    (found,) = documents(Raw(source="given", data=data, retrieved="2025-04-24T09:00:00Z"))
    return found


def test_a_text_is_kept_code_point_for_code_point() -> None:
    data = b"\xef\xbb\xbf" + STORY.encode()
    found = document(data)
    assert found.text == STORY
    assert found.id == document_id("", STORY)
    assert found.source == "given"
    assert found.language == "en"
    assert found.problems == ()
    assert found.origin.media_type == "text/markdown"
    assert found.origin.sha256 == sha256(data).hexdigest()
    assert found.origin.bytes == len(data)
    assert found.origin.encoding == "utf-8"
    assert found.origin.retrieved == "2025-04-24T09:00:00Z"


def test_a_page_has_the_address_in_its_identity() -> None:
    page = b"<link rel=canonical href='https://quay.example/ice'><p>The ice is late, he said.</p>"
    found = document(page)
    assert found.origin.media_type == "text/html"
    assert found.text == "The ice is late, he said."
    assert found.id == document_id("https://quay.example/ice", found.text)


def test_another_language_is_kept_and_said() -> None:
    found = document("Die Ministerin verließ die Stadt ohne ein Wort zu sagen.".encode())
    assert found.problems == (Problem("read", "language de: kept, not read"),)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "no text"),
        (b"\xef\xbb\xbf", "no text"),
        (b"<html><body></body></html>", "no text"),
        (b"%PDF-1.4", "PDF"),
        (b"\x00\x01\x02\x03" * 100, "binary"),
    ],
)
def test_what_is_no_document_has_a_reason_of_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(IngestError, match=reason) as caught:
        document(data)
    assert "\n" not in str(caught.value)


def test_reading_twice_gives_the_same() -> None:
    page = b"<title>Ice</title><div class=share>Share</div><p>The ice is late, he said.</p>" * 3
    assert document(page) == document(page)


PIECES = [b"<p>", b"</div>", b"<script>", b"&#xd800;", b"\x00", b"\xff", b"\xed\xa0\x80", b"\r"]
PIECES += [b"# ", b"> ", b"The ferry ", b"\xe2\x80\x9cno\xe2\x80\x9d ", b"{", b"<?xml", b"\n\n"]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(b"".join))
def test_any_bytes_become_a_sound_document_or_are_refused(data: bytes) -> None:
    try:
        found = document(data)
    except IngestError as error:
        assert "\n" not in str(error)
        return
    assert msgspec.json.decode(msgspec.json.encode(found), type=Document) == found
    covered = "".join(found.text[each.start : each.end] for each in found.markup)
    assert "".join(covered.split()) == "".join(found.text.split())


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def test_no_word_of_real_articles_is_lost(data: Callable[[str], Path]) -> None:
    folder = data("data/html")
    gold = msgspec.json.decode((folder / "ground-truth.json").read_bytes())
    recalls = []
    teasers = 0
    for path in sorted((folder / "pages").iterdir())[::6]:
        body = words(gold[path.name.split(".")[0]]["articleBody"])
        try:
            shown = words(document(gzip.decompress(path.read_bytes())).text)
        except IngestError as error:
            assert "only the beginning of an article" in str(error)
            teasers += 1
            continue
        recalls.append((body & shown).total() / max(1, body.total()))
    assert len(recalls) > 20
    assert teasers <= 2
    assert sum(recalls) / len(recalls) > 0.99


def test_a_page_without_an_address_has_the_one_it_was_fetched_from() -> None:
    page = b"<html><body><p>The pilots said that the ice would hold.</p></body></html>"
    (found,) = documents(
        Raw(source="x", data=page, address="https://quay.example/ice?utm_source=a")
    )
    assert found.metadata.url == "https://quay.example/ice"


def test_the_servers_encoding_counts_for_more_than_the_pages() -> None:
    page = '<html><head><meta charset="utf-8"></head><body><p>Wałęsa mówił.</p></body></html>'
    raw = Raw(source="x", data=page.encode("iso-8859-2"), encoding="ISO-8859-2")
    (found,) = documents(raw)
    assert "Wałęsa mówił." in found.text


def test_an_article_object_is_its_text_with_its_fields() -> None:
    line = (
        '{"title": "Ice", "outlet": "The Quay", "published": "2025-04-24", "text": "It’s  held."}'
    )
    (found,) = documents(Raw(source="a.jsonl#1", data=line.encode()))
    assert found.text == "It’s  held."
    assert found.metadata.title.value == "Ice"
    assert found.metadata.outlet.value == "The Quay"
    assert found.metadata.published.value == "2025-04-24"
    assert found.origin.media_type == "application/json"
