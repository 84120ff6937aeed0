"""Roles and affiliations: the document's own words for what a person is."""

import pytest

from onrecord.model.document import Block, Masthead
from onrecord.model.records import Holder, Layout
from onrecord.model.span import Span
from onrecord.read.parse import parse
from onrecord.read.speakers import speakers
from onrecord.read.speakers_entry import told_by_reference
from onrecord.read.speakers_register import Entry
from tests.unit.read.modality_drawings import kit
from tests.unit.read.speakers_drawings import Said, attribution, document_of, drawn, lines


@pytest.mark.parametrize(
    ("source", "name", "role", "affiliation"),
    [
        ("Jane Roe, a fellow at the Quay Institute,", "Jane Roe", "fellow", "Quay Institute"),
        ("Jane Roe, senior analyst with the Narrow Seas Group,", "Jane Roe", "senior analyst",
         "Narrow Seas Group"),
        ("U.S. Secretary of State Jane Roe", "Jane Roe", "U.S. Secretary of State", "U.S."),
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


def person(text: str, name: str, source: str = "") -> Holder:
    """The named person of a text whose last sentence lays a statement on them."""
    found = drawn(text, Said(source or name, "it is late", after=source or name))
    return next(each for each in found.found.holders if each.name == name)


def words(span: Span | None) -> str | None:
    return None if span is None else span.exact


def told_of(holder: Holder) -> list[tuple[str, str | None, str | None]]:
    """The roles by status, office and affiliation."""
    return [(each.status, words(each.office), words(each.affiliation)) for each in holder.roles]


@pytest.mark.parametrize(
    ("title", "role", "affiliation"),
    [
        ("North Korean leader", "North Korean leader", "North Korean"),
        ("the U.S. ambassador to Riga", "U.S. ambassador to Riga", "U.S."),
        ("Norway’s new ambassador to Riga", "new ambassador to Riga", "Norway"),
        ("Sen.", "Sen.", None),
        ("Virginia Democratic Sen.", "Virginia Democratic Sen.", "Virginia Democratic"),
        ("White House press secretary", "press secretary", "White House"),
        ("Acting director", "Acting director", None),
        ("Queen", "Queen", None),
        ("newly elected mayor", "newly elected mayor", None),
        ("Attorney General", "Attorney General", None),
        ("then-Port Authority chief", "then-Port Authority chief", None),
        ("Incoming Quay Institute chief", "Incoming Quay Institute chief", None),
        ("former Oslo mayor", "former Oslo mayor", None),
        ("Former harbour chief", "Former harbour chief", None),
        ("former deputy Quay Institute director", "former deputy Quay Institute director", None),
    ],
)
def test_the_title_is_whole(title: str, role: str, affiliation: str | None) -> None:
    holder = person(f"{title} Tor Vik said it is late.", "Tor Vik")
    assert (words(holder.role), words(holder.affiliation)) == (role, affiliation)


@pytest.mark.parametrize(
    "before",
    [
        "Dolls depicting President",
        "He blamed his predecessor President",
        "Critics were urging President",
    ],
)
def test_what_only_stands_before_a_title_is_none_of_it(before: str) -> None:
    text = f"{before} Tor Vik were sold. Vik said it is late."
    assert words(person(text, "Tor Vik", "Vik").role) == "President"


def test_the_country_is_whose_ambassador_somebody_is() -> None:
    holder = person("The U.S. ambassador to Latvia Tor Vik said it is late.", "Tor Vik")
    assert holder.countries == ("USA",)


@pytest.mark.parametrize(
    ("name", "affiliation"),
    [
        ("Sen. Tor Vik (R-Texas)", "R-Texas"),
        ("Sen. Tor Vik, D-Ill.,", "D-Ill."),
        ("Sen. Tor Vik of Arizona", "Arizona"),
        ("Sen. Tor Vik, the Iowa Republican,", "Iowa Republican"),
        ("Sen. Tor Vik, a Democrat from Illinois,", "Democrat from Illinois"),
        ("Sen. Tor Vik (L)", None),
    ],
)
def test_party_and_state_are_an_affiliation(name: str, affiliation: str | None) -> None:
    holder = person(f"{name} said it is late.", "Tor Vik")
    assert (words(holder.role), words(holder.affiliation)) == ("Sen.", affiliation)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Tor Vik, a former ambassador to Riga and now a fellow at the Quay Institute, said it "
            "is late.",
            [
                ("former", "ambassador to Riga", None),
                ("current", "fellow", "Quay Institute"),
            ],
        ),
        (
            "Tor Vik, who served as envoy to Riga until 2016, said it is late.",
            [("former", "envoy to Riga", None)],
        ),
        (
            "Tor Vik was appointed director of the Quay Institute. Vik said it is late.",
            [("current", "director", "Quay Institute")],
        ),
        (
            "Tor Vik will become chairman of the Quay Bank. Vik said it is late.",
            [("coming", "chairman", "Quay Bank")],
        ),
        (
            "Tor Vik resigned as mayor of Aker. Vik said it is late.",
            [("former", "mayor", "Aker")],
        ),
        (
            "Tor Vik, mayor of Aker from 2009 to 2013, said it is late.",
            [("former", "mayor", "Aker")],
        ),
        (
            "Tor Vik has been mayor of Aker since 2014. Vik said it is late.",
            [("current", "mayor", "Aker")],
        ),
        (
            "Tor Vik, U.S. ambassador to Riga under President Ivo Lund, said it is late.",
            [("former", "U.S. ambassador to Riga", "U.S.")],
        ),
        (
            "President-elect Tor Vik said it is late.",
            [("coming", "President", None)],
        ),
        (
            "Tor Vik is president and CEO of the Quay Council. Vik said it is late.",
            [
                ("current", "president", "Quay Council"),
                ("current", "CEO", "Quay Council"),
            ],
        ),
        (
            "Tor Vik, a lawyer who heads the Quay Institute, said it is late.",
            [("current", "lawyer", None), ("current", None, "Quay Institute")],
        ),
        (
            "Former deputy Quay Institute director Tor Vik said it is late.",
            [("former", "deputy Quay Institute director", "Quay Institute")],
        ),
        (
            "Tor Vik, a University of Aker Law School lecturer, said it is late.",
            [
                (
                    "current",
                    "University of Aker Law School lecturer",
                    "University of Aker Law School",
                )
            ],
        ),
        ("Tor Vik was not the mayor of Aker. Vik said it is late.", []),
        ("Tor Vik would be mayor of Aker. Vik said it is late.", []),
        ("Ann Poe said Tor Vik was mayor of Aker. Vik said it is late.", []),
    ],
)
def test_current_former_and_coming_roles_are_told_apart(
    text: str, roles: list[tuple[str, str | None, str | None]]
) -> None:
    holder = person(text, "Tor Vik", "Vik")
    assert told_of(holder) == roles


def test_a_former_role_is_shown_only_with_its_word() -> None:
    marked = person("Former Aker mayor Tor Vik said it is late.", "Tor Vik")
    assert words(marked.role) == "Former Aker mayor" and marked.affiliation is None
    bare = person("Tor Vik, who served as mayor of Aker, said it is late.", "Tor Vik")
    assert bare.role is None and told_of(bare) == [("former", "mayor", "Aker")]


def test_former_in_one_place_says_what_a_bare_title_means() -> None:
    text = "President Tor Vik left. Former President Vik said it is late."
    holder = person(text, "Tor Vik", "Former President Vik")
    assert words(holder.role) == "Former President"
    assert {each.status for each in holder.roles} == {"former"}


def test_every_role_has_its_basis() -> None:
    text = (
        "By Tor Vik, diplomatic editor\n\nSen. Ann Poe, a fellow at the Quay Institute, said it is "
        "late.\n\n—Ivo Lund is the director of the Aker Council."
    )
    found = drawn(text, Said("Sen. Ann Poe, a fellow at the Quay Institute,", "it is late"))
    known = {each.name: [role.basis for role in each.roles] for each in found.found.holders}
    assert known["Tor Vik"] == ["byline"]
    assert known["Ann Poe"] == ["title", "apposition"]
    assert known["Ivo Lund"] == ["signature"]


def test_a_by_line_gives_the_outlet() -> None:
    text = "By Tor Vik, Associated Press\n\nThe ferry sank. Ann Poe said it is late."
    found = drawn(text, Said("Ann Poe", "it is late"))
    author = next(each for each in found.found.holders if each.name == "Tor Vik")
    assert words(author.affiliation) == "Associated Press"


def test_somebody_elses_role_is_left_to_them() -> None:
    text = (
        "From left stood security adviser Tor Vik, the U.S. ambassador to Riga Ann Poe and others. "
        "Vik said it is late."
    )
    assert words(person(text, "Tor Vik", "Vik").role) == "security adviser"
    text = "Tor Vik, a lawyer for President Ivo Lund, said it is late."
    assert words(person(text, "Tor Vik").role) == "lawyer"
    text = "Riga’s mayor, Tor Vik, and his wife, Ann Poe, left. Poe said it is late."
    wife = person(text, "Ann Poe", "Poe")
    assert wife.role is None and wife.affiliation is None


def test_what_is_told_of_a_pronoun_or_a_description_is_told_of_the_person() -> None:
    text = "Ann Poe left. She was previously envoy to Riga. The U.S. ambassador to Oslo stayed."
    layout = Layout(tuple(Block(start, end, "paragraph") for start, end in lines(text)), ())
    read = parse(document_of(text), layout, kit())
    entry = Entry("person", "named", "Ann Poe")
    entry.references = {
        (text.index(each), text.index(each) + len(each))
        for each in ("She", "The U.S. ambassador to Oslo")
    }
    told_by_reference(read, entry)
    assert [each.status for each in entry.roles] == ["former"]
    other = Entry("person", "named", "Ann Poe")
    other.references = {(text.index("The U.S."), text.index(" stayed"))}
    told_by_reference(read, other)
    assert other.role is not None and text[slice(*other.role)] == "U.S. ambassador to Oslo"
    assert other.affiliation is not None and text[slice(*other.affiliation)] == "U.S."
