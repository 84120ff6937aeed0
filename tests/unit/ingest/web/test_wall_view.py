"""Wall view: phrases are compared as a reader takes them."""

import pytest

from onrecord.ingest.web.wall_signs import plain
from onrecord.ingest.web.wall_view import is_named, phrases, speaks
from onrecord.lexicon.tables import table


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("Page not found", True),
        ("PAGE NOT FOUND!", True),
        ("This page doesn’t exist (any more)", True),
        ("Page not found in the archive of the ferry company", False),
        ("Not found: the papers of the night ferry", False),
        ("Oops", True),
        ("Oops, the minister did it again", False),
    ],
)
def test_headings_of_missing_pages(heading: str, named: bool) -> None:
    assert is_named(plain(heading), "missing") is named


def test_phrases_are_found_inside_of_a_block() -> None:
    assert speaks(plain("Please VERIFY you are human, first."), "robots")
    assert not speaks(plain("The human race."), "robots")


def test_every_row_is_of_use() -> None:
    rows = table("page_walls")
    places = {"heading", "inside", "block", "word", "you", "id"}
    assert all(len(row) == 3 and row[1] in places and plain(row[0]) for row in rows)
    assert len({(plain(row[0]), *row[1:]) for row in rows}) == len(rows)
    assert all(
        len(each) >= 8 for each in phrases("robots", "inside") | phrases("missing", "inside")
    )
