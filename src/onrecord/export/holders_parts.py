"""Holders' parts: the lines of a ledger of holders and of a holder's page, under their titles."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from onrecord.export.holders_words import (
    counted,
    dated,
    decided,
    described,
    document_line,
    form,
    history,
    near_by,
    other_names,
    reasons,
    why,
)
from onrecord.model.ledger import StatementItem
from onrecord.model.ledger_holders import HolderItem, HolderPage

Titled = tuple[str, Sequence[str]]
FEW = 6
"""Names and descriptions of one holder that a ledger prints; its page and the JSON have all."""


def below_name(item: HolderItem) -> Iterator[str]:
    """What a ledger prints below a name."""
    yield counted(item)
    if names := other_names(item, FEW):
        yield f"printed as: {names}"
    yield from history(item.affiliations, FEW)
    yield from described(item.unnamed) if item.unnamed else ()
    if found := reasons(item.links):
        yield f"taken for one: {'; '.join(found)}"
    yield from (f"judged: {decided(each)}" for each in item.judged)


def page_parts(page: HolderPage) -> Iterator[Titled]:
    """What a page prints below the counts and above the statements; empty parts left out."""
    item = page.holder
    standing = [*history(item.affiliations), *(described(item.unnamed) if item.unnamed else ())]
    parts = (
        ("Who", standing),
        ("Judged", [decided(each) for each in item.judged]),
        ("Printed as", [form(each) for each in page.names]),
        (f"Documents: {item.documents}", [document_line(each) for each in page.documents]),
        ("Why these are taken for one", [why(each) for each in item.links]),
    )
    yield from (part for part in parts if part[1])


def near_part(page: HolderPage) -> Iterator[Titled]:
    if page.apart:
        yield "Kept apart from others", [why(each) for each in page.apart]
    if page.near:
        yield "Others of a like name, taken for others", [near_by(each) for each in page.near]


def by_document(page: HolderPage) -> Iterator[tuple[str, list[StatementItem]]]:
    """The statements of each document, under its day, outlet and source; in the page's order."""
    outlets = {each.document: each.outlet for each in page.documents}
    for document, found in groupby(page.statements, lambda each: each.evidence[0].document):
        group = list(found)
        source = group[0].evidence[0].source
        yield dated(group[0].said, source, outlets.get(document)), group
