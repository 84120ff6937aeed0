"""Cells on common baselines are a table; columns of prose are not."""

from onrecord.ingest.pdf.lines import Line
from onrecord.ingest.pdf.tables import is_prose, is_table, table_rows

FIGURES = (("Aker", "41"), ("Riga", "7"), ("Gdynia", "19"))


def line(text: str, x0: float, x1: float, y: float) -> Line:
    return Line(text, x0, x1, y, 10, False, len(text.split()))


def rows(offset: float = 0) -> list[tuple[Line, ...]]:
    return [
        (line(name, 0, 6 * len(name), 100 + 12 * at), line(number, 90, 102, 100 + 12 * at + offset))
        for at, (name, number) in enumerate(FIGURES)
    ]


def columns(given: list[tuple[Line, ...]]) -> list[list[Line]]:
    return [list(each) for each in zip(*given, strict=True)]


def test_cells_on_common_baselines_are_a_table() -> None:
    assert is_table(rows(), columns(rows()))
    assert not is_table(rows(offset=5), columns(rows(offset=5)))


def test_a_single_row_is_no_table() -> None:
    assert not is_table(rows()[:1], columns(rows()[:1]))


def test_lines_that_fill_their_column_are_prose() -> None:
    filled = [line("words that fill the whole column", 0, 180, y) for y in (100, 112)]
    assert is_prose(filled)
    assert not is_prose([line("41", 0, 12, 100), line("38", 0, 12, 112)])


def test_cells_of_a_row_are_parted_by_tabs() -> None:
    assert [row.text for row in table_rows(rows())] == ["Aker\t41", "Riga\t7", "Gdynia\t19"]
