"""Who is one across documents, and why."""

import pytest

from onrecord.lexicon.link_reasons import link_reasons
from onrecord.link.people import blocks_of, entities, links
from tests.unit.link.profiles import body, groups, judged, known, person, unnamed


def one(*holders: str) -> set[frozenset[str]]:
    return {frozenset(holders)}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tor Vik", "Tor Vik"),
        ("Tor Øvrebø", "Tor Ovrebo"),
        ("Oleksandr Zelenskyy", "Oleksandr Zelensky"),
        ("Shen Yulan", "Yulan Shen"),
        ("Robert Vik", "Bob Vik"),
        ("Tor Vik", "Tor A. Vik"),
        ("T. Vik", "Tor Vik"),
        ("Vik", "Tor Vik"),
    ],
)
def test_one_person_in_two_spellings(first: str, second: str) -> None:
    assert groups([person("d1-a", first), person("d2-a", second)]) == one("d1-a", "d2-a")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tor Vik", "Ines Vik"),
        ("Tor A. Vik", "Tor B. Vik"),
        ("Tor Vik Jr.", "Tor Vik Sr."),
        ("Tor Vik", "Tor Vik Jr."),
        ("Vik", "Tor Duarte"),
        ("Smith", "Tor Smith"),
        ("Vik", "Vik"),
    ],
)
def test_two_people(first: str, second: str) -> None:
    assert not groups([person("d1-a", first), person("d2-a", second)])


def test_two_people_of_one_name_stay_two() -> None:
    senator = {"offices": ("senator",), "countries": ("USA",)}
    striker = {"offices": ("footballer",), "countries": ("NOR",)}
    pile = [
        person("d1-a", "Tor Vik", **senator),
        person("d2-a", "Tor Vik", **senator),
        person("d3-a", "Tor Vik", **striker),
        person("d4-a", "Tor Vik", **striker),
    ]
    assert groups(pile) == {frozenset({"d1-a", "d2-a"}), frozenset({"d3-a", "d4-a"})}
    assert {each.reason for each in links(pile) if each.relation == "different"} == {"fields"}


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ({"countries": ("NOR",)}, {"countries": ("SWE",)}, "countries"),
        (
            {"offices": ("minister",), "countries": ("NOR",)},
            {"offices": ("minister",), "countries": ("SWE",)},
            "countries",
        ),
        ({"offices": ("senator",)}, {"offices": ("nurse",)}, "fields"),
        (
            {"offices": ("mayor",), "affiliations": ("Nordkap",)},
            {"offices": ("mayor",), "affiliations": ("Aker",)},
            "places",
        ),
        (
            {"offices": ("Sen.",), "affiliations": ("R-Ky.",)},
            {"offices": ("Iowa Republican senator",)},
            "places",
        ),
    ],
)
def test_roles_that_contradict_each_other(
    first: dict[str, tuple[str, ...]], second: dict[str, tuple[str, ...]], reason: str
) -> None:
    pile = [person("d1-a", "Tor Vik", **first), person("d2-a", "Tor Vik", **second)]
    assert [(each.relation, each.reason) for each in links(pile)] == [("different", reason)]
    assert not groups(pile)


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ({"offices": ("envoy",), "countries": ("NOR",)}, {"countries": ("SWE",)}, "full"),
        (
            {"affiliations": ("Port Institute",), "countries": ("NOR",)},
            {"affiliations": ("the Port Institute",), "countries": ("SWE",)},
            "full-affiliation",
        ),
        ({"offices": ("spokesman",)}, {"offices": ("spokesperson",)}, "full-office"),
        ({"offices": ("Sen.",)}, {"offices": ("senator",)}, "full-office"),
        ({"offices": ("Sen.",)}, {"offices": ("Sen.",)}, "full-office"),
        (
            {"offices": ("Sen.",), "affiliations": ("R-Ky.",)},
            {"offices": ("Kentucky Republican senator",)},
            "full-affiliation",
        ),
        (
            {"offices": ("senator",), "affiliations": ("Kentucky",), "published": "1999-01-01"},
            {"offices": ("governor",), "affiliations": ("Iowa",), "published": "2012-01-01"},
            "full",
        ),
    ],
)
def test_roles_that_can_be_one_persons(
    first: dict[str, tuple[str, ...]], second: dict[str, tuple[str, ...]], reason: str
) -> None:
    pile = [person("d1-a", "Tor Vik", **first), person("d2-a", "Tor Vik", **second)]
    assert [(each.relation, each.reason) for each in links(pile)] == [("same", reason)]


def test_who_could_be_either_of_two_is_left_alone() -> None:
    pile = [
        person("d1-a", "Tor Vik", offices=("minister",), countries=("NOR",)),
        person("d2-a", "Tor Vik", offices=("president",), countries=("SWE",)),
        person("d3-a", "Tor Vik"),
        person("d4-a", "Vik"),
    ]
    assert not groups(pile)
    pile[2] = person("d3-a", "Tor Vik", countries=("SWE",))
    assert groups(pile) == one("d2-a", "d3-a")


def test_a_family_name_that_two_full_names_bear_is_left_alone() -> None:
    pile = [
        person("d1-a", "Tor Vik", offices=("minister",)),
        person("d2-a", "Ines Vik", offices=("director",), affiliations=("Port Institute",)),
        person("d3-a", "Vik"),
    ]
    assert not groups(pile)
    backed = person("d3-a", "Vik", affiliations=("the Port Institute",))
    assert groups([*pile[:2], backed]) == one("d2-a", "d3-a")


def test_an_office_that_contradicts_keeps_a_family_name_alone() -> None:
    pile = [
        person("d1-a", "Tor Vik", offices=("minister",)),
        person("d2-a", "Vik", offices=("mayor",)),
    ]
    assert not groups(pile)


def test_a_former_office_agrees_with_a_present_one() -> None:
    pile = [
        person("d1-a", "Vik", offices=("ambassador",), countries=("NOR",)),
        person("d2-a", "Tor Vik", former=("ambassador",), offices=("author",)),
    ]
    assert groups(pile) == one("d1-a", "d2-a")
    assert [each.reason for each in links(pile)] == ["family-office"]


def test_a_present_field_does_not_contradict_a_former_one() -> None:
    pile = [
        person("d1-a", "Tor Vik", offices=("footballer",)),
        person("d2-a", "Tor Vik", offices=("minister",), former=("footballer",)),
        person("d3-a", "Tor Vik", offices=("minister",)),
    ]
    assert groups(pile[:2]) == one("d1-a", "d2-a")
    assert not groups([pile[0], pile[2]])


def test_a_junior_is_the_same_only_where_more_agrees_and_no_document_names_both() -> None:
    role = {"offices": ("ambassador",), "countries": ("NOR",)}
    pile = [person("d1-a", "Tor Vik", **role), person("d2-a", "Tor Vik Jr.", **role)]
    assert groups(pile) == one("d1-a", "d2-a")
    assert not groups([*pile, person("d1-b", "Tor Vik Jr.")]) & one("d1-a", "d2-a")


def test_a_document_that_keeps_two_apart_is_believed() -> None:
    pile = [
        person("d1-a", "Tor Vik"),
        person("d1-b", "Vik"),
        person("d2-a", "Tor Vik"),
        person("d3-a", "Vik"),
    ]
    assert groups(pile) == one("d1-a", "d2-a", "d3-a")


def test_a_document_with_a_name_behind_an_unknown_title_has_one_person() -> None:
    pile = [
        person("d1-a", "Robert Vik"),
        person("d1-b", "Zyxtitle Robert Vik"),
        person("d2-a", "Zyxtitle Robert Vik"),
        person("d3-a", "Robert Vik"),
    ]
    assert groups(pile) == one("d1-a", "d1-b", "d2-a", "d3-a")


def test_the_table_of_leaders_tells_whom_a_family_name_means() -> None:
    pile = [
        person("d1-a", "Vladimir Putin"),
        person("d2-a", "Ines Putin"),
        person("d3-a", "Putin", published="2019-05-01"),
        person("d4-a", "Putin", published="1950-05-01"),
    ]
    assert groups(pile) == one("d1-a", "d3-a")


def test_the_same_words_quoted_tell_whom_a_family_name_means() -> None:
    pile = [
        person("d1-a", "Tor Smith", quotes=("q1",)),
        person("d2-a", "Ines Smith", quotes=("q2",)),
        person("d3-a", "Smith", quotes=("q2",)),
    ]
    assert groups(pile) == one("d2-a", "d3-a")


def test_documents_decades_apart_need_more_than_a_name() -> None:
    old = person("d1-a", "Tor Vik", published="1931-02-03")
    assert not groups([old, person("d2-a", "Tor Vik", published="2020-02-03")])


def test_a_single_odd_reading_does_not_tear_a_person_apart() -> None:
    pile = [
        person(f"d{n:02}-a", "Tor Vik", offices=("minister",), countries=("NOR",))
        for n in range(12)
    ]
    odd = person("d30-a", "Tor Vik", offices=("footballer",), countries=("CHL",))
    plain = person("d31-a", "Tor Vik")
    (found,) = groups([*pile, odd, plain])
    assert plain.holder in found
    assert odd.holder not in found


def test_links_stay_about_as_many_as_profiles() -> None:
    offices = ("minister", "author", "director", "envoy", "adviser")
    pile = [
        person(
            f"d{n:03}-a", "Tor Vik", offices=(offices[n % 5],), published=f"20{10 + n % 9}-01-01"
        )
        for n in range(200)
    ]
    found = links(pile)
    assert len(found) < 1.5 * len(pile)
    assert len(groups(pile)) == 1


def test_each_link_is_what_its_ends_alone_give() -> None:
    pile = [
        person("d1-a", "Tor Vik", offices=("minister",), quotes=("q",)),
        person("d2-a", "Tor A. Vik", offices=("minister",), quotes=("q",)),
        person("d3-a", "Ines Vik"),
        person("d4-a", "Vik", offices=("minister",), quotes=("q",)),
    ]
    by_id = {each.holder: each for each in pile}
    found = links(pile)
    assert len(found) >= 4
    for link in found:
        assert links([by_id[link.one], by_id[link.other]]) == (link,)


def test_every_reason_is_a_row_of_the_table() -> None:
    for reason in ("full", "family-office", "given-names", "body-table", "quote", "judged"):
        assert link_reasons()[reason].sentence
    names = ("full", "spelled", "middle", "titled", "nickname", "initial", "family")
    grounds = ("quote", "table", "affiliation", "office", "country")
    assert {f"{a}-{b}" for a in names for b in grounds} <= link_reasons().keys()
    assert {f"{a}-{b}" for a in ("part", "suffix") for b in grounds[:-1]} <= link_reasons().keys()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (body("d1-a", "NATO"), body("d2-a", "North Atlantic Treaty Organization")),
        (body("d1-a", "nytimes.com", "outlet"), body("d2-a", "The New York Times", "outlet")),
        (body("d1-a", "aker-post.example", "outlet"), body("d2-a", "Aker Post", "outlet")),
        (body("d1-a", "Port Institute"), body("d2-a", "the Port Institute", "outlet")),
        (
            body("d1-a", "Democratic Harbour Committee"),
            body("d2-a", "Democratic Harbour Committee"),
        ),
        (body("d1-a", "NATO"), body("d2-a", "N.A.T.O")),
        (body("d1-a", "Norwegian Foreign Ministry"), body("d2-a", "Norway’s foreign ministry")),
        (
            body("d1-a", "Foreign Ministry", countries=("NOR",)),
            body("d2-a", "Norwegian Foreign Ministry"),
        ),
        (body("d1-a", "Norway", "government"), body("d2-a", "government of Norway", "government")),
        (
            body("d1-a", "Port Institute", names=("Port Institute", "NPI")),
            body("d2-a", "NPI"),
        ),
    ],
)
def test_bodies_by_any_of_their_names(first: object, second: object) -> None:
    assert groups([first, second]) == one("d1-a", "d2-a")  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (body("d1-a", "Foreign Ministry"), body("d2-a", "Foreign Ministry")),
        (
            body("d1-a", "Foreign Ministry", countries=("NOR",)),
            body("d2-a", "Foreign Ministry", countries=("SWE",)),
        ),
        (body("d1-a", "Norwegian Foreign Ministry"), body("d2-a", "Swedish Foreign Ministry")),
        (body("d1-a", "Norwegian Foreign Ministry"), body("d2-a", "Foreign Ministry")),
        (
            body("d1-a", "Foreign Ministry", countries=("NOR",)),
            body("d2-a", "Swedish Foreign Ministry", countries=("SWE",)),
        ),
        (
            body("d1-a", "Port Institute", names=("Port Institute", "NPI")),
            body("d2-a", "Nordkap Polar Initiative", names=("Nordkap Polar Initiative", "NPI")),
        ),
        (body("d1-a", "Norway", "government"), body("d2-a", "Sweden", "government")),
        (body("d1-a", "Nordkap-Aker"), body("d2-a", "N.A.-Sund")),
        (body("d1-a", "Vik"), person("d2-a", "Vik")),
    ],
)
def test_different_bodies(first: object, second: object) -> None:
    assert not groups([first, second])  # type: ignore[list-item]


def test_a_vague_body_is_the_same_in_one_country() -> None:
    pile = [body(f"d{n}-a", "Foreign Ministry", countries=("NOR",)) for n in (1, 2)]
    assert groups(pile) == one("d1-a", "d2-a")


def test_unnamed_people_are_one_only_by_their_words_in_one_outlet() -> None:
    here = unnamed("d1-a", "two officials", outlet="Aker Post", quotes=("q1",))
    again = unnamed("d2-a", "officials", outlet="Aker Post", quotes=("q1",))
    elsewhere = unnamed("d3-a", "two officials", outlet="Sund News", quotes=("q1",))
    silent = unnamed("d4-a", "two officials", outlet="Aker Post")
    assert groups([here, again, elsewhere, silent]) == one("d1-a", "d2-a")
    assert blocks_of(silent) == ()


def test_the_canonical_name_is_the_fullest_that_most_bear() -> None:
    pile = [
        person("d1-a", "Tor Ovrebo", offices=("minister",)),
        person("d2-a", "Tor Øvrebø", offices=("minister",)),
        person("d3-a", "TOR OVREBO", offices=("minister",)),
        person("d4-a", "Tor A. Øvrebø", offices=("minister",)),
        person("d5-a", "Øvrebø", offices=("minister",)),
        person("d6-a", "Øvrebø", offices=("minister",)),
    ]
    (found,) = known(pile)
    assert (found.id, found.name, found.kind) == ("d1-a", "Tor Øvrebø", "person")
    assert len(found.links) >= 5


def test_the_canonical_name_of_a_body_is_the_tables() -> None:
    (found,) = known([body("d1-a", "EU"), body("d2-a", "EU")])
    assert found.name == "European Union"


def test_judgements_win_over_links() -> None:
    pile = [person("d1-a", "Tor Vik"), person("d2-a", "Tor Vik"), person("d3-a", "Ines Duarte")]
    assert not groups(pile, [judged("d1-a", "d2-a", "different")])
    both = [judged("d1-a", "d2-a", "different"), judged("d2-a", "d3-a", "same", "j2")]
    assert groups(pile, both) == one("d2-a", "d3-a")
    first, second = known(pile, both)
    assert (first.judgements, second.judgements) == (("j1",), ("j1", "j2"))
    assert [each.judgement for each in second.links] == ["j2"]


def test_judged_apart_the_others_stay_together() -> None:
    pile = [person(f"d{n}-a", "Tor Vik") for n in range(1, 7)]
    found = groups(pile, [judged("d1-a", "d6-a", "different")])
    assert frozenset({"d2-a", "d3-a", "d4-a", "d5-a"}) in found


def test_links_to_profiles_that_are_not_there_are_passed_over() -> None:
    pile = [person("d1-a", "Tor Vik"), person("d2-a", "Tor Vik")]
    (found,) = entities(pile[:1], links(pile), [judged("d1-a", "d9-a", "same")])
    assert (found.members, found.links, found.judgements) == (("d1-a",), (), ())
