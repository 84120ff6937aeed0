"""Disputes CSV: one row a telling on a side, safe for spreadsheets.

The columns of a dispute are the same in each of its rows. `denied`, `untrue` and
`rejected` say that the words are not what `by` asserts: they are what is denied, what is called
untrue, or what is reported and rejected.
"""

from collections.abc import Iterator

from onrecord.export.csv import AND, named, placed, worded, written
from onrecord.model.ledger_disputes import (
    DisputeLedger,
    DisputeLine,
    DisputeMember,
    DisputeSide,
)

DISPUTE = ("dispute", "question", "kind", "score", "reason", "turns_on")
SIDE = ("side", "value", "voices", "cues")
TELLING = (
    *(
        "by",
        "denied",
        "untrue",
        "rejected",
        "words",
        "holder",
        "chain",
        "act",
        "polarity",
        "certainty",
    ),
    *("stance", "said", "said_basis", "id", "claim", "document", "file", "places", "said_words"),
)


def disputes_csv(ledger: DisputeLedger) -> str:
    """One row a telling, by disputes and sides."""
    return written((*DISPUTE, *SIDE, *TELLING), rows(ledger))


def rows(ledger: DisputeLedger) -> Iterator[list[object]]:
    for item in ledger.items:
        for side in item.sides:
            for each in side.members:
                yield [*dispute(item), *side_of(side), *telling(each)]


def dispute(item: DisputeLine) -> list[object]:
    turns = AND.join(each.exact for each in item.turns_on)
    return [item.id, item.question, item.kind, item.score, item.why, turns or None]


def side_of(side: DisputeSide) -> list[object]:
    cues = AND.join(each.exact for each in side.cues)
    return [side.label, side.value or None, side.voices, cues or None]


def telling(item: DisputeMember) -> list[object]:
    return [
        named(item.by),
        *("yes" if each else "no" for each in (item.denied, item.untrue, item.rejected)),
        *(item.text, named(item.holders), " ← ".join(" and ".join(step) for step in item.chain)),
        *(item.act, item.polarity, item.certainty, item.stance.value if item.stance else None),
        *(item.said.date, item.said.basis, item.id, item.claim),
        *(item.evidence[0].document, item.evidence[0].source, placed(item.evidence)),
        worded(item.said),
    ]
