"""Laws of collating: the same from both ends, spans verbatim, a quotation is like itself."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.link.quotation_groups import collated
from onrecord.link.quotations import compare, held_against
from onrecord.link.quotations_profile import QuotationProfile
from onrecord.model.span import Span
from onrecord.models.kit import Kit
from tests.unit.link.quoted import DUARTE, VIK, links, quoted

WORDS = st.sampled_from(
    [
        "the",
        "ferry",
        "will",
        "not",
        "leave",
        "Aker",
        "if",
        "storms",
        "come",
        "but",
        "12",
        "or",
        "50",
        "trawlers",
        "must",
        "stay",
        ".",
        ",",
        "…",
        "[sic]",
        "(or)",
        "‘",
        "’",
        "“",
        "”",
        "harbour",
        "unless",
        "nobody",
        "said",
        "so",
        "won’t",
        "very",
        "greedy",
        "council",
        "of",
        "Nordkap",
    ]
)
TEXTS = st.lists(WORDS, min_size=2, max_size=24).map(" ".join)
PIECES = st.lists(st.one_of(TEXTS, st.text(min_size=1, max_size=40)), min_size=1, max_size=3)


@st.composite
def profiles(draw: st.DrawFn, document: str | None = None) -> QuotationProfile:
    where = document or draw(st.sampled_from("abcdef"))
    by = draw(st.sampled_from([(), (VIK,), (DUARTE,), (VIK, DUARTE)]))
    rendered = draw(st.booleans())
    said = draw(st.sampled_from([None, "2031-04-24", "2031-05-24"]))
    return quoted(where, *draw(PIECES), by=by, rendered=rendered, said=said)


@settings(max_examples=150)
@given(profiles(document="a"), profiles(document="b"))
def test_a_link_is_the_same_from_both_ends(one: QuotationProfile, other: QuotationProfile) -> None:
    assert compare(one, (other,), Kit()) == compare(other, (one,), Kit())


@settings(max_examples=150)
@given(profiles(document="a"), profiles(document="b"))
def test_every_word_is_in_what_both_have_or_in_a_difference(
    one: QuotationProfile, other: QuotationProfile
) -> None:
    held = held_against(one, other)
    if held is None:
        return
    runs, found = held.aligned.runs, [gap for gap, _ in held.gaps]
    here = [n for run in runs for n in range(run.one, run.ends[0])]
    there = [n for run in runs for n in range(run.other, run.ends[1])]
    here += [n for gap in found for n in range(*gap.variant)]
    there += [n for gap in found for n in range(*gap.fuller)]
    assert sorted(here) == list(range(min(len(held.aligned.one.tokens), 500)))
    assert sorted(there) == list(range(min(len(held.aligned.other.tokens), 500)))


@settings(max_examples=60)
@given(TEXTS)
def test_a_quotation_is_the_same_as_itself(text: str) -> None:
    held = held_against(quoted("a", text), quoted("b", text))
    assert held is None or (held.relation, held.gaps, held.why) == ("same", (), None)


@settings(max_examples=60, deadline=None)
@given(st.lists(profiles(), max_size=8, unique_by=lambda each: each.id))
def test_every_span_of_a_quotation_stands_in_its_own(found: list[QuotationProfile]) -> None:
    members = {each.id: each for each in found}
    for quotation in collated(members, links(found)):
        assert quotation.members == tuple(sorted(quotation.members))
        for variant in quotation.variants:
            against = members[variant.against].spans
            own = members[variant.member].spans
            for each in variant.differences:
                assert all(stands(span, against) for span in each.fullest)
                assert all(stands(span, own) for span in each.variant)


def stands(span: Span, within: tuple[Span, ...]) -> bool:
    return any(
        each.covers(span)
        and each.exact[span.start - each.start : span.end - each.start] == span.exact
        for each in within
    )
