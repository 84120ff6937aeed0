"""Quotations CSV: one row a variant of a quotation; safe for spreadsheets.

`quotation` is the id of the quotation, `fullest` whether it is its longest version. `left_out` are
words of that one that the variant lacks, `put_in` words that only the variant has; of words that
are changed, both. `why` says how that changes the sense.
"""

from collections.abc import Iterable, Iterator

from onrecord.export.csv import AND, chained, named, placed, worded, written
from onrecord.model.ledger_quotations import QuotationItem, QuotationLedger, VariantItem
from onrecord.model.product import Evidence

COLUMNS = (
    *("quotation", "id", "holders", "text", "fullest", "relation", "cut", "altered", "translated"),
    *("turned", "why", "left_out", "put_in", "against", "wording", "copy_of", "chain", "outlet"),
    *("said", "said_basis", "document", "source", "places", "said_words"),
)


def quotations_csv(ledger: QuotationLedger) -> str:
    """The variants of each quotation together, the fullest first."""
    return written(COLUMNS, rows(ledger))


def rows(ledger: QuotationLedger) -> Iterator[list[object]]:
    for item in ledger.items:
        for each in item.variants:
            yield row(item, each)


def row(item: QuotationItem, each: VariantItem) -> list[object]:
    return [
        *(item.id, each.id, named(each.holders), each.text, yes(each.id == item.fullest)),
        *(each.relation, yes(each.cut), yes(each.altered), yes(each.translated)),
        *(yes(each.turned), each.why),
        AND.join(exact(one.fullest) for one in each.diff if one.fullest),
        AND.join(exact(one.variant) for one in each.diff if one.variant),
        *(each.against, each.wording, each.copy_of, chained(each.chain), each.outlet),
        *(each.said.date, each.said.basis, each.evidence[0].document, each.evidence[0].source),
        *(placed(each.evidence), worded(each.said)),
    ]


def yes(value: bool) -> str:
    return "yes" if value else "no"


def exact(evidence: Iterable[Evidence]) -> str:
    return " … ".join(each.exact for each in evidence)
