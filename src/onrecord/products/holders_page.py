"""Holder's page: who somebody is, where each fact stands, and all they said in order of time."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from onrecord.model.ledger_holders import HolderDocument, HolderName, HolderPage, NearHolder
from onrecord.model.product import Evidence, Pile
from onrecord.products.holders import forms, holder_item
from onrecord.products.holders_facts import day_key, in_time, kept_apart, standing_now
from onrecord.products.holders_found import near, party_meant
from onrecord.products.holders_parties import Held, Party, Row, parties
from onrecord.products.index import Index, index_of
from onrecord.products.said import order_of, published, said
from onrecord.products.statements import item

NEAR = 10
"""Others of a like name that a page lists."""

APART = 20
"""Reasons to be kept apart from others that a page lists."""


def holder_page(pile: Pile, wanted: str) -> HolderPage:
    """The page of whom a name, a surname or an id means.

    Raises OnrecordError, with candidates, where nobody or several fit.
    """
    index = index_of(pile)
    everyone = parties(index)
    return page_of(index, everyone, party_meant(everyone, wanted))


def page_of(index: Index, everyone: Sequence[Party], party: Party) -> HolderPage:
    """The page of one party among everyone."""
    held = sorted(party.records, key=told_key)
    return HolderPage(
        holder=holder_item(index, party),
        names=tuple(names(party.rows)),
        documents=tuple(documents(party)),
        statements=tuple(item(shelf, record) for shelf, record in held),
        apart=tuple(islice(kept_apart(index, party), APART)),
        near=tuple(map(near_holder, islice(near(everyone, party), NEAR))),
    )


def told_key(record: Held) -> tuple[object, ...]:
    """What statements are put in order of time by; those of one day by document."""
    shelf, told = record
    return *order_of(said(shelf, told.id)), *day_key(shelf)


def names(rows: Sequence[Row]) -> Iterator[HolderName]:
    """Each form in which documents print the name, the commonest first."""
    printed = [
        (" ".join(each.exact.split()), shelf.evidence(each))
        for shelf, holder in rows
        for each in holder.mentions
    ]
    for text in forms(rows):
        found = [evidence for form, evidence in printed if form == text]
        yield HolderName(
            text=text,
            mentions=len(found),
            documents=len({each.document for each in found}),
            first=found[0],
        )


def documents(party: Party) -> Iterator[HolderDocument]:
    """A line for each holder of the party, in the order of time."""
    counts = Counter(home.document for home, _ in party.records)
    for shelf, holder in in_time(party.rows):
        masthead, document = shelf.reading.masthead, shelf.reading.document
        yield HolderDocument(
            document=document.id,
            source=document.source,
            title=masthead.title.value,
            outlet=masthead.outlet.value,
            said=published(shelf),
            holder=holder.id,
            name=holder.name,
            mentions=len(holder.mentions),
            references=len(holder.references),
            statements=counts[shelf.document],
            first=first_place((shelf, holder)),
        )


def first_place(row: Row) -> Evidence | None:
    shelf, holder = row
    first = min((*holder.mentions, *shelf.labels.get(holder.id, ())), default=None)
    return shelf.evidence(first) if first else None


def near_holder(party: Party) -> NearHolder:
    role, _ = standing_now(party)
    return NearHolder(
        id=party.id,
        name=party.name,
        kind=party.kind,
        role=role,
        statements=len(party.records),
        documents=party.documents,
    )
