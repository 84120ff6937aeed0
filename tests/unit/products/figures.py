"""Piles with quantities set by hand, so that the ledger of numbers is tested without a reader."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from onrecord.model.identity import record_id
from onrecord.model.product import Pile
from onrecord.model.quantities import Quantity
from onrecord.model.records import Attribution, Reading
from onrecord.model.span import Span
from onrecord.products.index import shelf_of
from onrecord.products.numbers_figures import Figure, figures
from tests.unit.products.piles import Draft, pile_of

SEIZED = "Customs of Aker said on Monday that {} were seized from the smuggling ring at the quay."


class Counting(NamedTuple):
    """A document in the making, with its quantities."""

    draft: Draft
    quantities: tuple[Quantity, ...]

    def reading(self) -> Reading:
        return msgspec.structs.replace(self.draft.reading(), quantities=self.quantities)


def quantity(draft: Draft, words: str, number: str, value: float, **fields: object) -> Quantity:
    """A count of some words, its number within them; `unit` and `of` among the fields."""
    span = draft.span(words)
    at = draft.span(number, span.start)
    of = fields.pop("of", None)
    plain = Quantity(
        id=record_id(draft.id, "quantity", (span,)),
        span=span,
        number=at,
        value=float(value),
        form="count",
        of=(draft.nearest(str(of), span.start),) if of else (),
    )
    return msgspec.structs.replace(plain, **fields)


def counting(
    source: str, text: str, words: str, value: float, unit: str | None, **fields: object
) -> Counting:
    """A document with one quantity, whose number is the first of its words."""
    draft = Draft(source, text)
    draft.published = str(fields.pop("published", "2025-04-24"))
    number = str(fields.pop("number", words.split(maxsplit=1)[0]))
    return Counting(draft, (quantity(draft, words, number, value, unit=unit, **fields),))


def seized(source: str, words: str, value: float, **fields: object) -> Counting:
    """A document that tells how many crates were seized, in a sentence of its own."""
    text = f"News of {source}\n\n{fields.pop('text', SEIZED)}\n".replace("{}", words)
    return counting(source, text, words, value, str(fields.pop("unit", "crate")), **fields)


def said_by(made: Counting, content: str) -> tuple[Counting, Attribution]:
    """A document whose quantities Tor Vik tells, in some words of it."""
    vik = made.draft.holder("Tor Vik")
    record = made.draft.says(vik, content, source="Tor Vik")
    told = tuple(msgspec.structs.replace(each, target=record.id) for each in made.quantities)
    return Counting(made.draft, told), record


def numbers_pile(*made: Counting) -> Pile:
    pile = pile_of(*(each.draft for each in made))
    return msgspec.structs.replace(pile, readings=tuple(each.reading() for each in made))


def figures_of(*made: Counting) -> list[Figure]:
    return list(figures([shelf_of(each.reading()) for each in made]))


def exact(spans: Sequence[Span]) -> list[str]:
    return [each.exact for each in spans]
