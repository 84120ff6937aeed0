"""Examples: several who are described, and those named out of them."""

import pytest

from tests.unit.read.speakers_drawings import Said, drawn


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("Some dockers, such as Tor Vik", ["Some dockers", "Tor Vik"]),
        ("Many mayors, including Tor Vik and Ann Poe", ["Ann Poe", "Many mayors", "Tor Vik"]),
        (
            "Several groups, among them the Nordkap Union",
            ["Nordkap Union", "Several groups"],
        ),
        ("Some dockers, including Tor Vik's brother", ["Some dockers"]),
    ],
)
def test_those_named_out_of_several_hold_it_too(source: str, names: list[str]) -> None:
    text = f"Tor Vik met Ann Poe. {source} said it is late."
    found = drawn(text, Said(source, "it is late", after="Poe."))
    assert [each.removeprefix("the ") for each in sorted(found.names("0"))] == names
