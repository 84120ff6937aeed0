"""The ledger of statements: complete, in order, and found by holder and words."""

import csv
import io

import pytest

from onrecord.export.csv import ledger_csv
from onrecord.export.ledger_text import ledger_text
from onrecord.model.product import Pile
from onrecord.products.statements import statements
from tests.unit.products.piles import Draft, lighthouse, pile_of


@pytest.fixture
def pile() -> Pile:
    draft = lighthouse()
    draft.modality(draft.attributions[0], "distance")
    draft.stand(draft.attributions[0], "rejects", "ten years")
    draft.hedge(draft.attributions[1], "said", "possible", "reporter")
    return pile_of(draft)


def test_everything_is_listed_in_order_of_place(pile: Pile) -> None:
    items = statements(pile).items
    assert [each.kind for each in items] == ["own"] * 4 + ["indirect", "direct", "indirect"]
    starts = [each.evidence[0].start for each in items]
    assert starts == sorted(starts)


def test_what_is_held_back_is_listed_with_its_reason_and_stance(pile: Pile) -> None:
    item = statements(pile, about="ten years").items[0]
    assert [each.reason for each in item.guarded] == ["distance"]
    assert item.stance is not None
    assert item.stance.value == "rejects"
    ((start, end),) = item.stance.cue
    assert pile.readings[0].document.text[start:end] == "ten years"


def test_how_sure_a_statement_is_stands_beside_the_words_that_say_so(pile: Pile) -> None:
    first, second, third = (each for each in statements(pile).items if each.score is not None)
    assert (first.certainty, first.certainty_cue, first.whose) == ("certain", (), None)
    assert (second.certainty, second.whose) == ("possible", "reporter")
    assert [each.exact for each in second.certainty_cue] == ["said"]
    assert third.certainty == "certain"


def test_an_own_sentence_has_a_form_and_no_score(pile: Pile) -> None:
    own = statements(pile, holder="Ada Holm").items
    assert {(each.form, each.score) for each in own} == {("signed", None)}
    assert own[0].chain == (("Ada Holm",), ("The Quay Post",))


def test_a_split_content_keeps_both_places(pile: Pile) -> None:
    item = next(each for each in statements(pile).items if each.kind == "direct")
    assert item.text == "We climb every night, … and we are tired."
    assert [each.exact for each in item.evidence] == ["We climb every night,", "and we are tired."]


@pytest.mark.parametrize("wanted", ["Øvrebø", "ovrebo", "MAREN OVREBO", "maren øvrebø"])
def test_a_holder_is_found_by_surname_without_case_and_diacritics(wanted: str) -> None:
    draft = Draft("o.txt", "News\n\nMaren Øvrebø said the lamp would last ten years.\n")
    draft.says(draft.holder("Maren Øvrebø"), "the lamp would last ten years")
    draft.says(draft.holder("News", "outlet"), "ten years", cue=None)
    assert len(statements(pile_of(draft), holder=wanted).items) == 1


def test_a_holder_is_found_by_id_and_not_by_a_piece_of_a_word(pile: Pile) -> None:
    ada = lighthouse().holders[1]
    assert len(statements(pile, holder=ada.id).items) == 4
    assert statements(pile, holder="olm").items == ()
    assert statements(pile, holder="").items == ()


def test_about_wants_every_word_and_reads_the_sentence_around(pile: Pile) -> None:
    assert [each.text for each in statements(pile, about="keeper TEN").items] == [
        "the lamp would last ten years"
    ]
    assert statements(pile, about="keeper stairs").items == ()


def test_a_translated_quotation_says_so_in_the_ledger_and_its_exports() -> None:
    draft = lighthouse()
    draft.render(draft.attributions[1], "Keeper", "said")
    ledger = statements(pile_of(draft))
    (item,) = [each for each in ledger.items if each.rendering]
    assert item.text.startswith("We climb") and item.rendering is not None
    assert item.rendering.basis == "said"
    assert [each.exact for each in item.rendering.evidence] == ["Keeper"]
    assert "direct, as rendered by The Quay Post, 0.95" in ledger_text(ledger)
    rows = list(csv.DictReader(io.StringIO(ledger_csv(ledger))))
    assert [each["rendering"] for each in rows if each["id"] == item.id] == ["said"]
    assert {each["rendering"] for each in rows if each["id"] != item.id} == {""}
