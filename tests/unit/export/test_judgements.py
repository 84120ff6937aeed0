"""Judgements from a file that anybody may have written."""

import json
from typing import Any

import pytest

from onrecord.errors import OnrecordError
from onrecord.export.judgements import LONGEST, LONGEST_NOTE, judgements_json, judgements_of

TARGET: dict[str, Any] = {
    "document": "0" * 16,
    "source": "a.txt",
    "kind": "holder",
    "start": 4,
    "end": 11,
    "exact": "Tor Vik",
}
LINE: dict[str, Any] = {
    "verdict": "name",
    "targets": [TARGET],
    "value": "Tor Anders Vik",
    "author": "Ines Duarte",
    "time": "2025-05-01T10:00:00+00:00",
}


CITED = {
    "kind": "cited",
    "document": "0" * 16,
    "source": "b.txt",
    "start": 0,
    "end": 4,
    "exact": "Vik ",
}
OUTSIDE = {"kind": "outside", "url": "https://harbour.example/log", "text": "as it says"}
OUTCOME: dict[str, Any] = {
    **LINE,
    "verdict": "outcome",
    "targets": [{**TARGET, "kind": "forecast"}],
    "value": "did_not_happen",
    "evidence": [CITED, OUTSIDE],
}


def outcome(**changed: object) -> bytes:
    return json.dumps({**OUTCOME, **changed}).encode()


def shown(**changed: object) -> bytes:
    return outcome(evidence=[{**CITED, **changed}])


def line(**changed: object) -> bytes:
    return json.dumps({**LINE, **changed}).encode()


def target(**changed: object) -> bytes:
    return line(targets=[{**TARGET, **changed}])


@pytest.mark.parametrize(
    "data",
    [
        line(time="9999-12-31T23:59:59-23:59"),
        line(time="0001-01-01T00:00:00+23:59"),
        line(time="yesterday"),
        line(value="x" * (LONGEST + 1)),
        line(value="a\x1b[31mb"),
        line(value="a\0b"),
        line(value="a\u202eb"),
        line(author="x" * (LONGEST + 1)),
        line(note="x" * (LONGEST_NOTE + 1)),
        target(start=3, end=3),
        target(start=-5, end=2),
        target(start=11, end=4),
        target(start=2**62, end=2**62 + 7),
        target(exact="Tor"),
        target(start=0, end=20_000, exact="x" * 20_000),
        target(source="x" * 20_000),
        line(verdict="revoke", targets=[], value=None, revokes="\x1b[31m"),
        line(verdict="revoke", targets=[], value=None, revokes="0" * 15),
        line(id="0" * 16),
        line(evidence=[CITED]),
        outcome(evidence=[]),
        outcome(evidence=[OUTSIDE] * 101),
        outcome(value="perhaps"),
        outcome(targets=[TARGET]),
        outcome(targets=[{**TARGET, "kind": "forecast", "start": 0, "end": 0}]),
        shown(end=5),
        shown(start=-1, end=3),
        shown(exact=""),
        shown(source="x" * 20_000),
        outcome(evidence=[{**OUTSIDE, "url": "file:///etc/passwd"}]),
        outcome(evidence=[{**OUTSIDE, "url": "https://a.example/\x1b[31m"}]),
        outcome(evidence=[{**OUTSIDE, "text": "x" * 20_000}]),
        b"[" * 100_000,
        b"\0\0",
        line().decode().encode("utf-16"),
    ],
    ids=lambda data: data[:40].decode(errors="replace"),
)
def test_what_no_record_would_hold_is_refused_with_its_line(data: bytes) -> None:
    with pytest.raises(OnrecordError, match=r"hostile\.jsonl, line 2: no judgement: "):
        list(judgements_of(line() + b"\n" + data, "hostile.jsonl"))


def test_a_file_that_an_editor_saved_its_own_way_is_read() -> None:
    (one,) = judgements_of(b"\xef\xbb\xbf" + line() + b"\r\n\r\n", "notepad.jsonl")
    assert one.value == "Tor Anders Vik"
    assert list(judgements_of(judgements_json([one]).encode(), "again")) == [one]


def test_words_without_a_place_are_at_nought() -> None:
    (one,) = judgements_of(target(start=0, end=0), "a.jsonl")
    assert one.targets[0].exact == "Tor Vik"


def test_an_outcome_with_its_evidence_goes_out_and_comes_back() -> None:
    (one,) = judgements_of(outcome(), "a.jsonl")
    exported = judgements_json([one])
    assert json.loads(exported)["evidence"] == [CITED, OUTSIDE]
    assert list(judgements_of(exported.encode(), "again")) == [one]


def test_what_is_no_outcome_is_written_as_before_there_were_any() -> None:
    (one,) = judgements_of(line(), "a.jsonl")
    assert list(json.loads(judgements_json([one]))) == [
        *("id", "verdict", "targets", "value", "revokes", "author", "time", "note"),
    ]
