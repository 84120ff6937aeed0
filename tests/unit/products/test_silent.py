"""Sections without a printable sentence are listed under their authors, and nobody else's."""

import msgspec
import pytest

from onrecord.model.product import Phrase, Pile, Product, Sentence
from onrecord.products.index import index_of
from onrecord.products.lines import Extras, section_line, statement_line
from onrecord.products.panel import panel
from onrecord.products.units import shelf_units
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, pile_of

replace = msgspec.structs.replace
NONE = " No sentence of it is printed by itself here."
ASKS = "Should the old pier be sold in June?"
ADVICE = "The pier should be sold before the winter storms."
OTHER = "The quay should be raised before the winter storms."
PLACE = "in The Quay Post, published 2025-04-24."


def digest() -> Draft:
    """A silent joint block quote, then one that speaks, both by the same reporter."""
    text = f"Digest\n\nAna Ruiz and Tim Coe wrote:\n\n{ASKS}\n\nThen Ana Ruiz wrote:\n\n{ADVICE}\n"
    draft = Draft("digest.txt", text)
    ana, tim = draft.holder("Ana Ruiz"), draft.holder("Tim Coe")
    draft.section("blockquote", [ASKS], [ana, tim])
    draft.section("blockquote", [ADVICE], [ana])
    return draft


def talk() -> Draft:
    """Two answers of Berg without a printable sentence; one of Coe, who has another."""
    again = ASKS.replace("June", "July")
    third = ASKS.replace("June", "May")
    text = f"Talk\n\nSell?\n\nBerg: {ASKS}\n\nNow?\n\nBerg: {again}\n\nThen?\n\nCoe: {third}\n\n"
    draft = Draft("talk.txt", f"{text}Last?\n\nCoe: {ADVICE}\n")
    berg = draft.holder("Eva Berg", mention="Berg")
    coe = draft.holder("Tim Coe", mention="Coe")
    for words, holder, question in (
        (ASKS, berg, "Sell?"),
        (again, berg, "Now?"),
        (third, coe, "Then?"),
        (ADVICE, coe, "Last?"),
    ):
        draft.section("answer", [words], [holder], question=question)
    return draft


def shown(draft: Draft) -> dict[str, list[str]]:
    pile = pile_of(draft)
    product = verified(panel(pile), pile)
    assert product.refused == ()
    assert product == panel(pile)
    return {
        each.heading.text: [line.text for line in each.sentences]
        for each in product.sections
        if each.heading
    }


def reasons(product: Product, pile: Pile) -> dict[str, str]:
    return {each.text: each.reason for each in verified(product, pile).refused}


def with_lines(product: Product, *lines: tuple[Sentence, ...]) -> Product:
    """The product with other lines in its first sections."""
    first = (
        replace(each, sentences=new) for each, new in zip(product.sections, lines, strict=False)
    )
    return replace(product, sections=(*first, *product.sections[len(lines) :]))


def silenced(line: Sentence) -> Sentence:
    return replace(line, parts=(*line.parts, Phrase(NONE)))


@pytest.fixture
def pile() -> Pile:
    return pile_of(digest())


def test_a_silent_block_quote_is_listed_under_each_of_its_authors() -> None:
    assert shown(digest()) == {
        "Ana Ruiz": [
            f"Quoted at length, jointly, from Ana Ruiz and Tim Coe {PLACE}{NONE}",
            "Quoted at length from Ana Ruiz.",
            f"“{ADVICE}”",
        ],
        "Tim Coe": [
            "Quoted at length, jointly, from Ana Ruiz and Tim Coe, listed above under Ana Ruiz."
        ],
    }


def test_a_silent_signed_section_takes_its_seat_by_its_place() -> None:
    draft = Draft("s.txt", f"Piers\n\nPier?\n{ASKS}\nBo Lind\n\nQuay?\n{ADVICE}\nAda Holm\n")
    draft.section("signed", [ASKS], [draft.holder("Bo Lind")], heading="Pier?")
    draft.section("signed", [ADVICE], [draft.holder("Ada Holm")], heading="Quay?")
    found = shown(draft)
    assert list(found) == ["Bo Lind", "Ada Holm"]
    assert found["Bo Lind"] == [
        f"Section signed by Bo Lind {PLACE} Heading (the outlet’s words): “Pier?”{NONE}"
    ]


def test_a_silent_answer_is_listed_only_of_who_has_no_other_and_once() -> None:
    assert shown(talk()) == {
        "Eva Berg": [f"Answer by Eva Berg {PLACE} Asked: “Sell?”{NONE}"],
        "Tim Coe": [f"Answer by Tim Coe {PLACE} Asked: “Last?”", f"“{ADVICE}”"],
    }


def test_the_author_of_a_silent_section_is_not_only_heard_once() -> None:
    text = f"News\n\nAna Ruiz said the crane was old. Ana Ruiz wrote:\n\n{ASKS}\n"
    draft = Draft("n.txt", text)
    ana = draft.holder("Ana Ruiz")
    draft.says(ana, "the crane was old")
    draft.section("blockquote", [ASKS], [ana])
    first, second = shown(draft)["Ana Ruiz"]
    assert first.startswith("Ana Ruiz, as told by The Quay Post")
    assert second == f"Quoted at length from Ana Ruiz {PLACE}{NONE}"


def test_an_author_who_is_a_pronoun_takes_no_seat() -> None:
    draft = Draft("p.txt", f"Digest\n\nThey wrote:\n\n{ASKS}\n")
    they = draft.holder("They", "anonymous", naming="unnamed")
    draft.section("blockquote", [ASKS], [they])
    assert shown(draft) == {}


def test_every_signed_section_gives_a_line_beyond_the_four_strongest() -> None:
    words = ("pier", "quay", "lamp", "wall", "roof", "gate")
    lines = [f"The {word} should be repaired before the winter storms." for word in words]
    draft = Draft("six.txt", "Six\n\n" + "\n\n".join(f"{each}\nBo Lind" for each in lines) + "\n")
    bo = draft.holder("Bo Lind")
    for each in lines:
        draft.section("signed", [each], [bo])
    assert [each for each in shown(draft)["Bo Lind"] if each[0] == "“"] == [
        f"“{each}”" for each in lines
    ]


def test_silence_beside_a_printed_line_is_refused(pile: Pile) -> None:
    product = panel(pile)
    listed, line, words = product.sections[0].sentences
    false = silenced(line)
    attacked = with_lines(product, (listed, false, words))
    assert reasons(attacked, pile) == {
        false.text: "it introduces no section of the record in this way"
    }
    alone = with_lines(product, (listed, false))
    assert reasons(alone, pile) == reasons(attacked, pile)


def test_a_silent_section_without_the_phrase_or_with_words_is_refused(pile: Pile) -> None:
    product = panel(pile)
    listed, *rest = product.sections[0].sentences
    bare = replace(listed, parts=listed.parts[:-1])
    assert (
        "it introduces no section" in reasons(with_lines(product, (bare, *rest)), pile)[bare.text]
    )
    shelf = next(iter(index_of(pile).shelves.values()))
    unit = next(each for each in shelf_units(shelf) if each.text == ASKS)
    words = statement_line(unit, Extras())
    assert reasons(with_lines(product, (listed, words, *rest)), pile) == {
        words.text: "no sentence of its section can be printed by itself"
    }


def test_a_silent_section_under_somebody_else_is_refused() -> None:
    draft = talk()
    pile = pile_of(draft)
    product = panel(pile)
    berg, coe = (each.sentences for each in product.sections[:2])
    attacked = with_lines(product, (), (*berg, *coe))
    assert reasons(attacked, pile) == {berg[0].text: "it stands in the entry of someone else"}


def test_a_silent_section_is_listed_once_and_referred_to_below(pile: Pile) -> None:
    product = panel(pile)
    ana, tim = (each.sentences for each in product.sections[:2])
    twice = with_lines(product, ana, (ana[0],))
    assert reasons(twice, pile) == {ana[0].text: "it is listed above already"}
    missing = with_lines(product, ana[2:], tim)
    assert reasons(missing, pile) == {tim[0].text: "what it refers to is not printed above"}


def test_listed_is_not_printed_and_printed_is_not_listed(pile: Pile) -> None:
    product = panel(pile)
    shelf = next(iter(index_of(pile).shelves.values()))
    holders = {each.name: each for each in shelf.holders.values()}
    joint = next(iter(shelf.sections.values()))
    ana, tim = (each.sentences for each in product.sections[:2])
    printed = section_line(shelf, joint, under=holders["Ana Ruiz"])
    assert ", printed above under " in printed.text
    attacked = with_lines(product, ana, (*tim, printed))
    assert reasons(attacked, pile) == {printed.text: "what it refers to is not printed above"}


def test_a_section_line_is_refused_where_its_words_are_held_back_since() -> None:
    draft = talk()
    product = panel(pile_of(draft))
    draft.modality(draft.sentence(ADVICE), "scope")
    changed = reasons(product, pile_of(draft))
    assert set(changed.values()) == {
        "it introduces no section of the record in this way",
        "it is held back (scope)",
    }
