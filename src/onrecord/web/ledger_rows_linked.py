"""Ledger rows of what is linked over documents: claims, disputes, quotations, numbers, drift."""

from collections.abc import Iterator

from onrecord.export.claims_roots import range_of
from onrecord.export.disputes_words import KINDS as DISPUTE_KINDS
from onrecord.export.drift_words import KINDS as DRIFT_KINDS
from onrecord.export.missing_words import KINDS as MISSING_KINDS
from onrecord.export.numbers_words import RELATIONS, marks
from onrecord.export.outlook_words import notes
from onrecord.export.telling_words import told
from onrecord.model.ledger_claims import ClaimItem, ClaimLedger
from onrecord.model.ledger_disputes import DisputeLedger
from onrecord.model.ledger_drift import DriftLedger
from onrecord.model.ledger_missing import MissingLedger
from onrecord.model.ledger_numbers import NumberLedger
from onrecord.model.ledger_quotations import QuotationLedger
from onrecord.model.product import NamedHolder
from onrecord.web.ledger_cells import (
    HOLDER,
    HOW,
    KIND,
    OUTLET,
    SAID,
    THROUGH,
    WORDS,
    folded,
    holders,
    names_of,
    number,
    outlet,
    plain,
    said,
    through,
    words,
)
from onrecord.web.room import Room
from onrecord.web.tables import Cell, Column, Piece, Row

DOCUMENTS = Column("documents", "Documents", "number")
CLAIMS = (
    *(Column("claim", "Claim", "words"), HOLDER, HOW),
    Column("sources", "Independent sources"),
    DOCUMENTS,
    *(Column("disputed", "Disputed"), Column("code", "Credibility", "number")),
    *(Column("first", "First seen"), Column("last", "Last seen")),
)
DISPUTES = (
    *(Column("question", "Question", "words"), KIND, Column("sides", "Who stands there")),
    *(Column("voices", "Voices", "number"), DOCUMENTS, Column("sure", "How sure", "number")),
)
QUOTATIONS = (
    *(WORDS, HOLDER, DOCUMENTS, Column("wordings", "Wordings", "number")),
    Column("sense", "Change of sense"),
)
NUMBERS = (
    *(Column("of", "Of what"), Column("figure", "Figure"), HOLDER, THROUGH, SAID, OUTLET),
    *(Column("relation", "Beside the others"), HOW),
)
MISSING = (
    *(Column("source", "Source", "words"), KIND, Column("by", "Whose"), Column("date", "Day")),
    *(DOCUMENTS, Column("named", "Named", "number")),
)
DRIFT = (
    *(Column("before", "Before", "words"), Column("after", "After", "words"), KIND),
    *(Column("turn", "Surer or not"), Column("told", "Told by"), Column("retold", "Retold by")),
    *(Column("why", "Why"), Column("sure", "How sure", "number")),
)


def claim_path(claim: str) -> str:
    return f"/claims/{claim}"


def dispute_path(dispute: str) -> str:
    return f"/disputes/{dispute}"


def claim_rows(value: ClaimLedger, room: Room) -> Iterator[Row]:
    for item in value.items:
        roots = item.roots
        cells = (
            Cell((Piece(" ".join(item.text.split()), None, claim_path(item.id)),)),
            holders(room, claim_holders(item)),
            plain("; ".join(wording_notes(item))),
            plain(range_of(item).partition(": ")[2])._replace(
                key=float(roots.at_least) if roots else 0.0
            ),
            number(item.documents),
            plain("disputed" if item.disputed else None),
            number(item.credibility),
            said(item.first),
            said(item.last),
        )
        kind = "disputed" if item.disputed else "not disputed"
        yield Row(item.id, cells, kind, names_of(claim_holders(item)))


def wording_notes(item: ClaimItem) -> Iterator[str]:
    """How the words that stand for a claim are told, where that is not plainly."""
    for each in item.members:
        if each.id == item.wording:
            yield told(each)


def claim_holders(item: ClaimItem) -> tuple[NamedHolder, ...]:
    """Everyone who says it, the first first, each name once."""
    same = (each for each in item.members if each.relation == "same")
    found = {one.name: one for each in same for one in reversed(each.holders)}
    return tuple(found.values())


def dispute_rows(value: DisputeLedger, room: Room) -> Iterator[Row]:
    for item in value.items:
        found = {one.name: one for side in item.sides for each in side.members for one in each.by}
        cells = (
            Cell((Piece(" ".join(item.question.split()), None, dispute_path(item.id)),)),
            plain(DISPUTE_KINDS[item.kind]),
            holders(room, found.values()),
            number(sum(each.voices for each in item.sides)),
            number(item.documents),
            number(item.score, f"{item.score:.2f}"),
        )
        yield Row(item.id, cells, DISPUTE_KINDS[item.kind], names_of(found.values()))


def quotation_rows(value: QuotationLedger, room: Room) -> Iterator[Row]:
    for item in value.items:
        fullest = next(each for each in item.variants if each.id == item.fullest)
        cells = (
            words(fullest.text, fullest.evidence),
            holders(room, item.holders),
            number(item.documents),
            number(item.wordings),
            plain(item.why if item.turned else None),
        )
        kind = "sense changed" if item.turned else "sense kept"
        yield Row(item.id, cells, kind, names_of(item.holders))


def number_rows(value: NumberLedger, room: Room) -> Iterator[Row]:
    for item in value.items:
        relation = RELATIONS[item.relation] if item.relation else "alone"
        for each in item.values:
            cells = (
                plain(item.of),
                words(each.text, each.evidence)._replace(key=each.value),
                holders(room, each.holders),
                through(each.chain),
                said(each.said),
                outlet(room, each.evidence[0].document),
                plain(relation),
                plain("; ".join((*marks(each), *notes(each)))),
            )
            yield Row(each.id, cells, relation, names_of(each.holders))


def missing_rows(value: MissingLedger, room: Room) -> Iterator[Row]:
    for item in value.items:
        kind = MISSING_KINDS.get(item.kind, item.kind)
        cells = (
            words(item.title or item.name, item.mentions),
            plain(kind),
            plain(", ".join(item.by)),
            plain(item.date),
            number(item.documents),
            number(len(item.mentions)),
        )
        yield Row(item.id, cells, kind, folded(item.by))


def drift_rows(value: DriftLedger, room: Room) -> Iterator[Row]:
    for item in value.items:
        kind = DRIFT_KINDS[item.kind]
        cells = (
            words(item.before.exact, (item.before,)),
            words(item.after.exact, (item.after,)),
            plain(kind),
            plain("surer or more" if item.hardened else "less sure or less"),
            holders(room, item.told.holders),
            holders(room, item.retold.holders),
            plain(item.why),
            number(item.score, f"{item.score:.2f}"),
        )
        yield Row(item.id, cells, kind, names_of((*item.told.holders, *item.retold.holders)))
