"""Changes: what a record holds now and did not hold before."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.model.ledger import Ledger, StatementItem
from onrecord.model.ledger_changes import Changes, DocumentChange, HolderChange
from onrecord.model.ledger_claims import ClaimLedger
from onrecord.model.ledger_disputes import DisputeLedger
from onrecord.model.ledger_outlook import ForecastLedger
from onrecord.model.link import Entity
from onrecord.model.product import Evidence, Pile, Said, Sentence
from onrecord.model.records import HolderKind, Reading
from onrecord.products.changes_known import Known, squeezed
from onrecord.products.changes_linked import Before, claim_changes, dispute_changes
from onrecord.products.index import Index
from onrecord.products.said import published

SPEAKERS: tuple[HolderKind, ...] = ("person", "organisation", "government", "group")
"""Kinds of holders of whom it is told that they speak for the first time."""


class Held(NamedTuple):
    """What is looked through for changes: the ledgers of a record, and its takeaways."""

    shelves: Index
    statements: Ledger
    claims: ClaimLedger
    disputes: DisputeLedger
    forecasts: ForecastLedger
    findings: Sequence[Sentence]


def changes(held: Held, known: Known, before: Before | None = None) -> Changes:
    """What is new against what was known; with what another record links also what it lacks now.

    A telling is new where its words stood neither in a document that was known nor in the text
    that its document takes the place of.
    """
    fresh = tuple(each for each in held.statements.items if not known.holds(each.evidence))
    return Changes(
        undated=known.undated,
        documents=tuple(document_changes(held.shelves, known, fresh)),
        statements=len(fresh),
        holders=tuple(holder_changes(held.shelves.pile, fresh, known)),
        findings=tuple(each for each in held.findings if is_new(each.evidence, known)),
        claims=claim_changes(held.claims.items, known, before),
        disputes=dispute_changes(held.disputes.items, known, before),
        forecasts=tuple(each for each in held.forecasts.items if not known.holds(each.evidence)),
    )


def is_new(evidence: Sequence[Evidence], known: Known) -> bool:
    """Whether a sentence rests on what was not known alone."""
    return bool(evidence) and not any(known.has(each) for each in evidence)


def document_changes(
    index: Index, known: Known, fresh: Iterable[StatementItem]
) -> Iterator[DocumentChange]:
    """Documents that came or took the place of others, then those that went."""
    counts = Counter(each.evidence[0].document for each in fresh)
    for reading in index.pile.readings:
        if reading.document.id not in known.documents:
            yield document_change(index, reading, known, counts[reading.document.id])
    for reading in known.gone:
        yield gone(reading)


def document_change(index: Index, reading: Reading, known: Known, count: int) -> DocumentChange:
    document, masthead = reading.document, reading.masthead
    replaces = known.replaces.get(document.id)
    return DocumentChange(
        kind="revised" if replaces else "added",
        document=document.id,
        source=document.source,
        title=masthead.title.value,
        outlet=masthead.outlet.value,
        said=published(index.shelves[document.id]),
        added=known.added.get(document.id),
        replaces=replaces,
        statements=count,
    )


def gone(reading: Reading) -> DocumentChange:
    document, masthead = reading.document, reading.masthead
    stated = masthead.published
    return DocumentChange(
        kind="gone",
        document=document.id,
        source=document.source,
        title=masthead.title.value,
        outlet=masthead.outlet.value,
        said=Said(stated.value, f"published ({stated.basis})" if stated.value else "unknown"),
        added=None,
        replaces=None,
        statements=0,
    )


def holder_changes(
    pile: Pile, fresh: Iterable[StatementItem], known: Known
) -> tuple[HolderChange, ...]:
    """Those who say something now and of whom no earlier document knew, those first who say most.

    A document's own voice is none of them.
    """
    documents = {
        holder.id: reading.document.id
        for reading in pile.readings
        for holder in reading.speakers.holders
    }
    said: dict[str, list[StatementItem]] = {}
    for item in fresh:
        for each in item.holders if item.kind != "own" else ():
            said.setdefault(each.id, []).append(item)
    found = (
        holder_change(each, [item for one in each.members for item in said.get(one, ())])
        for each in pile.entities
        if each.kind in SPEAKERS and is_stranger(each, documents, known)
    )
    made = (each for each in found if each is not None)
    return tuple(sorted(made, key=lambda each: (-each.statements, each.name, each.id)))


def is_stranger(entity: Entity, documents: Mapping[str, str], known: Known) -> bool:
    """Whether no document that was known names somebody, nor the text before one."""
    name = squeezed(entity.name)
    return not any(
        document in known.documents or any(name in text for text in known.texts.get(document, ()))
        for document in (documents[each] for each in entity.members if each in documents)
    )


def holder_change(entity: Entity, said: Sequence[StatementItem]) -> HolderChange | None:
    if not said:
        return None
    return HolderChange(
        id=entity.id,
        name=entity.name,
        kind=entity.kind,
        statements=len({each.id for each in said}),
        evidence=said[0].evidence[0],
    )
