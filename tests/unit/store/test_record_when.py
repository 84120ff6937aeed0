"""Times, sayings, quantities and tallies in the record: rows, views, and what a check finds."""

import sqlite3
import zlib
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from onrecord.model.document import Masthead, Stated
from onrecord.model.quantities import Quantity
from onrecord.model.records import Reading
from onrecord.model.span import Span
from onrecord.store import check, load, sqlite, write
from tests.readings import TOLD, raw_of, told_reading

TABLES = (
    *("time", "statement_time", "window_reason"),
    *("quantity", "quantity_part", "tally", "tally_part"),
)


@pytest.fixture
def told(tmp_path: Path) -> Path:
    path = tmp_path / "told.db"
    put(path, told_reading())
    return path


def put(path: Path, reading: Reading, readers: str = "1") -> None:
    with sqlite.opened(path, create=True) as connection:
        write.add(connection, raw_of(reading), [reading], readers=readers)


def rows_of(path: Path, query: str) -> list[dict[str, object]]:
    with sqlite.opened(path) as connection:
        found = connection.execute(query)
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found]


def faults(path: Path) -> list[str]:
    with sqlite.opened(path) as connection:
        return list(check.faults(connection))


def tamper(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def swapped(path: Path, reading: Reading) -> None:
    """Puts another reading in the place of the one that the rows were made of."""
    data = zlib.compress(msgspec.json.encode(reading))
    tamper(path, f"UPDATE reading SET zlib = x'{data.hex()}'")


def test_every_value_comes_back_as_it_went_in(told: Path) -> None:
    reading = told_reading()
    with sqlite.opened(told) as connection:
        (found,) = load.readings(connection)
    assert msgspec.json.encode(found) == msgspec.json.encode(reading)
    assert all(rows_of(told, f"SELECT * FROM {table}") for table in TABLES)
    assert faults(told) == []


def test_reading_again_and_removing_leave_nothing_behind(told: Path) -> None:
    before = [rows_of(told, f"SELECT * FROM {table}") for table in TABLES]
    put(told, told_reading(), readers="2")
    assert [rows_of(told, f"SELECT * FROM {table}") for table in TABLES] == before
    assert faults(told) == []
    with sqlite.opened(told, write=True) as connection:
        write.remove(connection, told_reading().document.id)
    assert not any(rows_of(told, f"SELECT * FROM {table}") for table in TABLES)


def test_the_view_of_times_has_values_and_what_they_are_counted_from(told: Path) -> None:
    times = rows_of(told, "SELECT * FROM times")
    assert [each["words"] for each in times] == [
        "May",
        "4 March 2025",
        "every second week",
        "two days later",
    ]
    assert [each["basis"] for each in times] == ["window", "stated", "stated", "text"]
    assert (times[2]["type"], times[2]["quant"], times[2]["freq"]) == ("SET", "EVERY", "1X")
    last = times[3]
    assert (last["type"], last["value"], last["mod"]) == ("DATE", "2025-03-06", "APPROX")
    assert last["anchor"] == times[1]["words"]
    assert rows_of(told, "SELECT anchor_start FROM time WHERE anchor IS NOT NULL") == [
        {"anchor_start": times[1]["start"]}
    ]


def test_what_is_said_shows_when_it_was_said_and_of_when_it_tells(told: Path) -> None:
    said, own = rows_of(told, "SELECT * FROM said ORDER BY kind = 'own'")
    shown = ("said_on", "said_basis", "relation")
    assert [said[name] for name in shown] == ["2025-03-04", "stated", "future"]
    assert [own[name] for name in shown] == ["2025-03-06/2025-05-31", "window", None]
    assert rows_of(
        told,
        "SELECT span.exact, statement.said_words FROM span "
        "JOIN statement ON statement.id = span.statement WHERE span.part = 'said'",
    ) == [{"exact": "4 March 2025", "said_words": "4 March 2025"}]
    assert rows_of(
        told,
        "SELECT time.words, statement_time.statement FROM statement_time "
        "JOIN time ON time.id = statement_time.time",
    ) == [{"words": "May", "statement": said["statement"]}]


def test_what_was_not_read_is_null(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    put(path, replace(told_reading(), whens=()))
    for row in rows_of(path, "SELECT said_on, said_basis, relation FROM said"):
        assert set(row.values()) == {None}


FILED = ("2025-03-07", "2025-03-08")
DATED = Masthead(published=Stated("2025-03-09", "metadata"), published_window=FILED)


@pytest.mark.parametrize(
    ("masthead", "expected"),
    [
        (Masthead(), ("2025-03-06", "2025-05-31")),
        (Masthead(published_window=FILED), FILED),
        (DATED, (None, None)),
    ],
)
def test_a_document_without_a_date_has_days_between_which_it_was_published(
    tmp_path: Path, masthead: Masthead, expected: tuple[str | None, str | None]
) -> None:
    path = tmp_path / "r.db"
    put(path, replace(told_reading(), masthead=masthead))
    (document,) = rows_of(path, "SELECT earliest, latest FROM document")
    assert tuple(document.values()) == expected
    assert faults(path) == []
    tamper(path, "UPDATE document SET earliest = '2025-01-01'")
    assert any("its earliest is not the one" in each for each in faults(path))


def test_the_words_that_bound_a_window_stand_in_their_order(told: Path) -> None:
    reasons = rows_of(told, "SELECT kind, exact, value FROM window_reason ORDER BY number")
    assert [tuple(each.values()) for each in reasons] == [
        ("past", "two days later", "2025-03-06"),
        ("coming", "until May", "2025-05"),
    ]


def test_the_view_of_numbers_has_whose_they_are_and_of_what(told: Path) -> None:
    boats, cost = rows_of(told, "SELECT * FROM numbers")
    assert (boats["holder"], boats["chain"]) == ("Tor Vik", "Tor Vik ← a.txt")
    assert (boats["words"], boats["number"]) == ("About three boats", "three")
    assert (boats["value"], boats["high"], boats["change"]) == (3.0, None, "~")
    assert (boats["form"], boats["unit"], boats["named"]) == ("count", "boat", 2)
    assert (boats["said_on"], boats["target_kind"]) == ("2025-03-06/2025-05-31", "assertion")
    assert (cost["holder"], cost["chain"], cost["target"]) == ("a.txt", "a.txt", None)
    assert (cost["value"], cost["high"], cost["named"]) == (40_000_000.0, 50_000_000.0, None)
    assert (cost["unit"], cost["currency"], cost["year"]) == ("krone", "NOK", 2015)
    assert cost["of_words"] == "three boats … the Aker and the Bris"


def test_each_part_of_a_number_and_a_list_has_its_place(told: Path) -> None:
    parts = rows_of(
        told, "SELECT * FROM quantity_part UNION ALL SELECT * FROM tally_part ORDER BY part, start"
    )
    assert [(each["part"], each["exact"]) for each in parts] == [
        ("named", "Aker"),
        ("named", "Bris"),
        ("number", "three"),
        ("number", "40 to 50 million"),
        ("of", "three boats"),
        ("of", "the Aker and the Bris"),
        ("unit", "boats"),
        ("unit", "kroner"),
    ]
    assert all(Span(e["start"], e["end"], e["exact"]).stands_in(TOLD) for e in parts)  # type: ignore[arg-type]


def test_views_show_only_what_sources_still_give(told: Path) -> None:
    tamper(told, "UPDATE document SET current = 0")
    assert rows_of(told, "SELECT * FROM numbers") == rows_of(told, "SELECT * FROM times") == []


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ("times", "span"),
        ("times", "anchor"),
        ("whens", "span"),
        ("quantities", "span"),
        ("quantities", "number"),
        ("quantities", "unit_span"),
        ("quantities", "of"),
        ("tallies", "span"),
        ("tallies", "named"),
    ],
)
def test_check_finds_words_that_do_not_stand(told: Path, values: str, field: str) -> None:
    reading = told_reading()
    wrong = Span(0, 4, "beef")
    worse = tuple(
        replace(each, **{field: (wrong,) if isinstance(getattr(each, field), tuple) else wrong})
        if getattr(each, field)
        else each
        for each in getattr(reading, values)
    )
    assert worse != getattr(reading, values)
    swapped(told, replace(reading, **{values: worse}))
    assert any("'beef' does not stand there" in each for each in faults(told))


def test_check_finds_a_window_on_words_that_do_not_stand(told: Path) -> None:
    reading = told_reading()
    assert reading.window
    (first, *others) = reading.window.reasons
    worse = replace(reading.window, reasons=(replace(first, span=Span(0, 4, "beef")), *others))
    swapped(told, replace(reading, window=worse))
    assert any("'beef' does not stand there" in each for each in faults(told))


@pytest.mark.parametrize(
    ("values", "field", "finding"),
    [
        ("whens", "target", "a day of saying refers to record beef"),
        ("whens", "content", "a day of saying refers to record beef"),
        ("quantities", "target", "a quantity refers to record beef"),
        ("tallies", "quantity", "a tally refers to record beef"),
    ],
)
def test_check_finds_what_refers_to_nothing(
    told: Path, values: str, field: str, finding: str
) -> None:
    reading = told_reading()
    other = ("beef",) if field == "content" else "beef"
    worse = tuple(replace(each, **{field: other}) for each in getattr(reading, values))
    swapped(told, replace(reading, **{values: worse}))
    assert any(finding in each for each in faults(told))


@pytest.mark.parametrize("values", ["times", "quantities", "tallies"])
def test_two_values_of_one_id_are_a_fault_and_stop_no_build(tmp_path: Path, values: str) -> None:
    path, reading = tmp_path / "r.db", told_reading()
    kept = getattr(reading, values)
    put(path, replace(reading, **{values: (*kept, kept[0])}))
    assert faults(path) == [
        f"document {reading.document.id} (a.txt): 2 {values} have the id {kept[0].id}"
    ]


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE statement SET said = '2025'", "statement"),
        ("UPDATE statement SET relation = 'past'", "statement"),
        ("DELETE FROM span WHERE part = 'said'", "span"),
        ("UPDATE time SET value = '2024'", "time"),
        ("UPDATE time SET anchor_start = 0", "time"),
        ("DELETE FROM statement_time", "statement_time"),
        ("UPDATE window_reason SET kind = 'filed'", "window_reason"),
        ("UPDATE quantity SET value = value + 1", "quantity"),
        ("UPDATE quantity SET currency = 'EUR'", "quantity"),
        ("DELETE FROM quantity_part WHERE part = 'of'", "quantity_part"),
        ("UPDATE tally SET named = 3", "tally"),
        ("DELETE FROM tally_part WHERE exact = 'Bris'", "tally_part"),
    ],
)
def test_check_finds_tables_that_say_otherwise(told: Path, statement: str, table: str) -> None:
    tamper(told, statement)
    assert any(f"table {table} differs" in each for each in faults(told))


@pytest.mark.parametrize("value", [0.1, 1e-9, 1e300, -7.0, 123_456_789_012.5])
def test_a_number_is_the_same_to_the_last_digit(tmp_path: Path, value: float) -> None:
    path, reading = tmp_path / "r.db", told_reading()
    first: Quantity = replace(reading.quantities[0], value=value, high=value)
    put(path, replace(reading, quantities=(first, *reading.quantities[1:])))
    (row,) = rows_of(path, f"SELECT value, high FROM quantity WHERE id = '{first.id}'")
    assert tuple(row.values()) == (value, value)
    assert faults(path) == []
