"""What an explainer leaves out: what cannot be read alone, is told twice, is past or slight."""

import pytest

from onrecord.model.product import Pile, Product
from onrecord.products.explainer import explainer
from onrecord.products.study import study_of
from onrecord.products.verify import verified
from tests.unit.products.explainer.shores import named
from tests.unit.products.piles import Draft
from tests.unit.products.presses import by, own, pile_with

NAMES = ("Harbour Board", "Ferry Union")

FIRST = """Harbour talks go on

The Harbour Board scrapped the winter toll on trawlers after loud protests in the port.
The Ferry Union is accused of stolen ropes and broken lamps by shopkeepers of the port.
The Harbour Board wants such moves in every port of the Sound before the next season.
The Harbour Board cancelled its appearance at the spring fair in the port of the Sound.
The Ferry Union has repeatedly denied any theft of ropes in the port since last winter.
The Ferry Union then sent a bill for the ropes to every shop in the port of the Sound.
The letter that the Ferry Union sent to the Harbour Board was found in the port archive.
Since the Ferry Union demanded new ropes for all ferries, prices in the port have risen.
Pilots hope the Ferry Union warns the Harbour Board of a strike in the port this summer.

Odd Vik said the Harbour Board would raise the winter toll on trawlers in the spring.
"""

SECOND = """Port news

The Harbour Board rescinded the winter toll for all trawlers on a Tuesday in early May.
This month the Ferry Union closed its oldest office in the port, to nobody's surprise.
The Ferry Union wants a longer pier for its trawlers in the port before the next winter.
"""


def first() -> Draft:
    draft = Draft("first.txt", FIRST)
    own(draft, ("The Harbour Board scrapped", "this summer."))
    named(draft, *NAMES)
    board = draft.holders[-2]
    draft.says(
        board,
        "the Harbour Board would raise the winter toll on trawlers in the spring",
        source="Odd Vik",
    )
    return draft


def second() -> Draft:
    draft = Draft("second.txt", SECOND, outlet="The Lamp")
    own(draft, ("The Harbour Board rescinded", "next winter."))
    draft.undated("2020-01-01", None, "Tuesday")
    named(draft, *NAMES)
    return draft


@pytest.fixture(scope="module")
def pile() -> Pile:
    return pile_with(by(first().reading(), "Mette Aas"), second().reading())


@pytest.fixture(scope="module")
def product(pile: Pile) -> Product:
    return explainer(study_of(pile))


def text(product: Product) -> str:
    return "\n".join(line.text for section in product.sections for line in section.sentences)


def test_the_gate_keeps_all_of_it(product: Product, pile: Pile) -> None:
    assert product.sections
    assert verified(product, pile).refused == ()


def test_one_event_is_told_once(product: Product) -> None:
    assert ("scrapped the winter toll" in text(product)) != ("rescinded the" in text(product))


@pytest.mark.parametrize(
    "words",
    [
        "would raise the winter toll",
        "is accused of stolen ropes",
        "wants such moves",
        "cancelled its appearance",
        "This month the Ferry Union",
        "then sent a bill",
        "The letter that",
        "Since the Ferry Union demanded",
        "Pilots hope",
    ],
    ids=["withdrawn", "accused", "leans", "slight", "undated", "then", "relative", "when", "hoped"],
)
def test_what_no_explainer_tells(product: Product, words: str) -> None:
    assert words not in text(product)


def test_a_denial_that_only_a_paper_tells_is_told_by_it_with_its_author(product: Product) -> None:
    (line,) = [each for each in text(product).splitlines() if "denied any theft" in each]
    assert line.startswith("Told in The Quay Post, by Mette Aas, in its own words")
