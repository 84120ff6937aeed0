"""Quantities reading: single sentences, read with no date and no voices."""

from onrecord.evaluate.quantities_reading import amount_of, amounts_in, quantities_in
from onrecord.model.quantities import Quantity
from onrecord.model.span import Span
from onrecord.models.kit import Kit


def test_a_quantity_as_it_is_compared() -> None:
    span = Span(0, 8, "40 boats")
    each = Quantity(
        id="q", span=span, number=Span(0, 2, "40"), value=40.0, form="count", unit="boat"
    )
    assert amount_of(each) == (40.0, None, "=", ("boat",), False)


def test_a_blank_text_has_none(rules: Kit) -> None:
    assert quantities_in(" \n", rules) == ()


def test_ranks_and_multiples_are_left_out(rules: Kit) -> None:
    text = "Sales doubled at the 40th meeting, at which Tor Vik paid 12 euros."
    found = quantities_in(text, rules)
    kept = [each for each in found if each.form not in {"ordinal", "multiple"}]
    assert amounts_in(text, rules) == tuple(map(amount_of, kept))
    assert all(each.span.exact == text[each.span.start : each.span.end] for each in found)
