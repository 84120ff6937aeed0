"""Quantities reading: what this version's readers find in single sentences."""

from typing import cast

from onrecord.evaluate.quantities import Amount
from onrecord.evaluate.times_reading import given, values_of
from onrecord.model.quantities import Quantity
from onrecord.models.kit import Kit
from onrecord.read import quantities
from onrecord.read.targets import Targets

RANKS = frozenset({"ordinal", "multiple"})
"""Forms that data such as NewsQuant do not label."""


def amounts_in(text: str, kit: Kit) -> tuple[Amount, ...]:
    """The quantities found in one sentence, without ordinals of events and without multiples."""
    found = quantities_in(text, kit)
    return tuple(amount_of(each) for each in found if each.form not in RANKS)


def quantities_in(text: str, kit: Kit) -> tuple[Quantity, ...]:
    """The quantities of a text that stands by itself; whose word they rest on is not read."""
    values = values_of("sentence", text, None, kit)
    if not values:
        return ()
    values["targets"] = Targets({}, {}, {})
    return cast(tuple[Quantity, ...], given(quantities.READER, values))


def amount_of(each: Quantity) -> Amount:
    return Amount(each.value, each.high, each.change, (each.unit,))
