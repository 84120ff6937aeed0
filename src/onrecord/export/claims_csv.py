"""Claims CSV: one row a telling of a claim or against it, safe for spreadsheets.

The columns of a claim are the same in each of its rows.
"""

from collections.abc import Iterator

from onrecord.export.csv import AND, named, placed, worded, written
from onrecord.export.outlook_words import kept_off
from onrecord.model.ledger_claims import AgainstItem, ClaimItem, ClaimLedger, MemberItem

CLAIM = (
    *("claim", "wording", "asserted", "at_least", "at_most", "sources", "credibility"),
    *("credibility_reason", "disputed", "documents", "first", "last"),
)
TELLING = (
    *("relation", "id", "words", "holder", "chain", "kind", "plain", "reserves", "act"),
    *("polarity", "certainty", "stance", "kept_off", "said", "said_basis", "copy_of", "score"),
    *("document", "file", "places", "said_words"),
)


def claims_csv(ledger: ClaimLedger) -> str:
    """One row a telling."""
    return written((*CLAIM, *TELLING), (row for each in ledger.items for row in rows(each)))


def rows(item: ClaimItem) -> Iterator[list[object]]:
    first = claim(item)
    yield from ([*first, *telling(each)] for each in item.members)
    yield from ([*first, *telling(each)] for each in item.against)


def claim(item: ClaimItem) -> list[object]:
    roots, why = item.roots, item.why
    return [
        *(item.id, item.text, item.asserted),
        roots.at_least if roots else None,
        roots.at_most if roots else None,
        AND.join(each.name for each in roots.sources) if roots else None,
        *(item.credibility, why.why if why else None, item.disputed, item.documents),
        *(item.first.date, item.last.date),
    ]


def telling(item: MemberItem | AgainstItem) -> list[object]:
    """How one telling stands to the claim, its words, and how they are told."""
    relation = item.relation if isinstance(item, MemberItem) else "disputes"
    return [
        *(relation, item.id, item.text, named(item.holders)),
        " ← ".join(" and ".join(step) for step in item.chain),
        *(item.kind, item.plain, AND.join(item.reserves), item.act, item.polarity, item.certainty),
        *(item.stance.value if item.stance else None, kept_off(item)),
        *(item.said.date, item.said.basis),
        item.copy_of if isinstance(item, MemberItem) else None,
        *(item.score, item.evidence[0].document, item.evidence[0].source),
        *(placed(item.evidence), worded(item.said)),
    ]
