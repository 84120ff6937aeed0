"""Persons: names of people told from those of firms, and from outlets that run into them."""

import pytest

from onrecord.read.layout_persons import is_capitals, person_at


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("Jane Roe", "Jane Roe"),
        ("Jane Ann Roe", "Jane Ann Roe"),
        ("Jane Roe New York Times", "Jane Roe"),
        ("Jane  Roe Harbour Courier", "Jane  Roe"),
        ("Jane Q. Roe Harbour Courier", "Jane Q. Roe"),
        ("Jane Star", "Jane Star"),
        ("Harbour Star", None),
        ("Fjord Money", None),
        ("CNN Supreme", None),
        ("Jane", None),
    ],
)
def test_persons(name: str, own: str | None) -> None:
    place = person_at(name, (0, len(name)))
    assert (name[slice(*place)] if place else None) == own


def test_capitals() -> None:
    assert is_capitals("GREY FOG", (0, 8))
    assert not is_capitals("Grey Fog", (0, 8))
