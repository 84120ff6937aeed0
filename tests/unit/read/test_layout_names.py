"""Names by their shape: by-lines, signatures, bios."""

import pytest

from onrecord.read.layout_bios import bio_name
from onrecord.read.layout_bylines import byline_names, is_outlet_line
from onrecord.read.layout_names import names_from


def found(text: str, places: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in places]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jane Roe, John van der Doe and Jill Poe", ["Jane Roe", "John van der Doe", "Jill Poe"]),
        ("Dr. Jane Q. Roe, Quay Institute", ["Jane Q. Roe", "Quay"]),
        ("Jane Roe’s book", ["Jane Roe"]),
        ("Jānis Ozols in Nantong", ["Jānis Ozols"]),
        ("Jane HolmenFjordwire", ["Jane Holmen"]),
        ("the harbour", []),
        ("March", []),
        ("", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert found(text, tuple(names_from(text, 0))) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Jane Roe and John Doe", ["Jane Roe", "John Doe"]),
        ("By: JANE ROE", ["JANE ROE"]),
        ("By Fjordwire", ["Fjordwire"]),
        ("By Jane Roe, The Quay News", ["Jane Roe"]),
        ("By Jane Roe in Oslo 22 April 2025 21:45", ["Jane Roe"]),
        ("Jane Roe | Reporter", ["Jane Roe"]),
        ("Jane Roe and John Doe, Associated Press", ["Jane Roe", "John Doe"]),
        ("By Friday Oslo had left.", []),
        ("By Oslo’s own count, the bill is too high for the town to pay.", []),
        ("Jane Roe said no.", []),
        ("Boats | Fish | Fog", []),
    ],
)
def test_bylines(text: str, names: list[str]) -> None:
    assert found(text, byline_names(text)) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jane Roe is a politics reporter at The Quay, where she covers fish.", "Jane Roe"),
        ("Jane Roe covers ports for The Quay.", "Jane Roe"),
        ("Jane Roe has been a columnist since 2008.", "Jane Roe"),
        ("President Jane Roe is the leader of the harbour party.", None),
        ("Jane Roe has arrived late for the talks with the president.", None),
        ("Jane Roe is not amused.", None),
        ("Roe is a fellow.", None),
    ],
)
def test_bios(text: str, name: str | None) -> None:
    place = bio_name(text)
    assert (text[slice(*place)] if place else None) == name


def test_outlets() -> None:
    assert is_outlet_line("The Harbour Post")
    assert is_outlet_line("AKER EVENING POST")
    assert not is_outlet_line("Post")
    assert not is_outlet_line("The night ferry post")
