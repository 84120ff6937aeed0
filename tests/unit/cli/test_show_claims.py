"""Claims from the command line: the ledger, one claim's page, and what people decide of them."""

import json
import shutil
from pathlib import Path

import pytest

from onrecord.cli.main import main
from tests.foretold import put
from tests.unit.products.claimed import PACT, Story
from tests.unit.products.piles import Draft

SHOWS = "Tor Vik and the mayor of Nordkap signed the ferry pact in Aker on 2 May.\n"
Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def story() -> Story:
    return Story()


@pytest.fixture(scope="module")
def made(story: Story, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("claims") / "ferry.db"
    put(path, *(each.reading() for each in story.tellings), Draft("h.txt", SHOWS).reading())
    return path


@pytest.fixture
def record(made: Path, tmp_path: Path) -> str:
    path = tmp_path / "ferry.db"
    shutil.copy(made, path)
    return str(path)


def shown(capsys: Capture, *arguments: str) -> str:
    assert main(["show", *arguments]) == 0
    return capsys.readouterr().out


def said(capsys: Capture, code: int, *arguments: str) -> str:
    """What a command that ends with a code says of it."""
    assert main([*arguments]) == code
    return capsys.readouterr().err


def judged(capsys: Capture, record: str, *arguments: str) -> str:
    return said(capsys, 0, "judge", record, *arguments, "--by", "Ada Holm")


def test_the_ledger_has_each_format(record: str, capsys: Capture) -> None:
    every = json.loads(shown(capsys, record, "claims", "--all", "--format", "json"))
    assert (every["form"], every["every"]) == ("claims", True)
    title = f"Claims: {len(every['items'])}"
    assert shown(capsys, record, "claims", "--all").startswith(title)
    assert shown(capsys, record, "claims", "--all", "--format", "md").startswith(f"# {title}")
    assert shown(capsys, record, "claims", "--format", "csv").startswith("claim,wording,asserted,")
    few = json.loads(shown(capsys, record, "claims", "--format", "json"))
    assert 0 < len(few["items"]) < len(every["items"]) == few["claims"]


def test_a_holder_or_words_choose(record: str, capsys: Capture) -> None:
    found = json.loads(
        shown(capsys, record, "claims", "--all", "--about", "quay", "--format", "json")
    )
    assert found["items"] and all("quay" in each["text"] for each in found["items"])
    assert "nobody named 'Nobody Atall'" in said(
        capsys, 1, "show", record, "claims", "--holder", "Nobody Atall"
    )


def test_the_page_of_a_claim_is_named_by_an_id_or_words(
    record: str, story: Story, capsys: Capture
) -> None:
    whole = shown(capsys, record, "claim", story.officials.id)
    assert whole == shown(capsys, record, "claim", story.officials.id[:6])
    assert whole == shown(capsys, record, "claim", "pact had been signed")
    assert "two officials ← Ada Holm ← Harbour Watch" in whole
    page = json.loads(shown(capsys, record, "claim", story.officials.id, "--format", "json"))
    assert page["form"] == "claim"


def test_a_claim_that_is_not_there_is_an_error(record: str, capsys: Capture) -> None:
    assert "no claim 'brass lamp'" in said(capsys, 1, "show", record, "claim", "brass lamp")
    assert "fits several claims" in said(capsys, 1, "show", record, "claim", PACT)
    assert "name which: onrecord show FILE claim ID" in said(capsys, 2, "show", record, "claim")
    assert "has no format csv" in said(
        capsys, 2, "show", record, "claim", "had been signed", "--format", "csv"
    )


def test_grades_are_shown_beside_the_tellings(record: str, tmp_path: Path, capsys: Capture) -> None:
    grades = tmp_path / "sources.toml"
    grades.write_text('[sources]\n"Tor Vik" = "C"\n"Nobody Here" = "A"\n')
    text = shown(capsys, record, "claims", "--all", "--grades", str(grades))
    assert "source grade C" in text and "source grade F" in text
    assert "Nobody in the record has these names of your grades: Nobody Here" in text
    assert "--grades goes with" in said(
        capsys, 2, "show", record, "numbers", "--grades", str(grades)
    )
    grades.write_text('[sources]\n"Tor Vik" = "G"\n')
    assert "one of A, B" in said(capsys, 2, "show", record, "claims", "--grades", str(grades))


def test_ids_of_claims_need_no_flag_and_words_do(
    record: str, story: Story, capsys: Capture
) -> None:
    line = judged(capsys, record, "same", story.vik.id, story.officials.id[:8])
    assert "one claim, " in line and "(judgement " in line and line.count("\n") == 1
    words = ("had been signed", "old quay of Aker was sold")
    assert "nobody named 'had been signed'" in said(
        capsys, 1, "judge", record, "different", *words, "--by", "Ada Holm"
    )
    assert "two claims, " in judged(capsys, record, "different", "--claims", *words)
    assert "two claims, " in judged(
        capsys, record, "different", story.vik.id, "old quay of Aker was sold"
    )
    assert "--claims goes with same and different" in said(
        capsys, 2, "judge", record, "name", "Tor Vik", "T. Vik", "--claims"
    )


def test_names_of_people_are_still_people(record: str, capsys: Capture) -> None:
    line = judged(capsys, record, "different", "Tor Vik@a.txt", "Tor Vik@b.txt")
    assert "now under Tor Vik" in line


def test_judgements_about_claims_are_listed_and_revoked(
    record: str, story: Story, capsys: Capture
) -> None:
    line = judged(capsys, record, "same", story.vik.id, story.officials.id)
    identity = line.rpartition("(judgement ")[2].split(")")[0]
    assert main(["judge", record, "list"]) == 0
    listed = capsys.readouterr().out
    assert f"same {PACT} (a.txt) / the ferry pact had been signed in Aker (c.txt)" in listed
    assert "[applied]" in listed
    assert "revoked; two claims, " in judged(capsys, record, "revoke", identity)


def test_confirming_wants_evidence(record: str, story: Story, capsys: Capture) -> None:
    assert "rests on 1 to" in said(
        capsys, 2, "judge", record, "confirmed", story.vik.id, "--by", "Ada Holm"
    )
    words = "mayor of Nordkap signed the ferry pact@h.txt"
    line = judged(capsys, record, "confirmed", story.vik.id, "--evidence", words)
    assert ": confirmed (judgement " in line
    assert main(["judge", record, "list"]) == 0
    assert " by h.txt:16-54 [applied]" in capsys.readouterr().out
    assert "--evidence goes with outcome and confirmed" in said(
        capsys, 2, "judge", record, "same", "A", "B", "--evidence", words
    )


@pytest.mark.parametrize("words", [(), ("a", "b", "c")])
def test_a_dispute_is_one_or_two_words(
    record: str, words: tuple[str, ...], capsys: Capture
) -> None:
    assert "not-a-dispute is used like this" in said(
        capsys, 2, "judge", record, "not-a-dispute", *words
    )


def test_a_dispute_that_is_not_there_is_an_error(record: str, capsys: Capture) -> None:
    error = said(capsys, 1, "judge", record, "not-a-dispute", "0123456789", "--by", "Ada Holm")
    assert "no dispute '0123456789'" in error
