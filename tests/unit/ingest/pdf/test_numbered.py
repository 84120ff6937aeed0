"""Numbers beside the lines of a paper are told from the numbers of its text and its tables."""

from collections.abc import Iterator

from onrecord.ingest.pdf.lines import Line
from onrecord.ingest.pdf.numbered import in_a_row, numbering


def line(text: str, x0: float, row: int, width: float = 10.0) -> Line:
    return Line(text, x0, x0 + width, 100.0 + 24 * row, 10.0, False, len(text.split()))


def paper(count: int, step: int = 1, cells: int = 1) -> Iterator[Line]:
    for row in range(count):
        yield line(str(step * (row + 1)), 40, row)
        yield from (line("The clerk spoke.", 70 + 100 * cell, row, 80) for cell in range(cells))


def test_numbers_that_count_the_lines_are_found() -> None:
    found = numbering(list(paper(12)))
    assert in_a_row(found).text == "1 2 3 4 5 6 7 8 9 10 11 12"
    assert len(numbering(list(paper(12, step=5)))) == 12


def test_a_few_numbers_are_text() -> None:
    assert numbering(list(paper(5))) == ()


def test_a_tables_first_column_is_text() -> None:
    assert numbering(list(paper(12, cells=3))) == ()


def test_years_that_do_not_count_on_by_lines_are_text() -> None:
    rows = [line(str(1990 + row * row), 40, row) for row in range(12)]
    assert numbering(rows) == ()


def test_numbers_at_the_right_of_the_text_are_text() -> None:
    rows = [each for row in range(12) for each in (line("Aker", 40, row), line(str(row), 300, row))]
    assert numbering(rows) == ()
