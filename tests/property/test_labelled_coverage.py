"""On real coverage, where it is here: no sentence lost, furniture out, sections to their voices."""

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.quality.labelled import LABELS, Labelled, labelled
from benchmarks.quality.layout import agree, characters, score
from onrecord.ingest.documents import documents
from onrecord.model.records import Reading
from onrecord.models.kit import Kit, Settings
from onrecord.pipeline import read_document

Pairs = list[tuple[Labelled, Reading]]


@pytest.fixture(scope="module")
def pairs(data: Callable[[str], Path]) -> Pairs:
    """Each development article with its labels and what is read in it; no vectors are looked at."""
    data("coverage")
    kit = Kit(Settings(vectors="none"))
    articles = [each for each in labelled(LABELS / "a") if not each.held_out]
    return [(each, read_document(documents(each.raw)[0], kit)) for each in articles]


def test_furniture_is_what_the_labels_say(pairs: Pairs) -> None:
    for each, reading in pairs:
        found = score(each, reading.layout)
        assert found.ours == found.theirs == found.both, each.name


def test_every_character_but_furniture_has_a_voice(pairs: Pairs) -> None:
    for each, reading in pairs:
        text = each.text
        sections = ((section.start, section.end) for section in reading.layout.sections)
        voiced = characters(text, sections)
        furniture = characters(text, each.file.lines["furniture"])
        assert characters(text, ((0, len(text)),)) <= voiced | furniture, each.name
        held = {holding.target for holding in reading.speakers.holdings}
        assert {section.id for section in reading.layout.sections} <= held


def test_signed_sections_turns_and_block_quotes_go_to_their_voices(pairs: Pairs) -> None:
    wanted = right = 0
    for each, reading in pairs:
        names = {holder.id: holder.name for holder in reading.speakers.holders}
        held = {holding.target: holding.holders for holding in reading.speakers.holdings}
        for label in each.file.sections:
            wanted += 1
            right += any(
                agree(section, label)
                and sorted(names[one] for one in held[section.id]) == sorted(label.holders)
                for section in reading.layout.sections
            )
    assert wanted == 23
    assert right >= 22
