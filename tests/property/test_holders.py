"""Whoever is taken for one: products stay true, and nobody's statement is lost or counted twice."""

from collections import Counter
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.judgement import Judgement
from onrecord.model.product import Pile
from onrecord.model.records import Holder
from onrecord.products.holders import holders
from onrecord.products.holders_page import holder_page
from onrecord.products.panel import panel
from onrecord.products.roundup import roundup
from onrecord.products.verify import verified
from tests.unit.products.linked import Group, Viks, judgement, linked
from tests.unit.products.piles import Draft, lighthouse

PEOPLE = 5


def people() -> tuple[list[Draft], list[tuple[Draft, Holder]]]:
    """Four documents and the five people whom they name."""
    viks, light = Viks(), lighthouse()
    drafts = [viks.full, viks.short, viks.other, light]
    named = [
        (draft, each)
        for draft in drafts
        for each in draft.holders
        if each.kind == "person" and each.naming == "named"
    ]
    return drafts, named


def grouped(labels: Sequence[int], judged: Sequence[bool]) -> Pile:
    """A pile in which people with one label are one; judged ones are named by the desk."""
    drafts, named = people()
    groups: list[Group] = []
    for label in sorted(set(labels)):
        rows = [row for row, each in zip(named, labels, strict=True) if each == label]
        made: list[Judgement] = []
        name = max((holder.name for _, holder in rows), key=len)
        if judged[label]:
            draft, holder = rows[0]
            name = f"Judged {name}"
            made = [judgement("name", draft, holder.mentions[0].exact, name)]
        groups.append((name, [holder for _, holder in rows], made))
    return linked(*drafts, groups=groups)


LABELS = st.lists(st.integers(0, PEOPLE - 1), min_size=PEOPLE, max_size=PEOPLE)
FLAGS = st.lists(st.booleans(), min_size=PEOPLE, max_size=PEOPLE)


@settings(deadline=None, max_examples=60)
@given(LABELS, FLAGS)
def test_an_honest_product_passes_whole_whoever_is_one(
    labels: list[int], judged: list[bool]
) -> None:
    pile = grouped(labels, judged)
    for made in (panel(pile), roundup(pile), roundup(pile, "outlet")):
        product = verified(made, pile)
        assert product.refused == ()
        assert product == made


@settings(deadline=None, max_examples=60)
@given(LABELS, FLAGS)
def test_every_statement_is_on_the_page_of_whom_it_is(
    labels: list[int], judged: list[bool]
) -> None:
    pile = grouped(labels, judged)
    alone = {each.name: each.statements for each in holders(grouped(range(PEOPLE), judged)).items}
    found = holders(pile).items
    assert sum(each.statements for each in found) == sum(alone.values())
    assert len(found) == len(set(labels)) + 1
    for each in found:
        page = holder_page(pile, each.id)
        assert page.holder == each
        assert len(page.statements) == each.statements
        assert max(Counter(one.id for one in page.statements).values(), default=1) == 1


@settings(deadline=None, max_examples=30)
@given(LABELS, FLAGS, st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_no_counts(
    labels: list[int], judged: list[bool], chance: object
) -> None:
    pile = grouped(labels, judged)
    readings = list(pile.readings)
    chance.shuffle(readings)  # type: ignore[attr-defined]
    other = Pile(
        readings=tuple(readings), entities=pile.entities, judgements=pile.judgements, version="9.9"
    )
    rows = [
        {(e.id, e.name, e.role, e.statements, e.mentions, e.documents) for e in holders(each).items}
        for each in (pile, other)
    ]
    assert rows[0] == rows[1]
