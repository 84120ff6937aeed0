"""Roles and affiliations: the document's own words for what a person is."""

import pytest

from tests.unit.read.speakers_drawings import Said, drawn


@pytest.mark.parametrize(
    ("source", "name", "role", "affiliation"),
    [
        ("Jane Roe, a fellow at the Quay Institute,", "Jane Roe", "fellow", "Quay Institute"),
        ("Jane Roe, senior analyst with the Narrow Seas Group,", "Jane Roe", "senior analyst",
         "Narrow Seas Group"),
        ("U.S. Secretary of State Jane Roe", "Jane Roe", "U.S. Secretary of State", None),
        ("Norway’s transport minister, Tor Vik,", "Tor Vik", "transport minister", "Norway"),
        ("the columnist Hedda Lund", "Hedda Lund", "columnist", None),
        ("Hedda Lund of The Riga Courier", "Hedda Lund", None, "Riga Courier"),
        ("the Quay Institute’s Jane Roe", "Jane Roe", None, "Quay Institute"),
        ("Jane Roe, director of the Tide Centre at the University of Riga,", "Jane Roe",
         "director of the Tide Centre", "University of Riga"),
        ("Jane Roe, who is a research fellow at Narva University,", "Jane Roe",
         "research fellow", "Narva University"),
    ],
)  # fmt: skip
def test_role_and_affiliation_stand_beside_the_name(
    source: str, name: str, role: str | None, affiliation: str | None
) -> None:
    text = f"On Monday {source} said that the ferry is late."
    found = drawn(text, Said(source, "the ferry is late")).holders("0")
    assert [each.name for each in found] == [name]
    assert (found[0].role.exact if found[0].role else None) == role
    assert (found[0].affiliation.exact if found[0].affiliation else None) == affiliation


def test_a_former_office_in_a_signature_is_not_the_role() -> None:
    text = (
        "—Jane Roe is senior director of the Tide Hub at the Quay Council and former envoy to Oslo."
        "\nRoe said the ferry is late."
    )
    (holder,) = drawn(text, Said("Roe", "the ferry is late")).holders("0")
    assert holder.role is not None and holder.role.exact == "senior director of the Tide Hub"
    assert holder.affiliation is not None and holder.affiliation.exact == "Quay Council"
