"""Numbers CSV: one row a figure, and one a list that does not add up; safe for spreadsheets.

`thing` is the id of what figures are of, `relation` how its figures stand to each other ("tally"
of a list, whose names stand in `listed`). `voice` is the first figure with the same words.
"""

from collections.abc import Iterator

from onrecord.export.csv import AND, named, placed, written
from onrecord.model.ledger_numbers import NumberLedger, NumberValue

COLUMNS = (
    *("thing", "relation", "reason", "of", "id", "words", "number", "value", "high", "change"),
    *("unit", "currency", "year", "form", "holder", "chain", "counts", "voice", "listed"),
    *("act", "polarity", "certainty", "stance", "said", "said_basis", "score", "target"),
    *("document", "file", "places", "sentence"),
)


def numbers_csv(ledger: NumberLedger) -> str:
    """The lists that do not add up first, then the figures of each thing together."""
    return written(COLUMNS, rows(ledger))


def rows(ledger: NumberLedger) -> Iterator[list[object]]:
    for tally in ledger.tallies:
        first = [tally.id, "tally", f"{len(tally.named)} named", of_value(tally.told)]
        yield [*first, *row(tally.told, AND.join(each.exact for each in tally.named))]
    for item in ledger.items:
        reason = item.pair.reason if item.pair else None
        for each in item.values:
            yield [item.id, item.relation, reason, item.of or None, *row(each, None)]


def of_value(value: NumberValue) -> str:
    return AND.join(each.exact for each in value.of)


def row(value: NumberValue, listed: str | None) -> list[object]:
    """The columns of a figure, from its id on."""
    return [
        *(value.id, value.text, value.number.exact, value.value, value.high, value.change),
        *(value.unit, value.currency, value.year, value.quantity, named(value.holders)),
        " ← ".join(" and ".join(step) for step in value.chain),
        *("yes" if value.counts else "no", value.voice, listed),
        *(value.act, value.polarity, value.certainty),
        value.stance.value if value.stance else None,
        *(value.said.date, value.said.basis, value.score, value.target),
        *(value.evidence[0].document, value.evidence[0].source, placed(value.evidence)),
        value.within.exact,
    ]
