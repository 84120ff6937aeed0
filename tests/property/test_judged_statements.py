"""Whatever people decide about statements: order is irrelevant, and revoking brings all back."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.judgement import CHECKS, JudgedStatement, Judgement, Target, Verdict
from onrecord.model.product import Pile, Product
from onrecord.model.sample import Sample
from onrecord.products.index import index_of
from onrecord.products.panel import panel
from onrecord.products.roundup import roundup
from onrecord.products.sampled import drawn, sampled
from onrecord.products.statements import spans_of, statements
from onrecord.products.statements_judged import reason_of, standing_statements
from onrecord.products.statements_printed import printed_statements
from onrecord.products.verify import verified
from tests.unit.products.piles import lighthouse, pile_of

PILE = pile_of(lighthouse())
INDEX = index_of(PILE)
IDS = tuple(sorted(INDEX.homes))
SAMPLE = Sample(n=4)


def decided(number: int, verdict: Verdict, value: str | None, at: int, drawn: bool) -> Judgement:
    shelf, record = INDEX.record(IDS[number % len(IDS)])  # type: ignore[misc]  # it is in the pile
    spans = spans_of(record)
    start, end = spans[0].start, spans[-1].end
    target = Target(
        document=shelf.document,
        source=shelf.reading.document.source,
        kind="attribution" if record.id in shelf.attributions else "assertion",
        start=start,
        end=end,
        exact=shelf.text[start:end],
        sample=SAMPLE.name if drawn and verdict == "checked" else None,
    )
    time = f"2025-06-01T10:{at:02}:00+00:00"
    return Judgement(verdict=verdict, targets=(target,), value=value, author="Ada", time=time)


def placed(made: Judgement) -> JudgedStatement:
    target = made.targets[0]
    place = (target.document, target.start, target.end)
    (record,) = (
        each
        for each in IDS
        if (found := INDEX.record(each))
        and (spans_of(found[1])[0].start, spans_of(found[1])[-1].end) == place[1:]
    )
    return JudgedStatement(made, record, place)


STRUCK = st.tuples(st.sampled_from(["strike", "wrong-holder"]), st.none())
CHECKED = st.tuples(st.just("checked"), st.sampled_from(CHECKS))
JUDGEMENTS = st.lists(
    st.builds(
        lambda number, what, at, drawn: decided(number, what[0], what[1], at, drawn),
        st.integers(0, 40),
        st.one_of(STRUCK, CHECKED),
        st.integers(0, 59),
        st.booleans(),
    ),
    max_size=8,
).map(lambda made: [placed(each) for each in dict.fromkeys(made)])


def products(judged: Sequence[JudgedStatement]) -> tuple[Pile, list[Product]]:
    pile = msgspec.structs.replace(PILE, on_statements=tuple(judged))
    return pile, [verified(each, pile) for each in (panel(pile), roundup(pile, "theme"))]


PLAIN = products(())[1]


@settings(deadline=None, max_examples=40)
@given(JUDGEMENTS, st.randoms(use_true_random=False))
def test_the_order_in_which_judgements_are_kept_is_irrelevant(judged, random) -> None:  # type: ignore[no-untyped-def]  # drawn by Hypothesis
    shuffled = list(judged)
    random.shuffle(shuffled)
    assert products(judged)[1] == products(shuffled)[1]
    assert statements(products(judged)[0]) == statements(products(shuffled)[0])


@settings(deadline=None, max_examples=40)
@given(JUDGEMENTS)
def test_nothing_that_counts_against_a_statement_is_printed(judged) -> None:  # type: ignore[no-untyped-def]  # drawn by Hypothesis
    pile, made = products(judged)
    against = {each.record for each in standing_statements(judged) if reason_of(each.judgement)}
    index = index_of(pile)
    printed = {
        one
        for product in made
        for section in product.sections
        for sentence in section.sentences
        for one in printed_statements(index, sentence)
    }
    assert not printed & against
    assert all(product.refused == () for product in made)
    if not against:
        assert [each.sections for each in made] == [each.sections for each in PLAIN]


@settings(deadline=None, max_examples=40)
@given(JUDGEMENTS)
def test_a_sample_counts_its_first_statements_and_no_more(judged) -> None:  # type: ignore[no-untyped-def]  # drawn by Hypothesis
    pile, _ = products(judged)
    index = index_of(pile)
    order = [record.id for _, record in drawn(index, SAMPLE)]
    assert order == [record.id for _, record in drawn(INDEX, SAMPLE)]
    ticked = {each.record for each in judged if each.judgement.targets[0].sample}
    found = sampled(index)
    reach = next((at for at, each in enumerate(order[: SAMPLE.n]) if each not in ticked), SAMPLE.n)
    assert (found.checked if found else 0) == reach
    assert found is None or (0 <= found.right <= found.checked and found.low <= found.high)


def test_the_statements_of_the_pile_stand_in_places_of_their_own() -> None:
    places = [placed(decided(number, "strike", None, 0, False)).place for number in range(len(IDS))]
    assert len(set(places)) == len(IDS)
    assert all(one != other for one, other in pairwise(sorted(map(str, places))))
