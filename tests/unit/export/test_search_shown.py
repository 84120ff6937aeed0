"""What a search found, in each format: hits marked, hostile text harmless."""

import csv
import io
import json

import msgspec
import pytest

from onrecord.errors import UsageError
from onrecord.export.search_pieces import CLOSE, OPEN, marked
from onrecord.export.search_shown import found
from onrecord.model.ledger import HeldBack, StatementItem
from onrecord.model.product import Evidence, NamedHolder, Said
from onrecord.model.search import Place, SearchFilters, SearchItem, SearchResult, Voice
from onrecord.model.span import Span

TEXT = "Nobody would *pay* a <b>port</b> fee\x1b[31m, said Vik."
VIK = NamedHolder("h1", "Tor Vik")


def evidence(start: int, end: int) -> Evidence:
    span = Span(start, end, TEXT[start:end])
    return Evidence("d1", "a.txt", span.start, span.end, span.exact)


def place(word: str) -> Place:
    return TEXT.index(word), TEXT.index(word) + len(word)


def statement() -> SearchItem:
    words = evidence(0, place("fee")[1])
    said = StatementItem(
        id="s1",
        text=words.exact,
        evidence=(words,),
        holders=(VIK,),
        chain=(("Tor Vik",), ("Petra Hallin",), ("The Post",)),
        kind="indirect",
        act="made",
        polarity="asserts",
        said=Said("2025-04-24", "published"),
        score=0.9,
        form=None,
        guarded=(HeldBack("negation", evidence(*place("Nobody"))),),
    )
    return SearchItem(
        what="statement",
        text=words.exact,
        evidence=(words,),
        hits=(place("port"), place("fee")),
        outlet="The Post",
        title=None,
        published="2025-04-24T05:00:00+02:00",
        statement=said,
    )


def passage() -> SearchItem:
    first, last = evidence(*place("pay")), evidence(*place("said Vik."))
    return SearchItem(
        what="passage",
        text=f"{first.exact} … {last.exact}",
        evidence=(first, last),
        hits=(place("pay"), place("Vik")),
        unshown=3,
        outlet=None,
        title=None,
        published=None,
        voices=(
            Voice((VIK,), (("Tor Vik",), ("The Post",)), "s1"),
            Voice((), (("The Post",),), None),
        ),
    )


def result(**changes: object) -> SearchResult:
    plain = SearchResult(
        query="port fee",
        filters=SearchFilters(limit=2),
        total=7,
        statements=4,
        passages=3,
        undated=1,
        items=(statement(), passage()),
    )
    return msgspec.structs.replace(plain, **changes)


def test_hits_are_marked_where_they_stand() -> None:
    assert marked(passage()) == f"{OPEN}pay{CLOSE} … said {OPEN}Vik{CLOSE}."


def test_marks_of_our_own_in_a_text_are_not_taken_for_hits() -> None:
    words = Evidence("d1", "a.txt", 0, 5, f"a{OPEN}b{CLOSE}c")
    item = msgspec.structs.replace(passage(), evidence=(words,), hits=((4, 5),))
    assert marked(item) == f"ab{OPEN}c{CLOSE}"


def test_text_says_whose_and_where_and_what_is_kept_off() -> None:
    text = found(result(), "text")
    assert text.startswith("port fee: 4 statements, 3 passages of text\n")
    assert "Tor Vik ← Petra Hallin — indirect, 0.90" in text
    assert "[a.txt:0-36] The Post, 2025-04-24" in text
    assert "kept off products: negation (“Nobody”)" in text
    assert "Text — in the words of Tor Vik; in the voice of The Post" in text
    assert "3 more hits in this block" in text
    assert "2 of 7 are shown; --limit 7 shows them all." in text
    assert "1 document with hits left out: publication date unknown." in " ".join(text.split())
    assert "\x1b" not in text


def test_text_for_a_terminal_has_bold_hits_and_no_other_control() -> None:
    text = found(result(), "text", colour=True)
    assert "\x1b[1mport\x1b[0m" in text
    assert "\x1b[31m" not in text


def test_counts_name_only_what_was_looked_at() -> None:
    assert "4 statements\n" in found(result(filters=SearchFilters(scope="statements")), "text")
    assert "3 passages of text\n" in found(result(filters=SearchFilters(scope="text")), "text")
    assert "1 statement, 0 passages of text" in found(result(statements=1, passages=0), "text")
    assert "nothing found" in found(result(total=0, items=()), "text")


def test_markdown_escapes_the_text_and_not_its_own_marks() -> None:
    text = found(result(), "md")
    assert "\\<b\\>**port**\\</b\\> **fee**" in text
    assert "\\*pay\\*" in text
    assert "\\[a.txt:0-36\\] The Post, 2025-04-24" in text


def test_json_has_the_places_of_hits_in_the_text() -> None:
    given = json.loads(found(result(), "json"))
    assert given["schema"] == "onrecord/search/1"
    assert (given["total"], given["filters"]["in"]) == (7, "all")
    first, second = given["items"]
    assert [TEXT[start:end] for start, end in first["hits"]] == ["port", "fee"]
    assert first["statement"]["guarded"][0]["reason"] == "negation"
    assert second["voices"][0]["statement"] == "s1"


def test_csv_has_one_row_an_item_and_no_formula() -> None:
    words = Evidence("d1", "a.txt", 0, 4, "=1+1")
    item = msgspec.structs.replace(passage(), text="=1+1", evidence=(words,), hits=((1, 2),))
    rows = list(csv.DictReader(io.StringIO(found(result(items=(statement(), item)), "csv"))))
    assert rows[0]["holders"] == "Tor Vik"
    assert rows[0]["chain"] == "Tor Vik < Petra Hallin < The Post"
    assert rows[0]["kept_off"] == "negation (“Nobody”)"
    assert rows[1]["text"] == "'=1+1"
    assert rows[1]["hits"] == "1-2"


def test_another_format_is_refused() -> None:
    with pytest.raises(UsageError, match="no format"):
        found(result(), "xml")
