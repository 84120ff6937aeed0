"""Rows of when and how much: times, windows, sayings, quantities and tallies as plain rows."""

from collections.abc import Mapping

from onrecord.model.quantities import Quantity, Tally
from onrecord.model.records import Reading
from onrecord.model.timing import Time, When
from onrecord.store.rows_told import Named, once, part_rows, place_values, target_kinds
from onrecord.store.rows_words import Values, joined, words


def when_rows(reading: Reading) -> dict[str, list[Values]]:
    """The rows of every table of these records, in an order that satisfies the foreign keys."""
    kinds = target_kinds(reading)
    quantities, tallies = once(reading.quantities), once(reading.tallies)
    return {
        "time": [time_row(reading, each) for each in once(reading.times)],
        "window_reason": window_rows(reading),
        "statement_time": statement_time_rows(reading),
        "quantity": [quantity_row(reading, each, kinds) for each in quantities],
        "quantity_part": [
            row for e in quantities for row in part_rows("quantity", e.id, quantity_parts(e))
        ],
        "tally": [tally_row(reading, each) for each in tallies],
        "tally_part": [row for e in tallies for row in part_rows("tally", e.id, tally_parts(e))],
    }


def window_values(reading: Reading) -> Values:
    """Between which days a document without a date was published: as filed, else as its text
    shows."""
    earliest, latest = None, None
    if reading.masthead.published.value is None:
        shown = (reading.window.earliest, reading.window.latest) if reading.window else (None, None)
        earliest, latest = reading.masthead.published_window or shown
    return {"earliest": earliest, "latest": latest}


def window_rows(reading: Reading) -> list[Values]:
    reasons = reading.window.reasons if reading.window else ()
    return [
        {
            "document": reading.document.id,
            "number": number,
            "kind": each.kind,
            "start": each.span.start,
            "end": each.span.end,
            "exact": each.span.exact,
            "value": each.value,
        }
        for number, each in enumerate(reasons)
    ]


def whens_of(reading: Reading) -> dict[str, When]:
    """When each statement was made, by its id."""
    return {each.target: each for each in reading.whens}


def said_values(when: When | None) -> Values:
    """When a statement was made, and of when it tells; null where that was not read or shown."""
    return {
        "said": when.said if when else None,
        "said_basis": when.basis if when else None,
        "said_words": words(when.span) if when else None,
        "relation": when.relation if when else None,
    }


def statement_time_rows(reading: Reading) -> list[Values]:
    return [
        {"statement": target, "time": time}
        for target, when in whens_of(reading).items()
        for time in dict.fromkeys(when.content)
    ]


def time_row(reading: Reading, each: Time) -> Values:
    return {
        "id": each.id,
        "document": reading.document.id,
        "start": each.span.start,
        "end": each.span.end,
        "words": each.span.exact,
        "type": each.type,
        "value": each.value,
        "mod": each.mod,
        "quant": each.quant,
        "freq": each.freq,
        "basis": each.basis,
        "anchor": words(each.anchor),
        "anchor_start": each.anchor.start if each.anchor else None,
    }


def quantity_row(reading: Reading, each: Quantity, kinds: Mapping[str, str]) -> Values:
    return {
        "id": each.id,
        **place_values(reading, each.target, kinds),
        "start": each.span.start,
        "end": each.span.end,
        "words": each.span.exact,
        "number": each.number.exact,
        "value": each.value,
        "high": each.high,
        "form": each.form,
        "unit": each.unit,
        "unit_words": words(each.unit_span),
        "currency": each.currency,
        "year": each.year,
        "change": each.change,
        "of_words": joined(each.of) or None,
    }


def quantity_parts(each: Quantity) -> tuple[Named, ...]:
    return (
        ("number", each.number),
        ("unit", each.unit_span),
        *(("of", span) for span in each.of),
    )


def tally_row(reading: Reading, each: Tally) -> Values:
    return {
        "id": each.id,
        "document": reading.document.id,
        "quantity": each.quantity,
        "start": each.span.start,
        "end": each.span.end,
        "words": each.span.exact,
        "named": len(each.named),
    }


def tally_parts(each: Tally) -> tuple[Named, ...]:
    return tuple(("named", span) for span in each.named)
