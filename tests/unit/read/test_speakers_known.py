"""Known bodies: which of the bodies told of "the company", "the court" or "the paper" means."""

import pytest

from tests.unit.read.speakers_drawings import Said, drawn

NAMED = (
    "The Labour Party met Nordkap Yards on Monday. The Riga Courier told of it. "
    "The Riga District Court was shut. "
)


@pytest.mark.parametrize(
    ("again", "name"),
    [
        ("The party", "Labour Party"),
        ("The company", "Nordkap Yards"),
        ("The court", "Riga District Court"),
        ("The paper", "The Riga Courier"),
        ("The newspaper", "The Riga Courier"),
    ],
)
def test_a_noun_means_a_body_of_its_class(again: str, name: str) -> None:
    text = f"{NAMED}{again} said it is late."
    assert drawn(text, Said(again, "it is late")).names("0") == [name]


def test_no_court_is_a_company() -> None:
    text = "The Riga District Court was shut. The company said it is late."
    assert drawn(text, Said("The company", "it is late")).names("0") == ["company"]


@pytest.mark.parametrize(
    ("again", "name"),
    [
        ("The Norwegian company", "Norwegian Shipyards Inc."),
        ("The Swedish company", "Swedish company"),
    ],
)
def test_a_company_of_another_country_is_another(again: str, name: str) -> None:
    text = f"Norwegian Shipyards Inc. closed. {again} said it is late."
    assert drawn(text, Said(again, "it is late")).names("0") == [name]


def test_a_paper_of_its_own_is_no_outlet() -> None:
    text = "The Riga Courier told of a paper from Oslo. The paper said it is late."
    (holder,) = drawn(text, Said("The paper", "it is late")).holders("0")
    assert holder.kind == "document"
