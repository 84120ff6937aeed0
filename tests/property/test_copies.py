"""Laws of copies: the same from either end, true to the letter, and nobody else's business."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.copies_links import compare, profile_of
from onrecord.link.dates_words import words_in
from onrecord.model.records import Reading
from tests.unit.link.copied import BODY, KIT, OTHER, VIK, article

PARAGRAPHS = (*BODY, *OTHER, VIK, "HOLM (AP) — " + OTHER[0], "Copyright 2031 Reuters.")
WORDS = st.sampled_from(("ferry", "quay", "Aker", "“the", "bearing”", "fog,", "was", "not."))
LINES = st.one_of(
    st.sampled_from(PARAGRAPHS),
    st.lists(WORDS, min_size=1, max_size=30).map(" ".join),
    st.text(min_size=1, max_size=40).filter(str.strip),
)
DOCUMENTS = st.builds(
    lambda lines, outlet, title: article(*lines, outlet=outlet, title=title),
    st.lists(LINES, min_size=1, max_size=8),
    st.sampled_from((None, "The Quay Post", "Reuters")),
    st.sampled_from((None, "Ferry aground")),
)


@given(DOCUMENTS, DOCUMENTS)
def test_a_link_is_the_same_from_either_end(one: Reading, other: Reading) -> None:
    first, second = profile_of(one), profile_of(other)
    assert compare(first, [second], KIT) == compare(second, [first], KIT)


@given(DOCUMENTS, DOCUMENTS)
def test_passages_are_the_same_words_and_lie_in_no_other(one: Reading, other: Reading) -> None:
    texts = {each.document.id: each.document.text for each in (one, other)}
    for link in compare(profile_of(one), [profile_of(other)], KIT):
        here, there = texts[link.one], texts[link.other]
        for each in link.passages:
            left = [word.form for word in words_in(here, each.start, each.end)]
            right = [word.form for word in words_in(there, each.other_start, each.other_end)]
            assert left == right != []
        for places in (
            sorted((each.start, each.end) for each in link.passages),
            sorted((each.other_start, each.other_end) for each in link.passages),
        ):
            assert all(a[1] <= b[0] for a, b in pairwise(places))
        printed = [side for each in link.changes for side in (each.one, each.other) if side]
        for words in (*link.words, *printed):
            assert texts[words.document][words.start : words.end] == words.exact


@given(DOCUMENTS, DOCUMENTS, DOCUMENTS)
def test_other_documents_change_no_link(one: Reading, other: Reading, third: Reading) -> None:
    first, second, more = map(profile_of, (one, other, third))
    alone = (*compare(first, [second], KIT), *compare(first, [more], KIT))
    assert compare(first, [second, more], KIT) == alone
