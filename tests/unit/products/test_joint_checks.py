"""Joint statements: printed once, referred to by the others; false references are refused."""

import msgspec
import pytest

from onrecord.model.product import Pile, Product, ProductSection
from onrecord.products.panel import panel
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, pile_of

replace = msgspec.structs.replace
ABSENT = "what it refers to is not printed above"
JOINT = "The bridge will hold for another thirty years."
ALONE = "The bridge should be painted before the winter storms."
TWO = ("Oslo", "Riga")
TALK = f"Talk\n\nWill it hold?\n\nBerg and Coe: {JOINT}\n\nAnd then?\n\nCoe: {ALONE}\n"


def talk() -> Draft:
    draft = Draft("talk.txt", TALK)
    berg = draft.holder("Eva Berg", mention="Berg")
    coe = draft.holder("Tim Coe", mention="Coe")
    draft.section("answer", [JOINT], [berg, coe], question="Will it hold?")
    draft.section("answer", [ALONE], [coe], question="And then?")
    return draft


def ferry() -> Draft:
    """Two governments with a joint statement, each with two of its own, and a third heard once."""
    said = {
        name: (f"the fee of {name} was settled", f"the ships of {name} were late") for name in TWO
    }
    text = "News\n\nOslo, Riga and Kyiv said the pact would be signed in June."
    text += "".join(f" {name} said {each}." for name in TWO for each in said[name]) + "\n"
    draft = Draft("n.txt", text)
    names = {"Oslo": "Norway", "Riga": "Latvia", "Kyiv": "Ukraine"}
    three = [
        draft.holder(f"government of {country}", "government", mention=name)
        for name, country in names.items()
    ]
    draft.says(three, "the pact would be signed in June", source="Oslo, Riga and Kyiv")
    for holder, name in zip(three, TWO, strict=False):
        for each in said[name]:
            draft.says(holder, each, source=name)
    return draft


def entries(product: Product) -> dict[str, ProductSection]:
    return {each.heading.text: each for each in product.sections if each.heading}


def texts(section: ProductSection) -> list[str]:
    return [each.text for each in section.sentences]


def reasons(product: Product, pile: Pile) -> dict[str, str]:
    return {each.text: each.reason for each in verified(product, pile).refused}


@pytest.fixture
def pile() -> Pile:
    return pile_of(talk())


def test_a_joint_answer_is_printed_once_and_listed_under_each(pile: Pile) -> None:
    product = verified(panel(pile), pile)
    assert product.refused == ()
    found = entries(product)
    assert texts(found["Eva Berg"]) == [
        "Joint answer by Eva Berg and Tim Coe in The Quay Post, published 2025-04-24. "
        "Asked: “Will it hold?”",
        f"“{JOINT}”",
    ]
    assert texts(found["Tim Coe"]) == [
        "Joint answer by Eva Berg and Tim Coe, printed above under Eva Berg. "
        "Asked: “Will it hold?”",
        "Answer by Tim Coe in The Quay Post, published 2025-04-24. Asked: “And then?”",
        f"“{ALONE}”",
    ]


def test_a_joint_answer_that_is_not_above_cannot_be_referred_to(pile: Pile) -> None:
    product = panel(pile)
    berg, coe, *rest = product.sections
    reference = coe.sentences[0].text
    for sections in ((coe, berg, *rest), (coe, *rest)):
        assert reasons(replace(product, sections=sections), pile) == {reference: ABSENT}


def test_a_refused_statement_takes_its_references_with_it(pile: Pile) -> None:
    draft = talk()
    product = panel(pile_of(draft))
    draft.modality(draft.sentence("The bridge will hold"), "condition")
    found = reasons(product, pile_of(draft))
    assert found[product.sections[1].sentences[0].text] == ABSENT


def test_a_reference_in_someone_elses_entry_or_under_himself_is_refused(pile: Pile) -> None:
    product = panel(pile)
    berg, coe, *rest = product.sections
    reference = coe.sentences[0]
    twice = replace(berg, sentences=(*berg.sentences, reference))
    attacked = replace(product, sections=(twice, coe, *rest))
    assert reasons(attacked, pile) == {reference.text: ABSENT}


def test_a_section_of_someone_else_is_not_introduced(pile: Pile) -> None:
    product = panel(pile)
    berg, coe, *rest = product.sections
    line = coe.sentences[1]
    attacked = replace(product, sections=(replace(berg, sentences=(line,)), *rest))
    assert reasons(attacked, pile) == {line.text: "it stands in the entry of someone else"}


def test_joint_words_are_printed_once_and_referred_to_by_name() -> None:
    pile = pile_of(ferry())
    product = verified(panel(pile), pile)
    assert product.refused == ()
    found = entries(product)
    printed = [text for each in product.sections for text in texts(each) if "June" in text]
    assert len(printed) == 1
    assert (
        "government of Latvia, jointly with government of Norway and government of Ukraine, "
        "printed above." in texts(found["government of Latvia"])
    )
    assert texts(found["Heard once: 1"]) == [
        "government of Ukraine, jointly with government of Norway and government of Latvia, "
        "printed above."
    ]


def test_a_joint_line_without_its_statement_is_refused() -> None:
    pile = pile_of(ferry())
    product = panel(pile)
    norway, latvia, *rest = product.sections
    assert norway.sentences[0].text.startswith("government of Norway, government of Latvia and")
    without = replace(norway, sentences=norway.sentences[1:])
    found = reasons(replace(product, sections=(without, latvia, *rest)), pile)
    assert list(found.values()) == [ABSENT, ABSENT]


def test_a_joint_line_with_another_partner_or_in_another_entry_is_refused() -> None:
    pile = pile_of(ferry())
    product = panel(pile)
    norway, latvia, once, *rest = product.sections
    line, ukraine = latvia.sentences[0], once.sentences[0]
    fewer = replace(line, parts=tuple(part for part in line.parts if "Ukraine" not in part.text))
    moved = replace(norway, sentences=(*norway.sentences, line))
    sections = (moved, replace(latvia, sentences=(fewer, ukraine)), once, *rest)
    assert reasons(replace(product, sections=sections), pile) == {
        line.text: "it stands in the entry of someone else",
        fewer.text: ABSENT,
        ukraine.text: "it stands in the entry of someone else",
    }


def test_joint_words_printed_in_full_under_each_are_refused_the_second_time() -> None:
    pile = pile_of(ferry())
    product = panel(pile)
    norway, latvia, *rest = product.sections
    full = norway.sentences[0]
    assert "June" in full.text
    inflated = replace(latvia, sentences=(full, *latvia.sentences[1:]))
    attacked = replace(product, sections=(norway, inflated, *rest))
    assert reasons(attacked, pile) == {full.text: "it is printed above already"}
