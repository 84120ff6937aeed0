"""Words beside each other are a line; a gap that is no word space cuts it."""

from onrecord.ingest.pdf.lines import line_of, pieces
from onrecord.ingest.pdf.words import Word


def row(*places: tuple[str, float, float], y: float = 100, size: float = 10) -> list[Word]:
    return [Word(text, x0, x1, y, size, False) for text, x0, x1 in places]


def texts(words: list[Word]) -> list[str]:
    return [line.text for line in pieces(words)]


def test_a_wide_gap_cuts_a_row() -> None:
    assert texts(row(("one", 0, 20), ("two", 23, 40), ("three", 60, 80))) == ["one two", "three"]


def test_a_line_that_is_spread_evenly_is_not_cut() -> None:
    assert texts(row(("one", 0, 20), ("two", 32, 50), ("three", 62, 80))) == ["one two three"]


def test_words_are_read_from_the_left_whatever_the_files_order() -> None:
    assert texts(row(("two", 23, 40), ("one", 0, 20))) == ["one two"]


def test_glued_words_are_one() -> None:
    words = row(("inter", 0, 20), ("est", 20, 30))
    assert texts([words[0], words[1]._replace(glued=True)]) == ["interest"]


def test_a_raised_number_stands_on_its_line() -> None:
    note = Word("3", 41, 44, 96, 6, False, True)
    assert texts([*row(("May.", 20, 40)), note, *row(("Oslo", 48, 70))]) == ["May. 3 Oslo"]
    assert texts([*row(("CO", 20, 40)), note]) == ["CO3"]


def test_a_script_from_the_right_is_read_from_the_right() -> None:
    assert line_of(row(("\u05e2\u05d5\u05dc\u05dd", 0, 20), ("\u05e9\u05dc", 23, 40))).text == (
        "\u05e9\u05dc \u05e2\u05d5\u05dc\u05dd"
    )


def test_a_lines_size_is_that_of_most_of_its_letters() -> None:
    words = [*row(("small", 0, 20)), *row(("code", 23, 40), size=8), *row(("words", 43, 60))]
    assert line_of(words).size == 10
