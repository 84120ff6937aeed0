"""Rows at a page's edge that come back on other pages are running heads and feet."""

from onrecord.ingest.pdf.lines import Line
from onrecord.ingest.pdf.running import Sheet, key, parted


def line(text: str, y: float, size: float = 9) -> Line:
    return Line(text, 50, 50 + 5 * len(text), y, size, False, len(text.split()))


def sheet(number: int, *lines: Line) -> Sheet:
    return Sheet(number, 800, lines)


def run(*sheets: Sheet) -> list[list[str]]:
    return [[row.text for row in (*each.heads, *each.feet)] for each in parted(sheets, 10)]


def test_numbers_do_not_tell_rows_apart() -> None:
    assert key("Ferries | 12") == key("Ferries | xiv") == "ferries 0"


def test_heads_that_take_turns_run() -> None:
    sheets = [
        sheet(n, line("Left" if n % 2 else "Right", 30), line(f"text {'abcd'[n]}", 300))
        for n in range(4)
    ]
    assert run(*sheets) == [["Right"], ["Left"], ["Right"], ["Left"]]


def test_a_title_at_another_place_does_not_run() -> None:
    cover, next_page = sheet(1, line("Ice and Ferries", 110)), sheet(2, line("Ice and Ferries", 30))
    assert run(cover, next_page) == [[], []]


def test_a_heading_in_large_type_does_not_run() -> None:
    sheets = [sheet(n, line(f"Chapter {n}", 60, 18), line(f"text {'abc'[n]}", 300)) for n in (1, 2)]
    assert run(*sheets) == [[], []]


def test_a_row_inside_the_text_does_not_run() -> None:
    sheets = [
        sheet(n, line("The Harbour Post", 30), line(f"{'abc'[n]} text", 60), line("Said he.", 80))
        for n in (1, 2)
    ]
    assert run(*sheets) == [["The Harbour Post"]] * 2


def test_another_chapters_head_at_a_known_place_runs() -> None:
    heads = ("Ice 2", "Ice 3", "Crews 4")
    sheets = [
        sheet(n, line(text, 30), line(f"text {'abc'[n]}", 300)) for n, text in enumerate(heads)
    ]
    assert run(*sheets) == [["Ice 2"], ["Ice 3"], ["Crews 4"]]


def test_a_single_pages_number_runs_and_its_last_line_does_not() -> None:
    assert run(sheet(1, line("All of it ended.", 700), line("- 7 -", 770))) == [["- 7 -"]]
    assert run(sheet(1, line("All of it ended in 2031.", 700))) == [[]]


def test_a_lists_last_item_is_no_page_number() -> None:
    assert run(sheet(1, line("All of it.", 700), line("2. What is a tonne", 770))) == [[]]
    assert run(sheet(1, line("All of it.", 700), line("Oslo, 3 May 2031", 770))) == [[]]


def test_what_a_browser_prints_around_a_page_runs() -> None:
    found = run(
        sheet(
            1,
            line("5/3/31, 10:00 AM Ice in May", 20),
            line("Ice in May", 60),
            line("https://post.example/ice 1/1", 785),
        )
    )
    assert found == [["5/3/31, 10:00 AM Ice in May", "https://post.example/ice 1/1"]]


def test_rows_of_figures_are_a_tables() -> None:
    sheets = [sheet(n, line("12 15 18 21", 40), line(f"text {'abc'[n]}", 300)) for n in (1, 2)]
    assert run(*sheets) == [[], []]
