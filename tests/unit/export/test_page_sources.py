"""Sources on a page: each with where it is, what of it is shown, and its words."""

import re
from collections.abc import Sequence

import msgspec

from onrecord.export.page_marks import Marks, Use, marks_of
from onrecord.export.page_product import sentence_uses
from onrecord.export.page_sources import Card, cards, source_entries
from onrecord.model.document import Stated
from onrecord.model.product import Evidence
from onrecord.model.records import Reading
from onrecord.products.panel import panel
from onrecord.products.sources import source_entry
from onrecord.products.windows import window_of
from tests.unit.export.pages import addressed
from tests.unit.products.piles import lighthouse, pile_of

CUT = "\0"
PRODUCT = panel(pile_of(lighthouse()))


def reading() -> Reading:
    return lighthouse().reading()


def marked() -> Marks:
    return marks_of(sentence_uses([PRODUCT]), {PRODUCT.sources[0].document: 1})


def card_of(readings: Sequence[Reading], *, full_text: bool = False) -> Card:
    known = {each.document.id: each for each in readings}
    (card,) = cards(PRODUCT.sources, known, marked().of, full_text=full_text)
    return card


def words_of(card: Card) -> list[str]:
    return [
        "".join(
            CUT if run.kind == "cut" else run.words
            for paragraph in each.paragraphs
            for run in paragraph.runs
        )
        for each in card.excerpts
    ]


def test_excerpts_are_the_words_at_their_offsets() -> None:
    text = reading().document.text
    card = card_of([reading()])
    assert all(text[each.start : each.end] for each in card.excerpts)
    for each, words in zip(card.excerpts, words_of(card), strict=True):
        pieces = map(re.escape, words.split(CUT))
        assert re.fullmatch(".+".join(pieces), text[each.start : each.end], re.DOTALL)
    assert card.shown.startswith("Excerpts: ")


def test_the_whole_text_with_every_mark_in_place() -> None:
    card = card_of([reading()], full_text=True)
    assert words_of(card) == [reading().document.text]
    (whole,) = card.excerpts
    marks = {run.mark for each in whole.paragraphs for run in each.runs if run.mark and run.first}
    assert marks == set(marked().of[reading().document.id])
    assert card.shown == "Whole text."


def test_without_its_reading_a_source_shows_the_words_that_are_cited() -> None:
    card = card_of([])
    cited = marked().of[PRODUCT.sources[0].document]
    assert words_of(card) == [each.exact for each in cited if not each.minor]
    assert card.also == tuple(each for each in cited if each.minor)
    assert card.dated == ("2025-04-24",)


def test_words_that_do_not_stand_in_the_text_are_shown_by_themselves() -> None:
    document = msgspec.structs.replace(reading().document, text="Something else.", markup=())
    card = card_of([msgspec.structs.replace(reading(), document=document)])
    assert len(card.excerpts) + len(card.also) == len(marked().of[document.id])


def test_the_title_is_marked_on_the_card_and_not_repeated_as_an_excerpt() -> None:
    (entry,), text = PRODUCT.sources, reading().document.text
    start = text.index(entry.title or "")
    end = start + len(entry.title or "")
    title = Evidence(entry.document, entry.source, start, end, text[start:end])
    marks = marks_of([Use("p1-1", "x", title, minor=True)], {entry.document: 1}).of
    known = {entry.document: reading()}
    (card,) = cards([entry], known, marks, full_text=False)
    assert card.heading == marks[entry.document][0]
    assert card.excerpts == ()
    (whole,) = cards([entry], known, marks, full_text=True)
    assert whole.heading is None
    assert whole.excerpts[0].marks == marks[entry.document]


def test_an_excerpt_says_where_it_breaks_off() -> None:
    first, *_, last = card_of([reading()]).excerpts
    assert not first.opens_midway
    assert not last.closes_midway


def test_the_address_is_a_link_only_where_it_is_a_web_address() -> None:
    assert card_of([reading()]).address is None
    page = addressed(reading(), "https://quay.example/a")
    assert card_of([page]).address == "https://quay.example/a"
    assert card_of([addressed(reading(), "javascript:alert(1)")]).address is None


def test_dates_come_with_their_basis() -> None:
    masthead = msgspec.structs.replace(
        reading().masthead, modified=Stated("2025-05-01", "metadata")
    )
    card = card_of([msgspec.structs.replace(reading(), masthead=masthead)])
    assert card.dated == ("2025-04-24 (dateline)", "modified 2025-05-01 (metadata)")


def test_a_source_of_two_products_has_one_card() -> None:
    assert source_entries([PRODUCT, PRODUCT]) == PRODUCT.sources


def test_a_long_title_is_cut() -> None:
    entry = msgspec.structs.replace(PRODUCT.sources[0], title="a" * 1_000)
    (card,) = cards([entry], {}, {}, full_text=False)
    assert len(card.title) == 300


def test_an_untitled_source_is_called_by_its_file() -> None:
    entry = msgspec.structs.replace(PRODUCT.sources[0], title=None, source="pile/a/b.txt")
    (card,) = cards([entry], {}, {}, full_text=False)
    assert card.title == "b.txt"


def test_a_card_without_a_date_has_the_days_between_which_it_lies() -> None:
    draft = lighthouse()
    draft.undated("2031-07-20", None, "tired")
    pile = pile_of(draft)
    entry = source_entry(pile.readings[0], window_of(pile, pile.readings[0]))
    (found,) = cards([entry], {draft.id: pile.readings[0]}, {}, full_text=False)
    assert found.dated == ("on or after 2031-07-20 (inferred)",)
    (bare,) = cards([source_entry(pile.readings[0])], {}, {}, full_text=False)
    assert bare.dated == ("date unknown",)
