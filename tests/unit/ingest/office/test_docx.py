"""Word files: what a reader of the file sees, and nothing of what only its program knows."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import IngestError
from onrecord.ingest.office.docx import docx_page
from tests.unit.ingest.office.word_files import SPACES, paragraph, run, word_file

BOX = f"<w:txbxContent>{paragraph('Box')}</w:txbxContent>"
MODERN = f"<w:drawing><wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp></w:drawing>"
OLD = f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"
CORE = (
    '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:d="http://purl.org/dc/elements/1.1/" '
    'xmlns:t="http://purl.org/dc/terms/"><d:title>{title}</d:title><d:creator>Ann Lee</d:creator>'
    "<t:created>2025-05-03T08:00:00Z</t:created></c:coreProperties>"
)


def text(inside: str) -> str:
    return docx_page(word_file(f"<w:p>{inside}</w:p>")).text


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        (run("“We won’t go,” – she said\u00a0…"), "“We won’t go,” – she said\u00a0…"),
        (run("The fer") + run("ry", "<w:b/>") + run(" sails"), "The ferry sails"),
        (run("one") + "<w:r><w:br/></w:r><w:r><w:cr/></w:r>" + run("two"), "one\n\ntwo"),
        (run("a") + "<w:r><w:noBreakHyphen/></w:r>" + run("b"), "a\u2011b"),
        (run("on ") + f"<w:fldSimple w:instr='DATE'>{run('3 May')}</w:fldSimple>", "on 3 May"),
        (run("a ") + f"<w:bdo>{run('b')}</w:bdo>", "a b"),
        (run("a ") + f"<w:sdt><w:sdtContent>{run('b')}</w:sdtContent></w:sdt>", "a b"),
        (run("x = ") + "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "x = a+b"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>ri</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>日</w:t></w:r>"
            "</w:rubyBase></w:ruby></w:r>",
            "日",
        ),
    ],
)
def test_what_a_reader_sees_is_text(inside: str, shown: str) -> None:
    assert text(inside) == shown


@pytest.mark.parametrize(
    "hidden",
    [
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>",
        f"<w:del>{run('gone')}</w:del>",
        f"<w:moveFrom>{run('moved')}</w:moveFrom>",
        run("secret", "<w:vanish/>"),
        "<w:r><w:instrText>HYPERLINK</w:instrText></w:r>",
        "<w:r><w:commentReference w:id='1'/></w:r>",
        "<w:r><w:drawing><pic descr='a ferry'/></w:drawing></w:r>",
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Tap')}</w:sdtContent></w:sdt>",
    ],
)
def test_what_no_reader_sees_is_no_text(hidden: str) -> None:
    shown = run("set", '<w:vanish w:val="0"/>') + f"<w:ins>{run(' in')}</w:ins>"
    assert text(run("Seen, ") + hidden + shown) == "Seen, set in"


def test_a_deleted_paragraph_mark_joins_paragraphs() -> None:
    mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    assert (
        docx_page(word_file(f"<w:p>{mark}{run('One ')}</w:p>{paragraph('two')}")).text == "One two"
    )


def test_styles_lists_and_tables_are_marked() -> None:
    body = (
        paragraph("Ice in May", "Title")
        + paragraph("Why", "heading1")
        + paragraph("Her words", "Quote")
        + paragraph("The quay", "Caption")
        + paragraph("Why 3", "toc1")
        + f"<w:tbl><w:tr><w:tc>{paragraph('cell')}</w:tc></w:tr></w:tbl>"
    )
    found = docx_page(word_file(body))
    assert [(each.tag, each.within) for each in found.markup] == [
        ("h1", ()),
        ("h1", ()),
        ("p", ("blockquote",)),
        ("figcaption", ("figcaption",)),
        ("p", ("nav",)),
        ("p", ("table",)),
    ]
    assert found.metadata.title.value == "Ice in May"


def test_notes_stand_at_the_end_without_signs() -> None:
    note = f'<w:footnote w:id="2">{paragraph("A note")}</w:footnote>'
    notes = f"<w:footnotes {SPACES}>{note}</w:footnotes>"
    body = f'<w:p>{run("Word")}<w:r><w:footnoteReference w:id="2"/></w:r>{run(". More")}</w:p>'
    found = docx_page(word_file(body + paragraph("After"), {"word/footnotes.xml": notes}))
    assert found.text == "Word. More\n\nAfter\n\nA note"
    assert "li" in found.markup[-1].within


@pytest.mark.parametrize(
    "shape",
    [
        MODERN,
        OLD,
        f"<mc:AlternateContent><mc:Choice>{MODERN}</mc:Choice><mc:Fallback>{OLD}</mc:Fallback>"
        "</mc:AlternateContent>",
    ],
)
def test_a_text_box_is_read_once_below_its_paragraph(shape: str) -> None:
    assert text(f"{run('Main ')}<w:r>{shape}</w:r>{run('text')}") == "Main text\n\nBox"


def test_properties_are_believed_where_the_text_bears_them_out() -> None:
    core = {"docProps/core.xml": CORE.format(title="Ice in May")}
    silent = docx_page(word_file(paragraph("The ferry sails."), core)).metadata
    signed = docx_page(word_file(paragraph("By Ann Lee"), core)).metadata
    assert (silent.title.value, silent.title.basis) == ("Ice in May", "metadata")
    assert silent.authors == ()
    assert signed.authors == ("Ann Lee",)
    assert silent.published.value is None


def test_comments_and_running_heads_are_not_read() -> None:
    parts = {
        "word/comments.xml": f"<w:comments {SPACES}>{paragraph('Cut this')}</w:comments>",
        "word/header1.xml": f"<w:hdr {SPACES}>{paragraph('Page 1')}</w:hdr>",
    }
    assert docx_page(word_file(paragraph("Text"), parts)).text == "Text"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (word_file(""), "no text in it"),
        (word_file("<w:p>"), "not well-formed"),
        (word_file(paragraph("x") + "a" * 70_000_000), "larger than 64 MiB"),
        (word_file(paragraph("word " * 50) * 30_000), "longer than any article"),
        (word_file(paragraph("&x;"), before='<!DOCTYPE a [<!ENTITY x "y">]>'), "document type"),
        (word_file("<w:tbl><w:tr><w:tc>" * 5000), "nested too deep"),
        (word_file("<w:tbl><w:tr><w:tc>" * 70 + "</w:tc></w:tr></w:tbl>" * 70), "nested too deep"),
        (word_file(paragraph("x"))[:-10], "damaged or cut off"),
        (b"plain words", "no Word file"),
        (b"", "no Word file"),
    ],
)
def test_what_cannot_be_read_is_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(IngestError, match=reason) as error:
        docx_page(data)
    assert "\n" not in str(error.value)


def test_layout_tables_in_tables_are_read() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 15 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 15
    assert docx_page(word_file(deep)).text == "x"


PARTS = ("[Content_Types].xml", "_rels/.rels", "word/styles.xml", "word/document.xml")
CHANGES = st.tuples(st.floats(0, 1, exclude_max=True), st.sampled_from(b"<>/\"'&w:x 0"))


@settings(deadline=None)
@given(st.sampled_from(PARTS), st.lists(CHANGES, min_size=1, max_size=4))
def test_noise_in_any_part_is_read_or_refused(name: str, changes: list[tuple[float, int]]) -> None:
    with zipfile.ZipFile(BytesIO(word_file(paragraph("Ice in May", "Title")))) as whole:
        damaged = bytearray(whole.read(name))
    for place, value in changes:
        damaged[int(place * len(damaged))] = value
    try:
        assert docx_page(exchanged(name, bytes(damaged))).text
    except IngestError as error:
        assert "\n" not in str(error)


def exchanged(name: str, part: bytes) -> bytes:
    """A Word file with one part exchanged."""
    held = BytesIO()
    whole = zipfile.ZipFile(BytesIO(word_file(paragraph("Ice in May", "Title"))))
    with whole, zipfile.ZipFile(held, "w") as archive:
        for each in whole.namelist():
            archive.writestr(each, part if each == name else whole.read(each))
    return held.getvalue()


@pytest.mark.parametrize("wrapping", ["fldSimple", "sdtContent", "ruby"])
def test_many_wrappings_side_by_side_take_no_minute(wrapping: str) -> None:
    # with a place counted anew for each, 100,000 take a minute and more
    inner = "<w:bdo><w:r/></w:bdo>" * 100_000
    body = f"<w:p><w:{wrapping}>{inner}</w:{wrapping}>{run('The minister.')}</w:p>"
    assert docx_page(word_file(body)).text == "The minister."


def test_more_elements_than_any_article_has_are_refused() -> None:
    with pytest.raises(IngestError, match="longer than any article"):
        docx_page(word_file(f"<w:p>{'<w:r/>' * 1_000_000}</w:p>"))
