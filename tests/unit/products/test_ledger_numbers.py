"""Ledger of numbers: what differs first, copies one voice, nobody's figures marked."""

import msgspec

from onrecord.model.identity import record_id
from onrecord.model.ledger_numbers import NumberItem
from onrecord.model.quantities import Tally
from onrecord.products.ledger_numbers import numbers
from tests.unit.products.figures import SEIZED, Counting, numbers_pile, said_by, seized

OTHER = "Tor Vik of Aker said {} were seized at the quay when the ring was found."


def sources(item: NumberItem) -> list[str]:
    return [each.evidence[0].source for each in item.values]


def test_figures_of_one_thing_stand_side_by_side_with_whose_they_are() -> None:
    vik, record = said_by(seized("a.txt", "14 crates", 14, text=OTHER), "14 crates were seized")
    (item,) = numbers(numbers_pile(vik, seized("b.txt", "14 crates", 14))).items
    assert (item.relation, item.pair is not None, item.of) == ("agree", True, "crates")
    assert (item.voices, item.documents, sources(item)) == (2, 2, ["a.txt", "b.txt"])
    first, second = item.values
    assert [each.name for each in first.holders] == ["Tor Vik"]
    assert first.chain == (("Tor Vik",), ("The Quay Post",))
    assert (first.target, first.score) == (record.id, record.score)
    assert (second.holders, second.score) == ((), 1.0)
    assert (first.said.date, first.text, first.number.exact) == ("2025-04-24", "14 crates", "14")
    assert (first.value, first.unit, first.within.exact) == (
        14.0,
        "crate",
        OTHER.replace("{}", "14 crates"),
    )
    assert item.id == min(first.id, second.id)


def test_what_differs_comes_first_with_the_two_that_do() -> None:
    quay = "The council of Nordkap paid for {} of tar to mend the quay before winter."
    tar = "With {} of tar, paid by the council, Tor Vik means to mend the quay of Nordkap."
    rope = {"text": quay, "unit": "barrel"}
    made = [
        seized("a.txt", "30 barrels", 30, **rope),
        seized("b.txt", "30 barrels", 30, **{**rope, "text": tar}),
        seized("c.txt", "14 crates", 14),
        seized("d.txt", "17 crates", 17),
    ]
    found = numbers(numbers_pile(*made)).items
    assert [each.relation for each in found] == ["differ", "agree"]
    pair = found[0].pair
    assert pair is not None and {pair.first, pair.second} == {each.id for each in found[0].values}
    assert pair.reason.startswith("both are of crate; both tell of aker")


def test_copies_are_one_voice_and_shown_only_if_asked() -> None:
    made = [seized(f"{each}.txt", "14 crates", 14) for each in "abc"]
    assert numbers(numbers_pile(*made)).items == ()
    (item,) = numbers(numbers_pile(*made), every=True).items
    assert (item.relation, item.pair) == ("repeated", None)
    assert (item.voices, item.documents) == (1, 3)
    assert {each.voice for each in item.values} == {item.values[0].id}
    more = numbers(numbers_pile(*made, seized("d.txt", "14 crates", 14, text=OTHER)))
    assert [(each.relation, each.voices) for each in more.items] == [("agree", 2)]


def test_a_figure_alone_is_shown_only_if_asked() -> None:
    pile = numbers_pile(seized("a.txt", "14 crates", 14))
    assert (numbers(pile).items, numbers(pile).quantities) == ((), 1)
    (item,) = numbers(pile, every=True).items
    assert (item.relation, item.pair, item.voices) == (None, None, 1)


def test_a_thing_is_called_without_the_word_before_it() -> None:
    made = seized("a.txt", "Hundreds of crates", 200, change=">")
    (item,) = numbers(numbers_pile(made), every=True).items
    assert item.of == "crates"


def test_nobodys_figures_neither_agree_nor_differ() -> None:
    told = "14 crates were seized"
    plain = seized("b.txt", "14 crates", 14)
    denied, record = said_by(seized("a.txt", "14 crates", 14, text=OTHER), told)
    denied.draft.modality(record, polarity="denies")
    rejected, other = said_by(seized("a.txt", "14 crates", 14, text=OTHER), told)
    rejected.draft.stand(other, "rejects", "found")
    for made in (denied, rejected):
        (item,) = numbers(numbers_pile(made, plain)).items
        assert item.relation is None
        assert [each.counts for each in item.values] == [False, True]


def test_holder_and_words_choose_things_with_all_their_figures() -> None:
    vik, _ = said_by(seized("a.txt", "14 crates", 14, text=OTHER), "14 crates were seized")
    pile = numbers_pile(vik, seized("b.txt", "14 crates", 14))
    assert [sources(each) for each in numbers(pile, holder="Vik").items] == [["a.txt", "b.txt"]]
    assert numbers(pile, holder="Ines Duarte").items == ()
    assert len(numbers(pile, about="smuggling ring").items) == 1
    assert numbers(pile, about="lighthouse").items == ()


def tallied() -> Counting:
    text = "He saw four ports: Aker, Nordkap and Holm."
    return seized("a.txt", "four ports", 4, unit="port", text=text)


def test_a_list_that_does_not_add_up_is_pointed_out_with_both_spans() -> None:
    made = tallied()
    span = made.draft.span("four ports: Aker, Nordkap and Holm")
    names = tuple(map(made.draft.span, ("Aker", "Nordkap", "Holm")))
    identity = record_id(made.draft.id, "tally", (span,))
    tally = Tally(id=identity, quantity=made.quantities[0].id, span=span, named=names)
    pile = numbers_pile(made)
    reading = msgspec.structs.replace(made.reading(), tallies=(tally,))
    pile = msgspec.structs.replace(pile, readings=(reading,))
    (found,) = numbers(pile).tallies
    assert (found.id, found.told.id, found.told.value) == (identity, made.quantities[0].id, 4.0)
    assert [each.exact for each in found.named] == ["Aker", "Nordkap", "Holm"]
    assert found.evidence.exact == span.exact
    assert numbers(pile, about="ferry").tallies == ()
    assert len(numbers(pile, about="port").tallies) == 1


def test_one_document_against_itself_is_shown_where_it_differs() -> None:
    made = seized("a.txt", "14 crates", 14)
    again = SEIZED.replace("{}", "17 crates").replace("Monday", "that day")
    two = seized("a.txt", "14 crates", 14, text=f"{SEIZED}\n\n{again}")
    draft = two.draft
    span, number = draft.span("17 crates"), draft.span("17")
    second = msgspec.structs.replace(
        made.quantities[0],
        id=record_id(draft.id, "quantity", (span,)),
        span=span,
        number=number,
        value=17.0,
    )
    (item,) = numbers(numbers_pile(Counting(draft, (*two.quantities, second)))).items
    assert (item.relation, item.voices, item.documents) == ("differ", 2, 1)
