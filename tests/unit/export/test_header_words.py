"""What stands over products, and the days of statements that do not print them."""

import msgspec
import pytest

from onrecord.export.header_words import DAYS, header_lines
from onrecord.export.markdown import product_markdown
from onrecord.export.page import PageContent, page_html
from onrecord.export.said_marks import said_mark, said_marks
from onrecord.export.text import product_text
from onrecord.model.product import (
    Evidence,
    NamedHolder,
    NotRead,
    Phrase,
    Product,
    Said,
    Sentence,
    Value,
    Verbatim,
)
from onrecord.products.overview import overview
from onrecord.products.panel import panel
from onrecord.products.roundup import roundup
from onrecord.products.verify import verified
from tests.unit.products.piles import lighthouse, pile_of
from tests.unit.products.presses import press

replace = msgspec.structs.replace


@pytest.fixture
def product() -> Product:
    pile = pile_of(lighthouse(), not_read=(NotRead("gone.txt", "it is empty"),))
    return verified(panel(pile), pile)


def test_the_header_says_what_was_read_and_what_was_not(product: Product) -> None:
    assert header_lines(product) == [
        "Read: 1 of 2 documents; 1 was not, for the reasons listed below.",
        "Words in a default voice, which only a by-line, an outlet or the document answers for: "
        f"{product.coverage.words_by_default_voice:,}.",
        "Human judgements it rests on: 0.",
        DAYS,
    ]


def test_every_format_has_the_header(product: Product) -> None:
    pile = pile_of(lighthouse())
    content = PageContent(products=(product,), overview=overview(pile), readings=pile.readings)
    shown = (product_text(product), product_markdown(product), page_html(content))
    for each in shown:
        assert "judgements" in each or "no person has edited it" in each
        assert "marked as inferred" in each.replace("\n", " ")


def test_a_forged_header_is_made_again(product: Product) -> None:
    pile = pile_of(lighthouse(), not_read=(NotRead("gone.txt", "it is empty"),))
    false = replace(
        product,
        coverage=replace(product.coverage, read=2, words_by_default_voice=0, not_read=()),
        generated_by=replace(product.generated_by, judgements=7),
    )
    assert header_lines(verified(false, pile)) == header_lines(product)


PLACE = Evidence("d1", "a.txt", 0, 3, "Ice")
HOLDER = NamedHolder("h1", "Tor Vik")
BY_DATELINE = Said("2031-04-24", "published (dateline)")


def said_line(said: Said | None, *values: Value, place: Evidence = PLACE) -> Sentence:
    return Sentence(
        parts=(Phrase("“"), Verbatim(place.exact, place), Phrase("”"), *values),
        holders=(HOLDER,),
        said=said,
    )


@pytest.mark.parametrize(
    ("said", "mark"),
    [
        (BY_DATELINE, "published 2031-04-24, dateline"),
        (Said("2031-04-20", "stated", None, "2031-04-24"), "said 2031-04-20, stated"),
        (Said(None, "stated", None, "2031-04-24"), "said earlier, stated"),
        (
            Said("2031-04-20/2031-04-24", "inferred"),
            "published between 2031-04-20 and 2031-04-24, inferred",
        ),
        (Said("2031-04-20/..", "inferred"), "published on or after 2031-04-20, inferred"),
        (Said(None, "unknown"), "day unknown"),
        (None, "day unknown"),
    ],
)
def test_each_day_is_marked_with_what_it_rests_on(said: Said | None, mark: str) -> None:
    assert said_mark(said) == mark
    assert list(said_marks([said_line(said)])) == [mark]


def test_a_day_that_is_printed_is_not_marked_again() -> None:
    day = Value("2031-04-24", "published document=d1")
    stated = Value("2031-04-20", "said record=r1")
    other = replace(PLACE, document="d2")
    lines = [
        said_line(BY_DATELINE, day),
        said_line(BY_DATELINE),
        Sentence(parts=(Value("3", "voices document=d1"),)),
        said_line(BY_DATELINE),
        said_line(Said("2031-04-20", "stated"), stated),
        said_line(BY_DATELINE, place=other),
        said_line(BY_DATELINE),
    ]
    mark = "published 2031-04-24, dateline"
    assert list(said_marks(lines)) == ["", "", "", "", "", mark, mark]


def test_a_line_over_statements_gives_their_day() -> None:
    pile = press()
    text = product_text(verified(roundup(pile, "outlet"), pile))
    assert "published 2025-04-24 (date printed in it)" in text.replace("\n", " ")
    assert "dateline]" not in text


def test_lines_without_words_of_a_document_are_no_statements() -> None:
    assert list(said_marks([Sentence(parts=(Value("3", "documents"),))])) == [""]
