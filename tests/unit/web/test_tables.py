"""Tables: rows chosen, sorted and paged as an address asks."""

import pytest

from onrecord.web.tables import (
    MOST_ROWS,
    Cell,
    Choice,
    Column,
    Piece,
    Row,
    choice_of,
    chosen,
    table_of,
)

COLUMNS = (Column("words", "Words"), Column("size", "Size", "number"))


def row(number: int, words: str, holder: str = "", kind: str = "") -> Row:
    size = Cell((Piece(str(number)),), float(number)) if number else Cell(())
    return Row(f"{number:016x}", (Cell((Piece(words),)), size), kind, holder.casefold())


TABLE = table_of(
    (
        row(10, "the quay sinks", "Jo Vik", "direct"),
        row(9, "Ferries run", "Ida Holm", "indirect"),
        row(0, "nothing is known", "", "direct"),
    )
)


def ids(choice: Choice) -> list[int]:
    return [int(each.id, 16) for each in chosen(TABLE, COLUMNS, choice).rows]


@pytest.mark.parametrize(
    ("choice", "found"),
    [
        (Choice(), [10, 9, 0]),
        (Choice(sort="size"), [9, 10, 0]),
        (Choice(sort="-size"), [10, 9, 0]),
        (Choice(sort="words"), [9, 0, 10]),
        (Choice(sort="nothing"), [10, 9, 0]),
        (Choice(q="QUAY the"), [10]),
        (Choice(q="vik"), [10]),
        (Choice(holder="Holm"), [9]),
        (Choice(kind="direct"), [10, 0]),
        (Choice(kind="direct", q="run"), []),
        (Choice(page=7), [10, 9, 0]),
    ],
)
def test_rows_are_those_that_are_asked_for(choice: Choice, found: list[int]) -> None:
    assert ids(choice) == found


def test_many_rows_come_in_pages() -> None:
    table = table_of(row(each, "words") for each in range(1, MOST_ROWS * 2 + 2))
    last = chosen(table, COLUMNS, Choice(page=3))
    assert (len(last.rows), last.found, last.page, last.pages) == (1, MOST_ROWS * 2 + 1, 3, 3)


@pytest.mark.parametrize("page", ["-1", "0", "x", "²", "9" * 40, ""])
def test_a_page_that_is_none_is_the_first(page: str) -> None:
    assert choice_of({"page": page, "q": "a" * 999}).page == 1


def test_what_is_chosen_goes_into_an_address_and_back() -> None:
    choice = Choice("ferry", "Vik", "direct", "-size", 2)
    assert choice_of(choice.query()) == choice
    assert Choice().query() == {}
