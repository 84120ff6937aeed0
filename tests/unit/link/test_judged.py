"""What people decided about entities: it wins, the later of two that contradict each other."""

import random

import pytest

from onrecord.link.judged import Decision, judged_entities, standing
from onrecord.link.people import links
from onrecord.model.judgement import PAIRED, VALUED, Judgement, Target, Verdict
from onrecord.model.link import Entity, Profile


def profile(holder: str, name: str = "Tor Vik", affiliation: str | None = None) -> Profile:
    return Profile(
        holder=holder,
        document=f"of-{holder}",
        kind="person",
        naming="named",
        name=name,
        names=(name,),
        affiliations=(affiliation,) if affiliation else (),
    )


def found_in(profiles: list[Profile], decisions: list[Decision]) -> tuple[Entity, ...]:
    return judged_entities(profiles, links(profiles), decisions).entities


def decision(
    verdict: Verdict, *holders: str, minute: int = 0, value: str | None = None
) -> Decision:
    targets = tuple(
        Target(document=f"of-{each}", source=each, kind="holder", start=0, end=7, exact="Tor Vik")
        for each in holders
    )
    assert (value is not None) == (verdict in VALUED)
    made = Judgement(
        verdict=verdict,
        targets=targets,
        value=value,
        author="Ines Duarte",
        time=f"2025-04-24T10:{minute:02}:00+00:00",
    )
    return Decision(made, holders)


def groups(found: tuple[Entity, ...]) -> set[frozenset[str]]:
    return {frozenset(each.members) for each in found}


def people(*names: str) -> list[Profile]:
    return [profile(each) for each in names]


def test_of_two_that_contradict_each_other_the_later_one_counts() -> None:
    first = decision("same", "a", "b", minute=1)
    second = decision("different", "b", "a", minute=2)
    third = decision("same", "a", "b", minute=3)
    assert standing([first, second]) == [second]
    assert standing([first, second, third]) == [first, third]


def test_a_contradiction_over_third_holders_is_one() -> None:
    chained = [decision("same", "a", "b", minute=1), decision("same", "b", "c", minute=2)]
    apart = decision("different", "a", "c", minute=3)
    assert standing([*chained, apart]) == [chained[1], apart]
    earlier = decision("different", "a", "c", minute=0)
    assert standing([earlier, *chained]) == chained


def test_same_joins_what_no_link_joins() -> None:
    found = found_in([profile("a"), profile("b", "Ola Berg")], [decision("same", "a", "b")])
    assert groups(found) == {frozenset("ab")}
    assert found[0].judgements == (decision("same", "a", "b").judgement.id,)


def test_same_joins_all_that_was_one_with_either() -> None:
    profiles = [*people("a", "b"), *(profile(each, "Ola Berg") for each in "cd")]
    for ends in ("ac", "bd", "da"):
        assert groups(found_in(profiles, [decision("same", *ends)])) == {frozenset("abcd")}
    decisions = [decision("same", "a", "c", minute=1), decision("different", "a", "d", minute=2)]
    assert groups(found_in(profiles, decisions)) == {frozenset("abc"), frozenset("d")}


def test_different_takes_the_second_out_and_leaves_the_others_together() -> None:
    profiles = people(*"abcd")
    for taken in "bcd":
        found = found_in(profiles, [decision("different", "a", taken)])
        assert groups(found) == {frozenset("abcd") - {taken}, frozenset(taken)}
        found = found_in(profiles, [decision("different", taken, "a")])
        assert groups(found) == {frozenset("bcd"), frozenset("a")}


def test_what_is_nearer_to_the_second_goes_with_it() -> None:
    profiles = [*people("a", "b"), *(profile(each, affiliation="Port Institute") for each in "cd")]
    found = found_in(profiles, [decision("different", "a", "d")])
    assert groups(found) == {frozenset("ab"), frozenset("cd")}


def test_what_was_judged_the_same_stays_with_it() -> None:
    decisions = [decision("same", "c", "d", minute=1), decision("different", "a", "d", minute=2)]
    found = found_in(people(*"abcd"), decisions)
    assert groups(found) == {frozenset("ab"), frozenset("cd")}
    same, different = (each.judgement.id for each in decisions)
    assert {each.members: set(each.judgements) for each in found} == {
        ("a", "b"): {different},
        ("c", "d"): {same, different},
    }


def test_several_can_be_taken_out_one_after_the_other() -> None:
    decisions = [decision("different", "a", each, minute=n) for n, each in enumerate("bd")]
    found = found_in(people(*"abcde"), decisions)
    assert groups(found) == {frozenset("ace"), frozenset("b"), frozenset("d")}


@pytest.mark.parametrize("verdict", ["name", "affiliation"])
def test_the_latest_name_and_affiliation_count(verdict: Verdict) -> None:
    decisions = [
        decision(verdict, "a", minute=1, value="Tor A. Vik"),
        decision(verdict, "b", minute=2, value="Tor B. Vik"),
    ]
    (found,) = found_in(people("a", "b"), decisions)
    assert getattr(found, verdict) == "Tor B. Vik"
    assert found.judgements == (decisions[1].judgement.id,)


def test_a_name_goes_with_the_holder_it_was_given_to() -> None:
    decisions = [
        decision("name", "c", minute=1, value="Tor C. Vik"),
        decision("different", "a", "c", minute=2),
    ]
    found = found_in(people(*"abc"), decisions)
    assert {each.members: each.name for each in found} == {
        ("a", "b"): "Tor Vik",
        ("c",): "Tor C. Vik",
    }


def test_what_is_no_person_is_an_organisation_and_says_why() -> None:
    (found,) = found_in(people("a"), [decision("not-a-person", "a")])
    assert found.kind == "organisation"
    assert len(found.judgements) == 1


def test_the_order_of_profiles_and_links_does_not_matter() -> None:
    chance = random.Random(5)  # noqa: S311
    names = "abcdefgh"
    for _ in range(50):
        decisions = [
            decision(chance.choice(sorted(PAIRED)), *chance.sample(names, 2), minute=minute)
            for minute in range(4)
        ]
        profiles = [profile(each, chance.choice(("Tor Vik", "T. Vik", "Vik"))) for each in names]
        found = list(links(profiles))
        expected = judged_entities(profiles, found, decisions)
        chance.shuffle(found)
        chance.shuffle(profiles)
        assert judged_entities(profiles, found, decisions) == expected
        for each in standing(decisions):
            one, other = each.holders
            together = any({one, other} <= {*entity.members} for entity in expected.entities)
            assert together == (each.judgement.verdict == "same")
