"""A page's lines are read column by column, and tables row by row."""

from onrecord.ingest.pdf.columns import regions
from onrecord.ingest.pdf.lines import Line

PROSE = "words that fill the line of a column"


def line(text: str, x0: float, x1: float, y: float, size: float = 10) -> Line:
    return Line(text, x0, x1, y, size, False, len(text.split()))


def column(name: str, x0: float, x1: float, ys: range) -> list[Line]:
    return [line(f"{name}{at} {PROSE}", x0, x1, y) for at, y in enumerate(ys)]


def order(lines: list[Line]) -> list[str]:
    return [each.text.split()[0] for region in regions(lines, 10) for each in region.lines]


def test_columns_are_read_one_after_the_other() -> None:
    lines = column("a", 0, 100, range(100, 150, 12)) + column("b", 115, 215, range(100, 150, 12))
    assert order(lines) == ["a0", "a1", "a2", "a3", "a4", "b0", "b1", "b2", "b3", "b4"]


def test_columns_on_other_baselines_are_columns_too() -> None:
    lines = column("a", 0, 100, range(100, 150, 12)) + column("b", 115, 215, range(105, 150, 12))
    assert order(lines) == ["a0", "a1", "a2", "a3", "a4", "b0", "b1", "b2", "b3"]


def test_a_headline_over_the_columns_parts_what_is_above_from_what_is_below() -> None:
    lines = [
        *column("a", 0, 100, range(100, 125, 12)),
        *column("b", 115, 215, range(100, 125, 12)),
        line("HEAD over both columns", 0, 200, 160, 20),
        *column("c", 0, 100, range(190, 215, 12)),
        *column("d", 115, 215, range(190, 215, 12)),
    ]
    assert order(lines) == [
        "a0", "a1", "a2", "b0", "b1", "b2", "HEAD", "c0", "c1", "c2", "d0", "d1", "d2",
    ]  # fmt: skip


def test_gaps_that_lie_side_by_side_cut_no_column() -> None:
    ys = [100, 112, 140, 152]
    lines = [
        line(f"{name}{at} {PROSE}", x, x + 100, y)
        for name, x in (("a", 0), ("b", 115))
        for at, y in enumerate(ys)
    ]
    assert order(lines) == ["a0", "a1", "a2", "a3", "b0", "b1", "b2", "b3"]


def test_a_table_is_read_row_by_row() -> None:
    lines = [
        line(text, x, x + width, y)
        for y, cells in ((100, ("Aker", "41", "38")), (112, ("Riga", "7", "19")))
        for text, x, width in zip(cells, (0, 120, 200), (25, 12, 12), strict=True)
    ]
    (table,) = regions(lines, 10)
    assert table.table
    assert [row.text for row in table.lines] == ["Aker\t41\t38", "Riga\t7\t19"]


def test_a_table_above_columns_is_told_from_them() -> None:
    table = [
        line(text, x, x + 20, y) for y in (60, 72) for text, x in (("T", 0), ("1", 90), ("2", 150))
    ]
    lines = column("a", 0, 100, range(100, 150, 12)) + column("b", 115, 215, range(100, 150, 12))
    assert order([*table, *lines])[:4] == ["T", "T", "a0", "a1"]


def test_nothing_gives_no_region() -> None:
    assert list(regions([], 10)) == []
