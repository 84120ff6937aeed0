"""Which holders share an entry, and under which name."""

import pytest

from onrecord.model.link import Entity
from onrecord.model.records import Holder, HolderKind, Naming
from onrecord.products.keys import fullness, keys_of, middle_initials, short_name


def person(number: int, name: str, naming: Naming = "named", kind: HolderKind = "person") -> Holder:
    return Holder(id=str(number), name=name, kind=kind, naming=naming)


def groups(*holders: Holder) -> list[set[str]]:
    found: dict[tuple[str, ...], set[str]] = {}
    for each, key in zip(holders, keys_of(holders).values(), strict=True):
        found.setdefault(key, set()).add(each.name)
    return list(found.values())


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Ana B. Roe", "ana roe"),
        ("ANA Roé", "ana roe"),
        ("Ana B. C Roe", "ana roe"),
        ("A. B. Roe", "a. roe"),
        ("Ana Bo Roe", "ana bo roe"),
        ("Roe", "roe"),
        ("", ""),
    ],
)
def test_names_are_compared_without_middle_initials(name: str, short: str) -> None:
    assert short_name(name) == short


def test_a_middle_initial_makes_no_other_person() -> None:
    assert groups(person(1, "Ana B. Roe"), person(2, "Ana Roe"), person(3, "Bo Roe")) == [
        {"Ana B. Roe", "Ana Roe"},
        {"Bo Roe"},
    ]


def test_different_middle_initials_keep_people_apart() -> None:
    three = [person(n, name) for n, name in enumerate(("Ana B. Roe", "Ana Roe", "Ana C. Roe"))]
    assert len(groups(*three)) == 3
    assert middle_initials("Ana B. C. Roe") == "b c"


def test_only_full_names_and_governments_are_shared() -> None:
    holders = [
        *(person(1, "Roe"), person(2, "Roe")),
        *(person(3, "two pilots", "unnamed"), person(4, "two pilots", "unnamed")),
        *(person(5, "Norway", kind="government"), person(6, "NORWAY", kind="government")),
    ]
    assert len(set(keys_of(holders).values())) == 5


def test_the_fullest_name_has_most_words_then_most_marks() -> None:
    assert max(["Ana Roe", "Ana B. Roe", "Ana Roé"], key=fullness) == "Ana B. Roe"
    assert max(["Ana Roe", "Ana Roé"], key=fullness) == "Ana Roé"


def test_an_entity_is_the_key_of_its_members_whatever_their_names() -> None:
    one, two, three = person(1, "Ana Roe"), person(2, "Roe"), person(3, "Ana Roe")
    entity = Entity(id="1", name="Ana Roe", kind="person", members=("1", "2"))
    keys = keys_of([one, two, three], {"1": entity, "2": entity})
    assert keys["1"] == keys["2"] == ("entity", "1")
    assert keys["3"] == ("person", "ana roe")


def test_initials_of_those_with_an_entity_part_nobody_else() -> None:
    entity = Entity(id="1", name="Ana B. Roe", kind="person", members=("1",))
    people = [person(1, "Ana B. Roe"), person(2, "Ana C. Roe"), person(3, "Ana Roe")]
    keys = keys_of(people, {"1": entity})
    assert keys["2"] == keys["3"]
