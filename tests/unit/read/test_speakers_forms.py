"""Forms: well-formed names, and datelines and labels before a source."""

import pytest

from onrecord.read.speakers_forms import UNNAMED, well_formed
from tests.unit.read.speakers_drawings import Said, Voice, drawn


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("• Papers obtained", "Papers obtained"),
        ("anyone,”the letter", "the letter"),
        ("Organizers for", "Organizers"),
        ("Organizers for “Quay Call”", "Organizers for Quay Call"),
        ("officials\nof the", "officials"),
        ("Hedda Lund's", "Hedda Lund"),
        ("Tor Vik Jr.", "Tor Vik Jr."),
        ("2025", ""),
        ("…", ""),
    ],
)
def test_names_are_reduced_to_a_well_formed_core(printed: str, name: str) -> None:
    assert well_formed(printed) == name


@pytest.mark.parametrize(
    "entry",
    ["LONDON (AP) — ", "GLASGOW, Scotland -- ", "MOSCOW – ", "QUAYSIDE, Scotland (AP) - "],
)
def test_a_dateline_is_never_the_holder(entry: str) -> None:
    text = f"{entry}President Tor Vik said it is late."
    whole = drawn(text, Said(f"{entry}President Tor Vik", "it is late"))
    assert whole.names("0") == ["Tor Vik"]
    alone = drawn(text, Said(entry.split(maxsplit=1)[0].strip(","), "it is late"))
    assert alone.names("0") == ["Tor Vik"]


def test_an_items_label_is_never_the_holder() -> None:
    text = "VIEW FROM THE QUAY: Tor Vik said it is late."
    assert drawn(text, Said("VIEW FROM THE QUAY", "it is late")).names("0") == ["Tor Vik"]


def test_things_that_cannot_speak_are_nobody() -> None:
    text = "The meeting said it is late. The ratification said it is late."
    found = drawn(
        text,
        Said("The meeting", "it is late"),
        Said("The ratification", "it is late", after="The rat"),
    )
    assert found.names("0") == found.names("1") == [UNNAMED]


def test_a_block_quote_that_nobody_introduces_is_an_unnamed_sources() -> None:
    text = "It rained.\nThe figure stands in an annex."
    found = drawn(text, voices=(Voice("The figure stands in an annex.", "blockquote"),))
    assert found.names("s0") == [UNNAMED]
