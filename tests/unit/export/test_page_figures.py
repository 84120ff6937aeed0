"""Figures on a page: what was read, what was not, and whose word the words rest on."""

from onrecord.export.page_figures import LISTED, figures, percent
from onrecord.model.document import Problem
from onrecord.model.product import NotRead, Pile
from onrecord.products.overview import overview
from tests.unit.products.piles import Draft, lighthouse, pile_of


def pile() -> Pile:
    foreign = Draft("fyr.txt", "Hvem betaler for fyret?\n\nIngen vet det.\n")
    foreign.problems = (Problem("read", "Norwegian is not read"), Problem("decode", "odd bytes"))
    return pile_of(lighthouse(), foreign, not_read=(NotRead("x.bin", "binary, not text"),))


def test_a_document_that_is_kept_but_was_not_read_counts_as_not_read() -> None:
    found = figures(overview(pile()), pile().readings, {})
    assert (found.read, found.documents) == ("1", "3")
    assert found.not_read == "2"
    assert found.missing == ("x.bin: binary, not text", "fyr.txt: Norwegian is not read")
    assert [each.message for each in found.problems] == ["odd bytes"]


def test_the_shares_fill_the_line() -> None:
    found = figures(overview(pile()), pile().readings, {})
    assert [each.look for each in found.voices] == ["said", "signed", "own"]
    last = found.voices[-1]
    assert abs(last.start + last.width - 1000) <= 2
    assert found.own_voice == last.words


def test_a_row_leads_to_the_card_of_a_source() -> None:
    document = pile().readings[0].document.id
    (row,) = figures(overview(pile()), pile().readings, {document: 1}).rows
    assert (row.number, row.source, row.title) == (
        *(1, "lighthouse.txt", "Who pays for the lighthouse?"),
    )
    assert row.published == "The Quay Post, 2025-04-24 (dateline)"


def test_of_very_many_documents_only_those_drawn_on_are_listed() -> None:
    drafts = [Draft(f"{n}.txt", f"Quay {n}\n\nNothing.\n") for n in range(LISTED + 1)]
    large = pile_of(*drafts)
    found = figures(overview(large), large.readings, {drafts[7].id: 1})
    assert [each.source for each in found.rows] == ["7.txt"]
    assert found.others == "300"


def test_an_empty_record_has_figures() -> None:
    found = figures(overview(pile_of()), (), {})
    assert (found.read, found.words, found.own_share) == ("0", "0", "–")
    assert sum(each.width for each in found.voices) == 0


def test_no_part_is_not_nothing_to_share() -> None:
    assert [percent(0, 9), percent(1, 900), percent(3, 9), percent(0, 0)] == [
        *("0\u00a0%", "<1\u00a0%", "33\u00a0%", "–")
    ]
