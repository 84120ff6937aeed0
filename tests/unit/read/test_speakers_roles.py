"""Roles and affiliations: the document's own words for what a person is."""

import pytest

from onrecord.model.document import Block, Masthead
from onrecord.model.records import Layout
from onrecord.read.parse import parse
from onrecord.read.speakers import speakers
from tests.unit.read.guard_drawings import kit
from tests.unit.read.speakers_drawings import Said, attribution, document_of, drawn, lines


@pytest.mark.parametrize(
    ("source", "name", "role", "affiliation"),
    [
        ("Jane Roe, a fellow at the Quay Institute,", "Jane Roe", "fellow", "Quay Institute"),
        ("Jane Roe, senior analyst with the Narrow Seas Group,", "Jane Roe", "senior analyst",
         "Narrow Seas Group"),
        ("U.S. Secretary of State Jane Roe", "Jane Roe", "U.S. Secretary of State", None),
        ("Quay Institute administrator Jane Roe", "Jane Roe", "administrator", "Quay Institute"),
        ("former Quay Institute chief Jane Roe", "Jane Roe", "former Quay Institute chief", None),
        ("Jane Roe, co-founder and chief executive of the Quay Institute,", "Jane Roe",
         "co-founder and chief executive", "Quay Institute"),
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


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        (
            "President Tor Vik, U.S. Secretary of State Ann Poe and others left. Vik said it is "
            "late.",
            "Tor Vik",
            "President",
            None,
        ),
        (
            "Tor Vik, Norwegian President Ivo Lund and Latvia must work. Vik said it is late.",
            "Tor Vik",
            None,
            None,
        ),
        (
            "Senator Ann Poe is on air with line after line of Kremlin stories. Poe said it is "
            "late.",
            "Ann Poe",
            "Senator",
            None,
        ),
        (
            "Tor Vik met his counterpart Ann Poe at the G-20 Summit. Poe said it is late.",
            "Ann Poe",
            None,
            None,
        ),
        (
            "Ann Poe, head of the conservative Center for the National Tide, said it is late.",
            "Ann Poe",
            "head",
            "Center for the National Tide",
        ),
        (
            "Ivo Poe, an analyst at the Center for Boats, Bridges, and Quay Studies, said it is "
            "late.",
            "Ivo Poe",
            "analyst",
            "Center for Boats, Bridges, and Quay Studies",
        ),
    ],
)
def test_a_role_belongs_to_the_name_that_it_is_attached_to(
    text: str, name: str, role: str | None, affiliation: str | None
) -> None:
    source = name.rsplit(maxsplit=1)[-1]
    (holder,) = drawn(text, Said(source, "it is late")).holders("0")
    assert holder.name == name
    assert (holder.role.exact if holder.role else None) == role
    assert (holder.affiliation.exact if holder.affiliation else None) == affiliation


def test_one_institute_before_a_list_is_everybodys() -> None:
    text = (
        "The Quay Institute's Ann Poe, Tor Vik and Hedda Lund look at it. Poe said it is late. "
        "Vik said it is wet. Lund said it is cold."
    )
    found = drawn(
        text,
        Said("Poe", "it is late", after="Poe said"),
        Said("Vik", "it is wet", after="Vik said"),
        Said("Lund", "it is cold", after="Lund said"),
    )
    homes = [found.holders(target)[0].affiliation for target in "012"]
    assert [home.exact if home else None for home in homes] == ["Quay Institute"] * 3


def test_a_comma_after_an_opening_phrase_makes_no_apposition() -> None:
    text = "After a meeting with Norway's foreign minister, Rauda openly said the pact would hold."
    (holder,) = drawn(text, Said("Rauda", "the pact would hold")).holders("0")
    assert holder.name == "Rauda"
    assert holder.role is None


def test_a_wire_before_the_dash_is_nobodys_affiliation() -> None:
    text = "OSLO (Reuters) - President Tor Vik said that the ferry is late."
    (found,) = drawn(text, Said("President Tor Vik", "the ferry is late")).holders("0")
    assert (found.name, found.affiliation) == ("Tor Vik", None)


@pytest.mark.parametrize(
    ("source", "name", "role", "affiliation"),
    [
        ("Philip Lutter, Research and Advocacy Director for the North at Amity International,",
         "Philip Lutter", "Research and Advocacy Director for the North", "Amity International"),
        ("Ann King, Art Director at the Fjord Museum,", "Ann King", "Art Director", "Fjord Museum"),
    ],
)  # fmt: skip
def test_the_words_of_a_title_are_no_second_person(
    source: str, name: str, role: str, affiliation: str
) -> None:
    (holder,) = drawn(f"{source} said it is late.", Said(source, "it is late")).holders("0")
    assert holder.name == name
    assert holder.role is not None and holder.role.exact == role
    assert holder.affiliation is not None and holder.affiliation.exact == affiliation


@pytest.mark.parametrize(
    ("title", "name", "role", "affiliation"),
    [
        ("Norway’s deputy director of public works", "Eva-Marie Pedersson",
         "deputy director of public works", "Norway"),
        ("Norway’s deputy director of public works", "Gry-Liv Pedersson",
         "deputy director of public works", "Norway"),
        ("the head of harbour safety", "Gryta Pedersson", "head of harbour safety", None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("whole", [True, False])
def test_a_title_with_its_field_takes_the_name_after_its_comma(
    title: str, name: str, role: str, affiliation: str | None, whole: bool
) -> None:
    text = f"“It is late,” {title}, {name}, said on Tuesday.\nPedersson said it is wet."
    source = f"{title}, {name}" if whole else title
    found = drawn(
        text, Said(source, "It is late"), Said("Pedersson", "it is wet", after="Pedersson said")
    )
    (holder,) = found.holders("0")
    assert holder.name == name and found.names("1") == [name]
    assert holder.role is not None and holder.role.exact == role
    assert (holder.affiliation.exact if holder.affiliation else None) == affiliation


def test_a_title_said_of_the_person_before_is_not_the_next_ones() -> None:
    text = "Jane Roe, the director of public works, Tor Vik, and Ann Poe left. Vik said it is late."
    (holder,) = drawn(text, Said("Vik", "it is late", after="Vik said")).holders("0")
    assert (holder.name, holder.role) == ("Tor Vik", None)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Jane Roe, a top aide to Vice President Poe on Lund’s July 25 phone call with President "
         "Vik, was there. Roe said it is late.", "top aide to Vice President Poe"),
        ("Jane Roe, an aide at Fjordby’s Tuesday meeting, left. Roe said it is late.", "aide"),
        ("President Roe at the Quay Club of Narva last week. Roe said it is late.", "President"),
        ("Senator Jane Roe at the Quay Club of Narva. Roe said it is late.", "Senator"),
    ],
)  # fmt: skip
def test_where_somebody_is_or_when_is_no_affiliation(text: str, role: str) -> None:
    (holder,) = drawn(text, Said("Roe", "it is late", after="Roe said")).holders("0")
    assert holder.affiliation is None
    assert holder.role is not None and holder.role.exact == role


@pytest.mark.parametrize("title", ["Professor", "the lichenologist"])
def test_an_occupation_is_held_where_one_is(title: str) -> None:
    source = f"{title} Tor Vik at Narva University"
    (holder,) = drawn(f"{source} said it is late.", Said(source, "it is late")).holders("0")
    assert holder.affiliation is not None and holder.affiliation.exact == "Narva University"


@pytest.mark.parametrize(("kind", "home"), [("caption", None), ("paragraph", "Narva University")])
def test_a_caption_gives_no_affiliation(kind: str, home: str | None) -> None:
    text = "Tor Vik of Narva University on the quay.\n\nVik said it is late."
    document = document_of(text)
    (first, second) = lines(text)
    shown = Block(*first, "caption") if kind == "caption" else Block(*first, "paragraph")
    layout = Layout((shown, Block(*second, "paragraph")), ())
    said = (attribution(text, 0, Said("Vik", "it is late", after="Vik said")),)
    parsed = parse(document, layout, kit())
    found = speakers(document, layout, Masthead(), parsed, said, ())
    (vik,) = (each for each in found.holders if each.name == "Tor Vik")
    assert (vik.affiliation.exact if vik.affiliation else None) == home
