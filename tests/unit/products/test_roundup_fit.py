"""What a roundup leaves out: what cannot be read alone, scraps, and who has no name."""

import pytest

from onrecord.model.product import Pile, Product
from onrecord.products.roundup import roundup
from onrecord.products.roundup_page import RoundupPage
from onrecord.products.study import study_of
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft
from tests.unit.products.presses import own, pile_with

TEXT = """Harbour news

The harbour board met the pilots on Monday and spoke of the tidal gate for an hour.
Later, the tidal gate was closed again after an outcry from the crews of the trawlers.
We go to court over the tidal gate in the middle of May, and we shall win in the end.
Lawyers turned to the old case of Board v. Lewis, in which a tidal gate was built too late.
On May 10, it got the tidal gate of the harbour closed after the complaints of the crews.
The tidal gate of the harbour costs more than the whole fleet of trawlers in the port.

Odd Vik said such moves would ruin the port. The streaming service said the tidal gate sings.
"""


def paper() -> Draft:
    draft = Draft("news.txt", TEXT)
    own(draft, ("The harbour board met", "in the port."))
    vik = draft.holder("Odd Vik")
    service = draft.holder("streaming service", "organisation", naming="unnamed")
    draft.says(vik, "such moves would ruin the port", source="Odd Vik")
    draft.says(service, "the tidal gate sings", source="The streaming service")
    return draft


@pytest.fixture(scope="module")
def pile() -> Pile:
    return pile_with(paper().reading())


@pytest.fixture(scope="module")
def product(pile: Pile) -> Product:
    return roundup(pile, "outlet")


def text(product: Product) -> str:
    return "\n".join(line.text for section in product.sections for line in section.sentences)


def test_what_stands_by_itself_is_printed_and_kept(product: Product, pile: Pile) -> None:
    assert "costs more than the whole fleet" in text(product)
    assert verified(product, pile).refused == ()


@pytest.mark.parametrize(
    "words",
    ["Later, the tidal gate", "We go to court", "such moves", "the tidal gate sings", "it got"],
    ids=["later", "we", "leans", "nameless", "pronoun"],
)
def test_what_no_roundup_prints(product: Product, words: str) -> None:
    assert words not in text(product)


def test_the_header_is_not_repeated_below(product: Product) -> None:
    assert "Documents read" not in text(product)


def test_an_article_of_which_nothing_is_chosen_says_so() -> None:
    draft = Draft("short.txt", "Gate\n\nOdd Vik said such moves would ruin the port.\n")
    draft.says(draft.holder("Odd Vik"), "such moves would ruin the port", source="Odd Vik")
    pile = pile_with(paper().reading(), draft.reading())
    product = roundup(pile, "outlet")
    assert "none of which is chosen here: 1" in text(product)
    assert verified(product, pile).refused == ()


def test_a_page_by_theme_has_what_says_the_same_once(pile: Pile) -> None:
    one = next(iter(study_of(pile).counts.press.readable.values()))
    for folding in (True, False):
        page = RoundupPage(folding=folding)
        assert not page.folds(one)
        page.enter(one)
        assert page.folds(one) is folding
