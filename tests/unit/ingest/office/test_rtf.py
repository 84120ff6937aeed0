"""Rich Text: what a reader of the file sees, code point for code point."""

from struct import iter_unpack

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import IngestError
from onrecord.ingest.office.rtf import rtf_page, rtf_text

HEAD = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Serif;}{\f1\fcharset204 Cyr;}"
    rb"{\f2\fcharset128 Kan;}}{\stylesheet{\s0 Normal;}{\s1 heading 2;}{\s2 Quote;}{\s3 Title;}}"
)


def text(body: bytes) -> str:
    return rtf_page(HEAD + body + b"}").text


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (rb"\ldblquote We won\rquote t,\rdblquote  said \'c5sa\par", "“We won’t,” said Åsa"),
        (rb"\'93Yes\'94 \endash  no \emdash  \'80 5\~000\par", "“Yes” – no — € 5\u00a0000"),
        (rb"\f1 \'cc\'ee\'f1\'ea\'e2\'e0\f0  \'e9\par", "Москва é"),
        (rb"{\f2 \'93\'fa\'96\{}\par", "日本"),
        (rb"\u8220?word\u8221? {\uc2\u8364 EUR}\uc0\u8211-\par", "“word” €R–-"),
        (rb"\uc1\u-10179?\u-8704? x\u233\'e9y\par", "😀 xéy"),
        (rb"a\{b\}c\\d\_e\-f\par", "a{b}c\\d\u2011e\u00adf"),
        (rb"one\line two\par", "one\ntwo"),
        (b"one\r\n two\\par", "one two"),
        (rb"{\upr{??}{\*\ud{\u21519?}}}x\par", "吏x"),
    ],
)
def test_characters(body: bytes, shown: str) -> None:
    assert text(body) == shown


@pytest.mark.parametrize(
    "hidden",
    [
        rb"{\v secret}",
        rb"{\deleted gone}",
        rb"{\*\unknown words}",
        rb"{\header Running head\par}",
        rb"{\annotation a comment}",
        rb"{\field{\*\fldinst HYPERLINK x}}",
        rb"{\pict\bin10 }}}}}}}}}}}",
        rb"{\pict 0102ff}",
        rb"{\listtext 1.\tab}",
        rb"{\info{\keywords none}}",
        rb"{\object{\*\objdata 00}}",
    ],
)
def test_what_no_reader_sees_is_no_text(hidden: bytes) -> None:
    assert text(rb"Seen " + hidden + rb"and{\field{\fldrslt  linked}}\par") == "Seen and linked"


def test_inserted_text_is_text() -> None:
    assert text(rb"It {\revised will }sail\par") == "It will sail"


def test_styles_levels_cells_and_lists_are_marked() -> None:
    found = rtf_page(
        HEAD + rb"\pard\s3 Ice in May\par\pard\s1 Why\par\pard\s2 Words\par\pard\ls1 item\par"
        rb"\pard\outlinelevel2 Deep\par\trowd\pard\intbl a\cell b\cell\row\pard Plain\par}"
    )
    assert [(each.tag, each.within) for each in found.markup] == [
        ("h1", ()),
        ("h2", ()),
        ("p", ("blockquote",)),
        ("li", ()),
        ("h3", ()),
        ("td", ()),
        ("td", ()),
        ("p", ()),
    ]
    assert found.metadata.title.value == "Ice in May"


def test_notes_come_last_and_boxes_before_their_paragraph() -> None:
    body = (
        rb"Main{\footnote \chftn A note} text {\shp{\*\shpinst{\sp{\sn n}{\sv v}}"
        rb"{\shptxt Box\par}}{\shprslt Box}}goes on\par After\par"
    )
    assert text(body) == "Box\n\nMain text goes on\n\nAfter\n\nA note"


def test_the_author_of_a_file_is_the_articles_only_where_it_says_so() -> None:
    info = rb"{\info{\title Ice in May}{\author Ann Lee}{\creatim\yr2025\mo5\dy3}}"
    silent = rtf_page(HEAD + info + rb"The ferry sails.\par}").metadata
    signed = rtf_page(HEAD + info + rb"By Ann Lee\par The ferry sails.\par}").metadata
    assert silent.title.value == "Ice in May"
    assert silent.authors == ()
    assert signed.authors == ("Ann Lee",)
    assert signed.published.value is None


def test_as_text_every_paragraph_is_a_line() -> None:
    data = HEAD + rb"LENGTH: 300 words\par\par Body one.\par\trowd\intbl a\cell b\cell\row}"
    assert rtf_text(data) == "LENGTH: 300 words\n\nBody one.\na\tb\t\n"


def test_a_file_that_breaks_off_gives_its_text_and_says_so() -> None:
    found = rtf_page(HEAD + rb"\pard The ferry sai")
    assert found.text == "The ferry sai"
    assert "breaks off" in found.problems[0].message


def test_bytes_that_do_not_decode_are_counted() -> None:
    assert "1 characters" in rtf_page(HEAD + rb"a\'81b\par}").problems[0].message


@pytest.mark.parametrize("data", [b"", b"plain words", b"{\\rtf1 }", b"{\\rtf1 {\\v x}}"])
def test_no_text_is_an_error_of_one_line(data: bytes) -> None:
    with pytest.raises(IngestError) as error:
        rtf_page(data)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "data",
    [
        b"{\\rtf1 " + b"{" * 100_000 + b"deep" + b"}" * 100_000 + b"}",
        b"{\\rtf1 " + b"{\\footnote " * 20_000 + b"deep",
        b"{\\rtf1 deep" + b"{\\field{\\*\\fldinst{HYPERLINK " * 20_000,
        b"{\\rtf1 deep\\bin9999999999 x}",
        b"{\\rtf1 deep\\uc99999\\s-5\\f-1\\ls-2\\outlinelevel-7\\par}",
    ],
)
def test_monstrous_files_are_read_flat(data: bytes) -> None:
    assert rtf_page(data).text == "deep"


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=40))
def test_every_character_survives_as_a_number(words: str) -> None:
    numbers = [number for (number,) in iter_unpack("<h", words.encode("utf-16-le"))]
    body = "".join(f"\\u{number}?" for number in numbers)
    assert rtf_text(HEAD + body.encode() + b"\\par}") == words + "\n"


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(noise: bytes) -> None:
    try:
        found = rtf_page(HEAD + noise)
    except IngestError:
        return
    assert all(found.text[each.start : each.end].strip() for each in found.markup)
