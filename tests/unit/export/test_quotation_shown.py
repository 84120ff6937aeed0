"""A quotation in each format: what differs is said, hostile text harmless."""

import csv
import io
import json

import msgspec
import pytest

from onrecord.errors import UsageError
from onrecord.export.quotation_shown import quoted
from onrecord.model.product import Evidence, NamedHolder
from onrecord.model.quotation import (
    Difference,
    First,
    Longest,
    Piece,
    Publication,
    Quotation,
    QuotedPlace,
)
from onrecord.model.search import Voice
from onrecord.model.span import Span

TEXT = "Vik said “nobody would *pay* a <b>port</b> fee\x1b[31m”. =1+1"
VIK = NamedHolder("h1", "Tor Vik")
POST = Publication(
    document="d1",
    source="a.txt",
    title="No _fee_",
    outlet="The Post",
    authors=("Ines Duarte",),
    published="2025-04-24",
    basis="metadata",
    url="",
)


def evidence(words: str, document: str = "d1") -> Evidence:
    start = TEXT.index(words)
    span = Span(start, start + len(words), words)
    return Evidence(document, "a.txt", span.start, span.end, span.exact)


def difference(**changes: object) -> Difference:
    plain = Difference(
        kind="word changed",
        asked=Piece(0, 3, "may"),
        printed=Piece(17, 22, "would"),
        sense="modality",
    )
    return msgspec.structs.replace(plain, **changes)


def place(**changes: object) -> QuotedPlace:
    plain = QuotedPlace(
        standing="altered",
        share=0.8,
        evidence=(evidence("pay* a <b>port</b> fee"),),
        sentence=evidence(TEXT),
        differences=(difference(), difference(kind="case", sense=None)),
        publication=POST,
        block="heading",
        manner="quoted",
        voice=Voice((VIK,), (("Tor Vik",), ("Ines Duarte",), ("The Post",)), "s1"),
        speakers=("e1",),
        rendering="likely",
    )
    return msgspec.structs.replace(plain, **changes)


def result(**changes: object) -> Quotation:
    other = msgspec.structs.replace(POST, document="d2", outlet="The *Other*")
    copy = place(publication=other, evidence=(evidence("fee", "d2"),), copy_of=0)
    plain = Quotation(
        asked="may pay",
        by=None,
        limit=2,
        standing="altered",
        total=3,
        counts={"altered": 3},
        documents=2,
        holders=1,
        undated=1,
        longest=Longest(holders=(VIK,), evidence=(evidence("nobody would"),), extends=True),
        earliest=(First(publication=POST, evidence=(evidence("fee"),), chain=(("Tor Vik",),)),),
        places=(place(), copy),
    )
    return msgspec.structs.replace(plain, **changes)


def flat(form: str, found: Quotation, **options: object) -> str:
    return " ".join(quoted(found, form, **options).split())  # type: ignore[arg-type]


def test_text_says_how_whose_where_and_what_differs() -> None:
    text = flat("text", result())
    assert text.startswith("“may pay”: altered ====")
    assert "Places: 3 altered; in 2 documents, on the word of 1 holder." in text
    assert "Earliest: Tor Vik: The Post, “No _fee_”, 2025-04-24 (date: metadata) [a.txt:" in text
    assert "Without a date: 1 document; may be earlier." in text
    assert "Longest quotation, Tor Vik: “nobody would” [a.txt:" in text
    head = "altered, a heading, likely a translator’s words — quoted from Tor Vik ← Ines Duarte"
    assert head in text
    assert "- word changed: asked “may”, printed “would” — changes the sense (modality)" in text
    assert "- also differs in case 1" in text
    assert "the same sentence in 1 more document: The *Other*" in text
    assert "2 of 3 are shown; --limit 3 shows them all." in text
    assert text.count("quoted from") == 1


def test_a_terminal_is_given_bold_words_and_nothing_else() -> None:
    text = quoted(result(), "text", colour=True)
    assert "\x1b[1mpay* a <b>port</b> fee\x1b[0m" in text
    assert "\x1b[31m" not in text
    assert "\x1b" not in quoted(result(), "text")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"manner": "told"},
            "told of Tor Vik ← Ines Duarte; the words are Ines Duarte’s, not quoted",
        ),
        ({"manner": "own"}, "in the voice of Tor Vik ← Ines Duarte"),
        ({"voice": None}, "in quotation marks, in the voice of voice unknown"),
        ({"other_holder": True}, "altered, a heading, on another’s word"),
        ({"standing": "rendered", "certain": False}, "perhaps rendered, a heading"),
        ({"standing": "nowhere"}, "nearest, a heading"),
        ({"rendering": "said"}, "translated, as is said there"),
    ],
)
def test_how_words_are_told_is_said(changes: dict[str, object], words: str) -> None:
    assert words in flat("text", result(places=(place(**changes),)))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"kind": "word dropped", "asked": Piece(0, 0, "")}, "left out without a mark: “would”"),
        ({"kind": "ellipsis", "asked": Piece(0, 0, "")}, "left out: “would”"),
        (
            {"kind": "ellipsis", "asked": Piece(0, 0, ""), "printed": Piece(0, 1, "…")},
            "printed with a cut",
        ),
        (
            {"kind": "ellipsis", "asked": Piece(0, 1, "…"), "printed": Piece(0, 0, "")},
            "nothing is left out",
        ),
        ({"kind": "word added", "printed": Piece(0, 0, "")}, "not printed: “may”"),
        ({"kind": "interruption"}, "parted by “would”"),
        ({"kind": "spelling"}, "spelling: asked “may”, printed “would”"),
    ],
)
def test_each_kind_of_difference_has_its_words(changes: dict[str, object], words: str) -> None:
    shown = place(differences=(difference(sense=None, **changes),))
    assert words in flat("text", result(places=(shown,)))


def test_what_stands_nowhere_is_said() -> None:
    nothing = result(
        standing="nowhere", total=0, counts={}, documents=0, longest=None, earliest=(), undated=0
    )
    near = msgspec.structs.replace(nothing, places=(place(standing="nowhere"),))
    assert "None of the documents has these words or nearly these words. What comes" in flat(
        "text", near
    )
    assert "What comes nearest" not in flat("text", msgspec.structs.replace(nothing, places=()))


def test_dates_that_do_not_tell_are_listed() -> None:
    (first,) = result().earliest
    text = flat("text", result(earliest=(first, first)))
    assert "Earliest (the dates do not tell which came first): Tor Vik" in text
    assert "; and 4 more" in flat("text", result(earliest=(first,) * 9))


def test_markdown_escapes_documents_and_not_its_own_marks() -> None:
    text = quoted(result(), "md", cite="plain")
    assert "**pay\\* a \\<b\\>port\\</b\\> fee**" in text
    assert "No \\_fee\\_" in text
    assert "The \\*Other\\*" in text
    assert "\x1b" not in text


def test_no_title_ends_the_fence_around_a_citation() -> None:
    title = msgspec.structs.replace(POST, title="```` tick")
    text = quoted(result(places=(place(publication=title),)), "md", cite="plain")
    assert text.count("  `````\n") == 2


def test_json_has_everything_with_all_citations() -> None:
    given = json.loads(quoted(result(), "json"))
    assert given["schema"] == "onrecord/quotation/1"
    assert (given["found"], given["standing"], given["total"]) == (False, "altered", 3)
    first, second = given["places"]
    assert set(first["citations"]) == {"plain", "chicago", "bibtex", "ris"}
    assert first["weighty"] is True
    assert first["differences"][0]["sense"] == "modality"
    assert first["sentence"]["exact"] == TEXT
    assert second["copy_of"] == 0
    assert given["earliest"][0]["chain"] == [["Tor Vik"]]


def test_csv_has_one_row_a_place_and_no_formula() -> None:
    formula = place(sentence=evidence("=1+1"), evidence=(evidence("=1+1"),))
    text = quoted(result(places=(place(), formula)), "csv", cite="chicago")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows[0]["chain"] == "Tor Vik < Ines Duarte < The Post"
    assert rows[0]["weighty"] == "yes"
    assert rows[0]["citation"] == "Ines Duarte, “No _fee_,” The Post, April 24, 2025."
    assert rows[1]["text"] == "'=1+1"
    assert "\x1b" not in text


@pytest.mark.parametrize("form", ["text", "md"])
@pytest.mark.parametrize(("style", "sign"), [("bibtex", "@article{"), ("ris", "TY  - NEWS\n")])
def test_a_citation_stands_as_it_must(form: str, style: str, sign: str) -> None:
    assert sign in quoted(result(), form, cite=style)


def test_no_other_format() -> None:
    with pytest.raises(UsageError, match="no format pdf"):
        quoted(result(), "pdf")
