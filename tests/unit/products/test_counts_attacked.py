"""The verifier, attacked where a panel counts and where it says whom an entry is about."""

import msgspec

from onrecord.model.product import NamedHolder, Product, Sentence
from onrecord.products.panel import panel
from onrecord.products.verify import verified
from tests.unit.products.piles import lighthouse, pile_of

replace = msgspec.structs.replace


def with_last_line(product: Product, line: Sentence) -> Product:
    """The product with its first count line, at the end, put in another form."""
    *others, about = product.sections
    return replace(
        product, sections=(*others, replace(about, sentences=(line, *about.sentences[1:])))
    )


def test_a_count_is_nobodys_statement() -> None:
    pile = pile_of(lighthouse())
    product = panel(pile)
    line = product.sections[-1].sentences[0]
    forged = replace(line, holders=(NamedHolder("x", "Tor Vik"),), chain=(("Tor Vik",),))
    found = verified(with_last_line(product, forged), pile)
    assert [each.text for each in found.refused] == [line.text]
    assert line not in found.sections[-1].sentences


def test_a_count_stands_once_in_its_line() -> None:
    pile = pile_of(lighthouse())
    product = panel(pile)
    line = product.sections[-1].sentences[0]
    twice = replace(line, parts=(*line.parts, *line.parts))
    found = verified(with_last_line(product, twice), pile)
    assert [each.text for each in found.refused] == [twice.text]


def test_an_entry_is_about_nobody_but_whom_it_names() -> None:
    pile = pile_of(lighthouse())
    product = panel(pile)
    first, second, *others = product.sections
    stolen = replace(first, about=(*first.about, *second.about))
    found = verified(replace(product, sections=(stolen, second, *others)), pile)
    assert found.sections[0].about == first.about
