"""The pipeline: readers in an order that meets their needs, and nothing lost when one fails."""

import pytest

from onrecord import pipeline
from onrecord.errors import OnrecordError
from onrecord.ingest.documents import documents
from onrecord.model.document import Raw
from onrecord.model.reader import Reader
from onrecord.models.kit import Kit
from tests.readings import TEXT


def reader(gives: str, *needs: str) -> Reader:
    return Reader(gives=gives, needs=needs, version=1, read=lambda **values: values)


def test_readers_come_after_what_they_need() -> None:
    late, early = reader("b", "a"), reader("a", "document")
    assert pipeline.ordered([late, early]) == (early, late)


@pytest.mark.parametrize(
    "readers",
    [
        [reader("a", "b"), reader("b", "a")],
        [reader("a", "nobody")],
        [reader("a"), reader("a")],
    ],
)
def test_needs_that_cannot_be_met_are_an_error(readers: list[Reader]) -> None:
    with pytest.raises(OnrecordError):
        pipeline.ordered(readers)


def test_every_reader_of_the_pipeline_is_ordered_once() -> None:
    assert sorted(r.gives for r in pipeline.ORDERED) == sorted(r.gives for r in pipeline.READERS)


def test_a_reader_that_fails_leaves_the_document_and_a_problem(
    kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_: object) -> object:
        raise ZeroDivisionError("odd input")

    broken = Reader(gives="layout", needs=("document",), version=1, read=fail)
    monkeypatch.setattr(pipeline, "ORDERED", (broken, *pipeline.ORDERED[1:]))
    result = pipeline.outcome(Raw(source="a.txt", data=TEXT.encode()), kit, pipeline.Task())
    (reading,) = result.readings
    assert reading.document.text == TEXT
    assert [problem.message for problem in reading.problems] == [
        "not read: ZeroDivisionError: odd input"
    ]


def test_another_language_is_kept_and_said_not_to_be_read(kit: Kit) -> None:
    text = "Der Minister sagte am Montag, der Fährpakt werde halten, und niemand widersprach ihm."
    (document,) = documents(Raw(source="a.txt", data=text.encode()))
    reading = pipeline.read_document(document, kit)
    assert reading.document.text == text
    assert reading.attributions == ()
    assert any("not read" in problem.message for problem in reading.problems)


def test_the_cache_key_changes_with_a_readers_version(
    kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = pipeline.readers_version(kit)
    raised = tuple(
        Reader(gives=r.gives, needs=r.needs, version=r.version + 1, read=r.read)
        for r in pipeline.READERS
    )
    monkeypatch.setattr(pipeline, "READERS", raised)
    assert pipeline.readers_version(kit) != before
