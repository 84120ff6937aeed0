"""A PDF's pages become a text in reading order, or one clear problem."""

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import IngestError
from onrecord.ingest.page import Page
from onrecord.ingest.pdf import file as pdf_file
from onrecord.ingest.pdf.lines import Line
from onrecord.ingest.pdf.pdf import Seen, check, pdf_page
from onrecord.ingest.pdf.running import Sheet
from onrecord.model.document import Problem
from tests.unit.ingest.pdf.press import BOLD, HEIGHT, at, lines, pages, pdf, picture

LEFT = [
    "The harbour council met on Friday and",
    "talked about the ice until the lamps were",
    "lit.",
]
WORDS = ["Nothing", "Ice", "A boat", "The night", "A harbour"]
RIGHT = [
    "The pilots wanted to go home before the",
    "strait closed, and said so more than once",
    ".",
]


def shown(page: Page) -> list[tuple[str, str]]:
    return [(each.tag, page.text[each.start : each.end]) for each in page.markup]


def read(draw: Any) -> Page:
    return pdf_page(pdf(draw))


def test_lines_of_a_paragraph_are_joined_by_a_space_and_pages_by_a_form_feed() -> None:
    page = read(lambda c: pages(c, [["The ice came", "early."], ["It stayed."]]))
    assert page.text == "The ice came early.\n\fIt stayed."
    assert [page.text[: each.start].count("\f") for each in page.markup] == [0, 1]


def test_empty_pages_keep_their_number() -> None:
    def draw(c: Any) -> None:
        for text in ("", "Second page.", "", "Fourth page."):
            at(c, 50, 400, text)
            c.showPage()

    assert read(draw).text == "\fSecond page.\n\f\fFourth page."


def test_two_columns_are_read_one_after_the_other_below_their_headline() -> None:
    def draw(c: Any) -> None:
        at(c, 40, 560, "Ice closes the strait for a whole winter", 18, BOLD)
        lines(c, LEFT, left=40)
        lines(c, [*RIGHT[:2], "And then they went."], left=220)

    words = read(draw).text.split("\n\n")
    assert words[0] == "Ice closes the strait for a whole winter"
    assert words[1] == " ".join(LEFT)
    assert words[2].startswith("The pilots wanted to go home before the strait")


def test_running_heads_and_page_numbers_are_voted_furniture() -> None:
    def draw(c: Any) -> None:
        for number in (1, 2, 3):
            at(c, 50, 575, f"The Harbour Post {number}", 8)
            lines(c, [f"{WORDS[number]} is what this page is about.", WORDS[number + 1]])
            at(c, 190, 25, f"- {number} -", 8)
            c.showPage()

    page = read(draw)
    voted = [page.text[each.start : each.end] for each in page.markup if each.voted]
    assert voted == [t for n in (1, 2, 3) for t in (f"The Harbour Post {n}", f"- {n} -")]
    assert {each.within for each in page.markup if each.voted} == {("footer",)}


def test_a_footnote_stands_after_its_pages_text() -> None:
    def draw(c: Any) -> None:
        lines(c, ["The council has not said what it wants.", "It will say so later."], left=40)
        at(c, 40, 100, "1 Interview with a pilot, spring 2031.", 7)
        lines(c, ["Nobody asked the pilots about the night.", "They would have told."], left=220)

    page = read(draw)
    assert page.text.endswith("told.\n\n1 Interview with a pilot, spring 2031.")
    assert page.markup[-1].within == ("footnote",)


def test_a_table_is_read_row_by_row() -> None:
    def draw(c: Any) -> None:
        lines(
            c, ["The council printed the number of boats that", "each harbour had in both years."]
        )
        for row, cells in enumerate((("Harbour", "2029", "2030"), ("Aker", "41", "38"))):
            for column, cell in enumerate(cells):
                at(c, 50 + 100 * column, 450 - 14 * row, cell)

    assert shown(read(draw))[1:] == [("td", "Harbour\t2029\t2030"), ("td", "Aker\t41\t38")]


def test_a_broken_word_is_mended_and_a_compound_keeps_its_hyphen() -> None:
    texts = ["They signed an inter-", "national and long-", "term pact on Sino-", "Baltic ferries."]
    assert read(lambda c: lines(c, texts)).text == (
        "They signed an international and long-term pact on Sino-Baltic ferries."
    )


def test_a_word_broken_over_pages_is_whole_on_the_first() -> None:
    page = read(lambda c: pages(c, [["The pact was inter-"], ["national from the first day."]]))
    assert page.text == "The pact was international\ffrom the first day."
    assert [(each.start, each.end) for each in page.markup] == [(0, len(page.text))]


def test_a_paragraph_over_a_page_stands_between_what_the_pages_print_around_it() -> None:
    def draw(c: Any) -> None:
        for number, texts in enumerate(
            ([*LEFT[:2], "lit, and said that it"], ["would not stay for more than four months."])
        ):
            at(c, 50, 575, "The Harbour Post", 8)
            lines(c, texts)
            at(c, 50, 100, f"{number + 1} Interview with a pilot, spring 2031.", 7)
            c.showPage()

    page = read(draw)
    whole = f"{LEFT[0]} {LEFT[1]} lit, and said that it\fwould not stay for more than four months."
    notes = [f"{number} Interview with a pilot, spring 2031." for number in (1, 2)]
    head = "The Harbour Post"
    assert [text for _, text in shown(page)] == [head, notes[0], whole, head, notes[1]]
    pages_of = [1 + page.text[: page.text.index(each)].count("\f") for each in notes]
    assert pages_of == [1, 2]


def test_numbers_beside_the_lines_are_furniture() -> None:
    def draw(c: Any) -> None:
        for number in range(1, 11):
            at(c, 30, 540 - 24 * number, str(number))
        for number, text in enumerate((*LEFT[:2], "lit, said the clerk.", *RIGHT[:2])):
            at(c, 60, 516 - 24 * number, text)

    page = read(draw)
    assert "1" not in "".join(text for text in page.text.split("\n\n")[:-1])
    assert page.text.endswith("\n\n1 2 3 4 5 6 7 8 9 10")
    assert page.markup[-1].voted is True


def test_an_initial_over_two_lines_goes_back_to_its_word() -> None:
    def draw(c: Any) -> None:
        at(c, 50, 496, "T", 34)
        lines(c, ["he ferry leaves at nine and the harbour", "waits for the boat to come"], 74, 514)
        lines(c, ["in from the sea, as it has for years and years."], 50, 490)

    assert read(draw).text.startswith("The ferry leaves at nine and the harbour waits for the boat")


def test_a_raised_note_number_stays_beside_its_sentence() -> None:
    def draw(c: Any) -> None:
        at(c, 50, 500, "The pact may end by May.")
        at(c, 50 + c.stringWidth("The pact may end by May.", "Times-Roman", 10), 504, "12", 6)
        at(c, 180, 500, "Oslo waits.")

    assert read(draw).text.startswith("The pact may end by May. 12")


def test_turned_pages_are_turned_back() -> None:
    def draw(c: Any) -> None:
        c.rotate(90)
        lines(c, ["The first line of the turned page", "and its second line."], 50, -200)

    assert read(draw).text == "The first line of the turned page and its second line."


def test_words_at_another_angle_are_furniture_at_the_end() -> None:
    def draw(c: Any) -> None:
        lines(c, ["The page itself stands upright.", "All of it."])
        c.rotate(90)
        at(c, 100, -20, "DRAFT")

    page = read(draw)
    assert page.text.endswith("\n\nDRAFT")
    assert page.markup[-1].voted is True


def test_a_password_is_named_as_the_way_out() -> None:
    with pytest.raises(IngestError, match="password-protected PDF: save it without its password"):
        pdf_page(pdf(lambda c: at(c, 50, 500, "Secret."), locked="tide"))


def test_scanned_pages_are_sent_to_ocr() -> None:
    with pytest.raises(IngestError, match="scanned pages without text: run OCR first"):
        pdf_page(pdf(picture))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty file"),
        (b" \n", "empty file"),
        (b"%PDF-1.7\n", "damaged or truncated PDF"),
        (pdf(lambda c: c.showPage()), "no text in it: blank pages"),
        (pdf(lambda c: at(c, 50, 500, "Words."))[:300], "damaged or truncated PDF"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(IngestError, match=reason) as caught:
        pdf_page(data)
    assert "\n" not in str(caught.value)


def test_pages_that_are_only_pictures_are_named_and_the_rest_is_read() -> None:
    def draw(c: Any) -> None:
        at(c, 50, 500, "The first page has words.")
        c.showPage()
        picture(c)
        c.showPage()

    page = read(draw)
    assert page.text == "The first page has words.\n\f"
    assert page.problems == (
        Problem("ingest", "pictures without text: page 2; run OCR to read them"),
    )


def test_an_unreadable_page_is_named_and_the_rest_is_read() -> None:
    data = pdf(lambda c: pages(c, [["First page here."], ["Second page here."]]))
    kids = data.index(b"/Kids [ ") + len(b"/Kids [ ")
    page = pdf_page(data[:kids] + b"null " + data[kids + len(b"3 0 R") :])
    assert page.text == "\fSecond page here."
    assert page.problems == (Problem("ingest", "unreadable: page 1; the rest was read"),)


def test_a_long_file_is_read_up_to_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_file, "MOST_PAGES", 2)
    page = read(lambda c: pages(c, [["One."], ["Two."], ["Three."]]))
    assert page.text == "One.\n\fTwo."
    assert page.problems == (Problem("ingest", "too long: read up to page 2; split the file"),)


def test_a_page_of_too_many_letters_is_read_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_file, "MOST_ON_PAGE", 9)
    page = read(lambda c: pages(c, [["Nine of them and more."], ["Two."]]))
    assert page.text == "Nine of t\n\fTwo."
    assert page.problems == (
        Problem("ingest", "too many letters, read in part: page 1; split the file"),
    )


def test_fonts_that_do_not_name_their_letters_are_sent_to_ocr() -> None:
    with pytest.raises(IngestError, match="do not say which letters they show: run OCR first"):
        check(Seen((sheet("\ue001\ue002 \ufffd\ufffd abc"),), (), (), (), None), False)


def sheet(text: str) -> Sheet:
    return Sheet(1, HEIGHT, (Line(text, 50, 90, 100, 10, False, 1),))


def test_the_same_bytes_give_the_same_page() -> None:
    data = pdf(lambda c: pages(c, [LEFT, RIGHT]))
    assert pdf_page(data) == pdf_page(data)


def hurt(data: bytes, chance: Random) -> bytes:
    """A file with bytes changed, cut out or cut off."""
    damaged = bytearray(data)
    kind = chance.randrange(3)
    if kind == 0:
        return data[: chance.randrange(len(data))]
    if kind == 1:
        start = chance.randrange(len(data))
        return data[:start] + data[start + chance.randrange(500) :]
    for _ in range(chance.choice((1, 10, 100))):
        damaged[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(damaged)


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_a_damaged_file_is_read_or_refused(chance: Random) -> None:
    data = hurt(pdf(lambda c: pages(c, [LEFT, RIGHT, ["Last page."]])), chance)
    try:
        page = pdf_page(data)
    except IngestError as refused:
        assert str(refused)
        return
    last = 0
    for block in page.markup:
        assert last <= block.start < block.end <= len(page.text)
        last = block.end
    assert page.text.encode()
