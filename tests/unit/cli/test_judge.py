"""onrecord judge, as a user types it."""

import json
import shutil
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest

from onrecord import api
from onrecord.cli.main import main
from tests.conftest import ROOT
from tests.typed import typed

Capture = pytest.CaptureFixture[bytes]
PRINTED = "Eirik Solvang@sample/01-panel.txt"


@pytest.fixture
def record(sample_record: Path, tmp_path: Path) -> Path:
    path = tmp_path / "ferry.db"
    shutil.copy(sample_record, path)
    return path


def judge(record: Path, *arguments: str) -> int:
    return main(["judge", str(record), *arguments, "--by", "Ines Duarte"])


def out(capture: Capture) -> str:
    return capture.readouterr().out.decode()


def said(capture: Capture) -> str:
    return capture.readouterr().err.decode()


def sources(record: Path, name: str) -> set[frozenset[str]]:
    """The documents of each entity of this name."""
    with api.open_record(record) as opened:
        pile = opened.pile()
        assert opened.check() == []
    source = {
        holder.id: each.document.source
        for each in pile.readings
        for holder in each.speakers.holders
    }
    found = [each for each in pile.entities if each.name == name]
    return {frozenset(source[holder] for holder in each.members) for each in found}


def test_a_person_is_called_otherwise_and_it_is_said_in_how_many_documents(
    record: Path, capfdbinary: Capture
) -> None:
    (before,) = sources(record, "Grace Nakimera")
    assert judge(record, "name", "Nakimera", "Grace A. Nakimera") == 0
    line = said(capfdbinary)
    assert f"{len(before)} documents now under Grace A. Nakimera (judgement " in line
    assert line.count("\n") == 1
    assert sources(record, "Grace A. Nakimera") == {before}


def test_one_document_is_taken_out_and_put_back(record: Path, capfdbinary: Capture) -> None:
    (whole,) = sources(record, "Eirik Solvang")
    assert judge(record, "different", "Eirik Solvang", PRINTED) == 0
    assert "1 document now under Eirik Solvang" in said(capfdbinary)
    alone = frozenset({"sample/01-panel.txt"})
    assert sources(record, "Eirik Solvang") == {alone, whole - alone}
    assert main(["judge", str(record), "list"]) == 0
    line = out(capfdbinary)
    assert "Ines Duarte different Eirik" in line
    assert "[applied]" in line
    assert judge(record, "revoke", line.split()[0]) == 0
    assert sources(record, "Eirik Solvang") == {whole}
    assert main(["judge", str(record), "list"]) == 0
    assert "[revoked]" in out(capfdbinary)


def test_a_judgement_stays_when_documents_are_removed_and_built_again(
    record: Path, capfdbinary: Capture
) -> None:
    assert judge(record, "different", "Eirik Solvang", PRINTED) == 0
    expected = sources(record, "Eirik Solvang")
    assert main(["remove", str(record), "sample/01-panel.txt"]) == 0
    assert len(sources(record, "Eirik Solvang")) == 1
    with chdir(ROOT):
        assert main(["build", "sample/01-panel.txt", "--to", str(record)]) == 0
    assert sources(record, "Eirik Solvang") == expected


def test_judgements_are_taken_from_one_record_to_another(
    record: Path, sample_record: Path, tmp_path: Path, capfdbinary: Capture
) -> None:
    assert judge(record, "name", "Hugh Hale", "Hugh B. Hale", "--at", "2025-05-01T10:00") == 0
    assert judge(record, "not-a-person", "Signe Aldal", "--note", "a shipping line") == 0
    lines = tmp_path / "judgements.jsonl"
    assert main(["judge", str(record), "export", "-o", str(lines)]) == 0
    first, second = map(json.loads, lines.read_text().splitlines())
    assert first["time"] == "2025-05-01T10:00:00.000000+00:00"
    assert second["note"] == "a shipping line"
    other = tmp_path / "other.db"
    shutil.copy(sample_record, other)
    capfdbinary.readouterr()
    for message in ("2 judgements new\n", "0 judgements new\n"):
        assert judge(other, "import", str(lines)) == 0
        assert said(capfdbinary).endswith(message)
    assert len(sources(other, "Hugh B. Hale")) == 1
    assert main(["remove", str(other), "sample/04-preview.txt"]) == 0
    assert main(["remove", str(other), "sample/08-preview-corrected.html"]) == 0
    capfdbinary.readouterr()
    assert main(["judge", str(other), "list"]) == 0
    assert "[not applied: 'Signe Aldal' does not stand in sample/0" in out(capfdbinary)


def test_two_processes_that_judge_at_once_both_are_heard(record: Path) -> None:
    names = ("Hugh Hale", "Kaisa Tamm", "Petra Hallin", "Olga Veresova")
    command = [sys.executable, "-m", "onrecord", "judge", str(record), "name"]
    running = [
        subprocess.Popen([*command, name, f"{name} II", "--by", "Ines Duarte"]) for name in names
    ]
    assert [each.wait() for each in running] == [0] * len(names)
    with api.open_record(record) as opened:
        assert {each.judgement.value for each in opened.judgements()} == {
            f"{name} II" for name in names
        }
        assert all(each.state == "applied" for each in opened.judgements())
        assert opened.check() == []


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["same", "Hugh Hale"], 2, "judge FILE same A B"),
        (["revoke"], 2, "judge FILE revoke ID"),
        (["list", "Hugh Hale"], 2, "judge FILE list"),
        (["name", "Hugh Hale"], 2, "judge FILE name A"),
        (["name", "Hugh Hale", " "], 2, "judge FILE name A"),
        (["same", "Hugh Hale", "Nobody Here"], 1, "nobody named 'Nobody Here'"),
        (["same", "Hugh Hale", "Kaisa Tamn"], 1, "near it: Kaisa Tamm"),
        (["same", "Hugh Hale@01-panel.txt", "Kaisa Tamm"], 1, "nobody named"),
        (["same", "Hugh Hale@nowhere.txt", "Kaisa Tamm"], 1, "no document 'nowhere.txt'"),
        (["not-a-person", "government of Norway"], 1, "not taken for a person but for: government"),
        (["name", "Hugh Hale", "Hale", "--at", "yesterday"], 2, "a time such as"),
        (["name", "Hugh Hale", "Hale", "-o", "x"], 2, "-o goes with"),
        (["revoke", "0000"], 1, "no judgement '0000'"),
        (["import", "nowhere.jsonl"], 1, "cannot read nowhere.jsonl"),
        (["believe", "Hugh Hale"], 2, "believe"),
    ],
)
def test_what_makes_no_sense_is_one_line_with_the_way_out(
    record: Path, capfdbinary: Capture, arguments: list[str], code: int, message: str
) -> None:
    assert judge(record, *arguments) == code
    error = said(capfdbinary)
    assert message in error
    assert error.count("\n") == 1
    with api.open_record(record) as opened:
        assert opened.judgements() == []


@pytest.mark.parametrize(
    "line",
    [
        b"no JSON",
        b"{}",
        b'{"verdict":"name","targets":[],"author":"x","time":"2025-05-01"}',
        b'{"verdict":"revoke","revokes":"0000","author":"x","time":"yesterday"}',
        b'{"verdict":"revoke","revokes":"0000","author":"\\u0007","time":"2025-05-01"}',
        b'{"verdict":"revoke","revokes":"0000","author":"\\ud800","time":"2025-05-01"}',
        b'{"verdict":"not-a-person","author":"x","time":"2025-05-01","targets":[{"document":"d",'
        b'"source":"s","kind":"holder","start":5,"end":9223372036854775808,"exact":"Vik"}]}',
        b"[" * 100_000,
    ],
)
def test_a_file_that_holds_no_judgements_is_one_line(
    record: Path, tmp_path: Path, capfdbinary: Capture, line: bytes
) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_bytes(b"\n" + line)
    assert judge(record, "import", str(path)) == 1
    error = said(capfdbinary)
    assert "bad.jsonl, line 2: no judgement" in error
    assert error.count("\n") == 1


def test_a_record_is_not_overwritten_by_what_is_exported_from_it(
    record: Path, capfdbinary: Capture
) -> None:
    assert main(["judge", str(record), "export", "-o", str(record)]) == 2
    assert "is the record itself" in said(capfdbinary)


def test_words_that_do_not_stand_at_their_place_are_about_nobody(
    record: Path, tmp_path: Path, capfdbinary: Capture
) -> None:
    assert judge(record, "name", "Hugh Hale", "Hugh B. Hale") == 0
    assert main(["judge", str(record), "export"]) == 0
    forged = json.loads(out(capfdbinary))
    forged["targets"][0]["exact"] = "Tor M Vik"
    del forged["id"]
    lines = tmp_path / "forged.jsonl"
    lines.write_text(json.dumps(forged))
    assert judge(record, "import", str(lines)) == 0
    assert "1 of all not applied" in said(capfdbinary)


def test_a_time_that_is_none_in_utc_leaves_the_record_readable(
    record: Path, tmp_path: Path, capfdbinary: Capture
) -> None:
    assert judge(record, "name", "Hugh Hale", "Hugh B. Hale") == 0
    assert main(["judge", str(record), "export"]) == 0
    poison = json.loads(out(capfdbinary)) | {"time": "9999-12-31T23:59:59-23:59"}
    poison["targets"][0]["document"] = "0" * 16
    del poison["id"]
    lines = tmp_path / "poison.jsonl"
    lines.write_text(json.dumps(poison))
    assert judge(record, "import", str(lines)) == 1
    assert "no time in UTC" in said(capfdbinary)
    assert main(["check", str(record)]) == 0


def test_what_is_no_person_may_be_said_to_be_a_body_and_then_has_a_seat(
    record: Path, capfdbinary: Capture
) -> None:
    assert judge(record, "not-a-person", "Solvang", "--kind", "organisation") == 0
    assert "now under Eirik Solvang (organisation)" in said(capfdbinary)
    assert main(["show", str(record), "holders", "--kind", "organisation"]) == 0
    assert "not-a-person “organisation”" in out(capfdbinary)
    assert main(["show", str(record), "panel"]) == 0
    assert "\nEirik Solvang" in out(capfdbinary)
    assert judge(record, "not-a-person", "Solvang", "--kind", "document") == 0
    assert main(["show", str(record), "panel"]) == 0
    assert "\nEirik Solvang" not in out(capfdbinary)
    assert main(["check", str(record)]) == 0
    for wrong in (("Solvang", "--kind", "person"), ("Solvang", "--kind", "x")):
        assert judge(record, "not-a-person", *wrong) == 2
    assert judge(record, "name", "Solvang", "E.", "--kind", "group") == 2
    assert "--kind goes with not-a-person" in said(capfdbinary)


def test_two_names_that_were_made_one_are_told_apart_by_them(
    record: Path, capfdbinary: Capture
) -> None:
    before = sources(record, "Eirik Solvang"), sources(record, "Liis Raudmäe")
    assert judge(record, "same", "Eirik Solvang", "Liis Raudmäe") == 0
    assert judge(record, "different", "Liis Raudmäe", "Eirik Solvang") == 0
    assert (sources(record, "Eirik Solvang"), sources(record, "Liis Raudmäe")) == before
    capfdbinary.readouterr()
    assert judge(record, "different", "Eirik Solvang", "Solvang") == 2
    assert "say which is another as NAME@SOURCE" in said(capfdbinary)


def test_the_beginning_of_an_id_will_do(record: Path, capfdbinary: Capture) -> None:
    with api.open_record(record) as opened:
        identity = opened.holder("Hugh Hale").holder.id
    assert judge(record, "name", identity[:8], "Hugh B. Hale") == 0
    assert "Hugh Hale: " in said(capfdbinary)
    assert judge(record, "name", identity[:3], "H.") == 1


def test_a_decision_is_not_taken_in_the_future(record: Path, capfdbinary: Capture) -> None:
    assert judge(record, "name", "Hugh Hale", "H. Hale", "--at", "3025-01-01") == 2
    assert "still to come" in said(capfdbinary)


def test_judgements_are_read_from_standard_input(record: Path) -> None:
    assert judge(record, "name", "Hugh Hale", "Hugh B. Hale") == 0
    lines = typed("judge", str(record), "export").out
    done = typed("judge", str(record), "import", "-", stdin=lines)
    assert done.code == 0
    assert b"0 judgements new" in done.err


def test_nobody_is_the_same_as_oneself(record: Path, capfdbinary: Capture) -> None:
    assert judge(record, "same", "Grace Nakimera", "Nakimera") == 2
    assert "both are Grace Nakimera; name another" in said(capfdbinary)
    with api.open_record(record) as opened:
        assert opened.judgements() == []
