"""Properties of files: which titles are titles, and whose name is believed."""

import pytest

from onrecord.ingest.office.properties import file_metadata, is_title


@pytest.mark.parametrize(
    "title",
    ["", "Document1", "Microsoft Word - ice_v2.doc", "untitled", "Ice.docx", "12", "Dokument 3"],
)
def test_programs_titles_are_none(title: str) -> None:
    assert not is_title(title)


def test_a_title_that_somebody_gave_is_one() -> None:
    assert is_title("Document of shame: the ferry pact")


def test_a_heading_stands_for_a_title_left_from_an_older_text() -> None:
    found = file_metadata("Tide tables", "", "Ice in May\n\nThe ferry sails.", "Ice in May")
    assert (found.title.value, found.title.basis) == ("Ice in May", "inferred")
