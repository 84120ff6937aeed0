"""The words of a PDF's page stand where they are printed."""

import pypdfium2
import pytest

from onrecord.ingest.pdf.words import Lettering, letter_of, lettering, upright
from tests.unit.ingest.pdf.press import BOLD, at, pdf


def words_of(data: bytes, most: int = 1000) -> Lettering:
    document = pypdfium2.PdfDocument(data)
    page = document[0]
    found = lettering(page, most)
    page.close()
    document.close()
    return found


def test_a_word_has_its_place_from_the_top_and_its_size() -> None:
    (word,) = words_of(pdf(lambda c: at(c, 50, 500, "Ice", 12, BOLD))).upright
    assert (word.text, round(word.x0), round(word.y), word.size, word.bold) == (
        "Ice", 50, 100, 12.0, True,
    )  # fmt: skip
    assert 60 < word.x1 < 75


def test_type_that_is_scaled_has_the_size_that_is_seen() -> None:
    data = pdf(lambda c: (c.scale(12, 12), at(c, 4, 40, "Ice", 1)))
    assert words_of(data).upright[0].size == pytest.approx(12)


def test_words_of_another_angle_are_told_apart() -> None:
    found = words_of(pdf(lambda c: (at(c, 50, 500, "Two words"), c.rotate(90), at(c, 9, -9, "up"))))
    assert [word.text for word in found.upright] == ["Two", "words"]
    assert [word.text for word in found.turned] == ["up"]


def test_words_off_the_page_are_not_seen() -> None:
    found = words_of(pdf(lambda c: (at(c, 50, 500, "seen"), at(c, 900, 500, "unseen"))))
    assert [word.text for word in found.upright] == ["seen"]


def test_no_more_letters_are_read_than_asked_for() -> None:
    assert words_of(pdf(lambda c: at(c, 50, 500, "Nobody came")), 6).upright[0].text == "Nobody"


@pytest.mark.parametrize(
    ("code", "letter"),
    [(2, "-"), (0xAD, "-"), (65, "A"), (0, ""), (7, ""), (9, " "), (0xD83D, "\ufffd"),
     (0xDE00, ""), (0xFFFF, "\ufffd"), (0x110000, "\ufffd"), (0x1F600, "\U0001f600"), (0xFEFF, "")],
)  # fmt: skip
def test_codes_become_letters_that_can_be_written(code: int, letter: str) -> None:
    assert letter_of(code) == letter


@pytest.mark.parametrize(
    ("quarter", "place"), [(0, (3, -5)), (1, (-5, -3)), (2, (-3, 5)), (3, (5, 3))]
)
def test_a_turned_point_is_turned_back(quarter: int, place: tuple[int, int]) -> None:
    assert upright(3, 5, quarter) == place
