"""Datelines, item labels and bullets stand outside every source and content."""

import msgspec
import pytest

from onrecord.model.records import Attribution, Layout
from onrecord.models.kit import Kit
from onrecord.read.attribution import attributions
from onrecord.read.parse import parse
from tests.readings import blocks_of, document_of


def read(rules: Kit, text: str) -> tuple[Attribution, ...]:
    document = msgspec.structs.replace(document_of(""), text=text)
    layout = Layout(blocks_of(text), ())
    return attributions(document, layout, parse(document, layout, rules), rules)


SAID = "Mayor Ines Duarte said the ferry pact is ready."


@pytest.mark.parametrize(
    "opening",
    [
        "LONDON (AP) — ",
        "GLASGOW, Scotland -- ",
        "Glasgow, Scotland – ",
        "MOSCOW — ",
        "MOSCOW (Fjordwire) - ",
        "OSLO, April 23, 2025 (Fjordwire) – ",
        "(OSLO) — ",
        "FLASHBACK, DEC. 2015: ",
        "THE BIG IDEA: ",
        "• ",
        "* ",
    ],
)
def test_an_opening_is_part_of_no_source_and_no_content(rules: Kit, opening: str) -> None:
    (found,) = read(rules, opening + SAID)
    assert [each.exact for each in found.source] == ["Mayor Ines Duarte"]
    assert [each.exact for each in found.content] == ["the ferry pact is ready"]


def test_a_source_far_from_its_cue_is_found_after_the_dateline(rules: Kit) -> None:
    found = read(
        rules,
        "TROMSØ, Norway (AP) - Mayor Ines Duarte is keeping hopes low for the talks, saying "
        "“nothing bad is going to come out of it.”",
    )
    assert [each.exact for each in found[0].source] == ["Mayor Ines Duarte"]


def test_a_fronted_content_begins_after_the_dateline(rules: Kit) -> None:
    (found,) = read(
        rules, "RIGA (AP) — The port will be closed on Monday because of ice, Tor Vik said."
    )
    assert [each.exact for each in found.content] == [
        "The port will be closed on Monday because of ice"
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("TOR VIK: “The port is closed, and nobody cares.”", "TOR VIK"),
        (
            "OPEC, the oil cartel — a club — said the port is closed.",
            "OPEC, the oil cartel — a club",
        ),
        ("Tor Vik - a pilot from Oslo - said the port is closed.", "Tor Vik - a pilot from Oslo"),
    ],
)
def test_a_speakers_label_and_a_dashed_apposition_are_no_openings(
    rules: Kit, text: str, source: str
) -> None:
    assert [each.exact for each in read(rules, text)[0].source] == [source]
