"""The overview: whose word the words of a pile rest on, and what was not read."""

from onrecord.model.document import Problem
from onrecord.model.product import NotRead
from onrecord.products.overview import overview
from onrecord.products.voices import Voices, voices
from tests.unit.products.piles import Draft, lighthouse, pile_of


def test_every_word_has_one_voice() -> None:
    draft = lighthouse()
    counted = voices(draft.reading())
    assert counted.all == len(draft.text.replace("—", " ").split())
    assert counted.sections == 36
    assert counted.attributed == 6 + 4 + 4 + 4


def test_words_of_nested_contents_count_once() -> None:
    draft = Draft("n.txt", "The mayor said that Per said the quay would sink.\n")
    mayor, per = draft.holder("The mayor"), draft.holder("Per")
    outer = draft.says(mayor, "Per said the quay would sink")
    draft.says(per, "the quay would sink", within=outer)
    assert voices(draft.reading()) == Voices(attributed=6, sections=0, own=4)


def test_totals_problems_and_what_was_not_read() -> None:
    draft = lighthouse()
    draft.problems = (Problem("decode", "the text was repaired"),)
    found = overview(pile_of(draft, not_read=(NotRead("x.bin", "binary"),)))
    (line,) = found.documents
    assert (line.outlet, line.published, line.published_basis) == (
        "The Quay Post",
        "2025-04-24",
        "dateline",
    )
    assert line.words == line.attributed + line.sections + line.own_voice == found.words
    assert found.statements == 7
    assert found.not_read == (NotRead("x.bin", "binary"),)
    assert found.problems[0].message == "the text was repaired"
