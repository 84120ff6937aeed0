"""A paragraph's type says what it is."""

import pytest

from onrecord.ingest.pdf.blocks import body_size, drafts, heading_sizes, ranked
from onrecord.ingest.pdf.lines import Line
from onrecord.ingest.pdf.running import Parted, Sheet


def line(text: str, y: float, size: float = 10, x0: float = 50, bold: bool = False) -> Line:
    return Line(text, x0, x0 + 5 * len(text), y, size, bold, len(text.split()))


def tags(*lines: Line) -> list[tuple[str, tuple[str, ...]]]:
    sheet = Sheet(1, 800, lines)
    return [(each.tag, each.within) for each in drafts(Parted(lines, (), ()), sheet, 10)]


@pytest.mark.parametrize(
    ("first", "tag"),
    [
        (line("Ice in May", 100, 16), "h"),
        (line("What the pilots said", 100, bold=True), "h"),
        (line("It was over.", 100, bold=True), "p"),
        (line("1. Introduction", 100, 16), "h"),
        (line("\u2022 the fee", 100), "li"),
        (line("Table 3: Boats by harbour", 100), "figcaption"),
        (line("Photo: the quay", 100, 8), "figcaption"),
        (line("The map shows ice", 100), "p"),
        (line("* * *", 100, 16), "p"),
    ],
)
def test_a_block_has_its_tag(first: Line, tag: str) -> None:
    assert tags(first, line("Running text that follows it.", 200))[0][0] == tag


def test_small_type_at_the_foot_is_a_note_and_each_note_a_block() -> None:
    found = tags(
        line("Running text of the page.", 100),
        line("7 Interview with a pilot.", 700, 7.5),
        line("8 The log of that week.", 709, 7.5),
    )
    assert found == [("p", ()), ("p", ("footnote",)), ("p", ("footnote",))]


def test_small_type_above_running_text_is_no_note() -> None:
    found = tags(line("7 boats came.", 600, 7.5), line("Running text of the page.", 700))
    assert found == [("p", ()), ("p", ())]


def test_a_paragraph_set_in_on_both_sides_is_marked() -> None:
    wide = "A line of running text that fills the whole width of the page"
    found = tags(
        line(wide, 100), line(wide, 112), line(wide, 124),
        line("words of somebody else who is", 150, x0=80), line("quoted here", 162, x0=80),
        line(wide, 188), line(wide, 200),
    )  # fmt: skip
    assert ("p", ("indent",)) in found


def test_headings_are_ranked_by_their_size() -> None:
    lines = (line("Ice in May", 100, 20), line("The pilots", 150, 14), line("Text it is.", 200))
    page = drafts(Parted(lines, (), ()), Sheet(1, 800, lines), 10)
    sizes = heading_sizes([page], 10)
    assert [ranked(each, sizes).tag for each in page] == ["h1", "h2", "p"]


def test_the_body_size_is_that_of_most_letters() -> None:
    assert body_size([Sheet(1, 800, (line("A", 1, 30), line("running text", 2, 9)))]) == 9
    assert body_size([]) == 10
