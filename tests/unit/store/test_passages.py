"""Passages: what of a reading can be searched."""

import msgspec

from onrecord.store.passages import GAP, passages
from tests.readings import TEXT, find, reading_of


def test_blocks_but_furniture_and_statements_are_passages() -> None:
    reading = reading_of()
    found = list(passages(reading))
    assert [each.statement for each in found] == [
        None,
        None,
        reading.attributions[0].id,
        reading.assertions[0].id,
    ]
    assert found[0].words == "the pact is late"
    assert TEXT[found[2].start : found[2].end] == "the ferry pact would hold"


def test_no_phrase_reaches_across_the_gap_of_a_split_content() -> None:
    reading = reading_of()
    split = msgspec.structs.replace(
        reading.attributions[0], content=(find(TEXT, "the ferry"), find(TEXT, "would hold"))
    )
    found = list(passages(msgspec.structs.replace(reading, attributions=(split,))))
    assert found[2].words == f"the ferry {GAP} would hold"
