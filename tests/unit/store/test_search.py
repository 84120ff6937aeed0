"""Searching a record: what is found, in which order, and what is left out."""

from pathlib import Path

import pytest

from onrecord.errors import RecordError, UsageError
from onrecord.model.search import SearchFilters, SearchItem, SearchResult
from onrecord.store import sqlite, write
from onrecord.store.search import search
from tests.readings import TEXT, raw_of, reading_of


def found(path: Path, query: str, **filters: object) -> SearchResult:
    with sqlite.opened(path) as connection:
        return search(connection, query, SearchFilters(**filters))  # type: ignore[arg-type]


def sources(result: SearchResult) -> list[str]:
    return [each.evidence[0].source.removeprefix("sample/") for each in result.items]


def hit_words(path: Path, item: SearchItem) -> list[str]:
    with sqlite.opened(path) as connection:
        row = connection.execute(
            "SELECT text FROM document WHERE id = ?", (item.evidence[0].document,)
        ).fetchone()
    return [row[0][start:end] for start, end in item.hits]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "r.db"
    put(path, TEXT)
    return path


def put(path: Path, text: str, source: str = "a.txt") -> None:
    with sqlite.opened(path, create=True) as connection:
        reading = reading_of(text, source)
        write.add(connection, raw_of(reading), [reading], readers="1")


def test_statements_come_first_and_passages_only_where_they_say_more(record: Path) -> None:
    result = found(record, "ferry pact")
    assert [each.what for each in result.items] == ["statement", "statement"]
    assert [each.what for each in found(record, "late").items] == ["passage"]
    assert [each.what for each in found(record, "ferry", scope="text").items] == ["passage"]


def test_a_passage_with_a_hit_outside_the_statements_is_kept(sample_record: Path) -> None:
    result = found(sample_record, "port fee")
    assert (result.statements, result.passages) == (5, 2)
    passage = next(each for each in result.items if each.what == "passage")
    assert hit_words(sample_record, passage) == ["port", "fee", "fee"]


def test_furniture_is_not_found(record: Path) -> None:
    assert found(record, "Menu OR Contact").total == 0


def test_an_earlier_version_is_not_found(record: Path) -> None:
    put(record, TEXT.replace("late", "early"))
    assert found(record, "late").total == 0
    assert found(record, "early").total == 1


def test_a_removed_document_is_not_found(record: Path) -> None:
    with sqlite.opened(record, write=True) as connection:
        write.remove(connection, reading_of().document.id)
        assert connection.execute("SELECT count(*) FROM passage_fts_docsize").fetchone() == (0,)
    assert found(record, "ferry").total == 0


def test_a_guarded_statement_has_its_reason(record: Path) -> None:
    (first, *_) = found(record, "hold", kind="indirect").items
    assert first.statement
    assert [each.reason for each in first.statement.guarded] == ["condition"]
    assert first.statement.chain == (("Tor Vik",), ("a.txt",))


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("Ovrebo", ["Øvrebø"]),
        ("“oslo's VETO”", ["Oslo’s veto"]),
        ("船台", ["船台"]),
        ("спрашивал", ["спрашивал"]),
    ],
)
def test_marks_case_and_script_do_not_matter(
    sample_record: Path, query: str, words: list[str]
) -> None:
    assert hit_words(sample_record, found(sample_record, query).items[0]) == words


def test_a_word_that_must_not_occur_keeps_its_statements_out(sample_record: Path) -> None:
    every = found(sample_record, "ferry", scope="statements")
    some = found(sample_record, "ferry -lights", scope="statements")
    assert 0 < some.total < every.total
    assert all("lights" not in each.text for each in some.items)


def test_the_limit_bounds_the_list_and_not_the_count(sample_record: Path) -> None:
    result = found(sample_record, "ferry", limit=2)
    assert len(result.items) == 2
    assert result.total == found(sample_record, "ferry").total > 2


def test_a_holder_has_statements_and_passages_of_his_own(sample_record: Path) -> None:
    result = found(sample_record, "the", holder="ovrebo", limit=100)
    assert result.total
    for each in result.items:
        holders = [*(each.statement.holders if each.statement else ())]
        holders += [holder for voice in each.voices for holder in voice.holders]
        assert "Maren Øvrebø" in [holder.name for holder in holders]


def test_the_kind_finds_statements_only(sample_record: Path) -> None:
    result = found(sample_record, "ferry", kind="direct", limit=100)
    assert result.total
    assert {each.statement.kind for each in result.items if each.statement} == {"direct"}
    assert result.passages == 0


def test_an_outlet_is_found_by_words_of_its_name(sample_record: Path) -> None:
    result = found(sample_record, "ferry", outlet="riga lantern", limit=100)
    assert {each.outlet for each in result.items} == {"The Riga Lantern"}


def test_days_bound_the_publication_and_the_undated_are_counted(sample_record: Path) -> None:
    every = found(sample_record, "ferry", limit=100)
    after = found(sample_record, "ferry", since="2025-04-25", limit=100)
    until = found(sample_record, "ferry", until="2025-04-24", limit=100)
    assert {(each.published or "")[:10] for each in after.items} == {"2025-04-25"}
    assert all((each.published or "9") < "2025-04-25" for each in until.items)
    undated = {e.evidence[0].document for e in every.items if e.published is None}
    assert until.undated == len(undated) > 0
    assert after.total + until.total + sum(e.published is None for e in every.items) == every.total


def test_a_month_takes_in_its_days(sample_record: Path) -> None:
    dated = [e for e in found(sample_record, "ferry", limit=100).items if e.published]
    month = found(sample_record, "ferry", since="2025-04", until="2025-04", limit=100)
    assert month.total == len(dated)


@pytest.mark.parametrize("day", ["2025-13", "2025-02-30", "yesterday", "2025-4", "", "20250424"])
def test_a_day_that_is_none_is_refused(sample_record: Path, day: str) -> None:
    with pytest.raises(UsageError, match="takes a day"):
        found(sample_record, "ferry", since=day)


def test_days_the_wrong_way_round_are_refused(sample_record: Path) -> None:
    with pytest.raises(UsageError, match="lies after"):
        found(sample_record, "ferry", since="2025-05", until="2025-04-30")


def test_a_name_that_nobody_has_is_said_with_those_near_it(sample_record: Path) -> None:
    with pytest.raises(RecordError, match=r"no holder named 'Ovrebu'.*Maren Øvrebø"):
        found(sample_record, "ferry", holder="Ovrebu")
    with pytest.raises(RecordError, match=r"no document from an outlet.*The Riga Lantern"):
        found(sample_record, "ferry", outlet="Riga Lanter")


def test_a_member_of_a_joint_holder_answers_for_it(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    put(path, TEXT)
    with sqlite.opened(path, write=True) as connection:
        holder, other = (row[0] for row in connection.execute("SELECT id FROM holder"))
        name = connection.execute("SELECT name FROM holder WHERE id = ?", (other,)).fetchone()
        assert found(path, "ferry", holder=name[0], scope="statements").total == 0
        connection.execute("INSERT INTO member VALUES (?, ?)", (holder, other))
    assert found(path, "ferry", holder=name[0], scope="statements").total == 2


def test_the_order_of_building_does_not_matter(tmp_path: Path) -> None:
    texts = {"a.txt": TEXT, "b.txt": TEXT.replace("late", "early"), "c.txt": f"Ferry\n\n{TEXT}"}
    first, second = tmp_path / "1.db", tmp_path / "2.db"
    for source, text in texts.items():
        put(first, text, source)
    for source, text in reversed(texts.items()):
        put(second, text, source)
    assert found(first, "ferry OR pact") == found(second, "ferry OR pact")
    assert sources(found(first, "ferry OR pact"))
