"""What is one claim, of propositions that links hold together: links drawn by hand."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from onrecord.link.claim_groups import claims
from onrecord.link.claims import ClaimProfile
from onrecord.model.claim import Claim, ClaimLink, ClaimRelation

NAMES = "abcdefgh"


def told(names: str, denied: str = "") -> dict[str, ClaimProfile]:
    return {name: ClaimProfile(id=name, words=name, denies=name in denied) for name in names}


def link(ends: str, relation: ClaimRelation = "same", score: float = 0.9) -> ClaimLink:
    one, other = tuple(ends)
    return ClaimLink(one=one, other=other, relation=relation, score=score, reason="reworded")


def judged(ends: str) -> ClaimLink:
    return replace(link(ends, score=1.0), reason="judged", judgement=f"j-{ends}")


def groups(found: tuple[Claim, ...]) -> list[str]:
    return ["".join(each.members) for each in found]


def test_what_all_links_hold_together_is_one_claim() -> None:
    (found,) = claims(told("abc"), [link("ab"), link("ac"), link("bc")])
    assert found.id == "a"
    assert found.members == ("a", "b", "c")
    assert len(found.links) == 3


def test_a_proposition_without_links_is_a_claim_of_one() -> None:
    assert groups(claims(told("a"), [])) == ["a"]


def test_a_chain_does_not_make_one_of_its_ends() -> None:
    chain = [link("ab", score=0.9), link("bc", score=0.8), link("cd", score=0.9)]
    assert groups(claims(told("abcd"), chain)) == ["ab", "cd"]


def test_three_in_a_chain_agree_by_half() -> None:
    assert groups(claims(told("abc"), [link("ab"), link("bc", score=0.8)])) == ["abc"]


def test_no_two_members_are_at_odds_or_more_or_less() -> None:
    relations: tuple[ClaimRelation, ...] = ("disputes", "stronger", "weaker", "supports")
    for relation in relations:
        found = claims(told("abc"), [link("ab"), link("bc", score=0.8), link("ac", relation)])
        assert groups(found) == ["ab", "c"]
        assert [each.relation for each in found[0].beside] == [relation]
        assert found[0].beside == found[1].beside


def test_no_claim_asserts_and_denies() -> None:
    found = claims(told("abc", denied="c"), [link("ab"), link("ac"), link("bc")])
    assert groups(found) == ["ab", "c"]


def test_links_to_members_of_other_components_stand_beside() -> None:
    (found,) = claims(told("ab"), [link("ab"), link("bz", "disputes"), link("az")])
    assert [(each.one, each.other) for each in found.beside] == [("b", "z")]


def test_a_person_makes_one_of_what_no_link_holds_together() -> None:
    (found,) = claims(told("ab"), [link("ab", "disputes")], judged=[judged("ab")])
    assert found.members == ("a", "b")
    assert found.judgements == ("j-ab",)
    assert found.links == (judged("ab"),)


def test_a_person_keeps_two_apart_whatever_links_say() -> None:
    links = [link("ab"), link("ac"), link("bc")]
    assert "ab" not in groups(claims(told("abc"), links, apart=[("b", "a")]))[0]


def test_a_person_keeps_two_apart_also_through_a_third() -> None:
    found = claims(told("abc"), [], judged=[judged("ab"), judged("bc")], apart=[("a", "c")])
    assert groups(found) == ["ab", "c"]


def test_a_person_makes_one_of_two_claims_with_all_their_members() -> None:
    links = [link("bc"), link("ac", "disputes"), link("de")]
    found = claims(told("abcde"), links, judged=[judged("ab"), judged("cd")])
    assert groups(found) == ["abcde"]
    assert found[0].judgements == ("j-ab", "j-cd")


def test_what_is_kept_apart_from_one_is_so_from_what_a_person_calls_the_same() -> None:
    found = claims(told("abc"), [link("ac")], judged=[judged("ab")], apart=[("b", "c")])
    assert groups(found) == ["ab", "c"]


RELATIONS: tuple[ClaimRelation, ...] = ("same", "same", "same", "disputes", "stronger")
LINKS = st.dictionaries(
    st.sampled_from([a + b for a in NAMES for b in NAMES if a < b]),
    st.tuples(st.sampled_from(RELATIONS), st.integers(60, 99)),
)


@given(LINKS, st.sets(st.sampled_from(NAMES)))
def test_claims_are_a_function_of_the_component(
    drawn: dict[str, tuple[ClaimRelation, int]], denied: set[str]
) -> None:
    links = [link(ends, relation, score / 100) for ends, (relation, score) in drawn.items()]
    members = told(NAMES, "".join(denied))
    found = claims(members, links)
    turned = dict(reversed(members.items()))
    assert claims(turned, links[::-1]) == found
    assert sorted(each for claim in found for each in claim.members) == list(NAMES)
    for claim in found:
        assert len({members[each].denies for each in claim.members}) == 1
        assert all(each.relation == "same" for each in claim.links)


def test_the_order_of_links_is_nothing() -> None:
    links = [link("ab"), link("bc", score=0.8), link("cd"), link("ad", "disputes")]
    found = {claims(told("abcd"), order) for order in permutations(links)}
    assert len(found) == 1
