"""The explainer on two invented papers: who wants, fears and did what, and who says so."""

import pytest

from onrecord.model.product import Product
from onrecord.products.explainer import explainer, strongest
from onrecord.products.study import study_of
from onrecord.products.verify import verified
from tests.unit.products.explainer.shores import shores
from tests.unit.products.piles import lighthouse, pile_of


@pytest.fixture(scope="module")
def product() -> Product:
    return explainer(study_of(shores()))


def lines(product: Product, heading: str) -> list[str]:
    """The lines under a heading."""
    return [
        line.text
        for section in product.sections
        if section.heading and section.heading.text == heading
        for line in section.sentences
    ]


def everything(product: Product) -> str:
    return "\n".join(line.text for section in product.sections for line in section.sentences)


def test_actors_are_named_above_their_facets(product: Product) -> None:
    actors = [s.heading.text for s in product.sections if s.kind == "actor" and s.heading]
    assert sorted(actors) == ["Ferry Union", "Harbour Board"]
    assert all(section.level == 1 + (section.kind != "actor") for section in product.sections)


def test_what_a_paper_says_somebody_wants_is_what_others_say(product: Product) -> None:
    (line,) = lines(product, "Harbour Board wants or plans — as others say")
    assert line.startswith("In The Quay Post, in its own voice: “The Harbour Board wants a longer")


def test_what_somebody_says_of_himself_stands_apart(product: Product) -> None:
    (line,) = lines(product, "Ferry Union wants or plans — by its own account")
    assert line.startswith("Ferry Union said: “We want safer piers")


def test_a_spokeswoman_speaks_for_her_body_under_her_own_name(product: Product) -> None:
    (line,) = lines(product, "Harbour Board wants or plans — by its own account")
    assert line.startswith("Ada Holm (spokeswoman, Harbour Board)")


def test_what_a_third_party_says_is_named_as_his(product: Product) -> None:
    (line,) = lines(product, "Harbour Board fears — as others say")
    assert line.startswith("Odd Vik (Pilot), as told by The Quay Post")


def test_a_denial_is_no_wish(product: Product) -> None:
    (line,) = lines(product, "Harbour Board refuses or denies — as others say")
    assert "does not want a smaller quay" in line


def test_a_speaker_denies_for_himself(product: Product) -> None:
    (line,) = lines(product, "Harbour Board refuses or denies — by its own account")
    assert "denied that the quay would cost" in line


def test_conditions_and_open_questions_are_left_out(product: Product) -> None:
    assert "If the Harbour Board" not in everything(product)
    assert "anybody" not in everything(product)


def test_deeds_are_told_in_the_past(product: Product) -> None:
    assert "closed the northern pier" in lines(product, "Harbour Board did — as others say")[0]


def test_what_is_done_to_somebody_constrains_him(product: Product) -> None:
    (line,) = lines(product, "Harbour Board is constrained — as others say")
    assert "heavy pressure on the Harbour Board" in line


def test_how_two_actors_stand_to_each_other(product: Product) -> None:
    (line,) = lines(product, "Ferry Union → Harbour Board — as others say")
    assert "accused the Harbour Board" in line


def test_each_statement_is_printed_once(product: Product) -> None:
    records = [line.made[1] for section in product.sections for line in section.sentences]
    assert len(records) == len(set(records))


def test_the_gate_keeps_all_of_it(product: Product) -> None:
    kept = verified(product, shores())
    assert kept.refused == ()
    assert kept.sections == product.sections


def test_a_pile_without_actors_gives_no_sections() -> None:
    assert explainer(study_of(pile_of(lighthouse()))).sections == ()


def test_the_strongest_lines_are_one_of_each_actor_first() -> None:
    study = study_of(shores())
    found = strongest(study, 2)
    assert len({line.made[2] for line in found}) == 2
    assert len(strongest(study, 1)) == 1
