"""Quotation groups: the fullest version, what is held against it, and what makes two of one."""

from itertools import permutations

from onrecord.link.quotation_groups import collated
from tests.unit.link.quoted import groups, links, quoted

FERRY = "The old ferry will leave the harbour of Aker before the winter storms begin"
CRANE = "The northern crane stood on rotten wood and everybody on the quay could smell it"


def test_the_fullest_version_is_the_longest_in_the_holders_own_words() -> None:
    padded = quoted(
        "c", f"The old ferry [of the {'very ' * 20}rich council] will leave the harbour"
    )
    whole, cut = quoted("a", FERRY), quoted("b", FERRY.removesuffix(" begin"))
    (found,) = groups(whole, cut, padded)
    assert found.fullest == whole.id
    assert found.members == tuple(sorted(each.id for each in (whole, cut, padded)))
    assert found.id == found.members[0]
    assert [each.member for each in found.variants] == list(found.members)


def test_each_variant_says_what_it_leaves_out_puts_in_and_changes() -> None:
    whole = quoted("a", FERRY)
    other = quoted("b", "The old ferry must leave the cold harbour of Aker before the storms")
    (found,) = groups(whole, other)
    (variant,) = [each for each in found.variants if each.member == other.id]
    assert found.fullest == whole.id
    assert (variant.relation, variant.against, variant.turned) == ("altered", whole.id, True)
    shown = [
        (each.kind, tuple(one.exact for one in each.fullest), tuple(o.exact for o in each.variant))
        for each in variant.differences
    ]
    assert shown == [
        ("changed", ("will",), ("must",)),
        ("put_in", (), ("cold",)),
        ("left_out", ("winter",), ()),
        ("left_out", ("begin",), ()),
    ]
    assert variant.differences[-1].edge == "end"


def test_words_left_out_over_pieces_keep_the_place_of_each() -> None:
    whole = quoted("a", f"{FERRY}.", f"{CRANE}.")
    (found,) = groups(whole, quoted("b", FERRY))
    (variant,) = [each for each in found.variants if each.document == "b"]
    (left,) = [each for each in variant.differences if each.kind == "left_out"]
    assert [each.exact for each in left.fullest] == [CRANE]
    assert left.fullest[0].start == whole.spans[1].start


def test_two_remarks_that_one_document_quotes_together_are_one_and_others_are_apart() -> None:
    both, first, second = quoted("a", FERRY, CRANE), quoted("b", FERRY), quoted("c", CRANE)
    (found,) = groups(both, first, second)
    assert found.fullest == both.id
    assert len(groups(first, second)) == 0


def test_what_shares_no_words_with_the_fullest_is_held_against_what_it_shares_most_with() -> None:
    long = quoted(
        "a", f"{FERRY}. {'No captain of Nordkap has slept since the fog came down. ' * 3}"
    )
    middle, last = quoted("b", FERRY, CRANE), quoted("c", CRANE)
    (found,) = groups(long, middle, last)
    against = {each.member: each.against for each in found.variants}
    assert found.fullest == long.id
    assert against == {long.id: long.id, middle.id: long.id, last.id: middle.id}


def test_the_order_of_members_and_links_is_nothing() -> None:
    profiles = [quoted("a", FERRY, CRANE), quoted("b", FERRY), quoted("c", CRANE)]
    profiles += [quoted(str(n), FERRY.replace("old ", "")) for n in range(4)]
    expected = collated({each.id: each for each in profiles}, links(profiles))
    for shuffled in list(permutations(profiles))[::700]:
        found = links(shuffled)[::-1]
        assert collated({each.id: each for each in shuffled}, found) == expected
