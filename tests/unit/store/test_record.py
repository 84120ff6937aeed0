"""The record file: what goes in comes out, once, and what is damaged is found."""

import sqlite3
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
import pytest

from onrecord.errors import RecordError
from onrecord.model.document import Masthead, Problem, Raw, Stated
from onrecord.model.product import NotRead
from onrecord.model.records import Layout, Reading, Rendering, Speakers
from onrecord.model.span import Span
from onrecord.store import check, load, search, sqlite, write
from tests.readings import TEXT, raw_of, reading_of, told_reading


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "summit.db"
    put(path, reading_of())
    return path


def put(path: Path, reading: Reading, readers: str = "1") -> int:
    with sqlite.opened(path, create=True) as connection:
        return write.add(connection, raw_of(reading), [reading], readers=readers)


def counts(path: Path) -> dict[str, int]:
    tables = ("document", "raw", "retrieval", "statement", "holder", "span", "holding", "section")
    with sqlite.opened(path) as connection:
        return {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in tables
        }


def faults(path: Path) -> list[str]:
    with sqlite.opened(path) as connection:
        return list(check.faults(connection))


def tamper(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_reading_comes_back_as_it_went_in(record: Path) -> None:
    with sqlite.opened(record) as connection:
        assert list(load.readings(connection)) == [reading_of()]


def test_a_new_record_has_no_faults(record: Path) -> None:
    assert faults(record) == []


def test_adding_again_changes_nothing(record: Path) -> None:
    before = counts(record)
    put(record, reading_of())
    assert counts(record) == before


def test_known_bytes_need_not_be_read(record: Path) -> None:
    digest = reading_of().document.origin.sha256
    with sqlite.opened(record) as connection:
        assert load.is_read(connection, "a.txt", digest, "1")
        assert not load.is_read(connection, "a.txt", digest, "2")
        assert not load.is_read(connection, "b.txt", digest, "1")


def test_the_same_text_from_two_files_is_one_document_with_two_retrievals(record: Path) -> None:
    put(record, reading_of(source="0.txt"))
    assert counts(record)["document"] == 1
    assert counts(record)["retrieval"] == 2
    with sqlite.opened(record) as connection:
        assert [each.document.source for each in load.readings(connection)] == ["0.txt"]


def test_a_changed_source_is_a_new_version_and_the_old_one_is_kept(record: Path) -> None:
    put(record, reading_of(TEXT.replace("late", "early"), "a.txt"))
    assert counts(record)["document"] == 2
    with sqlite.opened(record) as connection:
        texts = [each.document.text for each in load.readings(connection)]
    assert len(texts) == 1
    assert "early" in texts[0]
    assert faults(record) == []


def test_a_source_that_returns_to_its_first_text_shows_it_again(record: Path) -> None:
    put(record, reading_of(TEXT.replace("late", "early"), "a.txt"))
    put(record, reading_of())
    with sqlite.opened(record) as connection:
        assert [each.document.text for each in load.readings(connection)] == [TEXT]


def test_other_furniture_is_another_retrieval_of_the_same_document(record: Path) -> None:
    put(record, reading_of(TEXT.replace("Menu Home", "Menu Start")))
    assert counts(record)["document"] == 1
    assert counts(record)["retrieval"] == 2
    with sqlite.opened(record) as connection:
        assert [each.document.text for each in load.readings(connection)] == [TEXT]


def current(path: Path) -> list[str]:
    with sqlite.opened(path) as connection:
        return [each.document.text for each in load.readings(connection)]


OTHER, THIRD = TEXT.replace("late", "early"), TEXT.replace("late", "here")


def test_reading_anew_keeps_which_version_is_the_newest(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    for source in ("x.txt", "y.txt"):
        put(path, reading_of(TEXT, source))
    put(path, reading_of(OTHER, "x.txt"))
    with sqlite.opened(path, write=True) as connection:
        stale = list(load.stale(connection, "2"))
        assert [each.source for each in stale] == ["x.txt", "y.txt"]
        for raw in stale:
            reading = reading_of(raw.data.decode(), raw.source)
            write.add(connection, raw, [reading], readers="2")
        assert list(load.stale(connection, "2")) == []
    assert sorted(current(path)) == sorted([TEXT, OTHER])
    assert faults(path) == []


def test_a_text_that_every_source_gave_up_is_not_current(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    for source, text in (("x", TEXT), ("y", TEXT), ("x", OTHER), ("y", THIRD)):
        put(path, reading_of(text, source))
    assert sorted(current(path)) == sorted([OTHER, THIRD])
    assert faults(path) == []


def test_a_source_that_reverts_is_not_taken_for_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    for source, text in (("x", TEXT), ("y", TEXT), ("x", OTHER)):
        put(path, reading_of(text, source))
    digest = reading_of(TEXT).document.origin.sha256
    with sqlite.opened(path) as connection:
        assert not load.is_read(connection, "x", digest, "1")
    put(path, reading_of(TEXT, "x"))
    assert current(path) == [TEXT]
    assert faults(path) == []


def test_a_failed_reading_of_a_new_text_does_not_pass_for_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    failed = [
        msgspec.structs.replace(
            reading_of(text, "a.txt"),
            layout=Layout((), ()),
            attributions=(),
            assertions=(),
            speakers=Speakers((), ()),
            modalities=(),
        )
        for text in (TEXT, OTHER)
    ]
    for reading in failed:
        put(path, reading)
    assert current(path) == [OTHER]


def test_two_texts_from_standard_input_stand_side_by_side(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    for text in (TEXT, OTHER):
        put(path, reading_of(text, "-"))
    assert sorted(current(path)) == sorted([TEXT, OTHER])


def test_removing_takes_everything_of_the_document(record: Path) -> None:
    with sqlite.opened(record, write=True) as connection:
        write.remove(connection, load.find_document(connection, "a.txt"))
    assert set(counts(record).values()) == {0}
    assert faults(record) == []


def test_a_document_is_found_by_the_beginning_of_its_id(record: Path) -> None:
    identity = reading_of().document.id
    with sqlite.opened(record) as connection:
        assert load.find_document(connection, identity[:6]) == identity
        with pytest.raises(RecordError, match="no document"):
            load.find_document(connection, "zzz")


def test_full_text_search_finds_and_forgets(record: Path) -> None:
    query = "SELECT count(*) FROM statement_fts WHERE statement_fts MATCH 'ferry'"
    with sqlite.opened(record, write=True) as connection:
        assert connection.execute(query).fetchone()[0] == 2
        write.remove(connection, reading_of().document.id)
        assert connection.execute(query).fetchone()[0] == 0


def test_a_source_that_gave_nothing_is_listed_until_it_gives_something(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with sqlite.opened(path, create=True) as connection:
        write.refuse(connection, NotRead("a.txt", "empty file"))
        assert load.not_read(connection) == (NotRead("a.txt", "empty file"),)
        write.add(connection, raw_of(reading_of()), [reading_of()], readers="1")
        assert load.not_read(connection) == ()


def test_problems_of_a_document_are_rows(tmp_path: Path) -> None:
    reading = msgspec.structs.replace(reading_of(), problems=(Problem("ingest", "odd bytes"),))
    path = tmp_path / "r.db"
    put(path, reading)
    with sqlite.opened(path) as connection:
        rows = connection.execute("SELECT source, stage, message FROM problem").fetchall()
    assert rows == [("a.txt", "ingest", "odd bytes")]


def rendered() -> Reading:
    """The reading, its first attribution translated on the words of its source."""
    reading = reading_of()
    first = reading.attributions[0]
    found = Rendering(target=first.id, basis="likely", spans=first.source[:1])
    return msgspec.structs.replace(reading, renderings=(found,))


def test_a_translated_quotation_is_marked_with_the_words_that_say_so(tmp_path: Path) -> None:
    path, reading = tmp_path / "r.db", rendered()
    put(path, reading)
    first = reading.attributions[0]
    with sqlite.opened(path) as connection:
        assert list(load.readings(connection)) == [reading]
        rows = connection.execute("SELECT id, rendering FROM statement WHERE rendering <> ''")
        assert rows.fetchall() == [(first.id, "likely")]
        rows = connection.execute("SELECT exact FROM span WHERE part = 'rendering'")
        assert rows.fetchall() == [(first.source[0].exact,)]
        rows = connection.execute("SELECT rendering FROM said WHERE statement = ?", (first.id,))
        assert set(rows.fetchall()) == {("likely",)}
    assert faults(path) == []


def test_check_finds_a_rendering_of_nothing_or_taken_away(tmp_path: Path) -> None:
    path, reading = tmp_path / "r.db", rendered()
    put(path, reading)
    tamper(path, "UPDATE statement SET rendering = NULL")
    assert any("table statement differs" in each for each in faults(path))
    lost = msgspec.structs.replace(reading.renderings[0], target="beef")
    data = msgspec.json.encode(msgspec.structs.replace(reading, renderings=(lost,)))
    tamper(path, f"UPDATE reading SET zlib = x'{zlib.compress(data).hex()}'")
    assert any("a rendering refers to record beef" in each for each in faults(path))


@pytest.fixture
def told(tmp_path: Path) -> Path:
    path = tmp_path / "told.db"
    put(path, told_reading())
    return path


def rows_of(path: Path, query: str) -> list[dict[str, object]]:
    with sqlite.opened(path) as connection:
        found = connection.execute(query)
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found]


def test_every_kind_of_value_comes_back_as_it_went_in(told: Path) -> None:
    reading = told_reading()
    assert reading.clauses and reading.stances and reading.forecasts
    assert reading.assessments and reading.non_events and reading.renderings
    with sqlite.opened(told) as connection:
        assert list(load.readings(connection)) == [reading]
    assert faults(told) == []


def test_reading_again_and_removing_leave_nothing_behind(told: Path) -> None:
    tables = ("clause", "forecast", "forecast_part", "assessment", "non_event", "non_event_part")
    put(told, told_reading(), readers="2")
    assert faults(told) == []
    assert len(rows_of(told, "SELECT * FROM forecast")) == 2
    with sqlite.opened(told, write=True) as connection:
        write.remove(connection, told_reading().document.id)
    assert [rows_of(told, f"SELECT * FROM {table}") for table in tables] == [[]] * len(tables)


def test_what_is_said_shows_how_sure_it_is_and_what_the_narrator_thinks(told: Path) -> None:
    said, own = rows_of(told, "SELECT * FROM said ORDER BY kind = 'own'")
    assert (said["certainty"], said["certainty_cue"], said["whose"]) == (
        "probable",
        "probably",
        "reporter",
    )
    assert (said["stance"], said["stance_cue"]) == ("rejects", "a charade")
    assert (own["certainty"], own["certainty_cue"], own["whose"]) == ("certain", None, None)
    assert (own["stance"], own["stance_cue"]) == (None, None)
    parts = rows_of(told, "SELECT part, exact FROM span WHERE part IN ('certainty', 'stance')")
    assert {each["part"]: each["exact"] for each in parts} == {
        "certainty": "probably",
        "stance": "a charade",
    }


def test_a_statement_is_neutral_only_where_that_was_read(tmp_path: Path) -> None:
    reading = reading_of()
    own = reading.assertions[0].id
    kept = tuple(each for each in reading.modalities if each.target == own)
    for name, modalities, expected in (
        ("read", reading.modalities, ("certain", "neutral")),
        ("not", kept, (None, None)),
    ):
        path = tmp_path / f"{name}.db"
        put(path, msgspec.structs.replace(reading, modalities=modalities))
        (said,) = rows_of(path, "SELECT certainty, stance FROM said WHERE kind <> 'own'")
        assert tuple(said.values()) == expected


def test_the_view_of_forecasts_has_whose_they_are_and_how_likely(told: Path) -> None:
    prediction, plan = rows_of(told, "SELECT * FROM forecasts")
    assert prediction["holder"] == "Tor Vik"
    assert prediction["chain"] == "Tor Vik ← a.txt"
    assert prediction["words"] == "the ferry pact would hold"
    assert (prediction["horizon"], prediction["horizon_value"]) == ("until May", "2025-05")
    assert (prediction["likelihood"], prediction["scale"]) == ("probably", "icd203")
    assert (prediction["band_low"], prediction["band_high"]) == (55, 80)
    assert prediction["condition"] == "if Oslo pays"
    assert (prediction["target_kind"], prediction["certainty"]) == ("attribution", "probable")
    assert (plan["kind"], plan["words"], plan["target_kind"]) == ("plan", "He … sail", "assertion")
    assert (plan["likelihood"], plan["band_low"], plan["scale"]) == (None, None, None)


def test_the_views_of_assessments_and_non_events_name_their_parts(told: Path) -> None:
    (advice,) = rows_of(told, "SELECT * FROM assessments")
    assert (advice["kind"], advice["target_kind"]) == ("prescription", "section")
    assert str(advice["parts"]).startswith("addressee: The council; action: pay because")
    assert advice["certainty"] is None
    (refusal,) = rows_of(told, "SELECT * FROM non_events")
    assert (refusal["kind"], refusal["party"]) == ("refused_comment", "Ines Duarte")
    assert (refusal["what"], refusal["holder"]) == ("comment", "Tor Vik")


def test_what_lies_in_no_record_is_the_documents_own_voice(tmp_path: Path) -> None:
    path, reading = tmp_path / "r.db", told_reading()
    loose = tuple(msgspec.structs.replace(each, target=None) for each in reading.non_events)
    outlet = Stated("The Quay Post", "host")
    for authors, holder, chain in (
        ((), "The Quay Post", "The Quay Post"),
        (("Ada Holm",), "Ada Holm", "Ada Holm ← The Quay Post"),
    ):
        masthead = Masthead(outlet=outlet, authors=authors)
        put(path, msgspec.structs.replace(reading, masthead=masthead, non_events=loose))
        (refusal,) = rows_of(path, "SELECT * FROM non_events")
        assert (refusal["holder"], refusal["chain"]) == (holder, chain)
        assert (refusal["target"], refusal["target_kind"]) == (None, None)


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        ({"clauses": "span"}, "does not stand there"),
        ({"forecasts": "condition"}, "does not stand there"),
        ({"assessments": "span"}, "does not stand there"),
        ({"non_events": "party"}, "does not stand there"),
        ({"clauses": "target"}, "a clause refers to record beef"),
        ({"stances": "target"}, "a stance refers to record beef"),
        ({"forecasts": "target"}, "a forecast refers to record beef"),
        ({"assessments": "target"}, "an assessment refers to record beef"),
        ({"non_events": "target"}, "a non-event refers to record beef"),
        ({"non_events": "attribution"}, "a non-event refers to record beef"),
    ],
)
def test_check_finds_values_that_do_not_hold(
    told: Path, change: dict[str, str], finding: str
) -> None:
    ((values, field),) = change.items()
    reading = told_reading()
    other = Span(0, 4, "beef") if finding.startswith("does") else "beef"
    worse = tuple(
        msgspec.structs.replace(each, **{field: other}) for each in getattr(reading, values)
    )
    data = msgspec.json.encode(msgspec.structs.replace(reading, **{values: worse}))
    tamper(told, f"UPDATE reading SET zlib = x'{zlib.compress(data).hex()}'")
    assert any(finding in each for each in faults(told))


@pytest.mark.parametrize("values", ["forecasts", "assessments", "non_events"])
def test_two_values_of_one_id_are_a_fault_and_stop_no_build(tmp_path: Path, values: str) -> None:
    path, reading = tmp_path / "r.db", told_reading()
    first = getattr(reading, values)[0]
    again = msgspec.structs.replace(first, score=0.1)
    put(path, msgspec.structs.replace(reading, **{values: (*getattr(reading, values), again)}))
    what = values.replace("_", "-")
    assert faults(path) == [
        f"document {reading.document.id} (a.txt): 2 {what} have the id {first.id}"
    ]
    kept = rows_of(path, f"SELECT score FROM {values} WHERE {values[:-1]} = '{first.id}'")
    assert kept == [{"score": first.score}]


def test_check_finds_cues_that_do_not_stand(told: Path) -> None:
    for words in ("probably", "a charade", "should", "plans", "declined"):
        data = msgspec.json.encode(told_reading())
        turned = data.replace(f'"exact":"{words}"'.encode(), f'"exact":"{words[::-1]}"'.encode())
        assert turned != data
        tamper(told, f"UPDATE reading SET zlib = x'{zlib.compress(turned).hex()}'")
        assert any("does not stand there" in each for each in faults(told)), words


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE statement SET certainty = 'certain'", "statement"),
        ("UPDATE statement SET stance = 'endorses'", "statement"),
        ("DELETE FROM clause", "clause"),
        ("UPDATE forecast SET band_high = 99 WHERE scale IS NOT NULL", "forecast"),
        ("DELETE FROM forecast_part WHERE part = 'condition'", "forecast_part"),
        ("UPDATE assessment SET kind = 'warning'", "assessment"),
        ("DELETE FROM assessment_part WHERE part = 'grounds'", "assessment_part"),
        ("UPDATE non_event SET party = 'Tor Vik'", "non_event"),
        ("DELETE FROM non_event_part", "non_event_part"),
    ],
)
def test_check_finds_tables_that_say_otherwise(told: Path, statement: str, table: str) -> None:
    tamper(told, statement)
    assert any(f"table {table} differs" in each for each in faults(told))


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE document SET text = replace(text, 'ferry', 'fairy')", "id was made of"),
        ("UPDATE span SET exact = 'would sink' WHERE part = 'content'", "table span differs"),
        ("UPDATE statement SET guarded = ''", "table statement differs"),
        ("UPDATE holder SET name = 'Somebody'", "table holder differs"),
        ("DELETE FROM holding", "table holding differs"),
        ("DELETE FROM raw", "refers to a raw"),
        ("UPDATE raw SET zlib = x'00'", "raw "),
        ("UPDATE reading SET zlib = x'00'", "is damaged"),
        ("UPDATE document SET title = 'Another'", "its title"),
        ("UPDATE document SET outlet = 'Another'", "its outlet"),
        ("UPDATE document SET current = 0", "whether it is current"),
        ("UPDATE document SET source = 'b.txt'", "its source"),
        ("UPDATE retrieval SET newest = 0", "whether it is current"),
    ],
)
def test_check_finds_what_was_changed(record: Path, statement: str, finding: str) -> None:
    tamper(record, statement)
    assert any(finding in fault for fault in faults(record))


def test_check_finds_a_span_that_does_not_stand(record: Path) -> None:
    data = msgspec.json.encode(reading_of()).replace(
        b'"exact":"the ferry pact would hold"', b'"exact":"the fairy pact would hold"'
    )
    connection = sqlite3.connect(record)
    connection.execute("UPDATE reading SET zlib = ?", (zlib.compress(data),))
    connection.commit()
    connection.close()
    assert any("does not stand there" in fault for fault in faults(record))


def test_another_sqlite_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    tamper(path, "CREATE TABLE cats (name TEXT)")
    with pytest.raises(RecordError, match="not a record"), sqlite.opened(path):
        pass
    with pytest.raises(RecordError, match="not a record"), sqlite.opened(path, write=True):
        pass


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("these are my notes, and they are longer than a header " * 20)
    with pytest.raises(RecordError), sqlite.opened(path):
        pass


def test_a_missing_record_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="onrecord build"), sqlite.opened(tmp_path / "no.db"):
        pass


def test_every_model_that_read_a_current_document_is_named(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    put(path, reading_of(TEXT, "x.txt"), readers="1")
    put(path, reading_of(OTHER, "y.txt"), readers="2")
    with sqlite.opened(path, write=True) as connection:
        write.note_models(connection, "1", ["small sha256:aa"])
        write.note_models(connection, "2", ["large sha256:bb"])
        write.note_models(connection, "3", ["unused sha256:cc"])
        assert load.models(connection) == ("large sha256:bb", "small sha256:aa")
        write.remove(connection, load.find_document(connection, "y.txt"))
        assert load.models(connection) == ("small sha256:aa",)


def test_raw_bytes_can_be_read_again(record: Path) -> None:
    with sqlite.opened(record) as connection:
        assert list(load.stale(connection, "2")) == [Raw(source="a.txt", data=TEXT.encode())]
        assert list(load.stale(connection, "1")) == []


def test_a_source_more_costs_the_same_however_many_gave_the_document(record: Path) -> None:
    def steps(source: str) -> int:
        count = 0

        def step() -> int:
            nonlocal count
            count += 1
            return 0

        with sqlite.opened(record, write=True) as connection:
            connection.set_progress_handler(step, 10)
            assert write.adopt(connection, Raw(source=source, data=TEXT.encode()), readers="1")
        return count

    first = steps("b.txt")
    with sqlite.opened(record, write=True) as connection:
        for number in range(500):
            again = Raw(source=f"c{number}.txt", data=TEXT.encode())
            assert write.adopt(connection, again, readers="1")
    assert steps("d.txt") < 2 * first


@pytest.mark.parametrize(
    ("statement", "use"),
    [
        ("UPDATE reading SET zlib = 5", load.readings),
        ("UPDATE document SET source = x'ff'", load.readings),
        ("INSERT INTO problem VALUES (NULL, 'a', NULL, 'ingest', x'ff')", load.not_read),
        ("UPDATE setting SET value = x'ff'", load.models),
        ("UPDATE raw SET zlib = 'words'", lambda connection: load.stale(connection, "2")),
        ("UPDATE passage SET start = 'x'", lambda connection: search.search(connection, "ferry")),
    ],
)
def test_values_of_other_types_are_one_problem(
    record: Path, statement: str, use: Callable[[sqlite3.Connection], Iterable[object]]
) -> None:
    with sqlite.opened(record, write=True) as connection:
        write.note_models(connection, "1", ["small sha256:aa"])
    tamper(record, statement)
    damaged = pytest.raises(RecordError, match="damaged")
    with damaged as caught, sqlite.opened(record) as connection:
        list(use(connection))
    assert "\n" not in str(caught.value)


def test_a_fault_of_ours_is_not_blamed_on_the_file(record: Path) -> None:
    with pytest.raises(TypeError), sqlite.opened(record):
        raise TypeError


@pytest.mark.parametrize("table", ["reading", "raw"])
def test_a_bomb_in_a_record_does_not_go_off(record: Path, table: str) -> None:
    press = zlib.compressobj(9)
    spaces = b" " * (1 << 20)
    bomb = b"".join(press.compress(spaces) for _ in range(257)) + press.flush()
    connection = sqlite3.connect(record)
    connection.execute(f"UPDATE {table} SET zlib = ?", (bomb,))
    connection.commit()
    connection.close()
    with pytest.raises(RecordError, match="more than"), sqlite.opened(record) as connection:
        list(load.readings(connection) if table == "reading" else load.stale(connection, "2"))
    assert any("more than" in fault for fault in faults(record))


@pytest.mark.parametrize(
    "statement",
    [
        "DROP VIEW not_read; CREATE VIEW not_read AS WITH RECURSIVE n (source, reason) AS "
        "(SELECT 'a', 1 UNION ALL SELECT 'a', reason + 1 FROM n) SELECT * FROM n",
        "DROP TABLE statement; CREATE VIEW statement AS SELECT * FROM document",
        "DROP TABLE setting; CREATE TABLE setting (key, value)",
        "CREATE TRIGGER own AFTER INSERT ON document BEGIN DELETE FROM raw; END",
    ],
)
def test_a_file_with_other_tables_than_a_record_is_refused(record: Path, statement: str) -> None:
    connection = sqlite3.connect(record)
    connection.executescript(statement)
    connection.close()
    for writes in (False, True):
        refused = pytest.raises(RecordError, match="not those of a record; build it again")
        with refused, sqlite.opened(record, write=writes):
            pass


def test_tables_beside_those_of_a_record_do_no_harm(record: Path) -> None:
    tamper(record, "CREATE TABLE mine (note TEXT)")
    assert faults(record) == []


def test_the_same_text_in_other_bytes_costs_the_same_however_many_gave_it(record: Path) -> None:
    def steps(number: int) -> int:
        count = 0

        def step() -> int:
            nonlocal count
            count += 1
            return 0

        with sqlite.opened(record, write=True) as connection:
            connection.set_progress_handler(step, 10)
            raw = Raw(source=f"x{number}.txt", data=b"%d" % number)
            write.add(connection, raw, [reading_of()], readers="1")
        return count

    first = steps(0)
    for number in range(1, 100):
        steps(number)
    assert steps(100) < 2 * first
    assert counts(record)["retrieval"] == 102


def test_a_document_read_anew_is_found_by_its_new_title(record: Path) -> None:
    reading = reading_of()
    renamed = Masthead(title=Stated("Walrus", "metadata"))
    put(record, msgspec.structs.replace(reading, masthead=renamed), readers="2")
    sought = "SELECT count(*) FROM document_fts WHERE document_fts MATCH 'walrus'"
    with sqlite.opened(record, write=True) as connection:
        assert connection.execute(sought).fetchone() == (1,)
        # raises where the index holds other words than the table
        connection.execute(
            "INSERT INTO document_fts (document_fts, rank) VALUES ('integrity-check', 1)"
        )
        put(record, reading, readers="3")
        assert connection.execute(sought).fetchone() == (0,)
    assert faults(record) == []
