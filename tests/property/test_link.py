"""Laws of linking: order does not matter, what is far away changes nothing, judgements win."""

import random
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.link.people import blocks_of, entities, links
from onrecord.link.personal import CLASHES, agreement, personal
from onrecord.model.link import Entity, Link, Profile
from tests.unit.link.profiles import body, judged, person, unnamed

NAMES = (
    "Tor Vik",
    "Tor A. Vik",
    "Tor B. Vik",
    "T. Vik",
    "Vik",
    "Ines Vik",
    "Tor Vik Jr.",
    "Bob Duarte",
    "Robert Duarte",
    "Roberta Duarte",
    "R. Duarte",
    "Duarte",
    "Vladimir Putin",
    "Putin",
    "Shen Yulan",
    "Smith",
)
BODIES = ("Port Institute", "NPI", "Nordkap Polar Initiative", "NATO", "Foreign Ministry")
ROLES = st.fixed_dictionaries(
    {
        "offices": st.sampled_from([(), ("minister",), ("senator",), ("nurse",), ("envoy",)]),
        "former": st.sampled_from([(), (), ("minister",), ("nurse",)]),
        "affiliations": st.sampled_from([(), (), ("Port Institute",), ("Aker Bank",)]),
        "countries": st.sampled_from([(), (), ("NOR",), ("SWE",)]),
        "published": st.sampled_from([None, "2019-01-02", "1971-01-02"]),
        "quotes": st.sampled_from([(), (), ("q1",), ("q1", "q2")]),
    }
)


@st.composite
def piles(draw: st.DrawFn) -> list[Profile]:
    """Up to a dozen holders of up to eight documents."""
    found: dict[str, Profile] = {}
    for number in range(draw(st.integers(1, 12))):
        holder = f"d{draw(st.integers(1, 8))}-{number:02}"
        kind = draw(st.sampled_from(["person"] * 6 + ["body", "unnamed"]))
        if kind == "person":
            found[holder] = person(holder, draw(st.sampled_from(NAMES)), **draw(ROLES))
        elif kind == "body":
            name = draw(st.sampled_from(BODIES))
            names = (name, *draw(st.sampled_from([(), ("NPI",)])))
            found[holder] = body(holder, name, names=names, countries=draw(ROLES)["countries"])
        else:
            quotes = draw(ROLES)["quotes"]
            found[holder] = unnamed(holder, "two officials", outlet="Aker Post", quotes=quotes)
    return list(found.values())


@st.composite
def judgements(draw: st.DrawFn, pile: Sequence[Profile]) -> list[Link]:
    """Judgements over different pairs of a pile's holders."""
    holders = [each.holder for each in pile]
    found: dict[tuple[str, str], Link] = {}
    for number in range(draw(st.integers(0, 3)) if len(holders) > 1 else 0):
        one, other = draw(st.permutations(holders))[:2]
        link = judged(one, other, draw(st.sampled_from(["same", "different"])), f"j{number}")
        found[link.one, link.other] = link
    return list(found.values())


def of(pile: Sequence[Profile], decided: Sequence[Link] = ()) -> tuple[Entity, ...]:
    return entities(pile, links(pile), decided)


def entity_of(found: Sequence[Entity], holder: str) -> str:
    return next(each.id for each in found if holder in each.members)


@given(piles(), st.data(), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_order_does_not_matter(
    pile: list[Profile], data: st.DataObject, chance: random.Random
) -> None:
    decided = data.draw(judgements(pile))
    shuffled = chance.sample(pile, len(pile))
    assert links(shuffled) == links(pile)
    backwards = [*reversed(links(pile))]
    assert entities(shuffled, backwards, decided[::-1]) == of(pile, decided)


@given(piles(), st.data())
@settings(max_examples=100, deadline=None)
def test_every_profile_is_in_just_one_entity(pile: list[Profile], data: st.DataObject) -> None:
    found = of(pile, data.draw(judgements(pile)))
    members = sorted(member for each in found for member in each.members)
    assert members == sorted(each.holder for each in pile)
    for each in found:
        assert each.id == each.members[0] == min(each.members)
        assert {end for link in each.links for end in (link.one, link.other)} <= set(each.members)


@given(piles())
@settings(max_examples=150, deadline=None)
def test_links_are_functions_of_their_ends(pile: list[Profile]) -> None:
    by_id = {each.holder: each for each in pile}
    for link in links(pile):
        assert links([by_id[link.one], by_id[link.other]]) == (link,)
        assert by_id[link.one].document != by_id[link.other].document


@given(piles())
@settings(max_examples=150, deadline=None)
def test_clashing_full_names_are_never_one(pile: list[Profile]) -> None:
    by_id = {each.holder: each for each in pile}
    for entity in of(pile):
        members = [by_id[each] for each in entity.members]
        names = [personal(each.name) for each in members if each.kind == "person"]
        assert all(
            agreement(a, b) not in CLASHES
            for a in names
            for b in names
            if a and b and a.key == b.key
        )


@given(piles(), st.data())
@settings(max_examples=150, deadline=None)
def test_a_profile_changes_only_what_it_touches(pile: list[Profile], data: st.DataObject) -> None:
    added = data.draw(st.sampled_from(pile))
    before = [each for each in pile if each is not added]
    after = of(pile)
    touched = next(each for each in after if added.holder in each.members)
    shares = {each.holder for each in before if set(blocks_of(each)) & set(blocks_of(added))}
    untouched = [each for each in of(before) if not _reaches(before, each, shares)]
    assert set(untouched) <= set(after)
    assert touched not in untouched


def _reaches(pile: Sequence[Profile], entity: Entity, shares: set[str]) -> bool:
    """Whether an entity hangs, over blocks, on one of the profiles."""
    blocks = {each.holder: set(blocks_of(each)) for each in pile}
    reached = set(shares)
    while True:
        keys = {key for holder in reached for key in blocks[holder]}
        more = {holder for holder, own in blocks.items() if own & keys} | reached
        if more == reached:
            return not reached.isdisjoint(entity.members)
        reached = more


@given(piles(), st.data())
@settings(max_examples=150, deadline=None)
def test_judgements_win(pile: list[Profile], data: st.DataObject) -> None:
    decided = data.draw(judgements(pile))
    found = of(pile, decided)
    apart = [each for each in decided if each.relation == "different"]
    for link in apart:
        assert entity_of(found, link.one) != entity_of(found, link.other)
    for link in decided:
        if link.relation == "same" and not apart:
            assert entity_of(found, link.one) == entity_of(found, link.other)
        owners = [each for each in found if {link.one, link.other} & set(each.members)]
        assert all(link.judgement in each.judgements for each in owners)


@given(piles())
@settings(max_examples=100, deadline=None)
def test_blocks_can_be_linked_one_by_one(pile: list[Profile]) -> None:
    """What shares no block is not compared, so a record may link each set of blocks by itself."""
    blocks = {each.holder: set(blocks_of(each)) for each in pile}
    rest, parts = list(pile), list[list[Profile]]()
    while rest:
        part = [rest.pop()]
        while more := [e for e in rest if any(blocks[e.holder] & blocks[p.holder] for p in part)]:
            part += more
            rest = [each for each in rest if each not in more]
        parts.append(part)
    assert sorted(link.one + link.other for part in parts for link in links(part)) == sorted(
        link.one + link.other for link in links(pile)
    )
    apart = [entity for part in parts for entity in of(part)]
    assert sorted(apart, key=lambda each: each.id) == list(of(pile))
